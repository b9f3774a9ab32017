// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { createTextEditor } from '#client/text/create-editor.ts';
import { Random } from '#shared/crdt/random.ts';
import { textOf } from '#shared/crdt/mutate.ts';
import { testId } from '#shared/crdt/test-support.ts';
import { inspectUpdate } from './inspect.ts';
import { replicaOf, testContext, testDoc } from './test-support.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 8);
const STEPS = 80;
const START = '<h1>Kop</h1><p>Wat woorden.</p><ul><li><p>een</p></li></ul><ol><li><p>twee</p></li></ol>';

interface Writer {
  readonly doc: Y.Doc;
  readonly editor: Editor;
  online: boolean;
}

function writer(server: Y.Doc, clientId: number): Writer {
  const doc = replicaOf(server, clientId);
  const element = document.createElement('div');
  document.body.append(element);
  const editor = createTextEditor({
    element,
    fragment: textOf(doc, testId(3), null) as Y.XmlFragment,
    carets: null,
    label: 'Tekst',
    describedBy: 'uitleg',
    placeholder: '',
    onRefusal: () => undefined,
    onLeave: () => undefined,
  });
  return { doc, editor, online: true };
}

const ACTS: readonly ((editor: Editor, random: Random) => unknown)[] = [
  (editor, random) => editor.commands.insertContent(`w${random.int(99)} `),
  (editor) => editor.commands.insertContent('😀é'),
  (editor) => editor.commands.deleteSelection(),
  (editor) => editor.commands.toggleBold(),
  (editor) => editor.commands.toggleMark('code'),
  (editor) => editor.commands.enter(),
  (editor) => editor.commands.toggleBulletList(),
  (editor) => editor.commands.toggleOrderedList(),
  (editor) => editor.commands.toggleHeading({ level: 2 }),
  (editor) => editor.commands.toggleBlockquote(),
  (editor) => editor.commands.setHardBreak(),
  (editor) => editor.commands.setHorizontalRule(),
  (editor) => editor.commands.setVeiligeLink('voorbeeld.nl'),
  (editor) => editor.commands.insertTable({ rows: 2, cols: 2 }),
  (editor) => editor.commands.addRowAfter(),
  (editor) => editor.commands.sinkListItem('listItem'),
  (editor) => editor.commands.undo(),
  (editor) => editor.commands.undo(),
  (editor) => editor.commands.redo(),
];

function act({ editor }: Writer, random: Random): void {
  const { doc } = editor.state;
  const { $from } = TextSelection.near(doc.resolve(random.int(doc.content.size + 1)));
  editor.commands.setTextSelection({ from: $from.pos, to: Math.min($from.end(), $from.pos + random.int(8)) });
  random.pick(ACTS)?.(editor, random);
}

function run(seed: number): number {
  const random = new Random(seed);
  const server = testDoc();
  const writers = [1, 2, 3].map((index) => writer(server, 100 + index));
  let accepted = 0;
  const submit = (bytes: Uint8Array): void => {
    const result = inspectUpdate(server, bytes, testContext());
    if (!result.ok) throw new Error(`seed ${seed}: ${JSON.stringify(result.error)}`);
    if (result.value.effect === 'geen') return;
    accepted++;
    Y.applyUpdate(server, result.value.bytes, 'server');
  };
  const meet = ({ doc }: Writer): void => {
    submit(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(server)));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)), 'server');
  };
  for (const each of writers)
    each.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin !== 'server' && each.online) submit(bytes);
    });
  writers[0]?.editor.commands.setContent(START);
  for (let step = 0; step < STEPS; step++) {
    const each = random.pick(writers) as Writer;
    const kind = random.int(8);
    if (kind === 0) {
      if (!each.online) meet(each);
      each.online = !each.online;
    } else if (kind === 1 && each.online) meet(each);
    else act(each, random);
  }
  for (const each of [...writers, ...writers]) meet(each);
  for (const { editor } of writers) editor.destroy();
  document.body.replaceChildren();
  return accepted;
}

describe('real editors', () => {
  it(
    '[GU3] writing, marks, lists, tables and undo in the real editor are never refused',
    { timeout: 120_000 },
    () => {
      let accepted = 0;
      for (let seed = 1; seed <= SEEDS; seed++) accepted += run(seed);
      expect(accepted).toBeGreaterThan(SEEDS * 20);
    },
  );
});
