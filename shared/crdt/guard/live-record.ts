import * as Y from 'yjs';
import type { Noun } from '#shared/authorize/touch.ts';
import type { NodeIndex } from '#shared/crdt/guard/node-index.ts';

type AnyType = Y.AbstractType<unknown>;

/** A record that is in the document: only what never changes of it. */
export interface LiveRecord {
  readonly type: AnyType;
  readonly noun: Noun;
  readonly id: string;
  readonly partij: string;
  /** The record that it lies in, such as the afspraak of an inzet. */
  readonly ouder: LiveRecord | null;
}

/** Of any container the record around it. Containers do not move and whose a record is never changes (PS2). */
const known = new WeakMap<object, LiveRecord>();

/**
 * The record that a container of the document is or lies in, found by climbing from the very instance that is written to:
 * never by a key, under which another may lie by now. Null above the records.
 */
export function liveRecordAround(type: AnyType, nodes: NodeIndex): LiveRecord | null {
  const remembered = known.get(type);
  if (remembered) return remembered;
  const item = type._item;
  if (item === null) return null;
  const around = liveRecordAround(item.parent as AnyType, nodes);
  const zone = nodes.zoneOf(type);
  if (zone.kind !== 'record') return around && remember(type, around);
  const partij = valueAt(type, 'partij');
  const { noun } = zone.layout;
  const own = { type, noun, id: zone.id, partij: typeof partij === 'string' ? partij : '', ouder: around };
  return own.partij === '' ? own : remember(type, own);
}

function remember(type: AnyType, record: LiveRecord): LiveRecord {
  if (record.partij !== '') known.set(type, record);
  return record;
}

/** Any container, as far as it is a map. */
export interface Keyed {
  readonly _map: ReadonlyMap<string, Y.Item>;
}

/** The plain value under a key of a map, or the container there; undefined when there is none. */
export function valueAt(map: Keyed | undefined, key: string): unknown {
  const item = map?._map.get(key);
  if (!item || item.deleted) return undefined;
  const { content } = item;
  if (content instanceof Y.ContentAny) return content.arr.at(-1);
  return content instanceof Y.ContentType ? content.type : undefined;
}
