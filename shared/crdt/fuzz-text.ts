import * as Y from 'yjs';
import type { Random } from '#shared/crdt/random.ts';

const WORDS = ['weg', 'bos 🌳', 'a', 'é', 'woningen', '👨‍👩‍👧', 'x y', '😀😁'];
const MARKS = ['bold', 'italic', 'code'] as const;

/** Edits a rich text as an editor binding does: elements, runs, marks, attributes, all at whole characters. For tests. */
export function editFragment(fragment: Y.XmlFragment, random: Random): void {
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
