import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import {
  addInzet,
  createRecord,
  putBelofte,
  putEntry,
  removeBelofte,
  removeEntry,
  setArchief,
  setFields,
} from '#shared/crdt/mutate.ts';
import {
  TEST_FIELDS,
  testDraad,
  testId,
  testIdentity,
  testSpanningspunt,
  testVoortgang,
} from '#shared/crdt/test-support.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { judged, TEST_ACTOR, testContext, testDoc, updateOf } from './test-support.ts';

/** Of other partijen than TEST_ACTOR. */
const RIA = { ...TEST_ACTOR, deelnemerId: testId(901), naam: 'Ria', partij: 'vro' };
const ROB = {
  ...TEST_ACTOR,
  deelnemerId: testId(902),
  naam: 'Rob',
  partij: 'ipo',
  rol: 'regisseur',
} as const;
type Who = Pick<typeof TEST_ACTOR, 'deelnemerId' | 'naam' | 'partij' | 'rol' | 'write'>;
const OP = '2026-11-21T10:00:00.000Z';
const AFSPRAAK = testId(3);
const INZET = testId(7) as InzetId;

const stamp = ({ deelnemerId, naam }: Who) => ({ door: deelnemerId as DeelnemerId, naam, op: OP });
const opgelost = (who: Who) => ({ partij: who.partij, ...stamp(who), slot: 'klaar' });
const antwoord = (who: Who) => ({ oordeel: 'nee', toelichting: '', ...stamp(who) });
const woord = (who: Who) => ({ tekst: 'Wij blijven tegen.', volgendeStap: '', termijn: null, ...stamp(who) });
const jaar = (who: Who) => ({ procent: 10, toelichting: '', ...stamp(who) });
const by = (doc: Y.Doc, who: Who, edit: (doc: Y.Doc) => void): string =>
  judged(doc, updateOf(doc, edit), testContext(who));
const own = (who: Who) => testIdentity(40, who.partij, who.deelnemerId);

/** A tafel with an inzet (7) of `vro` with a belofte (8), and records 40 of `vro`. */
function tafel(): Y.Doc {
  const doc = testDoc();
  putEntry(doc, 'afspraak', AFSPRAAK, 'betrokken', 'vro', true);
  addInzet(doc, AFSPRAAK, testIdentity(7, 'vro', testId(901)));
  putBelofte(doc, AFSPRAAK, INZET, testBelofte(8));
  createRecord(doc, 'draad', own(RIA), testDraad({}), {
    hangt: { [testId(41)]: { soort: 'puzzelstuk', id: testId(1) } },
  });
  createRecord(doc, 'toets', own(RIA), TEST_FIELDS.toets, { betrokken: { 'provincie-utrecht': true } });
  createRecord(doc, 'voortgang', own(RIA), testVoortgang({}));
  return doc;
}

const freeze = (doc: Y.Doc): Y.Doc => {
  doc
    .getMap('bevroren')
    .set(AFSPRAAK, { versie: 1, hash: 'a'.repeat(64), door: testId(902), op: OP, reden: 'x' });
  return doc;
};
const setStatus = (doc: Y.Doc, status: string): Y.Doc => {
  doc.getMap('tafel').set('status', status);
  return doc;
};

describe('a belofte', () => {
  it('[AZ9] [AZ11] is put, changed and taken away by the partij of its inzet, until the afspraak is frozen', () => {
    const acts: ((doc: Y.Doc) => unknown)[] = [
      (doc) => putBelofte(doc, AFSPRAAK, INZET, testBelofte(9)),
      (doc) => putBelofte(doc, AFSPRAAK, INZET, testBelofte(8, { wat: 'Minder' })),
      (doc) => removeBelofte(doc, AFSPRAAK, INZET, testBelofte(8).id),
    ];
    for (const act of acts) {
      expect(by(tafel(), RIA, act)).toBe('ok');
      for (const other of [TEST_ACTOR, ROB]) expect(by(tafel(), other, act)).toBe('AZ9 of-other-partij');
      for (const who of [RIA, TEST_ACTOR, ROB])
        expect(by(freeze(tafel()), who, act)).toMatch(/^(AZ11 frozen|AZ9 of-other-partij)$/);
      expect(by(freeze(tafel()), RIA, act)).toBe('AZ11 frozen');
    }
  });

  it('[WE1] lies under its own id, and is whole', () => {
    const put = (key: string, value: unknown) => (doc: Y.Doc) => {
      const inzet = doc.getMap<Y.Map<Y.Map<Y.Map<Y.Map<unknown>>>>>('afspraak').get(AFSPRAAK)?.get('inzet');
      inzet
        ?.get(INZET)
        ?.get('belofte')
        ?.set(key, value as never);
    };
    expect(by(tafel(), RIA, put(testId(9), testBelofte(9)))).toBe('ok');
    expect(by(tafel(), RIA, put(testId(9), testBelofte(8)))).toBe('PS2 id-differs');
    expect(by(tafel(), RIA, put('x', testBelofte(8)))).toBe('SY5 key-does-not-fit');
    expect(by(tafel(), RIA, put(testId(9), { ...testBelofte(9), akkoord: true }))).toBe(
      'SY5 value-does-not-fit',
    );
  });
});

describe('a draad', () => {
  it('[AZ34] is begun by whoever reacts, not by a waarnemer, in a pause too, and never at a closed tafel', () => {
    const begin = (who: Who) => (doc: Y.Doc) =>
      createRecord(doc, 'draad', { ...testIdentity(50, who.partij, who.deelnemerId) }, testDraad({}));
    for (const [rol, answer] of [
      ['redacteur', 'ok'],
      ['adviseur', 'ok'],
      ['waarnemer', 'AZ2 reader'],
    ] as const) {
      const who = { ...TEST_ACTOR, rol };
      expect(by(tafel(), who, begin(who))).toBe(answer);
      expect(by(setStatus(tafel(), 'gepauzeerd'), who, begin(who))).toBe(answer);
    }
    expect(by(setStatus(tafel(), 'gesloten'), TEST_ACTOR, begin(TEST_ACTOR))).toBe('AZ15 tafel-closed');
    expect(by(tafel(), TEST_ACTOR, begin(RIA))).toMatch(/^PS2 foreign/);
  });

  it('[AZ34] [AZ24] is resolved by its own partij or the regisseur, each in the own name', () => {
    const resolve = (signed: Who | null) => (doc: Y.Doc) =>
      setFields(doc, 'draad', testId(40), { opgelost: signed && opgelost(signed) });
    expect(by(tafel(), RIA, resolve(RIA))).toBe('ok');
    expect(by(tafel(), ROB, resolve(ROB))).toBe('ok');
    expect(by(tafel(), TEST_ACTOR, resolve(TEST_ACTOR))).toBe('AZ34 of-other-partij');
    expect(by(tafel(), ROB, resolve(RIA))).toBe('PS2 foreign-partij');
    expect(by(tafel(), { ...RIA, deelnemerId: testId(903) }, resolve(RIA))).toBe('AZ24 foreign-author');
    const resolved = tafel();
    setFields(resolved, 'draad', testId(40), { opgelost: opgelost(RIA) });
    expect(by(resolved, TEST_ACTOR, resolve(null))).toBe('AZ34 of-other-partij');
    expect(by(resolved, ROB, resolve(null))).toBe('ok');
  });

  it('[AZ34] is not born resolved by somebody else, and reactions of others stay in it', () => {
    const born = (signed: Who) => (doc: Y.Doc) =>
      createRecord(doc, 'draad', testIdentity(50), testDraad({ opgelost: opgelost(signed) }));
    expect(by(tafel(), TEST_ACTOR, born(RIA))).toBe('PS2 foreign-partij');
    expect(by(tafel(), TEST_ACTOR, born({ ...TEST_ACTOR, deelnemerId: testId(904) }))).toBe(
      'AZ24 foreign-author',
    );
    const doc = tafel();
    const { id, gemaaktOp, ...door } = testIdentity(60);
    putEntry(doc, 'draad', testId(40), 'reactie', id, { id, ...door, naam: 'Bo', tekst: 'x', op: gemaaktOp });
    expect(by(doc, RIA, (other) => removeEntry(other, 'draad', testId(40), 'reactie', id))).toBe(
      'SP2 thread-add-only',
    );
  });

  it('[AZ34] hangs on what its own partij hangs it on', () => {
    const hang = (doc: Y.Doc) =>
      putEntry(doc, 'draad', testId(40), 'hangt', testId(42), { soort: 'spanningspunt', id: testId(2) });
    const loose = (doc: Y.Doc) => removeEntry(doc, 'draad', testId(40), 'hangt', testId(41));
    for (const act of [hang, loose]) {
      expect(by(tafel(), RIA, act)).toBe('ok');
      for (const other of [TEST_ACTOR, ROB]) expect(by(tafel(), other, act)).toBe('AZ34 of-other-partij');
    }
  });
});

describe('a toets', () => {
  const answer = (partij: string, who: Who) => (doc: Y.Doc) =>
    putEntry(doc, 'toets', testId(40), 'antwoord', partij, antwoord(who));

  it('[AZ35] [AZ24] is answered by who is asked, for itself and in the own name', () => {
    expect(by(tafel(), TEST_ACTOR, answer('provincie-utrecht', TEST_ACTOR))).toBe('ok');
    expect(by(tafel(), RIA, answer('vro', RIA))).toBe('AZ35 not-involved');
    for (const who of [RIA, ROB])
      expect(by(tafel(), who, answer('provincie-utrecht', who))).toBe('AZ35 answers-for-itself');
    expect(by(tafel(), TEST_ACTOR, answer('provincie-utrecht', RIA))).toBe('AZ24 foreign-author');
  });

  it('[AZ35] is not born answered for another', () => {
    const born = (partij: string, who: Who) => (doc: Y.Doc) =>
      createRecord(doc, 'toets', testIdentity(50), TEST_FIELDS.toets, {
        betrokken: { vro: true },
        antwoord: { [partij]: antwoord(who) },
      });
    expect(by(tafel(), TEST_ACTOR, born('vro', TEST_ACTOR))).toBe('AZ35 answers-for-itself');
    expect(by(tafel(), TEST_ACTOR, born('vro', RIA))).toMatch(
      /^AZ(24 foreign-author|35 answers-for-itself)$/,
    );
  });

  it('[AZ35] once answered stays as it was asked; the answer is taken back by who gave it alone', () => {
    const doc = tafel();
    answer('provincie-utrecht', TEST_ACTOR)(doc);
    const acts: ((doc: Y.Doc) => unknown)[] = [
      (other) => setFields(other, 'toets', testId(40), { vraag: 'Wilt u ja zeggen?' }),
      (other) => setFields(other, 'toets', testId(40), { afspraak: testId(9) }),
      (other) => removeEntry(other, 'toets', testId(40), 'betrokken', 'provincie-utrecht'),
      (other) => putEntry(other, 'toets', testId(40), 'betrokken', 'ipo', true),
    ];
    for (const act of acts) {
      expect(by(tafel(), RIA, act)).toBe('ok');
      expect(by(doc, RIA, act)).toBe('AZ35 agreed');
      expect(by(tafel(), TEST_ACTOR, act)).toBe('AZ35 of-other-partij');
    }
    const wipe = (other: Y.Doc) => removeEntry(other, 'toets', testId(40), 'antwoord', 'provincie-utrecht');
    expect(by(doc, RIA, wipe)).toBe('AZ35 answers-for-itself');
    expect(by(doc, TEST_ACTOR, wipe)).toBe('ok');
    expect(by(doc, RIA, (other) => setArchief(other, 'toets', testId(40), stamp(RIA)))).toBe('ok');
  });
});

describe('voortgang', () => {
  it('[AZ36] [AZ24] is told by its own partij, year and condition in the own name, also once frozen', () => {
    const acts = (who: Who): ((doc: Y.Doc) => unknown)[] => [
      (doc) => setFields(doc, 'voortgang', testId(40), { stand: 'gereed', gereedOp: '2027-01-01' }),
      (doc) => putEntry(doc, 'voortgang', testId(40), 'jaar', '2027', jaar(who)),
      (doc) =>
        setFields(doc, 'voortgang', testId(40), {
          voorwaarde: { sinds: '2027-01-01', toelichting: '', ...stamp(who) },
        }),
    ];
    for (const act of acts(RIA)) {
      expect(by(tafel(), RIA, act)).toBe('ok');
      expect(by(freeze(tafel()), RIA, act)).toBe('ok');
    }
    for (const who of [TEST_ACTOR, ROB])
      for (const act of acts(who)) expect(by(tafel(), who, act)).toBe('AZ36 of-other-partij');
    for (const act of acts(TEST_ACTOR).slice(1)) expect(by(tafel(), RIA, act)).toBe('AZ24 foreign-author');
  });

  it('[AZ36] is not born with what another said', () => {
    const born = (who: Who, isYear: boolean) => (doc: Y.Doc) =>
      createRecord(
        doc,
        'voortgang',
        testIdentity(50),
        testVoortgang(isYear ? {} : { voorwaarde: { sinds: '2027-01-01', toelichting: '', ...stamp(who) } }),
        isYear ? { jaar: { 2027: jaar(who) } } : {},
      );
    for (const isYear of [true, false]) {
      expect(by(tafel(), TEST_ACTOR, born(TEST_ACTOR, isYear))).toBe('ok');
      expect(by(tafel(), TEST_ACTOR, born(RIA, isYear))).toBe('AZ24 foreign-author');
    }
  });
});

describe('a word at what stays open', () => {
  const say = (partij: string, who: Who) => (doc: Y.Doc) =>
    putEntry(doc, 'spanningspunt', testId(2), 'woord', partij, woord(who));
  const spoken = (partij: string, who: Who): Y.Doc => {
    const doc = tafel();
    say(partij, who)(doc);
    return doc;
  };

  it('[AZ37] [AZ24] is said by each partij for itself, involved or not, and in the own name', () => {
    expect(by(tafel(), RIA, say('vro', RIA))).toBe('ok');
    for (const who of [TEST_ACTOR, ROB])
      expect(by(tafel(), who, say('vro', who))).toBe('AZ37 answers-for-itself');
    expect(by(tafel(), RIA, say('vro', TEST_ACTOR))).toBe('AZ24 foreign-author');
    expect(by(tafel(), { ...RIA, rol: 'adviseur' as never }, say('vro', RIA))).toBe(
      'AZ3 adviseur-only-reacts',
    );
    const born = (doc: Y.Doc) =>
      createRecord(doc, 'spanningspunt', testIdentity(50), testSpanningspunt({}), {
        woord: { vro: woord(TEST_ACTOR) },
      });
    expect(by(tafel(), TEST_ACTOR, born)).toBe('AZ37 answers-for-itself');
  });

  it('[AZ37] is changed by its own partij, and taken away by nobody', () => {
    const doc = spoken('vro', RIA);
    expect(
      by(doc, RIA, (other) =>
        putEntry(other, 'spanningspunt', testId(2), 'woord', 'vro', { ...woord(RIA), tekst: 'y' }),
      ),
    ).toBe('ok');
    for (const who of [RIA, TEST_ACTOR, ROB])
      expect(by(doc, who, (other) => removeEntry(other, 'spanningspunt', testId(2), 'woord', 'vro'))).toBe(
        'AZ37 answers-for-itself',
      );
  });

  it('[AZ37] of another keeps the point on the table: only the regisseur puts it away', () => {
    const away = (who: Who) => (doc: Y.Doc) => setArchief(doc, 'spanningspunt', testId(2), stamp(who));
    expect(by(tafel(), TEST_ACTOR, away(TEST_ACTOR))).toBe('ok');
    expect(by(spoken('provincie-utrecht', TEST_ACTOR), TEST_ACTOR, away(TEST_ACTOR))).toBe('ok');
    expect(by(spoken('vro', RIA), TEST_ACTOR, away(TEST_ACTOR))).toBe('AZ37 regisseur-only');
    expect(by(spoken('vro', RIA), ROB, away(ROB))).toBe('ok');
  });
});

describe('what is formal', () => {
  it('[AZ42] cannot be written at all: not as a root, nor as a key of an afspraak', () => {
    const akkoord = { partij: 'vro', deelnemer: testId(901) };
    for (const root of ['akkoord', 'standpunt', 'arrangement', 'regeling'])
      expect(by(tafel(), RIA, (doc) => doc.getMap(root).set(testId(70), akkoord))).toBe('SY5 unknown-root');
    for (const key of ['akkoord', 'standpunt', 'bevroren'])
      expect(
        by(tafel(), RIA, (doc) => doc.getMap<Y.Map<unknown>>('afspraak').get(AFSPRAAK)?.set(key, akkoord)),
      ).toBe('SY5 unknown-key');
    expect(by(tafel(), RIA, (doc) => freeze(doc))).toBe('TF2 server-only-root');
    expect(by(freeze(tafel()), RIA, (doc) => doc.getMap('bevroren').delete(AFSPRAAK))).toBe(
      'TF2 server-only-root',
    );
    const status = 'akkoord' as never;
    expect(by(tafel(), RIA, (doc) => setFields(doc, 'afspraak', AFSPRAAK, { status }))).toBe(
      'SY5 value-does-not-fit',
    );
  });
});
