// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRecord, textOf } from '#shared/crdt/mutate.ts';
import type { Draad, Hangt } from '#shared/domain/draad/schema.ts';
import { ankerVan } from '#client/text/draad/anker.ts';
import { fillText } from '#client/text/fill-text.ts';
import { DraadBord, zinnenVan } from './draad-bord.ts';
import { dradenAan, hangtAan } from './hangt-aan.ts';

const ID = '0123456789abcdefghjkmnpqrs';

function draadOn(id: string, hangt: readonly Hangt[], opgelost: Draad['opgelost'] = null): Draad {
  return { id, hangt: Object.fromEntries(hangt.map((each, at) => [String(at), each])), opgelost } as Draad;
}

function tafelWithText() {
  const doc = new Y.Doc();
  const herkomst = { partij: 'vro', gemaaktDoor: ID, gemaaktOp: '2026-01-01T10:00:00.000Z' } as never;
  createRecord(doc, 'afspraak', { id: ID, ...(herkomst as object) } as never, {
    titel: 'Veen',
    thema: 'algemeen',
    soort: 'inhoudelijk',
    status: 'concept',
    volgorde: 1,
    termijn: null,
    trekker: null,
    volgendeStap: '',
    uitvoering: null,
    archief: null,
  });
  const fragment = textOf(doc, ID, null);
  if (!fragment) throw new Error('no text');
  fillText(fragment, [{ tekst: 'HDSR neemt peilbesluiten.' }], 'test');
  const anker = ankerVan(fragment, { van: 5, tot: 10 });
  if (!anker) throw new Error('no anchor');
  const zin: Hangt = { soort: 'tekst', afspraak: ID, inzet: null, ...anker };
  return { doc, fragment, zin };
}

describe('threads of an afspraak', () => {
  it('[AF21] marks the words of what is open, and of the one that somebody looks at', () => {
    const { doc, fragment, zin } = tafelWithText();
    const bord = new DraadBord(doc, ID);
    let drawn = 0;
    bord.subscribe(() => drawn++);
    const opgelost = {
      partij: 'vro',
      door: ID,
      naam: 'A',
      op: '2026-01-01T10:00:00.000Z',
      slot: '',
    } as never;
    bord.zet([
      draadOn('a', [zin]),
      draadOn('b', [zin], opgelost),
      draadOn('c', [{ soort: 'puzzelstuk', id: ID }]),
    ]);
    expect(bord.plekken(fragment)).toEqual([{ id: 'a', van: 5, tot: 10, actief: false }]);
    bord.kies('a');
    expect(bord.plekken(fragment)).toEqual([{ id: 'a', van: 5, tot: 10, actief: true }]);
    expect(drawn).toBe(2);
    expect(bord.plekken(doc.getXmlFragment('elders'))).toEqual([]);
  });

  it('[AF21] a question for a thread takes the place of the selection, until it is answered', () => {
    const { doc, fragment } = tafelWithText();
    const bord = new DraadBord(doc, ID);
    bord.selecteer({ fragment, van: 0, tot: 4, plek: { x: 1, y: 2 } });
    bord.reageer({ fragment, van: 0, tot: 4 });
    expect(bord.getStaat()).toEqual({ actief: null, selectie: null, gevraagd: { fragment, van: 0, tot: 4 } });
    bord.klaar();
    expect(bord.getStaat().gevraagd).toBeNull();
  });

  it('[AF22] one thread is shown at everything that it hangs on, the open ones first', () => {
    const { zin } = tafelWithText();
    const both = draadOn('a', [zin, { soort: 'puzzelstuk', id: 'p' }]);
    const closed = draadOn('b', [{ soort: 'puzzelstuk', id: 'p' }], {} as never);
    const other = draadOn('c', [{ soort: 'spanningspunt', id: 'p' }]);
    expect(hangtAan(both, { soort: 'afspraak', id: ID })).toBe(true);
    expect(hangtAan(both, { soort: 'afspraak', id: 'p' })).toBe(false);
    expect(dradenAan([closed, other, both], { soort: 'puzzelstuk', id: 'p' })).toEqual([both, closed]);
    expect(zinnenVan(both, ID)).toHaveLength(1);
    expect(zinnenVan(both, 'elders')).toHaveLength(0);
  });
});
