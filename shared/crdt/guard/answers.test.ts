import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRecord, putEntry, removeEntry, setFields } from '#shared/crdt/mutate.ts';
import type { InitialEntries, RecordFields } from '#shared/crdt/mutate.ts';
import { layoutOf, RECORDS, signedIn, type RecordLayout, type RecordRoot } from '#shared/crdt/layout.ts';
import { readRecord } from '#shared/crdt/read.ts';
import {
  TEST_FIELDS,
  testAanvaarding,
  testId,
  testIdentity,
  testLaag,
  testVariant,
  testVerdeling,
  testZet,
} from '#shared/crdt/test-support.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { judged, TEST_ACTOR, testContext, testDoc, updateOf } from './test-support.ts';

/** Of another partij than TEST_ACTOR. */
const RECEIVER = { ...TEST_ACTOR, deelnemerId: testId(901), naam: 'Ria', partij: 'vro' };
const REGISSEUR = {
  ...TEST_ACTOR,
  deelnemerId: testId(902),
  naam: 'Rob',
  partij: 'ipo',
  rol: 'regisseur',
} as const;
const OP = '2026-11-21T10:00:00.000Z';

const said = ({ deelnemerId, naam } = TEST_ACTOR) => ({ door: deelnemerId, naam, op: OP });
const antwoord = (who = TEST_ACTOR) => ({ oordeel: 'akkoord', reden: '', inhoud: 'x', ...said(who) });
const erkenning = (who = TEST_ACTOR) => ({ oordeel: 'erkend', reden: '', ...said(who) });
const keuze = (who: typeof TEST_ACTOR) => ({ stand: 'gekozen' as const, reden: 'zo', ...said(who) });

const make = <Root extends RecordRoot>(
  root: Root,
  fields: RecordFields[Root],
  entries: InitialEntries = {},
) =>
  judged(
    testDoc(),
    updateOf(testDoc(), (doc) => createRecord(doc, root, testIdentity(40), fields, entries)),
  );

/** A document with record 40 in it, of the partij of TEST_ACTOR. */
function laid<Root extends RecordRoot>(
  root: Root,
  fields = TEST_FIELDS[root],
  entries: InitialEntries = {},
): Y.Doc {
  const doc = testDoc();
  createRecord(doc, root, testIdentity(40), fields, entries);
  return doc;
}

const change = (doc: Y.Doc, actor: typeof TEST_ACTOR, edit: (doc: Y.Doc) => void) =>
  judged(doc, updateOf(doc, edit), testContext(actor));

describe('who makes a record smuggles nothing into it', () => {
  it('[PS2] each kind is made by its own partij, by whoever may', () => {
    for (const root of Object.keys(RECORDS) as RecordRoot[])
      expect([root, make(root, TEST_FIELDS[root])]).toEqual([
        root,
        ['combinatieregel', 'kengetal'].includes(root) ? 'AZ25 regisseur-only' : 'ok',
      ]);
  });

  it('[AZ26] no share that is agreed already', () => {
    expect(make('verdeling', testVerdeling({ stand: 'afgesproken' }))).toBe('AZ26 regisseur-only');
  });

  it('[AZ28] no variant that is chosen already', () => {
    const chosen = { ...keuze(TEST_ACTOR), door: TEST_ACTOR.deelnemerId as DeelnemerId };
    expect(make('variant', testVariant({ keuze: chosen }))).toBe('AZ28 regisseur-only');
  });

  it('[AZ29] [AZ31] no answer of another partij', () => {
    expect(make('zet', testZet({}), { antwoord: { vro: antwoord() } })).toBe('AZ29 answers-for-itself');
    expect(make('zet', testZet({}), { antwoord: { 'provincie-utrecht': antwoord() } })).toBe('ok');
    const betrokken = { vro: true, 'provincie-utrecht': true };
    for (const [partij, answer] of [
      ['vro', 'AZ31 answers-for-itself'],
      ['provincie-utrecht', 'ok'],
    ] as const) {
      const entries = { betrokken, erkenning: { [partij]: erkenning() } };
      expect(make('afwenteling', TEST_FIELDS.afwenteling, entries)).toBe(answer);
    }
  });

  it('[AZ24] no acceptance in the name of another', () => {
    expect(make('aanvaarding', testAanvaarding({ naam: 'De minister' }))).toBe('AZ24 foreign-author');
  });
});

describe('an answer', () => {
  it('[AZ24] is signed by who gives it', () => {
    const zet = laid('zet');
    const put = (value: object) => (doc: Y.Doc) => putEntry(doc, 'zet', testId(40), 'antwoord', 'vro', value);
    expect(change(zet, RECEIVER, put(antwoord(RECEIVER)))).toBe('ok');
    expect(change(zet, RECEIVER, put(antwoord()))).toBe('AZ24 foreign-author');
    expect(change(zet, RECEIVER, put({ ...antwoord(RECEIVER), naam: 'De minister' }))).toBe(
      'AZ24 foreign-author',
    );
    const post = laid('afwenteling', TEST_FIELDS.afwenteling, { betrokken: { vro: true } });
    const tell = (value: object) => (doc: Y.Doc) =>
      putEntry(doc, 'afwenteling', testId(40), 'erkenning', 'vro', value);
    expect(change(post, RECEIVER, tell(erkenning(RECEIVER)))).toBe('ok');
    expect(change(post, RECEIVER, tell({ ...erkenning(RECEIVER), naam: 'Bo' }))).toBe('AZ24 foreign-author');
    const variant = laid('variant');
    const decide = (who: typeof TEST_ACTOR) => (doc: Y.Doc) => {
      const door = who.deelnemerId as DeelnemerId;
      return setFields(doc, 'variant', testId(40), { keuze: { ...keuze(who), door } });
    };
    expect(change(variant, REGISSEUR, decide(REGISSEUR))).toBe('ok');
    expect(change(variant, REGISSEUR, decide(TEST_ACTOR))).toBe('AZ24 foreign-author');
  });

  it('[AZ29] [AZ31] is taken away by nobody else', () => {
    const zet = laid('zet', TEST_FIELDS.zet, {
      betrokken: { vro: true },
      antwoord: { vro: antwoord(RECEIVER) },
    });
    const wipe = (doc: Y.Doc) => removeEntry(doc, 'zet', testId(40), 'antwoord', 'vro');
    expect(change(zet, TEST_ACTOR, wipe)).toBe('AZ29 answers-for-itself');
    expect(change(zet, REGISSEUR, wipe)).toBe('AZ29 answers-for-itself');
    expect(change(zet, RECEIVER, wipe)).toBe('ok');
    const post = laid('afwenteling', TEST_FIELDS.afwenteling, { betrokken: { vro: true } });
    const strike = (doc: Y.Doc) => removeEntry(doc, 'afwenteling', testId(40), 'betrokken', 'vro');
    const archief = { ...said(), door: TEST_ACTOR.deelnemerId as DeelnemerId };
    const putAway = (doc: Y.Doc) => setFields(doc, 'afwenteling', testId(40), { archief });
    expect(change(post, TEST_ACTOR, putAway)).toBe('ok');
    const answered = laid('afwenteling', TEST_FIELDS.afwenteling, {
      betrokken: { vro: true },
      erkenning: { vro: erkenning(RECEIVER) },
    });
    expect(change(answered, TEST_ACTOR, putAway)).toBe('AZ31 agreed');
    for (const actor of [TEST_ACTOR, REGISSEUR, RECEIVER])
      expect(change(post, actor, strike)).toBe('AZ31 answers-for-itself');
  });

  it('[AZ29] a status on the way is judged too, when another one ends up last', () => {
    const zet = laid('zet', TEST_FIELDS.zet, { betrokken: { vro: true } });
    const set = (...statuses: ('ingetrokken' | 'geparkeerd' | 'open')[]) =>
      change(zet, RECEIVER, (doc) => {
        for (const status of statuses) setFields(doc, 'zet', testId(40), { status });
      });
    expect(set('geparkeerd')).toBe('ok');
    expect(set('geparkeerd', 'open')).toBe('ok');
    expect(set('ingetrokken')).toBe('AZ29 of-other-partij');
    expect(set('ingetrokken', 'geparkeerd')).toBe('AZ29 of-other-partij');
  });

  it('[AZ26] [AZ28] who may open what was decided, may change it in the same breath', () => {
    const own = { ...TEST_ACTOR, rol: 'regisseur' } as const;
    const agreed = laid('verdeling', testVerdeling({ stand: 'afgesproken' }));
    const raise = (doc: Y.Doc) => setFields(doc, 'verdeling', testId(40), { waarde: 9 });
    const open = (doc: Y.Doc) => setFields(doc, 'verdeling', testId(40), { stand: 'voorstel' });
    expect(change(agreed, own, raise)).toBe('AZ26 agreed');
    expect(change(agreed, own, (doc) => [open(doc), raise(doc)])).toBe('ok');
    expect(change(agreed, TEST_ACTOR, (doc) => [open(doc), raise(doc)])).toBe('AZ26 regisseur-only');
    const door = REGISSEUR.deelnemerId as DeelnemerId;
    const chosen = laid('variant', testVariant({ keuze: { ...keuze(REGISSEUR), door } }));
    const lay = (doc: Y.Doc) => putEntry(doc, 'variant', testId(40), 'stuk', testId(1), { soort: 'weg' });
    const reopen = (doc: Y.Doc) => setFields(doc, 'variant', testId(40), { keuze: null });
    expect(change(chosen, TEST_ACTOR, lay)).toBe('AZ28 agreed');
    expect(change(chosen, own, (doc) => [reopen(doc), lay(doc)])).toBe('ok');
  });

  it('[AZ24] every value that names who wrote it is known to the layout', () => {
    const json = (schema: unknown): string => JSON.stringify(schema, (_key, value: unknown) => value);
    const signed = new Set<string>();
    const known = new Set<string>();
    const look = (layout: RecordLayout): void => {
      const values = { ...layout.registers };
      for (const [key, map] of Object.entries(layout.maps)) values[key] = map.value;
      for (const [key, schema] of Object.entries(values)) {
        if (/"(door|gemaaktDoor)"/.test(json(schema.def))) signed.add(key);
        if (signedIn(key) !== null) known.add(key);
      }
      for (const child of Object.values(layout.children)) look(child);
    };
    for (const root of Object.keys(RECORDS) as RecordRoot[]) look(layoutOf(root));
    expect([...known].sort()).toEqual([...signed].sort());
  });
});

describe('a shape', () => {
  const crossing = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [5, 52],
        [5.1, 52.1],
        [5.1, 52],
        [5, 52.1],
        [5, 52],
      ],
    ] as [number, number][][],
  };
  const far = { type: 'Point' as const, coordinates: [7.8, 51] as [number, number] };

  it('[GE2] of a laag, and of a piece in a variant or zet, is as sound as that of a piece', () => {
    for (const [geometrie, problem] of [
      [crossing, 'GE2 self-crossing'],
      [far, 'GE2 outside-netherlands'],
    ] as const) {
      expect(make('laag', testLaag({ geometrie }))).toBe(problem);
      const anders = { soort: 'anders', plaats: { soort: 'getekend', geometrie } };
      for (const root of ['variant', 'zet'] as const) {
        expect(make(root, TEST_FIELDS[root], { stuk: { [testId(1)]: anders } })).toBe(problem);
        const doc = laid(root);
        const put = (replica: Y.Doc) => putEntry(replica, root, testId(40), 'stuk', testId(1), anders);
        expect(change(doc, TEST_ACTOR, put)).toBe(problem);
      }
    }
  });
});

describe('a register that came later', () => {
  /** What a client of before the register sends: a piece without it. */
  const without = (doc: Y.Doc): void => {
    const other = new Y.Doc();
    createRecord(other, 'puzzelstuk', testIdentity(41), TEST_FIELDS.puzzelstuk);
    const record = (other.getMap('puzzelstuk').get(testId(41)) as Y.Map<unknown>).clone();
    record.delete('drager');
    doc.getMap('puzzelstuk').set(testId(41), record);
  };

  it('[TF5] [C8] is no reason to refuse a piece of an old offline copy, and can be set in it', () => {
    const doc = testDoc();
    const update = updateOf(doc, without);
    expect(judged(doc, update)).toBe('ok');
    Y.applyUpdate(doc, update);
    const read = () => readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(testId(41)));
    expect(read()?.drager).toBe('onbekend');
    const set = updateOf(doc, (replica) =>
      setFields(replica, 'puzzelstuk', testId(41), { drager: 'privaat' }),
    );
    expect(judged(doc, set)).toBe('ok');
    Y.applyUpdate(doc, set);
    expect(read()?.drager).toBe('privaat');
  });
});
