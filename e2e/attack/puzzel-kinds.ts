import type * as Y from 'yjs';
import { createRecord, putEntry, removeEntry, setArchief, setFields } from '#shared/crdt/mutate.ts';
import {
  testAanvaarding,
  testAfwenteling,
  testCombinatieregel,
  testLaag,
  testVariant,
  testVerdeling,
  testZet,
} from '#shared/crdt/test-support.ts';
import { stamp, title, writers, type Kind, type Writer } from './kinds.ts';

const antwoord = (who: Writer) => ({ oordeel: 'nee', reden: title(who), inhoud: '', ...stamp(who) });
const erkenning = (who: Writer) => ({ oordeel: 'betwist', reden: title(who), ...stamp(who) });
const keuze = (who: Writer) => ({ stand: 'gekozen' as const, reden: title(who), ...stamp(who) });
/** A piece that somebody else laid is left out. */
const weg = { soort: 'weg' };

/** The other of two values, so that every edit is one. */
const flip = <Value>(doc: Y.Doc, root: string, id: string, key: string, [one, two]: [Value, Value]): Value =>
  doc.getMap<Y.Map<unknown>>(root).get(id)?.get(key) === one ? two : one;

/** As `KINDS`, of what is agreed, proposed and answered about the puzzle; by hand, not asked of the rules. */
export const PUZZEL_KINDS: readonly Kind[] = [
  {
    name: 'makes a combinatieregel',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'combinatieregel', who.identity(), testCombinatieregel({})),
    expected: writers('AZ25', 'ok'),
  },
  {
    name: 'changes a kengetal',
    edit: (doc, laid, who) => void setFields(doc, 'kengetal', laid.kengetal, { titel: title(who) }),
    expected: writers('AZ25', 'ok'),
  },
  {
    name: 'proposes a share',
    edit: (doc, _laid, who) => void createRecord(doc, 'verdeling', who.identity(), testVerdeling({})),
    expected: writers('ok'),
  },
  {
    name: 'makes a share that is agreed already',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'verdeling', who.identity(), testVerdeling({ stand: 'afgesproken' })),
    expected: writers('AZ26', 'ok'),
  },
  {
    name: 'changes the share of another',
    edit: (doc, laid, who) =>
      void setFields(doc, 'verdeling', laid.vreemdeVerdeling, { toelichting: title(who) }),
    expected: writers('AZ26'),
  },
  {
    name: 'says that the tafel agrees to a share',
    edit: (doc, laid) =>
      void setFields(doc, 'verdeling', laid.vreemdeVerdeling, {
        stand: flip(doc, 'verdeling', laid.vreemdeVerdeling, 'stand', ['afgesproken', 'voorstel']),
      }),
    expected: writers('AZ26', 'ok'),
  },
  {
    name: 'changes the own share after it was agreed',
    edit: (doc, laid, who) =>
      void setFields(doc, 'verdeling', laid.afgesprokenVerdeling, { toelichting: title(who) }),
    expected: writers('AZ26'),
  },
  {
    name: 'draws a shape of a kaartlaag',
    edit: (doc, _laid, who) => void createRecord(doc, 'laag', who.identity(), testLaag({ naam: title(who) })),
    expected: writers('ok'),
  },
  {
    name: 'changes the kaartlaag of another',
    edit: (doc, laid, who) => void setFields(doc, 'laag', laid.vreemdeLaag, { naam: title(who) }),
    expected: writers('AZ27'),
  },
  {
    name: 'lays in the own variant',
    edit: (doc, laid, who) => void putEntry(doc, 'variant', laid.eigenVariant, 'stuk', who.fresh(), weg),
    expected: writers('ok'),
  },
  {
    name: 'lays in a variant of another',
    edit: (doc, laid, who) => void putEntry(doc, 'variant', laid.vreemdeVariant, 'stuk', who.fresh(), weg),
    expected: writers('AZ28'),
  },
  {
    name: 'lays in a variant that was opened to it',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'variant', laid.opengesteldeVariant, 'stuk', who.fresh(), weg),
    expected: writers('ok'),
  },
  {
    name: 'archives a variant that was opened to it',
    edit: (doc, laid, who) => void setArchief(doc, 'variant', laid.opengesteldeVariant, stamp(who)),
    expected: writers('AZ28'),
  },
  {
    name: 'opens the variant of another to itself',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'variant', laid.vreemdeVariant, 'opengesteld', who.partij, true),
    expected: writers('AZ28'),
  },
  {
    name: 'chooses a variant',
    edit: (doc, laid, who) => void setFields(doc, 'variant', laid.gekozenVariant, { keuze: keuze(who) }),
    expected: writers('AZ28', 'ok'),
  },
  {
    name: 'chooses a variant in the name of another',
    edit: (doc, laid, who) =>
      void setFields(doc, 'variant', laid.gekozenVariant, { keuze: { ...keuze(who), naam: 'De minister' } }),
    expected: { ...writers('AZ24'), adviseur: 'AZ24' },
  },
  {
    name: 'makes a variant that is chosen already',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'variant', who.identity(), testVariant({ keuze: keuze(who) })),
    expected: writers('AZ28', 'ok'),
  },
  {
    name: 'lays in the own variant after it was chosen',
    edit: (doc, laid, who) => void putEntry(doc, 'variant', laid.gekozenVariant, 'stuk', who.fresh(), weg),
    expected: writers('AZ28'),
  },
  {
    name: 'proposes a zet',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'zet', who.identity(), testZet({}), { stuk: { [who.fresh()]: weg } }),
    expected: writers('ok'),
  },
  {
    name: 'proposes a zet to which another agreed already',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'zet', who.identity(), testZet({}), { antwoord: { 'rijk-vro': antwoord(who) } }),
    expected: writers('AZ29'),
  },
  {
    name: 'answers a zet that does not name it',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'zet', laid.vreemdeZet, 'antwoord', who.partij, antwoord(who)),
    expected: writers('ok'),
  },
  {
    name: 'answers a zet for another partij',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'zet', laid.betrokkenZet, 'antwoord', 'rijk-vro', antwoord(who)),
    expected: writers('AZ29'),
  },
  {
    name: 'takes the answer of another away',
    edit: (doc, laid) => {
      const zet = doc.getMap<Y.Map<Y.Map<unknown>>>('zet').get(laid.betrokkenZet);
      for (const partij of zet?.get('antwoord')?.keys() ?? [])
        removeEntry(doc, 'zet', laid.betrokkenZet, 'antwoord', partij);
    },
    expected: writers('AZ29'),
  },
  {
    name: 'changes what a zet of another moves',
    edit: (doc, laid, who) => void putEntry(doc, 'zet', laid.betrokkenZet, 'stuk', who.fresh(), weg),
    expected: writers('AZ29'),
  },
  {
    name: 'involves itself in a zet of another',
    edit: (doc, laid, who) => void putEntry(doc, 'zet', laid.vreemdeZet, 'betrokken', who.partij, true),
    expected: writers('AZ29'),
  },
  {
    name: 'parks a zet in which it is involved, or takes it up again',
    edit: (doc, laid) =>
      void setFields(doc, 'zet', laid.betrokkenZet, {
        status: flip(doc, 'zet', laid.betrokkenZet, 'status', ['geparkeerd', 'open']),
      }),
    expected: writers('ok'),
  },
  {
    name: 'parks a zet of others',
    edit: (doc, laid) =>
      void setFields(doc, 'zet', laid.vreemdeZet, {
        status: flip(doc, 'zet', laid.vreemdeZet, 'status', ['geparkeerd', 'open']),
      }),
    expected: writers('AZ29', 'ok'),
  },
  {
    name: 'withdraws a zet of another',
    edit: (doc, laid) => void setFields(doc, 'zet', laid.betrokkenZet, { status: 'ingetrokken' }),
    expected: writers('AZ29'),
  },
  {
    name: 'accepts a botsing',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'aanvaarding', who.identity(), testAanvaarding({ naam: who.naam })),
    expected: writers('ok'),
  },
  {
    name: 'accepts a botsing in the name of a colleague',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'aanvaarding', who.identity(), testAanvaarding({ naam: 'De minister' })),
    expected: writers('AZ24'),
  },
  {
    name: 'makes an acceptance of the own partij last longer',
    edit: (doc, laid) => void setFields(doc, 'aanvaarding', laid.eigenAanvaarding, { tot: '2099-01-01' }),
    expected: writers('AZ30'),
  },
  {
    name: 'takes back the acceptance of another',
    edit: (doc, laid, who) => void setArchief(doc, 'aanvaarding', laid.vreemdeAanvaarding, stamp(who)),
    expected: writers('AZ30'),
  },
  {
    name: 'leaves a post with a receiver',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'afwenteling', who.identity(), testAfwenteling({}), {
        betrokken: { 'rijk-vro': true },
      }),
    expected: writers('ok'),
  },
  {
    name: 'leaves a post that the receiver acknowledged already',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'afwenteling', who.identity(), testAfwenteling({}), {
        betrokken: { 'rijk-vro': true },
        erkenning: { 'rijk-vro': erkenning(who) },
      }),
    expected: writers('AZ31'),
  },
  {
    name: 'disputes a post that it receives',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'afwenteling', laid.ontvangenPost, 'erkenning', who.partij, erkenning(who)),
    expected: writers('ok'),
  },
  {
    name: 'disputes a post that it does not receive',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'afwenteling', laid.vreemdePost, 'erkenning', who.partij, erkenning(who)),
    expected: writers('AZ31'),
  },
  {
    name: 'acknowledges the own post for the receiver',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'afwenteling', laid.eigenPost, 'erkenning', 'rijk-vro', erkenning(who)),
    expected: writers('AZ31'),
  },
  {
    name: 'strikes the receiver from the own post',
    edit: (doc, laid) => void removeEntry(doc, 'afwenteling', laid.eigenPost, 'betrokken', 'rijk-vro'),
    expected: writers('AZ31'),
  },
  {
    name: 'makes less of what the own post says',
    edit: (doc, laid) => void setFields(doc, 'afwenteling', laid.eigenPost, { hectare: 1 }),
    expected: writers('AZ31'),
  },
  {
    name: 'names a receiver that another passed over',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'afwenteling', laid.vreemdePost, 'betrokken', `derde-${who.fresh()}`, true),
    expected: writers('AZ31', 'ok'),
  },
  {
    name: 'takes back the post of another',
    edit: (doc, laid, who) => void setArchief(doc, 'afwenteling', laid.ontvangenPost, stamp(who)),
    expected: writers('AZ31'),
  },
];
