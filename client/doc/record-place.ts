import * as Y from 'yjs';
import type { FieldPath } from '#shared/crdt/change.ts';
import { layoutOf, RECORDS, type RecordLayout, type RecordRoot } from '#shared/crdt/layout.ts';

/** Where something refused lies. `key` null: the record itself, as it was made. */
export interface RecordPlace {
  readonly root: RecordRoot;
  readonly id: string;
  readonly child: FieldPath['child'];
  readonly key: string | null;
  readonly entry: string | null;
}

/** Reads a path as the guard writes it (`afspraak/<id>/inzet/<id>/tekst`); null for what is in no record. */
export function placeOf(path: string): RecordPlace | null {
  const [root, id, ...rest] = path.split('/');
  if (root === undefined || id === undefined || !Object.hasOwn(RECORDS, root)) return null;
  const place = { root: root as RecordRoot, id }; // hasOwn proves it
  const [first, second, ...more] = rest;
  if (first !== undefined && second !== undefined && Object.hasOwn(layoutOf(place.root).children, first))
    return { ...place, child: { map: first, id: second }, key: more[0] ?? null, entry: more[1] ?? null };
  return { ...place, child: null, key: first ?? null, entry: second ?? null };
}

/** The record of a place as it is in this document; null when it is not there. */
export function recordAt(doc: Y.Doc, { root, id, child }: RecordPlace): Y.Map<unknown> | null {
  const record = doc.getMap(root).get(id);
  if (!(record instanceof Y.Map) || child === null) return record instanceof Y.Map ? record : null;
  const children = record.get(child.map);
  const found = children instanceof Y.Map ? children.get(child.id) : null;
  return found instanceof Y.Map ? found : null;
}

/** What stands at a place, to read: plain data, texts as their words; null when there is nothing. */
export function readableAt(doc: Y.Doc, place: RecordPlace): unknown {
  const record = recordAt(doc, place);
  if (record === null) return null;
  const layout = layoutFor(place);
  if (place.key === null) return readableRecord(record, layout);
  const value = record.get(place.key);
  if (place.entry !== null && value instanceof Y.Map) return value.get(place.entry) ?? null;
  return readable(value);
}

/** What is written of a record, without the marks of its making, as plain data. */
function readableRecord(record: Y.Map<unknown>, layout: RecordLayout): Readonly<Record<string, unknown>> {
  const keys = [...Object.keys(layout.registers), ...Object.keys(layout.maps), ...layout.texts];
  const children = Object.entries(layout.children).map(([key, childLayout]) => {
    const map = record.get(key);
    const records = map instanceof Y.Map ? [...map.values()] : [];
    return [
      key,
      records.flatMap((child) => (child instanceof Y.Map ? [readableRecord(child, childLayout)] : [])),
    ] as const;
  });
  return Object.fromEntries([...keys.map((key) => [key, readable(record.get(key))] as const), ...children]);
}

function readable(value: unknown): unknown {
  if (value instanceof Y.XmlFragment) return wordsOf(value);
  return value instanceof Y.AbstractType ? value.toJSON() : (value ?? null);
}

/** The words of a rich text, a line for each paragraph, heading or item. */
export function wordsOf(text: Y.XmlFragment): string {
  const lines: string[] = [];
  const visit = (node: Y.XmlFragment): void => {
    let line = '';
    for (const part of node.toArray()) {
      if (part instanceof Y.XmlText) line += plain(part);
      else if (part instanceof Y.XmlFragment) {
        if (line !== '') lines.push(line);
        line = '';
        visit(part);
      }
    }
    if (line !== '') lines.push(line);
  };
  visit(text);
  return lines.join('\n');
}

function plain(text: Y.XmlText): string {
  const delta: readonly { readonly insert?: unknown }[] = text.toDelta();
  return delta.map(({ insert }) => (typeof insert === 'string' ? insert : '\n')).join('');
}

function layoutFor({ root, child }: RecordPlace): RecordLayout {
  const layout = layoutOf(root);
  return (child && layout.children[child.map]) ?? layout;
}
