import {
  createRecord,
  putBelofte,
  putEntry,
  removeBelofte,
  removeEntry,
  setArchief,
  setFields,
} from '#shared/crdt/mutate.ts';
import { testDraad, testSpanningspunt, testToets, testVoortgang } from '#shared/crdt/test-support.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { testBelofte } from '#shared/domain/inzet/belofte.test-support.ts';
import { stamp, title, writers, type Kind, type Writer } from './kinds.ts';

/** Who reacts may do it too. */
const talkers = (answer: string, regisseur = answer) => ({ ...writers(answer, regisseur), adviseur: answer });
const antwoord = (who: Writer) => ({ oordeel: 'nee', toelichting: title(who), ...stamp(who) });
const woord = (who: Writer) => ({ tekst: title(who), volgendeStap: '', termijn: null, ...stamp(who) });
const opgelost = (who: Writer) => ({ partij: who.partij, ...stamp(who), slot: title(who) });
const jaar = (who: Writer) => ({ procent: 10, toelichting: title(who), ...stamp(who) });
/** Another person, of the partij `rijk-vro`. */
const another = (who: Writer): Writer => ({
  ...who,
  partij: 'rijk-vro',
  naam: 'De minister',
  identity: () => ({ ...who.identity(), partij: 'rijk-vro', gemaaktDoor: who.fresh() as never }),
});

/** As `KINDS`, of beloften, threads, tests, progress and words; by hand, not asked of the rules. */
export const AGREEMENT_KINDS: readonly Kind[] = [
  {
    name: 'puts a belofte in the own inzet',
    edit: (doc, laid, who) =>
      void putBelofte(doc, laid.samenAfspraak, laid.eigenInzet as InzetId, {
        ...testBelofte(1),
        id: who.fresh() as never,
      }),
    expected: writers('ok'),
  },
  {
    name: 'changes a belofte of another partij',
    edit: (doc, laid, who) =>
      void putBelofte(
        doc,
        laid.samenAfspraak,
        laid.vreemdeInzet as InzetId,
        testBelofte(1, { wat: title(who) }),
      ),
    expected: writers('AZ9'),
  },
  {
    name: 'takes a belofte of another partij away',
    edit: (doc, laid) =>
      void removeBelofte(doc, laid.samenAfspraak, laid.vreemdeInzet as InzetId, testBelofte(1).id),
    expected: writers('AZ9'),
  },
  {
    name: 'puts a belofte in the own inzet of a frozen afspraak',
    edit: (doc, laid) =>
      void putBelofte(doc, laid.bevrorenAfspraak, laid.bevrorenInzet as InzetId, testBelofte(2)),
    expected: writers('AZ11'),
  },
  {
    name: 'begins a draad',
    edit: (doc, _laid, who) => void createRecord(doc, 'draad', who.identity(), testDraad({})),
    expected: talkers('ok'),
  },
  {
    name: 'begins a draad that another resolved already',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'draad', who.identity(), testDraad({ opgelost: opgelost(another(who)) })),
    expected: talkers('PS2'),
  },
  {
    name: 'resolves a draad of another partij',
    edit: (doc, laid, who) => void setFields(doc, 'draad', laid.vreemdeDraad, { opgelost: opgelost(who) }),
    expected: talkers('AZ34', 'ok'),
  },
  {
    name: 'hangs a draad of another partij elsewhere',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'draad', laid.vreemdeDraad, 'hangt', who.fresh(), {
        soort: 'puzzelstuk',
        id: laid.eigenStuk,
      }),
    expected: talkers('AZ34'),
  },
  {
    name: 'asks whether an afspraak can be carried out',
    edit: (doc, _laid, who) => void createRecord(doc, 'toets', who.identity(), testToets({})),
    expected: writers('ok'),
  },
  {
    name: 'answers what it was asked',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'toets', laid.gevraagdeToets, 'antwoord', who.partij, antwoord(who)),
    expected: writers('ok'),
  },
  {
    name: 'answers what another was asked',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'toets', laid.gevraagdeToets, 'antwoord', 'rijk-vro', antwoord(who)),
    expected: writers('AZ35'),
  },
  {
    name: 'answers under the name of another',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'toets', laid.gevraagdeToets, 'antwoord', who.partij, antwoord(another(who))),
    expected: talkers('AZ24'),
  },
  {
    name: 'changes the question of another partij',
    edit: (doc, laid, who) => void setFields(doc, 'toets', laid.gevraagdeToets, { vraag: title(who) }),
    expected: writers('AZ35'),
  },
  {
    name: 'tells how a belofte of its own goes',
    edit: (doc, _laid, who) => void createRecord(doc, 'voortgang', who.identity(), testVoortgang({})),
    expected: writers('ok'),
  },
  {
    name: 'tells how a belofte of another partij goes',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'voortgang', laid.vreemdeVoortgang, 'jaar', '2027', jaar(who)),
    expected: writers('AZ36'),
  },
  {
    name: 'begins to tell with what another said of a year',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'voortgang', who.identity(), testVoortgang({}), {
        jaar: { 2027: jaar(another(who)) },
      }),
    expected: writers('AZ24'),
  },
  {
    name: 'says in its own words what stays open',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'spanningspunt', laid.vreemdPunt, 'woord', who.partij, woord(who)),
    expected: writers('ok'),
  },
  {
    name: 'says for another what stays open',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'spanningspunt', laid.vreemdPunt, 'woord', 'rijk-vro', woord(who)),
    expected: writers('AZ37'),
  },
  {
    name: 'takes back what its own partij said',
    edit: (doc, laid, who) => void removeEntry(doc, 'spanningspunt', laid.besprokenPunt, 'woord', who.partij),
    expected: writers('AZ37'),
  },
  {
    name: 'puts the own point away at which another partij spoke',
    edit: (doc, laid, who) =>
      void setArchief(doc, 'spanningspunt', laid.besprokenPunt, { ...stamp(who), naam: who.naam }),
    expected: writers('AZ37', 'ok'),
  },
  {
    name: 'points at a tension with a word of another in it',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'spanningspunt', who.identity(), testSpanningspunt({}), {
        woord: { 'rijk-vro': woord(who) },
      }),
    expected: writers('AZ37'),
  },
];
