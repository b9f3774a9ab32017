import type * as Y from 'yjs';
import type { Actor } from '#shared/authorize/actor.ts';
import type { Change } from '#shared/crdt/change.ts';
import type { FuzzRights, Spot } from '#shared/crdt/fuzz-rights.ts';
import type { RecordRoot } from '#shared/crdt/layout.ts';
import {
  createRecord,
  putBelofte,
  putEntry,
  removeBelofte,
  removeEntry,
  setFields,
  type Identity,
} from '#shared/crdt/mutate.ts';
import type { Random } from '#shared/crdt/random.ts';
import { testDraad, testToets, testVoortgang } from '#shared/crdt/test-support.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';

/** What is asked, talked over and followed about afspraken. */
export const AGREEMENT_ROOTS = ['draad', 'toets', 'voortgang'] as const;

/** What a fuzzed peer lends to who acts for it. For tests only. */
export interface FuzzHand {
  readonly doc: Y.Doc;
  readonly actor: Actor;
  readonly random: Random;
  readonly rights: FuzzRights;
  readonly stamp: { readonly door: DeelnemerId; readonly naam: string; readonly op: string };
  readonly identity: () => Identity;
  readonly partij: () => string;
  readonly record: (root: RecordRoot) => string | undefined;
  readonly child: (root: RecordRoot, id: string, map: string) => string | undefined;
  readonly push: (label: string, changes: readonly Change[]) => void;
}

/** One random act that takes no right away from anybody. */
export function actOnAgreement(hand: FuzzHand): void {
  const kind = hand.random.int(4);
  if (kind === 0) begin(hand);
  else if (kind === 1) belove(hand);
  else if (kind === 2) talk(hand);
  else follow(hand);
}

/** Answers, after which others may change less than before. */
export function answerAgreement({ doc, actor, random, rights, stamp, record }: FuzzHand): void {
  const { partij } = actor;
  const toets = record('toets');
  if (toets !== undefined && rights.may('zet', { root: 'toets', id: toets }, 'antwoord', partij)) {
    if (random.chance(4)) removeEntry(doc, 'toets', toets, 'antwoord', partij);
    else putEntry(doc, 'toets', toets, 'antwoord', partij, { oordeel: 'ja-mits', toelichting: '', ...stamp });
  }
  const punt = record('spanningspunt');
  const woord = { tekst: 'wij niet', volgendeStap: '', termijn: null, ...stamp };
  if (punt !== undefined && rights.may('zet', { root: 'spanningspunt', id: punt }, 'woord', partij))
    putEntry(doc, 'spanningspunt', punt, 'woord', partij, woord);
}

function begin({ doc, random, rights, identity, partij, push }: FuzzHand): void {
  const root = random.pick(AGREEMENT_ROOTS) ?? 'draad';
  const who = identity();
  if (!rights.may('maak', { root, id: who.id }, null)) return;
  const entry = who.id;
  if (root === 'draad') {
    const hangt = { [entry]: { soort: 'puzzelstuk', id: who.id } };
    push('draad', createRecord(doc, root, who, testDraad({}), { hangt }));
  } else if (root === 'toets') {
    push('toets', createRecord(doc, root, who, testToets({}), { betrokken: { [partij()]: true } }));
  } else push('voortgang', createRecord(doc, root, who, testVoortgang({})));
}

function belove({ doc, random, rights, identity, partij, record, child, push }: FuzzHand): void {
  const afspraak = record('afspraak');
  const inzet = afspraak && child('afspraak', afspraak, 'inzet');
  if (afspraak === undefined || inzet === undefined) return;
  const spot: Spot = { root: 'afspraak', id: afspraak, child: { map: 'inzet', id: inzet } };
  if (!rights.may('zet', spot, 'belofte')) return;
  // few, so that two of one partij change the same one
  const belofte = testBelofte(random.int(4), { wat: `wat ${random.int(99)}`, aan: [partij()] });
  push(
    'belofte',
    random.chance(4)
      ? removeBelofte(doc, afspraak, inzet as InzetId, belofte.id)
      : putBelofte(
          doc,
          afspraak,
          inzet as InzetId,
          random.chance(2) ? belofte : testBelofte(0, { wat: identity().id }),
        ),
  );
}

function talk({ doc, actor, random, rights, stamp, identity, record, push }: FuzzHand): void {
  const id = record('draad');
  if (id === undefined) return;
  const spot: Spot = { root: 'draad', id };
  const { id: key, partij, gemaaktDoor } = identity();
  if (random.chance(2) && rights.may('zet', spot, 'reactie', key)) {
    const reactie = { id: key, partij, gemaaktDoor, naam: actor.naam, tekst: 'eens', op: stamp.op };
    putEntry(doc, 'draad', id, 'reactie', key, reactie);
  } else if (random.chance(2) && rights.may('zet', spot, 'hangt', key))
    push('hang', putEntry(doc, 'draad', id, 'hangt', key, { soort: 'afspraak', id: key }));
  else if (rights.may('zet', spot, 'opgelost')) {
    const opgelost = random.chance(3) ? null : { partij, ...stamp, slot: 'klaar' };
    push('los op', setFields(doc, 'draad', id, { opgelost }));
  }
}

function follow({ doc, random, rights, stamp, record, push }: FuzzHand): void {
  const id = record('voortgang');
  if (id === undefined || !rights.may('zet', { root: 'voortgang', id }, 'stand')) return;
  const jaar = String(2027 + random.int(3));
  if (random.chance(3)) push('jaar', removeEntry(doc, 'voortgang', id, 'jaar', jaar));
  else if (random.chance(2)) {
    const said = { procent: random.int(100), toelichting: '', ...stamp };
    push('jaar', putEntry(doc, 'voortgang', id, 'jaar', jaar, said));
  } else {
    const voorwaarde = random.chance(2) ? null : { sinds: '2027-01-01', toelichting: '', ...stamp };
    push('voorwaarde', setFields(doc, 'voortgang', id, { voorwaarde, stand: 'loopt' }));
  }
}
