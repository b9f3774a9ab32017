import { randomInt } from 'node:crypto';
import * as Y from 'yjs';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import {
  addInzet,
  addOptie,
  createRecord,
  putEntry,
  removeEntry,
  setArchief,
  setFields,
  setOptie,
  textOf,
  type Identity,
} from '#shared/crdt/mutate.ts';
import {
  testAfspraak,
  testDecentraleOpgave,
  testPuzzelstuk,
  testSpanningspunt,
} from '#shared/crdt/test-support.ts';

/** What lies on the tafel before anybody tries anything; each value is the id of a record. */
export interface Laid {
  readonly eigenStuk: string;
  readonly vreemdStuk: string;
  readonly opengesteldStuk: string;
  readonly eigenPunt: string;
  readonly vreemdPunt: string;
  readonly betrokkenPunt: string;
  readonly eigenOptie: string;
  readonly vreemdeOptie: string;
  readonly eigenAfspraak: string;
  readonly vreemdeAfspraak: string;
  readonly samenAfspraak: string;
  readonly voorgelegdeAfspraak: string;
  readonly bevrorenAfspraak: string;
  readonly eigenInzet: string;
  readonly vreemdeInzet: string;
  readonly bevrorenInzet: string;
  readonly eigenOpgave: string;
  readonly vreemdeOpgave: string;
  readonly kengetal: string;
  readonly afgesprokenVerdeling: string;
  readonly vreemdeVerdeling: string;
  readonly vreemdeLaag: string;
  readonly eigenVariant: string;
  readonly gekozenVariant: string;
  readonly vreemdeVariant: string;
  readonly opengesteldeVariant: string;
  readonly vreemdeZet: string;
  readonly betrokkenZet: string;
  readonly eigenAanvaarding: string;
  readonly vreemdeAanvaarding: string;
  readonly eigenPost: string;
  readonly vreemdePost: string;
  readonly ontvangenPost: string;
  readonly vreemdeDraad: string;
  readonly gevraagdeToets: string;
  readonly vreemdeVoortgang: string;
  readonly besprokenPunt: string;
}

export interface Writer {
  readonly partij: string;
  readonly identity: () => Identity;
  readonly naam: string;
  readonly fresh: () => string;
}

/** Writes and whose they are judged to be; each rol gets `ok` or the number of the rule that refuses. */
export interface Kind {
  readonly name: string;
  readonly edit: (doc: Y.Doc, laid: Laid, who: Writer) => void;
  readonly expected: Readonly<Record<Rol, string>>;
}

/** Writers may or may not, an adviseur and a waarnemer never; written by hand, not asked of the rules. */
export function writers(answer: string, regisseur = answer): Readonly<Record<Rol, string>> {
  return { regisseur, bestuurder: answer, redacteur: answer, adviseur: 'AZ3', waarnemer: 'AZ2' };
}

const everyone: Readonly<Record<Rol, string>> = { ...writers('ok'), adviseur: 'ok' };
const nobody: Readonly<Record<Rol, string>> = { ...writers('TF2'), adviseur: 'TF2' };

const write = (doc: Y.Doc, afspraak: string, inzet: string | null, words: string): void => {
  const text = textOf(doc, afspraak, inzet as InzetId | null);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(words)]);
  text?.insert(0, [paragraph]);
};

const reactie = (who: Writer) => {
  const { id, partij, gemaaktDoor } = who.identity();
  return { id, partij, gemaaktDoor, naam: who.naam, tekst: 'Let op.', op: '2026-11-21T10:00:00.000Z' };
};

export const stamp = (who: Writer) => ({
  door: who.identity().gemaaktDoor,
  naam: who.naam,
  op: '2026-11-21T10:00:00.000Z',
});

/** A title that differs from all before, so that every edit is one. */
export const title = (who: Writer): string => `Titel ${who.fresh().slice(-6)}`;

export const KINDS: readonly Kind[] = [
  {
    name: 'lays a piece of the own partij',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'puzzelstuk', who.identity(), testPuzzelstuk({ titel: title(who) })),
    expected: writers('ok'),
  },
  {
    name: 'lays a piece in the name of another partij',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'puzzelstuk', { ...who.identity(), partij: 'rijk-vro' }, testPuzzelstuk({})),
    expected: writers('PS2'),
  },
  {
    name: 'changes the own piece',
    edit: (doc, laid, who) => void setFields(doc, 'puzzelstuk', laid.eigenStuk, { titel: title(who) }),
    expected: writers('ok'),
  },
  {
    name: 'changes the piece of another',
    edit: (doc, laid, who) => void setFields(doc, 'puzzelstuk', laid.vreemdStuk, { titel: title(who) }),
    expected: writers('AZ5'),
  },
  {
    name: 'adds a contribution to the piece of another',
    edit: (doc, laid) =>
      void putEntry(doc, 'puzzelstuk', laid.vreemdStuk, 'bijdrage', 'gn-woningen', {
        soort: 'opgegeven',
        waarde: randomInt(1_000_000),
        eenheid: 'woningen',
      }),
    expected: writers('AZ5'),
  },
  {
    name: 'opens the piece of another to itself',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'puzzelstuk', laid.vreemdStuk, 'opengesteld', who.partij, true),
    expected: writers('AZ5'),
  },
  {
    name: 'changes a piece that was opened to it',
    edit: (doc, laid, who) => void setFields(doc, 'puzzelstuk', laid.opengesteldStuk, { titel: title(who) }),
    expected: writers('ok'),
  },
  {
    name: 'opens a piece that was opened to it further',
    edit: (doc, laid) =>
      void putEntry(doc, 'puzzelstuk', laid.opengesteldStuk, 'opengesteld', 'rijk-vro', true),
    expected: writers('AZ6'),
  },
  {
    name: 'archives a piece that was opened to it',
    edit: (doc, laid, who) => void setArchief(doc, 'puzzelstuk', laid.opengesteldStuk, stamp(who)),
    expected: writers('AZ6'),
  },
  {
    name: 'deletes the piece of another',
    edit: (doc, laid) => doc.getMap('puzzelstuk').delete(laid.vreemdStuk),
    expected: { ...writers('GU1'), adviseur: 'GU1' },
  },
  {
    name: 'lays a spanningspunt',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'spanningspunt', who.identity(), testSpanningspunt({ titel: title(who) })),
    expected: writers('ok'),
  },
  {
    name: 'changes a spanningspunt of another',
    edit: (doc, laid, who) => void setFields(doc, 'spanningspunt', laid.vreemdPunt, { titel: title(who) }),
    expected: writers('AZ7'),
  },
  {
    name: 'changes a spanningspunt in which it is involved',
    edit: (doc, laid, who) => void setFields(doc, 'spanningspunt', laid.betrokkenPunt, { titel: title(who) }),
    expected: writers('ok'),
  },
  {
    name: 'involves itself in a spanningspunt of another',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'spanningspunt', laid.vreemdPunt, 'betrokken', who.partij, true),
    expected: writers('AZ7'),
  },
  {
    name: 'involves a third partij in a spanningspunt of another',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'spanningspunt', laid.vreemdPunt, 'betrokken', `derde-${who.fresh()}`, true),
    expected: writers('AZ7', 'ok'),
  },
  {
    name: 'reacts',
    edit: (doc, laid, who) => {
      const value = reactie(who);
      putEntry(doc, 'spanningspunt', laid.vreemdPunt, 'reactie', value.id, value);
    },
    expected: everyone,
  },
  {
    name: 'reacts under the name of another',
    edit: (doc, laid, who) => {
      const value = { ...reactie(who), naam: 'De minister' };
      putEntry(doc, 'spanningspunt', laid.vreemdPunt, 'reactie', value.id, value);
    },
    expected: { ...writers('AZ24'), adviseur: 'AZ24' },
  },
  {
    name: 'puts an optie at a spanningspunt of another',
    edit: (doc, laid, who) =>
      void addOptie(doc, laid.vreemdPunt, who.identity(), {
        titel: title(who),
        toelichting: '',
        archief: null,
      }),
    expected: writers('ok'),
  },
  {
    name: 'changes the own optie',
    edit: (doc, laid, who) => void setOptie(doc, laid.eigenPunt, laid.eigenOptie, { titel: title(who) }),
    expected: writers('ok'),
  },
  {
    name: 'changes the optie of another, at the own spanningspunt',
    edit: (doc, laid, who) => void setOptie(doc, laid.eigenPunt, laid.vreemdeOptie, { titel: title(who) }),
    expected: writers('AZ8'),
  },
  {
    name: 'begins an afspraak',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'afspraak', who.identity(), testAfspraak({ titel: title(who) })),
    expected: writers('ok'),
  },
  {
    name: 'writes in the own afspraak',
    edit: (doc, laid, who) => write(doc, laid.eigenAfspraak, null, title(who)),
    expected: writers('ok'),
  },
  {
    name: 'writes in an afspraak of others',
    edit: (doc, laid, who) => write(doc, laid.vreemdeAfspraak, null, title(who)),
    expected: writers('AZ10'),
  },
  {
    name: 'calls itself to an afspraak of others',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'afspraak', laid.vreemdeAfspraak, 'betrokken', who.partij, true),
    expected: writers('AZ10'),
  },
  {
    name: 'calls a third partij to an afspraak of others',
    edit: (doc, laid, who) =>
      void putEntry(doc, 'afspraak', laid.vreemdeAfspraak, 'betrokken', `derde-${who.fresh()}`, true),
    expected: writers('AZ10', 'ok'),
  },
  {
    name: 'writes in an afspraak to which it is a party',
    edit: (doc, laid, who) => write(doc, laid.samenAfspraak, null, title(who)),
    expected: writers('ok'),
  },
  {
    name: 'writes in an afspraak that is no concept any more',
    edit: (doc, laid, who) => write(doc, laid.voorgelegdeAfspraak, null, title(who)),
    expected: writers('AZ10'),
  },
  {
    name: 'writes in a frozen afspraak',
    edit: (doc, laid, who) => write(doc, laid.bevrorenAfspraak, null, title(who)),
    expected: writers('AZ11'),
  },
  {
    name: 'changes the title of a frozen afspraak',
    edit: (doc, laid, who) => void setFields(doc, 'afspraak', laid.bevrorenAfspraak, { titel: title(who) }),
    expected: writers('AZ11'),
  },
  {
    name: 'takes another out of an afspraak',
    edit: (doc, laid) => void removeEntry(doc, 'afspraak', laid.samenAfspraak, 'betrokken', 'rijk-vro'),
    expected: writers('AZ10'),
  },
  {
    name: 'brings an inzet in an afspraak to which it is a party',
    edit: (doc, laid, who) => void addInzet(doc, laid.samenAfspraak, who.identity()),
    expected: writers('ok'),
  },
  {
    name: 'brings an inzet in an afspraak of others',
    edit: (doc, laid, who) => void addInzet(doc, laid.vreemdeAfspraak, who.identity()),
    expected: writers('AZ9'),
  },
  {
    name: 'writes the own inzet',
    edit: (doc, laid, who) => write(doc, laid.samenAfspraak, laid.eigenInzet, title(who)),
    expected: writers('ok'),
  },
  {
    name: 'writes the inzet of another',
    edit: (doc, laid, who) => write(doc, laid.samenAfspraak, laid.vreemdeInzet, title(who)),
    expected: writers('AZ9'),
  },
  {
    name: 'writes the own inzet in a frozen afspraak',
    edit: (doc, laid, who) => write(doc, laid.bevrorenAfspraak, laid.bevrorenInzet, title(who)),
    expected: writers('AZ11'),
  },
  {
    name: 'brings in an opgave of its own',
    edit: (doc, _laid, who) =>
      void createRecord(doc, 'decentraleOpgave', who.identity(), testDecentraleOpgave({})),
    expected: writers('ok'),
  },
  {
    name: 'changes the own opgave',
    edit: (doc, laid, who) =>
      void setFields(doc, 'decentraleOpgave', laid.eigenOpgave, { titel: title(who) }),
    expected: writers('ok'),
  },
  {
    name: 'changes the opgave of another partij',
    edit: (doc, laid, who) =>
      void setFields(doc, 'decentraleOpgave', laid.vreemdeOpgave, { titel: title(who) }),
    expected: writers('AZ12'),
  },
  {
    name: 'changes an opgave of the startpakket',
    edit: (doc) => {
      const [[id, value] = []] = [...doc.getMap<object>('opgave').entries()];
      if (id !== undefined) doc.getMap('opgave').set(id, { ...value, waarde: 1 });
    },
    expected: nobody,
  },
  {
    name: 'makes its own afspraak frozen',
    edit: (doc, laid, who) =>
      doc.getMap('bevroren').set(laid.eigenAfspraak, {
        versie: 1,
        hash: 'a'.repeat(64),
        door: who.identity().gemaaktDoor,
        op: '2026-11-21T10:00:00.000Z',
        reden: 'omdat',
      }),
    expected: nobody,
  },
  {
    name: 'sets the fase of the tafel in the document',
    edit: (doc) => doc.getMap('tafel').set('fase', 'vervolg'),
    expected: nobody,
  },
];
