// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TextSelection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { exchange, testEditor, writtenHtml, type TestEditor } from './test-support.ts';

const START =
  '<h1>Kop</h1><p>Eerste alinea met wat woorden.</p><ul><li><p>een</p></li><li><p>twee</p></li></ul><table><tbody><tr><th><p>k</p></th><th><p>l</p></th></tr><tr><td><p>a</p></td><td><p>b</p></td></tr></tbody></table><p>slot</p>';

function seeded(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) % below;
  };
}

/** One random act of a writer. */
function act({ editor }: TestEditor, next: (below: number) => number, step: number): void {
  const { doc } = editor.state;
  const { $from } = TextSelection.near(doc.resolve(next(doc.content.size + 1)));
  // A caret, a stretch within the block, or (outside tables, as people do) from the first block to here.
  const length = [0, next(8), next(8)][next(3)] ?? 0;
  const start = next(12) === 0 && $from.depth === 1 && doc.firstChild?.isTextblock === true ? 1 : $from.pos;
  editor.commands.setTextSelection({ from: start, to: Math.min($from.end(), $from.pos + length) });
  switch (next(16)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return void editor.commands.insertContent(`w${step} `);
    case 4:
      return void editor.commands.insertContent('😀é');
    case 5:
      return void editor.commands.deleteSelection();
    case 6:
      return void editor.commands.toggleBold();
    case 7:
      return void editor.commands.toggleMark('code');
    case 8:
      return void editor.commands.enter();
    case 9:
      return void editor.commands.toggleBulletList();
    case 10:
      return void editor.commands.toggleHeading({ level: 2 });
    case 11:
      return void editor.commands.setVeiligeLink('voorbeeld.nl');
    case 12:
      return void (next(2) === 0 ? editor.commands.addRowAfter() : editor.commands.addColumnAfter());
    case 13:
      return void editor.commands.sinkListItem('listItem');
    case 14:
      return void editor.commands.redo();
    default:
      return void editor.commands.undo();
  }
}

function run(seed: number, peerCount: number, steps: number): { acts: number; size: number } {
  const next = seeded(seed);
  const start = writtenHtml(START);
  const peers = Array.from({ length: peerCount }, (_, index) => testEditor(index + 1, start));
  for (let step = 0; step < steps; step++) {
    act(peers[next(peerCount)]!, next, step);
    if (next(4) === 0) {
      const from = peers[next(peerCount)]!.doc;
      const to = peers[next(peerCount)]!.doc;
      Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'ver');
    }
  }
  exchange(peers.map(({ doc }) => doc));
  const fresh = testEditor(99, Y.encodeStateAsUpdate(peers[0]!.doc));
  const shown = JSON.stringify(fresh.editor.getJSON());
  for (const peer of peers) expect(JSON.stringify(peer.editor.getJSON()), `seed ${seed}`).toBe(shown);
  expect(() => fresh.editor.state.doc.check(), `seed ${seed}`).not.toThrow();
  const acts = peers.reduce((sum, { written }) => sum + written, 0);
  const size = fresh.editor.state.doc.content.size;
  for (const { editor } of [...peers, fresh]) editor.destroy();
  document.body.replaceChildren();
  return { acts, size };
}

describe('co-writing', () => {
  it('[SY3] two and three editors with undo end with the same text, and so does a late one', () => {
    let acts = 0;
    for (let seed = 1; seed <= 40; seed++) acts += run(seed, seed % 2 === 0 ? 2 : 3, 60).acts;
    expect(acts).toBeGreaterThan(800);
  });
});
