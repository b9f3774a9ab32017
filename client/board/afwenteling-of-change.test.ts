import * as Y from 'yjs';
import { afterEach, describe, expect, it } from 'vitest';
import { openCollections } from '#shared/crdt/collection.ts';
import { createRecord, LOCAL_ORIGIN, putEntry, setArchief, setFields } from '#shared/crdt/mutate.ts';
import type { Change } from '#shared/crdt/change.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { UndoStack } from '#shared/crdt/undo.ts';
import type { Deelnemer, DeelnemerId, Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import type { Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import { vierkant } from '#shared/puzzel/variant/test-support.ts';
import { metAfwenteling, type PostenSession } from '#client/board/afwenteling-of-change.ts';
import { setLand } from '#client/board/land.ts';

const STUK = testId(1);
const ARCHIEF = { door: testId(900) as DeelnemerId, naam: 'An', op: '2026-11-21T10:00:00.000Z' };

function gemeente(code: string, naam: string, column: number): GebiedVlak {
  const geometrie = vierkant(130_000 + column * 10_000, 450_000, 10_000);
  return { code, naam, laag: 'gemeente', geometrie, inwoners: null, landHectare: null };
}
const AA = gemeente('GM0001', 'Aa', 0);
const BEEK = gemeente('GM0002', 'Beek', 1);
const inAa: Plaats = { soort: 'getekend', geometrie: vierkant(132_000, 455_000, 1000) };
const inBeek: Plaats = { soort: 'getekend', geometrie: vierkant(142_000, 455_000, 1000) };

function deelnemer(n: number, partij: string, rol: Rol): Deelnemer {
  return {
    id: testId(n) as DeelnemerId,
    persoon: null,
    naam: `D${n}`,
    partij,
    rol,
    van: null,
    tot: null,
    vervangt: null,
    einde: null,
  };
}

function open() {
  const doc = new Y.Doc();
  createRecord(doc, 'puzzelstuk', testIdentity(1, 'rijk'), testPuzzelstuk({ plaats: inAa }));
  const records = openCollections(doc);
  const partij: Partij = {
    id: 'gemeente-gm0002',
    naam: 'Gemeente Beek',
    afkorting: 'BK',
    soort: 'gemeente',
    kleur: '#123456',
  };
  let made = 500;
  const session: PostenSession = {
    doc,
    deelnemer: deelnemer(900, 'rijk', 'redacteur'),
    puzzelstukken: records.puzzelstuk,
    records,
    registerValue: {
      getSnapshot: () => ({
        partijen: [partij],
        deelnemers: [deelnemer(901, 'provincie-utrecht', 'regisseur')],
      }),
    } as unknown as PostenSession['registerValue'],
    newIdentity: () => testIdentity(made++, 'rijk'),
    archiefStamp: () => ARCHIEF,
  };
  const undo = new UndoStack(doc, () => ARCHIEF);
  let transactions = 0;
  doc.on('afterTransaction', (transaction) => {
    if (transaction.changed.size > 0) transactions++;
  });
  const act = (change: () => readonly Change[]): void =>
    undo.push(
      'act',
      doc.transact(() => metAfwenteling(session, change), LOCAL_ORIGIN),
    );
  const posts = () =>
    [...records.afwenteling.getSnapshot().values()].filter(({ archief }) => archief === null);
  return {
    doc,
    undo,
    act,
    posts,
    transactions: () => transactions,
    leg: (plaats: Plaats) => act(() => setFields(doc, 'puzzelstuk', STUK, { plaats })),
  };
}

afterEach(() => setLand({ gebieden: [], lagen: [] }));

describe('[AW1] an act on a piece', () => {
  it('leaves the post of what it passes on in the same transaction, and one undo takes both back', () => {
    setLand({ gebieden: [AA, BEEK], lagen: [] });
    const { leg, posts, undo, transactions } = open();
    leg(inBeek);
    expect(transactions()).toBe(1);
    expect(posts()).toMatchObject([
      {
        soort: 'plaats',
        stuk: STUK,
        van: 'gemeente Aa',
        naar: 'gemeente Beek',
        partij: 'rijk',
        betrokken: ['gemeente-gm0002'],
        erkenning: {},
      },
    ]);
    undo.undo();
    expect(posts()).toEqual([]);
  });

  it('moving back takes an open post off the tafel; one that was answered stays', () => {
    setLand({ gebieden: [AA, BEEK], lagen: [] });
    const { doc, leg, posts } = open();
    leg(inBeek);
    leg(inAa);
    expect(posts()).toEqual([]);
    leg(inBeek);
    const erkenning = { oordeel: 'erkend', reden: '', door: testId(902), naam: 'B', op: ARCHIEF.op };
    putEntry(doc, 'afwenteling', String(posts()[0]?.id), 'erkenning', 'gemeente-gm0002', erkenning);
    leg(inAa);
    expect(posts().map(({ naar }) => naar)).toEqual(['gemeente Beek', 'gemeente Aa']);
  });

  it('taking the piece off the tafel takes its open posts along', () => {
    setLand({ gebieden: [AA, BEEK], lagen: [] });
    const { doc, leg, act, posts } = open();
    leg(inBeek);
    act(() => setArchief(doc, 'puzzelstuk', STUK, ARCHIEF));
    expect(posts()).toEqual([]);
  });

  it('putting it off past 2050 is told to who leads the tafel, also without boundaries', () => {
    const { doc, act, posts } = open();
    act(() => setFields(doc, 'puzzelstuk', STUK, { periode: { van: 2055, tot: null } }));
    expect(posts()).toMatchObject([{ soort: 'tijd', naar: 'na 2050', betrokken: ['provincie-utrecht'] }]);
  });

  it('another name, or a new piece, leaves nothing', () => {
    setLand({ gebieden: [AA, BEEK], lagen: [] });
    const { doc, act, posts } = open();
    act(() => setFields(doc, 'puzzelstuk', STUK, { titel: 'Anders' }));
    act(() => createRecord(doc, 'puzzelstuk', testIdentity(2, 'rijk'), testPuzzelstuk({ plaats: inBeek })));
    expect(posts()).toEqual([]);
  });
});
