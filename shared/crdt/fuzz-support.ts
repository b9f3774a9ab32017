import * as Y from 'yjs';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import type { Change } from '#shared/crdt/change.ts';
import type { RecordRoot } from '#shared/crdt/layout.ts';
import {
  addInzet,
  createRecord,
  putEntry,
  removeEntry,
  setArchief,
  setFields,
  textOf,
  type Identity,
} from '#shared/crdt/mutate.ts';
import {
  testAfspraak,
  testId,
  testIdentity,
  testPuzzelstuk,
  testSpanningspunt,
} from '#shared/crdt/test-support.ts';
import { UndoStack } from '#shared/crdt/undo.ts';

/** Seeded random numbers (mulberry32): the same seed always gives the same run. For tests only. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761) >>> 0;
  }

  /** 0 ≤ x < below. */
  int(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  chance(oneIn: number): boolean {
    return this.int(oneIn) === 0;
  }

  pick<Value>(values: readonly Value[]): Value | undefined {
    return values[this.int(Math.max(values.length, 1))];
  }
}

const WORDS = ['weg', 'bos 🌳', 'a', 'é', 'woningen', '👨‍👩‍👧', 'x y', '😀😁'];
const MARKS = ['bold', 'italic', 'code'] as const;
const stamp = { naam: 'Anna', op: '2026-11-21T10:00:00.000Z' };

/** Somebody at the tafel who edits through the same functions as the interface does. */
export class Peer {
  readonly doc = new Y.Doc();
  readonly partij: string;
  readonly deelnemer: DeelnemerId;
  readonly #random: Random;
  readonly #undo: UndoStack;
  readonly #textUndo = new Map<Y.XmlFragment, Y.UndoManager>();
  #ids: number;

  constructor(index: number, random: Random) {
    this.doc.clientID = 1000 + index;
    this.partij = `partij-${index}`;
    this.deelnemer = testId(900 + index) as DeelnemerId;
    this.#random = random;
    this.#ids = (index + 1) * 100_000;
    this.#undo = new UndoStack(this.doc, () => ({ door: this.deelnemer, ...stamp }));
  }

  destroy(): void {
    this.doc.destroy();
  }

  /** One random act. */
  act(): void {
    const kind = this.#random.int(12);
    if (kind === 0) this.#create();
    else if (kind <= 2) this.#set();
    else if (kind === 3) this.#entry();
    else if (kind === 4) this.#archive();
    else if (kind === 5) this.#undoOrRedo();
    else this.#text();
  }

  #identity(): Identity {
    return testIdentity(this.#ids++, this.partij, this.deelnemer);
  }

  #recordIn(root: RecordRoot): string | undefined {
    return this.#random.pick([...this.doc.getMap(root).keys()]);
  }

  #create(): void {
    const { doc } = this;
    const kind = this.#random.int(3);
    const titel = `stuk ${this.#random.int(99)}`;
    let changes: readonly Change[];
    if (kind === 0)
      changes = createRecord(doc, 'puzzelstuk', this.#identity(), testPuzzelstuk({ titel }), {
        bijdrage: { 'wonen-1': { soort: 'opgegeven', waarde: 10, eenheid: 'woning' } },
      });
    else if (kind === 1)
      changes = createRecord(doc, 'spanningspunt', this.#identity(), testSpanningspunt({ titel }));
    else changes = createRecord(doc, 'afspraak', this.#identity(), testAfspraak({ titel }));
    this.#undo.push('leg', changes);
  }

  #set(): void {
    const root = this.#random.pick(['puzzelstuk', 'spanningspunt', 'afspraak'] as const) ?? 'puzzelstuk';
    const id = this.#recordIn(root);
    if (id === undefined) return;
    const titel = this.#random.pick(WORDS) ?? '';
    this.#undo.push('noem', setFields(this.doc, root, id, { titel }));
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
    const punt = this.#recordIn('spanningspunt');
    const stuk = this.#recordIn('puzzelstuk');
    if (punt !== undefined && this.#random.chance(2)) {
      const { id, partij, gemaaktDoor } = this.#identity();
      const reactie = { id, partij, gemaaktDoor, naam: 'Bo', tekst: 'let op 😀', op: stamp.op };
      putEntry(this.doc, 'spanningspunt', punt, 'reactie', id, reactie);
      putEntry(this.doc, 'spanningspunt', punt, 'betrokken', `partij-${this.#random.int(3)}`, true);
    } else if (stuk !== undefined) {
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

  #archive(): void {
    const root = this.#random.pick(['puzzelstuk', 'spanningspunt', 'afspraak'] as const) ?? 'puzzelstuk';
    const id = this.#recordIn(root);
    if (id === undefined) return;
    const archief = this.#random.chance(2) ? null : { door: this.deelnemer, ...stamp };
    this.#undo.push('archief', setArchief(this.doc, root, id, archief));
  }

  #undoOrRedo(): void {
    if (this.#random.chance(3)) this.#undo.redo();
    else this.#undo.undo();
  }

  #text(): void {
    const afspraak = this.#recordIn('afspraak');
    if (afspraak === undefined) return this.#create();
    if (this.#random.chance(30)) addInzet(this.doc, afspraak, this.#identity());
    const fragment = textOf(this.doc, afspraak, null);
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

/** Edits a rich text as an editor binding does: elements, runs, marks, attributes, all at whole characters. */
function editFragment(fragment: Y.XmlFragment, random: Random): void {
  const elements = fragment.toArray().filter((child) => child instanceof Y.XmlElement);
  const element = random.pick(elements);
  const kind = random.int(10);
  if (!element || kind === 0) {
    fragment.insert(random.int(fragment.length + 1), [newBlock(random)]);
    return;
  }
  if (kind === 1 && fragment.length > 1) return fragment.delete(random.int(fragment.length), 1);
  if (kind === 2 && element.nodeName === 'heading')
    return element.setAttribute('level', (1 + random.int(3)) as unknown as string);
  const text = element.toArray().find((child) => child instanceof Y.XmlText);
  if (!text) return element.insert(0, [new Y.XmlText('begin ')]);
  const cuts = boundariesOf(text.toDelta() as readonly { insert: string }[]);
  const at = random.pick(cuts) ?? 0;
  const end = random.pick(cuts) ?? 0;
  const [from, to] = at < end ? [at, end] : [end, at];
  if (kind <= 6 || from === to) text.insert(at, random.pick(WORDS) ?? 'x');
  else if (kind === 7) text.delete(from, to - from);
  else text.format(from, to - from, { [random.pick(MARKS) ?? 'bold']: random.chance(3) ? null : {} });
}

function newBlock(random: Random): Y.XmlElement {
  const kind = random.int(4);
  if (kind === 0) {
    const heading = new Y.XmlElement('heading');
    heading.setAttribute('level', 2 as unknown as string);
    heading.insert(0, [new Y.XmlText('kop')]);
    return heading;
  }
  if (kind === 1) {
    const list = new Y.XmlElement('bulletList');
    const item = new Y.XmlElement('listItem');
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText('punt')]);
    item.insert(0, [paragraph]);
    list.insert(0, [item]);
    return list;
  }
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(random.pick(WORDS) ?? '')]);
  return paragraph;
}

/** Indices between whole code points: an editor never cuts an emoji. */
function boundariesOf(delta: readonly { insert: string }[]): readonly number[] {
  const cuts = [0];
  let index = 0;
  for (const { insert } of delta)
    for (const character of insert) {
      index += character.length;
      cuts.push(index);
    }
  return cuts;
}
