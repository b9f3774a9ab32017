import * as Y from 'yjs';
import type { Actor } from '#shared/authorize/actor.ts';
import type { DeelnemerId, Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import type { Change } from '#shared/crdt/change.ts';
import {
  actOnAgreement,
  AGREEMENT_ROOTS,
  answerAgreement,
  type FuzzHand,
} from '#shared/crdt/fuzz-agreement.ts';
import { FuzzRights, type Spot } from '#shared/crdt/fuzz-rights.ts';
import { editFragment } from '#shared/crdt/fuzz-text.ts';
import type { RecordRoot } from '#shared/crdt/layout.ts';
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
  type InitialEntries,
} from '#shared/crdt/mutate.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { Random } from '#shared/crdt/random.ts';
import {
  TEST_FIELDS,
  testAanvaarding,
  testAfspraak,
  testDecentraleOpgave,
  testId,
  testIdentity,
  testPuzzelstuk,
  testSpanningspunt,
} from '#shared/crdt/test-support.ts';
import { UndoStack } from '#shared/crdt/undo.ts';

export { Random };

const WORDS = ['weg', 'bos 🌳', 'a', 'é', 'woningen', '👨‍👩‍👧', 'x y', '😀😁'];
const ROOTS = ['puzzelstuk', 'spanningspunt', 'afspraak', 'decentraleOpgave'] as const;
/** What is proposed, decided, answered and accepted about the puzzle. */
const PUZZEL_ROOTS = [
  'combinatieregel',
  'kengetal',
  'verdeling',
  'laag',
  'variant',
  'zet',
  'aanvaarding',
  'afwenteling',
] as const;
type PuzzelRoot = (typeof PUZZEL_ROOTS)[number];
/** Of each kind a register that holds words, and that its own people change. */
const WORDS_IN = {
  puzzelstuk: 'titel',
  spanningspunt: 'titel',
  afspraak: 'titel',
  decentraleOpgave: 'titel',
  combinatieregel: 'tekst',
  kengetal: 'titel',
  verdeling: 'toelichting',
  laag: 'naam',
  variant: 'naam',
  zet: 'titel',
  aanvaarding: null,
  afwenteling: 'toelichting',
  draad: null,
  toets: 'vraag',
  voortgang: 'toelichting',
} as const satisfies Record<RecordRoot, string | null>;
const OP = '2026-11-21T10:00:00.000Z';
/** So many partijen sit at a fuzzed tafel. */
const PARTIJEN = 3;

/**
 * Somebody at the tafel who edits through the same functions as the interface does, and only what the rules allow them
 * (asked as the interface asks them: of the records as they are in the own copy). For tests only.
 */
export class Peer {
  readonly doc = new Y.Doc();
  readonly actor: Actor;
  readonly deelnemer: DeelnemerId;
  readonly #random: Random;
  readonly #rights: FuzzRights;
  #undo: UndoStack;
  readonly #textUndo = new Map<Y.XmlFragment, Y.UndoManager>();
  #ids: number;

  /** `firstId`: its records get that number and the next ones as id. */
  constructor(index: number, random: Random, rol: Rol = 'redacteur', firstId = (index + 1) * 100_000) {
    this.doc.clientID = 1000 + index;
    this.deelnemer = testId(900 + index) as DeelnemerId;
    const partij = `partij-${index % PARTIJEN}`;
    this.actor = { deelnemerId: this.deelnemer, naam: `Naam ${index}`, partij, rol, write: true };
    this.#random = random;
    this.#rights = new FuzzRights(this.doc, this.actor);
    this.#ids = firstId;
    this.#undo = this.#newUndo();
  }

  destroy(): void {
    this.doc.destroy();
  }

  /** One random act that takes no right away from anybody. */
  act(): void {
    const kind = this.#random.int(18);
    if (kind === 0) this.#create();
    else if (kind <= 2) this.#set();
    else if (kind === 3) this.#entry();
    else if (kind === 4) this.#archive();
    else if (kind === 5) this.#undoOrRedo();
    else if (kind === 6) this.#child();
    else if (kind === 7) this.#letIn();
    else if (kind === 8) this.#lay();
    else if (kind === 9) this.#answer();
    else if (kind <= 11) actOnAgreement(this.#hand());
    else this.#text();
  }

  /** Takes a right away: only to be done when nobody has unsent work, or that work would rightly be refused. */
  restrict(): void {
    const stuk = this.#recordIn('puzzelstuk');
    const afspraak = this.#recordIn('afspraak');
    const other = this.#somePartij();
    if (stuk !== undefined && this.#rights.may('wis', { root: 'puzzelstuk', id: stuk }, 'opengesteld', other))
      removeEntry(this.doc, 'puzzelstuk', stuk, 'opengesteld', other);
    this.#decide();
    answerAgreement(this.#hand());
    if (afspraak === undefined) return;
    const spot: Spot = { root: 'afspraak', id: afspraak };
    const { partij } = this.actor;
    if (this.#random.chance(3) && this.#rights.may('wis', spot, 'betrokken', partij))
      removeEntry(this.doc, 'afspraak', afspraak, 'betrokken', partij);
    else if (this.#rights.may('zet', spot, 'status'))
      setFields(this.doc, 'afspraak', afspraak, {
        status: this.#random.chance(3) ? 'voorgelegd' : 'concept',
      });
  }

  /** Forgets what could be undone: rights may have changed since. */
  forget(): void {
    this.#undo = this.#newUndo();
    for (const undo of this.#textUndo.values()) undo.clear();
  }

  #hand(): FuzzHand {
    return {
      doc: this.doc,
      actor: this.actor,
      random: this.#random,
      rights: this.#rights,
      stamp: this.#stamp(),
      identity: () => this.#identity(),
      partij: () => this.#somePartij(),
      record: (root) => this.#recordIn(root),
      child: (root, id, map) => this.#childIn(root, id, map),
      push: (label, changes) => this.#undo.push(label, changes),
    };
  }

  #newUndo(): UndoStack {
    return new UndoStack(this.doc, () => this.#stamp());
  }

  #stamp(): { door: DeelnemerId; naam: string; op: string } {
    return { door: this.deelnemer, naam: this.actor.naam, op: OP };
  }

  #identity(): Identity {
    return testIdentity(this.#ids++, this.actor.partij, this.deelnemer);
  }

  #somePartij(): string {
    return `partij-${this.#random.int(PARTIJEN)}`;
  }

  #recordIn(root: RecordRoot): string | undefined {
    return this.#random.pick([...this.doc.getMap(root).keys()]);
  }

  #childIn(root: RecordRoot, id: string, map: string): string | undefined {
    const children = this.#map(root, id)?.get(map);
    return children instanceof Y.Map ? this.#random.pick([...children.keys()]) : undefined;
  }

  #map(root: RecordRoot, id: string): Y.Map<unknown> | undefined {
    return this.doc.getMap<Y.Map<unknown>>(root).get(id);
  }

  #create(): void {
    const { doc } = this;
    const titel = `stuk ${this.#random.int(99)}`;
    const root = this.#random.pick(ROOTS) ?? 'afspraak';
    if (this.#random.chance(2)) return this.#createPuzzel();
    const identity = this.#identity();
    if (!this.#rights.may('maak', { root, id: identity.id }, null)) return;
    let changes: readonly Change[];
    const other = { [this.#somePartij()]: true };
    switch (root) {
      case 'puzzelstuk':
        changes = createRecord(doc, root, identity, testPuzzelstuk({ titel }), {
          bijdrage: { 'wonen-1': { soort: 'opgegeven', waarde: 10, eenheid: 'woning' } },
          opengesteld: this.#random.chance(2) ? other : {},
        });
        break;
      case 'spanningspunt':
        changes = createRecord(doc, root, identity, testSpanningspunt({ titel }), { betrokken: other });
        break;
      case 'decentraleOpgave':
        changes = createRecord(doc, root, identity, testDecentraleOpgave({ titel }));
        break;
      default:
        changes = createRecord(doc, root, identity, testAfspraak({ titel }), { betrokken: other });
    }
    this.#undo.push('leg', changes);
  }

  #createPuzzel(): void {
    const root: PuzzelRoot = this.#random.pick(PUZZEL_ROOTS) ?? 'zet';
    const identity = this.#identity();
    if (!this.#rights.may('maak', { root, id: identity.id }, null)) return;
    const other = { [this.#somePartij()]: true };
    const stuk = { [testId(this.#random.int(9))]: { soort: 'weg' } };
    const entries: InitialEntries =
      {
        variant: { stuk, opengesteld: this.#random.chance(2) ? other : {} },
        zet: { stuk, betrokken: other },
        afwenteling: { betrokken: other },
      }[root as string] ?? {};
    const fields = root === 'aanvaarding' ? testAanvaarding({ naam: this.actor.naam }) : TEST_FIELDS[root];
    this.#undo.push('leg', createRecord(this.doc, root, identity, fields, entries));
  }

  /** Lays a piece otherwise in a variant or zet. */
  #lay(): void {
    const root = this.#random.pick(['variant', 'zet'] as const) ?? 'zet';
    const id = this.#recordIn(root);
    const stuk = testId(this.#random.int(9));
    if (id === undefined || !this.#rights.may('zet', { root, id }, 'stuk', stuk)) return;
    const titel = this.#random.pick(WORDS) ?? '';
    const nieuw = {
      soort: 'nieuw',
      partij: this.#somePartij(),
      titel,
      functies: ['wonen'],
      plaats: { soort: 'geen' },
      claim: { soort: 'geometrie' },
      periode: { van: null, tot: null },
      status: 'idee',
      bijdrage: {},
    };
    this.#undo.push(
      'leg anders',
      this.#random.chance(4)
        ? removeEntry(this.doc, root, id, 'stuk', stuk)
        : putEntry(this.doc, root, id, 'stuk', stuk, this.#random.chance(2) ? { soort: 'weg' } : nieuw),
    );
  }

  /** Answers a zet for the own partij, or parks it. */
  #answer(): void {
    const id = this.#recordIn('zet');
    if (id === undefined) return;
    const status = this.#random.chance(2) ? 'open' : 'geparkeerd';
    if (this.#random.chance(4)) {
      if (this.#rights.may('zet', { root: 'zet', id }, 'status', null, status))
        this.#undo.push('parkeer', setFields(this.doc, 'zet', id, { status }));
      return;
    }
    this.#undo.push('antwoord', this.#say('zet', id, { oordeel: 'akkoord', inhoud: 'x' }));
  }

  #say(root: 'zet' | 'afwenteling', id: string, answer: object): readonly Change[] {
    const { partij } = this.actor;
    const map = root === 'zet' ? 'antwoord' : 'erkenning';
    if (!this.#rights.may('zet', { root, id }, map, partij)) return [];
    if (this.#random.chance(4)) return removeEntry(this.doc, root, id, map, partij);
    const said = { reden: this.#random.pick(WORDS) ?? '', ...this.#stamp() };
    return putEntry(this.doc, root, id, map, partij, { ...answer, ...said });
  }

  /** What others may then not change any more. */
  #decide(): void {
    const { doc } = this;
    const post = this.#recordIn('afwenteling');
    if (post !== undefined) this.#say('afwenteling', post, { oordeel: 'erkend' });
    const verdeling = this.#recordIn('verdeling');
    if (verdeling !== undefined && this.#rights.may('zet', { root: 'verdeling', id: verdeling }, 'stand'))
      setFields(doc, 'verdeling', verdeling, { stand: this.#random.chance(2) ? 'voorstel' : 'afgesproken' });
    const variant = this.#recordIn('variant');
    const keuze = { stand: 'gekozen', reden: 'zo', ...this.#stamp() } as const;
    if (variant !== undefined && this.#rights.may('zet', { root: 'variant', id: variant }, 'keuze'))
      setFields(doc, 'variant', variant, { keuze: this.#random.chance(2) ? null : keuze });
    const zet = this.#recordIn('zet');
    const status = this.#random.chance(2) ? 'gedaan' : 'ingetrokken';
    if (zet !== undefined && this.#rights.may('zet', { root: 'zet', id: zet }, 'status', null, status))
      setFields(doc, 'zet', zet, { status });
  }

  #someRoot(): RecordRoot {
    const roots = this.#random.pick([ROOTS, PUZZEL_ROOTS, AGREEMENT_ROOTS]) ?? ROOTS;
    return this.#random.pick<RecordRoot>(roots) ?? 'puzzelstuk';
  }

  #set(): void {
    const root = this.#someRoot();
    const id = this.#recordIn(root);
    const field = WORDS_IN[root];
    if (id === undefined || field === null || !this.#rights.may('zet', { root, id }, field)) return;
    const words = this.#random.pick(WORDS) ?? '';
    this.#undo.push('noem', setFields(this.doc, root, id, { [field]: words }));
    if (root === 'puzzelstuk' && this.#random.chance(2)) {
      const x = 5 + this.#random.int(100) / 1000;
      const ring = [
        [x, 52],
        [x + 0.01, 52],
        [x + 0.01, 52.01],
        [x, 52],
      ] as [number, number][];
      const plaats: Plaats = { soort: 'getekend', geometrie: { type: 'Polygon', coordinates: [ring] } };
      this.#undo.push('teken', setFields(this.doc, root, id, { plaats }));
    }
  }

  #entry(): void {
    const stuk = this.#recordIn('puzzelstuk');
    if (this.#random.chance(2)) this.#react();
    else if (stuk !== undefined && this.#rights.may('zet', { root: 'puzzelstuk', id: stuk }, 'bijdrage')) {
      const opgave = `wonen-${this.#random.int(3)}`;
      const bijdrage = { soort: 'opgegeven', waarde: this.#random.int(900), eenheid: 'woning' };
      this.#undo.push(
        'bijdrage',
        this.#random.chance(3)
          ? removeEntry(this.doc, 'puzzelstuk', stuk, 'bijdrage', opgave)
          : putEntry(this.doc, 'puzzelstuk', stuk, 'bijdrage', opgave, bijdrage),
      );
    }
  }

  #react(): void {
    const root = this.#random.pick(['spanningspunt', 'afspraak'] as const) ?? 'afspraak';
    const id = this.#recordIn(root);
    const { id: key, partij, gemaaktDoor } = this.#identity();
    if (id === undefined || !this.#rights.may('zet', { root, id }, 'reactie', key)) return;
    const reactie = { id: key, partij, gemaaktDoor, naam: this.actor.naam, tekst: 'let op 😀', op: OP };
    putEntry(this.doc, root, id, 'reactie', key, reactie);
  }

  /** Opens a piece, or calls a partij to a spanningspunt or afspraak. */
  #letIn(): void {
    const kinds = ['puzzelstuk', 'spanningspunt', 'afspraak', 'variant', 'zet', 'afwenteling'] as const;
    const root = this.#random.pick(kinds) ?? 'afspraak';
    const id = this.#recordIn(root);
    const map = root === 'puzzelstuk' || root === 'variant' ? 'opengesteld' : 'betrokken';
    const partij = this.#somePartij();
    if (id !== undefined && this.#rights.may('zet', { root, id }, map, partij))
      putEntry(this.doc, root, id, map, partij, true);
  }

  #child(): void {
    const root = this.#random.pick(['spanningspunt', 'afspraak'] as const) ?? 'afspraak';
    const map = root === 'afspraak' ? 'inzet' : 'optie';
    const id = this.#recordIn(root);
    if (id === undefined) return;
    const childId = this.#childIn(root, id, map);
    if (childId === undefined || this.#random.chance(3)) {
      const identity = this.#identity();
      if (!this.#rights.may('maak', { root, id, child: { map, id: identity.id } }, null)) return;
      this.#undo.push(
        'inbreng',
        map === 'inzet'
          ? addInzet(this.doc, id, identity)
          : addOptie(this.doc, id, identity, { titel: 'uitweg', toelichting: '', archief: null }),
      );
      return;
    }
    const spot: Spot = { root, id, child: { map, id: childId } };
    if (map === 'inzet') {
      if (this.#rights.may('tekst', spot, 'tekst')) this.#write(textOf(this.doc, id, childId as InzetId));
    } else if (this.#rights.may('zet', spot, 'titel'))
      this.#undo.push('optie', setOptie(this.doc, id, childId, { titel: this.#random.pick(WORDS) ?? '' }));
  }

  #archive(): void {
    const root = this.#someRoot();
    const id = this.#recordIn(root);
    if (id === undefined || !this.#rights.may('zet', { root, id }, 'archief')) return;
    const archief = this.#random.chance(2) ? null : this.#stamp();
    this.#undo.push('archief', setArchief(this.doc, root, id, archief));
  }

  #undoOrRedo(): void {
    if (this.#random.chance(3)) this.#undo.redo();
    else this.#undo.undo();
  }

  #text(): void {
    const afspraak = this.#recordIn('afspraak');
    if (afspraak === undefined) return this.#create();
    if (this.#rights.may('tekst', { root: 'afspraak', id: afspraak }, 'tekst'))
      this.#write(textOf(this.doc, afspraak, null));
  }

  #write(fragment: Y.XmlFragment | null): void {
    if (!fragment) return;
    const undo = this.#textUndo.get(fragment) ?? new Y.UndoManager(fragment, { captureTimeout: 0 });
    this.#textUndo.set(fragment, undo);
    if (this.#random.chance(8)) {
      if (this.#random.chance(3)) undo.redo();
      else undo.undo();
      return;
    }
    this.doc.transact(() => editFragment(fragment, this.#random));
  }
}
