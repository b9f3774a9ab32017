import { randomBytes } from 'node:crypto';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import {
  addInzet,
  addOptie,
  createRecord,
  putBelofte,
  putEntry,
  setFields,
  textOf,
  type Identity,
} from '#shared/crdt/mutate.ts';
import {
  testAanvaarding,
  testAfspraak,
  testAfwenteling,
  testDecentraleOpgave,
  testDraad,
  testKengetal,
  testLaag,
  testPuzzelstuk,
  testSpanningspunt,
  testToets,
  testVariant,
  testVerdeling,
  testVoortgang,
  testZet,
} from '#shared/crdt/test-support.ts';
import { randomId } from '#shared/lib/id.ts';
import * as Y from 'yjs';
import { stamp, type Laid, type Writer } from '#e2e/attack/kinds.ts';
import type { Person } from '#e2e/attack/person.ts';
import { RawSocket, type Outcome } from '#e2e/attack/raw-socket.ts';

export const fresh = (): string => randomId((length) => randomBytes(length));

export function writerOf(person: Person): Writer {
  const identity = (): Identity => ({
    id: fresh(),
    partij: person.partij,
    gemaaktDoor: deelnemerIdSchema.parse(person.deelnemerId),
    gemaaktOp: '2026-11-21T09:00:00.000Z',
  });
  return { partij: person.partij, naam: person.naam, identity, fresh };
}

/** Does this at the tafel in the name of this person; throws when the server does not take it. */
export async function act(person: Person, change: (doc: Y.Doc, who: Writer) => void): Promise<void> {
  const socket = await RawSocket.synced(person);
  const before = Y.encodeStateVector(socket.doc);
  socket.doc.transact(() => change(socket.doc, writerOf(person)));
  const outcome: Outcome = await socket.sendUpdate(Y.encodeStateAsUpdate(socket.doc, before));
  socket.close();
  if (outcome.kind !== 'ack') throw new Error(`${person.naam} was refused: ${JSON.stringify(outcome)}`);
}

/** Lays what the matrix needs, of two partijen, by their own hands; the regisseur freezes one afspraak. */
export async function lay(own: Person, other: Person, regisseur: Person): Promise<Laid> {
  const ids = {
    eigenStuk: fresh(),
    vreemdStuk: fresh(),
    opengesteldStuk: fresh(),
    eigenPunt: fresh(),
    vreemdPunt: fresh(),
    betrokkenPunt: fresh(),
    eigenOptie: fresh(),
    vreemdeOptie: fresh(),
    eigenAfspraak: fresh(),
    vreemdeAfspraak: fresh(),
    samenAfspraak: fresh(),
    voorgelegdeAfspraak: fresh(),
    bevrorenAfspraak: fresh(),
    eigenInzet: fresh(),
    vreemdeInzet: fresh(),
    bevrorenInzet: fresh(),
    eigenOpgave: fresh(),
    vreemdeOpgave: fresh(),
    kengetal: fresh(),
    afgesprokenVerdeling: fresh(),
    vreemdeVerdeling: fresh(),
    vreemdeLaag: fresh(),
    eigenVariant: fresh(),
    gekozenVariant: fresh(),
    vreemdeVariant: fresh(),
    opengesteldeVariant: fresh(),
    vreemdeZet: fresh(),
    betrokkenZet: fresh(),
    eigenAanvaarding: fresh(),
    vreemdeAanvaarding: fresh(),
    eigenPost: fresh(),
    vreemdePost: fresh(),
    ontvangenPost: fresh(),
    vreemdeDraad: fresh(),
    gevraagdeToets: fresh(),
    vreemdeVoortgang: fresh(),
    besprokenPunt: fresh(),
  } satisfies Laid;
  const under = (who: Writer, id: string): Identity => ({ ...who.identity(), id });
  await act(other, (doc, who) => {
    createRecord(doc, 'puzzelstuk', under(who, ids.vreemdStuk), testPuzzelstuk({}));
    createRecord(doc, 'puzzelstuk', under(who, ids.opengesteldStuk), testPuzzelstuk({}), {
      opengesteld: { [own.partij]: true },
    });
    createRecord(doc, 'spanningspunt', under(who, ids.vreemdPunt), testSpanningspunt({}));
    createRecord(doc, 'spanningspunt', under(who, ids.betrokkenPunt), testSpanningspunt({}), {
      betrokken: { [own.partij]: true },
    });
    createRecord(doc, 'decentraleOpgave', under(who, ids.vreemdeOpgave), testDecentraleOpgave({}));
    createRecord(doc, 'afspraak', under(who, ids.vreemdeAfspraak), testAfspraak({}));
    for (const id of [ids.samenAfspraak, ids.voorgelegdeAfspraak, ids.bevrorenAfspraak])
      createRecord(doc, 'afspraak', under(who, id), testAfspraak({}), {
        betrokken: { [own.partij]: true, 'rijk-vro': true },
      });
    addInzet(doc, ids.samenAfspraak, under(who, ids.vreemdeInzet));
    textOf(doc, ids.samenAfspraak, ids.vreemdeInzet as InzetId)?.insert(0, [new Y.XmlElement('paragraph')]);
  });
  await act(own, (doc, who) => {
    createRecord(doc, 'puzzelstuk', under(who, ids.eigenStuk), testPuzzelstuk({}));
    createRecord(doc, 'spanningspunt', under(who, ids.eigenPunt), testSpanningspunt({}));
    addOptie(doc, ids.eigenPunt, under(who, ids.eigenOptie), { titel: 'a', toelichting: '', archief: null });
    createRecord(doc, 'decentraleOpgave', under(who, ids.eigenOpgave), testDecentraleOpgave({}));
    createRecord(doc, 'afspraak', under(who, ids.eigenAfspraak), testAfspraak({}));
    addInzet(doc, ids.samenAfspraak, under(who, ids.eigenInzet));
    addInzet(doc, ids.bevrorenAfspraak, under(who, ids.bevrorenInzet));
  });
  await act(other, (doc, who) => {
    addOptie(doc, ids.eigenPunt, under(who, ids.vreemdeOptie), {
      titel: 'b',
      toelichting: '',
      archief: null,
    });
    setFields(doc, 'afspraak', ids.voorgelegdeAfspraak, { status: 'voorgelegd' });
    putEntry(doc, 'spanningspunt', ids.betrokkenPunt, 'betrokken', 'rijk-vro', true);
  });
  await layPuzzel(ids, own, other, regisseur);
  await layAgreement(ids, own, other);
  const frozen = await regisseur.fetch(
    `/v1/tafels/${regisseur.tafelId}/afspraken/${ids.bevrorenAfspraak}/_bevries`,
    { method: 'POST', body: { reden: 'De tekst ligt voor.' } },
  );
  if (!frozen.ok) throw new Error(`freezing failed: ${await frozen.text()}`);
  return ids;
}

/** What is promised, asked, talked over and followed. */
async function layAgreement(ids: Laid, own: Person, other: Person): Promise<void> {
  const under = (who: Writer, id: string): Identity => ({ ...who.identity(), id });
  const woord = (who: Writer) => ({ tekst: 'Wij niet.', volgendeStap: '', termijn: null, ...stamp(who) });
  await act(own, (doc, who) => {
    createRecord(doc, 'spanningspunt', under(who, ids.besprokenPunt), testSpanningspunt({}));
    putEntry(doc, 'spanningspunt', ids.besprokenPunt, 'woord', who.partij, woord(who));
  });
  await act(other, (doc, who) => {
    putBelofte(doc, ids.samenAfspraak, ids.vreemdeInzet as InzetId, testBelofte(1));
    createRecord(doc, 'draad', under(who, ids.vreemdeDraad), testDraad({}));
    createRecord(doc, 'toets', under(who, ids.gevraagdeToets), testToets({}), {
      betrokken: { [own.partij]: true, 'rijk-vro': true },
    });
    createRecord(doc, 'voortgang', under(who, ids.vreemdeVoortgang), testVoortgang({}));
    putEntry(doc, 'spanningspunt', ids.besprokenPunt, 'woord', who.partij, woord(who));
  });
}

/** The records of the puzzle: what is proposed, decided, answered and accepted. */
async function layPuzzel(ids: Laid, own: Person, other: Person, regisseur: Person): Promise<void> {
  const under = (who: Writer, id: string): Identity => ({ ...who.identity(), id });
  await act(other, (doc, who) => {
    createRecord(doc, 'verdeling', under(who, ids.vreemdeVerdeling), testVerdeling({}));
    createRecord(doc, 'laag', under(who, ids.vreemdeLaag), testLaag({}));
    createRecord(doc, 'variant', under(who, ids.vreemdeVariant), testVariant({}));
    createRecord(doc, 'variant', under(who, ids.opengesteldeVariant), testVariant({}), {
      opengesteld: { [own.partij]: true },
    });
    const antwoord = { oordeel: 'akkoord', reden: '', inhoud: '', ...stamp(who) };
    createRecord(doc, 'zet', under(who, ids.vreemdeZet), testZet({}));
    createRecord(doc, 'zet', under(who, ids.betrokkenZet), testZet({}), {
      betrokken: { [own.partij]: true },
      antwoord: { [who.partij]: antwoord },
    });
    createRecord(doc, 'aanvaarding', under(who, ids.vreemdeAanvaarding), testAanvaarding({ naam: who.naam }));
    createRecord(doc, 'afwenteling', under(who, ids.vreemdePost), testAfwenteling({}), {
      betrokken: { 'rijk-vro': true },
    });
    createRecord(doc, 'afwenteling', under(who, ids.ontvangenPost), testAfwenteling({}), {
      betrokken: { [own.partij]: true, 'rijk-vro': true },
    });
  });
  await act(own, (doc, who) => {
    createRecord(doc, 'verdeling', under(who, ids.afgesprokenVerdeling), testVerdeling({}));
    createRecord(doc, 'variant', under(who, ids.eigenVariant), testVariant({}));
    createRecord(doc, 'variant', under(who, ids.gekozenVariant), testVariant({}));
    createRecord(doc, 'aanvaarding', under(who, ids.eigenAanvaarding), testAanvaarding({ naam: who.naam }));
    createRecord(doc, 'afwenteling', under(who, ids.eigenPost), testAfwenteling({}), {
      betrokken: { 'rijk-vro': true },
    });
  });
  await act(regisseur, (doc, who) => {
    createRecord(doc, 'kengetal', under(who, ids.kengetal), testKengetal({}));
    setFields(doc, 'verdeling', ids.afgesprokenVerdeling, { stand: 'afgesproken' });
    setFields(doc, 'variant', ids.gekozenVariant, {
      keuze: { stand: 'gekozen', reden: 'Deze past.', ...stamp(who) },
    });
  });
}
