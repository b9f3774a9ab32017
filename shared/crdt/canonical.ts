import * as Y from 'yjs';
import type { RoomKind } from '#shared/authorize/touch.ts';
import { ROOTS_OF_ROOM } from '#shared/crdt/layout.ts';

/**
 * The content of a document of this kind as one string that is equal for equal content: keys sorted, texts as XML with adjacent runs of
 * the same marks joined. Two replicas that hold the same updates give the same string (SY3).
 */
export function canonicalRoom(doc: Y.Doc, kind: RoomKind): string {
  return JSON.stringify(
    Object.fromEntries(ROOTS_OF_ROOM[kind].map((root) => [root, canonical(doc.getMap(root))])),
  );
}

export function canonicalTafel(doc: Y.Doc): string {
  return canonicalRoom(doc, 'tafel');
}

/**
 * All of an afspraak but its reactions, which stay open when it is frozen (AZ11): the same spelling as above, so that a
 * frozen afspraak gives the same text for ever. Null when there is none with that id.
 */
export function canonicalAfspraak(doc: Y.Doc, id: string): string | null {
  const afspraak = doc.getMap('afspraak').get(id);
  if (!(afspraak instanceof Y.Map)) return null;
  const entries = [...(afspraak as Y.Map<unknown>).entries()].filter(([key]) => key !== 'reactie');
  return JSON.stringify(sorted(Object.fromEntries(entries)));
}

function canonical(value: unknown): unknown {
  if (value instanceof Y.XmlFragment && !(value instanceof Y.XmlElement)) return childrenOf(value);
  if (value instanceof Y.Map) return sorted(Object.fromEntries(value.entries()));
  if (Array.isArray(value)) return value.map(canonical);
  return typeof value === 'object' && value !== null ? sorted(value as Record<string, unknown>) : value;
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  const keys = Object.keys(value).sort();
  return Object.fromEntries(keys.map((key) => [key, canonical(value[key])]));
}

function childrenOf(fragment: Y.XmlFragment): string {
  return fragment.toArray().map(xmlOf).join('');
}

function xmlOf(node: unknown): string {
  if (node instanceof Y.XmlText) return runsOf(node);
  if (!(node instanceof Y.XmlElement)) return '';
  const attributes = Object.entries(sorted(node.getAttributes()));
  const written = attributes.map(([key, value]) => ` ${key}="${escape(JSON.stringify(value))}"`).join('');
  return `<${node.nodeName}${written}>${childrenOf(node)}</${node.nodeName}>`;
}

interface Delta {
  readonly insert?: unknown;
  readonly attributes?: Record<string, unknown>;
}

function runsOf(text: Y.XmlText): string {
  const runs: { text: string; marks: string }[] = [];
  for (const { insert, attributes } of text.toDelta() as readonly Delta[]) {
    if (typeof insert !== 'string') continue;
    const marks = JSON.stringify(sorted(attributes ?? {}));
    const last = runs.at(-1);
    if (last?.marks === marks) last.text += insert;
    else runs.push({ text: insert, marks });
  }
  return runs
    .map((run) =>
      run.marks === '{}' ? escape(run.text) : `<m v="${escape(run.marks)}">${escape(run.text)}</m>`,
    )
    .join('');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
