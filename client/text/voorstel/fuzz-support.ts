import type { Editor } from '@tiptap/core';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { Actor } from '#shared/authorize/actor.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import { isTextAttribute, isTextMark } from '#shared/crdt/guard/text-schema.ts';
import { createRecord, textOf } from '#shared/crdt/mutate.ts';
import { testAfspraak, testId, testIdentity } from '#shared/crdt/test-support.ts';
import { isRun, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { keepMarks } from '#shared/tekst/zonder-opruimen.ts';
import { readTekst } from '#shared/tekst/lees.ts';
import { createTextEditor } from '#client/text/create-editor.ts';
import { bindingOf } from '#client/text/samen/binding.ts';
import { NodeMaker } from '#client/text/samen/boom.ts';
import { beslisVoorstellen } from './beslis.ts';
import { isVoorstellen } from './voorstel-modus.ts';

const PARTIJEN = ['provincie-utrecht', 'gemeente-gm0344', 'hdsr', 'ministerie-vro'] as const;

export function seeded(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

export interface Schrijver {
  readonly actor: Actor;
  readonly doc: Y.Doc;
  readonly fragment: Y.XmlFragment;
  readonly editor: Editor;
  readonly outbox: Uint8Array[];
  readonly inbox: Uint8Array[];
}

/** One act of one writer; `vers(n)`: that many characters that nobody ever typed before. */
export type Act = (editor: Editor, next: (below: number) => number, vers: (count: number) => string) => void;

const FIRST = 0x4e00; // characters that no markup and no other part of the test uses
const LAST = 0x9fff;

/** What became of every character that was ever typed. */
class Orakel {
  #typed = 0;
  /** Who typed it first. */
  readonly author = new Map<string, number>();
  /** Taken out by who may: the own words, a deletion that was taken over, an insertion that was not. */
  readonly gone = new Set<string>();

  fresh(writer: number, count: number): string {
    let text = '';
    for (let i = 0; i < count; i++) {
      const code = FIRST + this.#typed++;
      if (code > LAST) throw new Error('out of characters');
      const teken = String.fromCharCode(code);
      this.author.set(teken, writer);
      text += teken;
    }
    return text;
  }
}

interface Kopie {
  readonly inserted: string | null;
  readonly deleted: boolean;
}

/** Where each character stands: more than once when two people moved it at the same time. */
function tokensIn(fragment: Y.XmlFragment): ReadonlyMap<string, readonly Kopie[]> {
  const found = new Map<string, Kopie[]>();
  const visit = (deel: TekstDeel): void => {
    if (!isRun(deel)) return deel.inhoud.forEach(visit);
    const inserted = (deel.marks['insertion'] as { id?: string } | undefined)?.id ?? null;
    const deleted = deel.marks['deletion'] !== undefined;
    for (const teken of deel.tekst) {
      if (teken.charCodeAt(0) < FIRST || teken.charCodeAt(0) > LAST) continue;
      found.set(teken, [...(found.get(teken) ?? []), { inserted, deleted }]);
    }
  };
  readTekst(fragment).forEach(visit);
  return found;
}

function contextOf(actor: Actor) {
  return { actor, roomKind: 'tafel', limits: GUARD_LIMITS } as const;
}

export interface Gang {
  readonly taken: number;
  readonly typed: number;
  readonly proposals: number;
}

/** Editors of one text behind a server with the guard in front, in suggestion mode or some of them writing plainly. */
export function gang(
  seed: number,
  writerCount: number,
  steps: number,
  startHtml: string,
  acts: readonly Act[],
  mode: 'voorstellen' | 'gemengd',
): Gang {
  const next = seeded(seed);
  const server = new Y.Doc();
  server.clientID = 1000;
  keepMarks(server);
  const identity = testIdentity(1);
  createRecord(server, 'afspraak', identity, testAfspraak({}));
  const betrokken = (server.getMap('afspraak').get(identity.id) as Y.Map<unknown>).get(
    'betrokken',
  ) as Y.Map<true>;
  for (const partij of PARTIJEN.slice(1)) betrokken.set(partij, true);
  let ids = 0;
  let taken = 0;
  const orakel = new Orakel();
  const writers = Array.from({ length: writerCount }, (_, index) =>
    schrijver(
      server,
      index,
      `${seed}`,
      () => testId(1_000_000 + ++ids),
      mode === 'voorstellen' || next(3) > 0,
    ),
  );
  const [first] = writers;
  if (!first) throw new Error('nobody writes');
  const flush = (writer: Schrijver): void => {
    for (const update of writer.outbox.splice(0)) {
      const judged = inspectUpdate(server, update, contextOf(writer.actor));
      expect(judged, `seed ${seed}`).toMatchObject({ ok: true });
      if (!judged.ok) throw new Error('refused');
      Y.applyUpdate(server, judged.value.bytes, 'schrijver');
      taken++;
      for (const other of writers) if (other !== writer) other.inbox.push(judged.value.bytes);
    }
  };
  const receive = (writer: Schrijver): void => {
    for (const update of writer.inbox.splice(0)) Y.applyUpdate(writer.doc, update, 'server');
    expectInStep(writer, `seed ${seed}: after receiving`);
  };
  first.editor.commands.setVoorstellen(false);
  first.editor.commands.setContent(startHtml);
  first.editor.commands.setVoorstellen(true);
  bindingOf(first.editor.state)?.undo.clear();
  flush(first);
  writers.forEach(receive);
  for (let step = 0; step < steps; step++) {
    const index = next(writerCount);
    const writer = writers[index];
    if (!writer) continue;
    doOne(writer, index, acts, next, orakel, seed);
    const other = writers[next(writerCount)];
    if (other && next(3) === 0) flush(other);
    const reader = writers[next(writerCount)];
    if (reader && next(3) === 0) receive(reader);
  }
  for (let round = 0; round < 3; round++) {
    writers.forEach(flush);
    writers.forEach(receive);
  }
  check(server, identity.id, writers, orakel, seed);
  const { fragment } = first;
  const proposals = fragment._map.size;
  for (const { editor } of writers) editor.destroy();
  document.body.replaceChildren();
  return { taken, typed: orakel.author.size, proposals };
}

function schrijver(
  server: Y.Doc,
  index: number,
  name: string,
  freshId: () => string,
  voorstellen: boolean,
): Schrijver {
  const doc = new Y.Doc();
  doc.clientID = index + 1;
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server');
  const partij = PARTIJEN[index % PARTIJEN.length] ?? PARTIJEN[0];
  const actor: Actor = {
    deelnemerId: testId(900 + index),
    naam: name,
    partij,
    rol: 'redacteur',
    write: true,
  };
  const outbox: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') outbox.push(update);
  });
  const fragment = textOf(doc, testId(1), null);
  if (!fragment) throw new Error('no text');
  const element = document.body.appendChild(document.createElement('div'));
  const editor = createTextEditor({
    element,
    fragment,
    carets: null,
    voorstel: {
      deelnemerId: actor.deelnemerId,
      partij,
      freshId,
      nowIso: () => '2026-11-21T10:00:00.000Z',
      isVoorstellen: voorstellen,
    },
    label: 'Tekst',
    describedBy: 'uitleg',
    placeholder: '',
    onRefusal: () => undefined,
    onLeave: () => undefined,
  });
  return { actor, doc, fragment, editor, outbox, inbox: [] };
}

/** Acts once, and holds what disappeared by it against what that person may make disappear. */
function doOne(
  writer: Schrijver,
  index: number,
  acts: readonly Act[],
  next: (below: number) => number,
  orakel: Orakel,
  seed: number,
): void {
  const { editor, fragment } = writer;
  const before = tokensIn(fragment);
  const kind = next(10);
  let may: (kopie: Kopie, teken: string) => boolean;
  const isOwn = (id: string | null): boolean =>
    id !== null && bindingOf(editor.state)?.herkomst(id)?.door === writer.actor.deelnemerId;
  let what = '';
  if (kind === 0 && fragment._map.size > 0) {
    const all = [...fragment._map.keys()];
    const chosen = new Set(next(4) === 0 ? all : [all[next(all.length)] ?? '']);
    const oordeel = next(2) === 0 ? 'aan' : 'af';
    what = `${oordeel} ${[...chosen].join()}`;
    beslisVoorstellen(editor, chosen, oordeel);
    may = ({ inserted, deleted }) =>
      oordeel === 'aan' ? deleted : inserted !== null && chosen.has(inserted);
  } else if (kind === 1) {
    const undo = next(3) > 0;
    what = undo ? 'undo' : 'redo';
    if (undo) editor.commands.undo();
    else editor.commands.redo();
    // undo takes back what one did oneself, and no word that another typed
    may = (_, teken) => orakel.author.get(teken) === index || orakel.gone.has(teken);
  } else {
    const plain = !isVoorstellen(editor.state);
    const chosen = next(acts.length);
    what = `act ${chosen} ${plain ? 'plain' : ''}`;
    let typed = '';
    acts[chosen]?.(editor, next, (count) => (typed += orakel.fresh(index, count)).slice(-count));
    const now = tokensIn(fragment);
    // refused whole, as half an emoji is: nobody saw it arrive
    for (const teken of typed) if (!now.has(teken)) orakel.author.delete(teken);
    may = ({ inserted }) => plain || isOwn(inserted);
  }
  expectInStep(writer, `seed ${seed}: after ${what}`);
  const after = tokensIn(fragment);
  for (const [teken, copies] of before) {
    const left = after.get(teken)?.length ?? 0;
    if (left >= copies.length) continue;
    // a copy that goes while another stays was moved, or is one of two
    if (copies.some((kopie) => may(kopie, teken))) orakel.gone.add(teken);
    else if (left === 0) expect.unreachable(`seed ${seed}: writer ${index} lost ${teken} by ${what}`);
  }
}

/** What the editor shows is what stands in the document. */
function expectInStep({ editor, fragment }: Schrijver, when: string): void {
  const doc = new NodeMaker(editor.state.schema).doc(readTekst(fragment));
  if (!editor.state.doc.eq(doc))
    expect.unreachable(`${when}: shows ${editor.state.doc.toString()}, is ${doc.toString()}`);
}

function check(server: Y.Doc, id: string, writers: readonly Schrijver[], orakel: Orakel, seed: number): void {
  const fragment = textOf(server, id, null);
  if (!fragment) throw new Error('no text');
  const fresh = new Y.Doc();
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(server));
  const late = textOf(fresh, id, null);
  const shown = JSON.stringify(late && readTekst(late));
  const raw = JSON.stringify(late?.toJSON());
  for (const { editor, fragment: own } of writers) {
    expect(JSON.stringify(own.toJSON()), `seed ${seed}: document`).toBe(raw);
    expect(JSON.stringify(readTekst(own)), `seed ${seed}: reading`).toBe(shown);
    expect(() => editor.state.doc.check(), `seed ${seed}: schema`).not.toThrow();
  }
  judgeValues(fragment, seed);
  const present = tokensIn(fragment);
  for (const teken of orakel.author.keys())
    if (!present.has(teken) && !orakel.gone.has(teken)) expect.unreachable(`seed ${seed}: ${teken} is lost`);
}

function judgeValues(parent: Y.XmlFragment, seed: number): void {
  for (const child of parent.toArray()) {
    if (child instanceof Y.XmlText) {
      for (const { attributes = {} } of child.toDelta() as { attributes?: object }[])
        for (const [key, value] of Object.entries(attributes))
          expect(isTextMark(key, value), `seed ${seed}: ${key}`).toBe(true);
    } else if (child instanceof Y.XmlElement) {
      for (const [key, value] of Object.entries(child.getAttributes()))
        expect(isTextAttribute(child.nodeName, key, value), `seed ${seed}: ${key}`).toBe(true);
      judgeValues(child, seed);
    }
  }
}

/** A key as the browser sends it. */
export function press(editor: Editor, key: string): void {
  const { view } = editor;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  view.someProp('handleKeyDown', (handle) => handle(view, event));
}

/** A command of the editor that cannot be done throws before anything happens; what we ourselves throw is a fault. */
export function attempt(run: () => unknown): void {
  try {
    run();
  } catch (error) {
    if (!(error instanceof Error) || throughOurs(error)) throw error;
  }
}

function throughOurs({ stack = '' }: Error): boolean {
  return stack
    .split('\n')
    .some((frame) => /(client|shared)\//.test(frame) && !/fuzz|node_modules/.test(frame));
}

/** Lets what the editors left waiting go, so that a long run does not fill the memory. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** How many runs: few in the ordinary tests, all with FUZZ_RUNS. */
export function runs(usual: number): number {
  return Number(process.env['FUZZ_RUNS'] ?? usual);
}

/** Time enough for all of them. */
export const FUZZ_TIMEOUT_MS = 3_600_000;

/** Where the seeds begin, to look at one again. */
export function firstSeed(): number {
  return Number(process.env['FUZZ_SEED'] ?? 1);
}
