import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalAfspraak } from './canonical.ts';
import { eraseName } from './erase-name.ts';
import { addInzet, createRecord, putEntry, setFields } from './mutate.ts';
import { setBevroren } from './server-write.ts';
import { TEST_FIELDS, testAfspraak, testId, testIdentity, testPuzzelstuk } from './test-support.ts';

const WHO = testIdentity(1).gemaaktDoor;

function filled(): Y.Doc {
  const doc = new Y.Doc();
  const archief = { door: WHO, naam: 'Bram de Boer', op: '2026-11-21T10:00:00Z' };
  const reactie = (n: number, gemaaktDoor: string) => ({
    id: testId(n),
    partij: 'vro',
    gemaaktDoor,
    naam: gemaaktDoor === WHO ? 'Bram de Boer' : 'Els Bos',
    tekst: 'ja',
    op: '2026-11-21T10:00:00Z',
  });
  createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
  setFields(doc, 'puzzelstuk', testId(1), { archief });
  for (const n of [2, 3]) {
    createRecord(doc, 'afspraak', testIdentity(n), testAfspraak({}));
    setFields(doc, 'afspraak', testId(n), { archief });
    putEntry(doc, 'afspraak', testId(n), 'reactie', testId(10 + n), reactie(10 + n, WHO));
    putEntry(doc, 'afspraak', testId(n), 'reactie', testId(20 + n), reactie(20 + n, testId(99)));
  }
  addInzet(doc, testId(2), testIdentity(7));
  return doc;
}

describe('eraseName', () => {
  it('[ID7] takes the name out of what somebody said and put away, and out of nothing of others', () => {
    const doc = filled();
    eraseName(doc, new Set([WHO]), 'Verwijderde persoon');
    const content = JSON.stringify(['puzzelstuk', 'afspraak'].map((root) => doc.getMap(root).toJSON()));
    expect(content).not.toContain('Bram');
    expect(content.split('Verwijderde persoon')).toHaveLength(6);
    expect(content.split('Els Bos')).toHaveLength(3);
    const after = Y.encodeStateVector(doc);
    eraseName(doc, new Set([WHO]), 'Verwijderde persoon');
    expect(Y.encodeStateVector(doc)).toEqual(after);
  });

  it('[ID7] [AZ24] takes it out of what somebody decided, answered, acknowledged and accepted', () => {
    const doc = new Y.Doc();
    const said = (door: string, naam: string) => ({ reden: 'zo', door, naam, op: '2026-11-21T10:00:00Z' });
    const both = (oordeel: object) => ({
      vro: { ...oordeel, ...said(WHO, 'Bram de Boer') },
      ienw: { ...oordeel, ...said(testId(99), 'Els Bos') },
    });
    createRecord(doc, 'variant', testIdentity(1), {
      ...TEST_FIELDS.variant,
      keuze: { stand: 'gekozen', ...said(WHO, 'Bram de Boer'), door: WHO },
    });
    createRecord(doc, 'zet', testIdentity(2), TEST_FIELDS.zet, {
      antwoord: both({ oordeel: 'nee', inhoud: '' }),
    });
    createRecord(doc, 'afwenteling', testIdentity(3), TEST_FIELDS.afwenteling, {
      erkenning: both({ oordeel: 'erkend' }),
    });
    createRecord(doc, 'aanvaarding', testIdentity(4), { ...TEST_FIELDS.aanvaarding, naam: 'Bram de Boer' });
    const other = testIdentity(5, 'vro', testId(99));
    createRecord(doc, 'aanvaarding', other, { ...TEST_FIELDS.aanvaarding, naam: 'Els Bos' });
    // what is named so is no person
    createRecord(doc, 'laag', testIdentity(6), { ...TEST_FIELDS.laag, naam: 'Polder Bram' });
    eraseName(doc, new Set([WHO]), 'Verwijderde persoon');
    const roots = ['variant', 'zet', 'afwenteling', 'aanvaarding'];
    const content = JSON.stringify(roots.map((root) => doc.getMap(root).toJSON()));
    expect(content).not.toContain('Bram');
    expect(content.split('Verwijderde persoon')).toHaveLength(5);
    expect(content.split('Els Bos')).toHaveLength(4);
    expect(JSON.stringify(doc.getMap('laag').toJSON())).toContain('Polder Bram');
    const after = Y.encodeStateVector(doc);
    eraseName(doc, new Set([WHO]), 'Verwijderde persoon');
    expect(Y.encodeStateVector(doc)).toEqual(after);
  });

  it('[ID7] leaves nothing of the name in what a newcomer receives', () => {
    const doc = filled();
    eraseName(doc, new Set([WHO]), 'Verwijderde persoon');
    const bytes = Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1');
    expect(bytes).not.toContain('Bram');
  });

  it('[AZ11] [ID7] keeps a frozen text to the letter, and opens its reactions', () => {
    const doc = filled();
    const frozen = canonicalAfspraak(doc, testId(3));
    setBevroren(doc, testId(3), {
      versie: 1,
      hash: '0'.repeat(64),
      door: WHO,
      op: '2026-11-21T10:00:00Z',
      reden: 'klaar',
    });
    eraseName(doc, new Set([WHO]), 'Verwijderde persoon');
    expect(canonicalAfspraak(doc, testId(3))).toBe(frozen);
    expect(
      JSON.stringify(doc.getMap<Y.Map<unknown>>('afspraak').get(testId(3))?.get('reactie')),
    ).not.toContain('Bram');
  });
});
