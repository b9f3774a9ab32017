// @vitest-environment happy-dom
import { TextSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { createRecord, textOf } from '#shared/crdt/mutate.ts';
import { testAfspraak, testId, testIdentity } from '#shared/crdt/test-support.ts';
import { keepMarks } from '#shared/tekst/zonder-opruimen.ts';
import { createTextEditor } from './create-editor.ts';
import { FUZZ_TIMEOUT_MS, firstSeed, runs } from './voorstel/fuzz-support.ts';

const ACTOR = {
  deelnemerId: testId(900),
  naam: 'Anna',
  partij: 'provincie-utrecht',
  rol: 'redacteur',
  write: true,
} as const;
const CONTEXT = { actor: ACTOR, roomKind: 'tafel', limits: GUARD_LIMITS } as const;

function seeded(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

function edit(editor: Editor, next: (below: number) => number, step: number): void {
  const { doc } = editor.state;
  const { $from } = TextSelection.near(doc.resolve(next(doc.content.size + 1)));
  editor.commands.setTextSelection({ from: $from.pos, to: Math.min($from.end(), $from.pos + next(8)) });
  const acts = [
    () => editor.commands.insertContent(`w${step} 😀 `),
    () => editor.commands.deleteSelection(),
    () => editor.commands.toggleBold(),
    () => editor.commands.setVeiligeLink('voorbeeld.nl'),
    () => editor.commands.enter(),
    () => editor.commands.toggleBulletList(),
    () => editor.commands.toggleOrderedList(),
    () => editor.commands.toggleHeading({ level: 2 }),
    () => editor.commands.sinkListItem('listItem'),
    () => editor.commands.insertTable({ rows: 2, cols: 2, withHeaderRow: true }),
    () => editor.commands.addColumnAfter(),
    () => editor.commands.undo(),
    () => editor.commands.redo(),
    () => editor.commands.insertContent('<h2>kop</h2><ol><li><p>een</p></li></ol><p><code>x</code></p>'),
  ];
  acts[next(acts.length)]?.();
}

/** Editors of one text behind a server with the guard in front of it; gives how many updates it took. */
function run(seed: number): number {
  const next = seeded(seed);
  const server = new Y.Doc();
  keepMarks(server);
  createRecord(server, 'afspraak', testIdentity(1), testAfspraak({}));
  let taken = 0;
  const peers = [1, 2, 3].map((clientId) => {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(server), 'server');
    const outbox: Uint8Array[] = [];
    const inbox: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') outbox.push(update);
    });
    const element = document.body.appendChild(document.createElement('div'));
    const editor = createTextEditor({
      element,
      fragment: textOf(doc, testId(1), null)!,
      carets: null,
      label: 'Tekst',
      describedBy: 'uitleg',
      placeholder: '',
      onRefusal: () => undefined,
      onLeave: () => undefined,
    });
    return { doc, outbox, inbox, editor };
  });
  const flush = (peer: (typeof peers)[number]): void => {
    for (const update of peer.outbox.splice(0)) {
      const judged = inspectUpdate(server, update, CONTEXT);
      expect(judged, `seed ${seed}`).toMatchObject({ ok: true });
      if (!judged.ok) throw new Error('refused');
      Y.applyUpdate(server, judged.value.bytes);
      taken++;
      for (const other of peers) if (other !== peer) other.inbox.push(judged.value.bytes);
    }
  };
  const receive = (peer: (typeof peers)[number]): void => {
    for (const update of peer.inbox.splice(0)) Y.applyUpdate(peer.doc, update, 'server');
  };
  for (let step = 0; step < 80; step++) {
    const peer = peers[next(3)]!;
    edit(peer.editor, next, step);
    if (next(3) === 0) flush(peers[next(3)]!);
    if (next(3) === 0) receive(peers[next(3)]!);
  }
  for (let round = 0; round < 4; round++) {
    for (const peer of peers) flush(peer);
    for (const peer of peers) receive(peer);
  }
  const shown = JSON.stringify(textOf(server, testId(1), null)?.toJSON());
  for (const peer of peers) {
    expect(JSON.stringify(textOf(peer.doc, testId(1), null)?.toJSON()), `seed ${seed}`).toBe(shown);
    peer.editor.destroy();
  }
  document.body.replaceChildren();
  return taken;
}

describe('the editor and the guard', () => {
  it(
    '[GU3] takes everything that honest editors write, undo and merges included',
    () => {
      const count = runs(8);
      let taken = 0;
      for (let seed = firstSeed(); seed < firstSeed() + count; seed++) taken += run(seed);
      expect(taken).toBeGreaterThan(20 * count);
    },
    FUZZ_TIMEOUT_MS,
  );
});
