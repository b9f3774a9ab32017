import { layoutOf, RECORDS, ROOTS_OF_ROOM, type MapLayout, type RecordLayout } from '#shared/crdt/layout.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Noun, RoomKind } from '#shared/authorize/touch.ts';
import { TYPE_REF } from '#shared/crdt/guard/struct.ts';
import { isTextNodeName } from '#shared/domain/afspraak/tekst.ts';

interface Place {
  readonly path: string;
  /** The kind of the nearest record that this is, holds or lies in; null in the roots of the server. */
  readonly noun: Noun | null;
  /** The key inside that record that this is or lies under; null at the record and above. */
  readonly field: string | null;
}

/** What a container is in the layout; it follows from its place alone and never changes. */
export type Zone = Place &
  (
    | { readonly kind: 'server' }
    | { readonly kind: 'records'; readonly layout: RecordLayout }
    | { readonly kind: 'record'; readonly layout: RecordLayout; readonly id: string }
    | { readonly kind: 'entries'; readonly layout: MapLayout }
    | { readonly kind: 'text'; readonly depth: number }
    | { readonly kind: 'element'; readonly depth: number; readonly name: string }
    | { readonly kind: 'run'; readonly depth: number }
    | { readonly kind: 'unknown'; readonly reason: RefusalCode }
  );

export function rootZone(root: string, room: RoomKind): Zone {
  const place = { path: root, noun: null, field: null };
  if (!ROOTS_OF_ROOM[room].includes(root)) return { kind: 'unknown', reason: 'unknown-root', ...place };
  if (!Object.hasOwn(RECORDS, root)) return { kind: 'server', ...place };
  const layout = layoutOf(root as keyof typeof RECORDS);
  return { ...place, kind: 'records', layout, noun: layout.noun };
}

/** The zone of a container of that type under `parent`, at `key` or (null) in its list. */
export function childZone(
  parent: Zone,
  key: string | null,
  typeRef: number,
  nodeName: string,
  maxTextDepth: number,
): Zone {
  switch (parent.kind) {
    case 'records':
      return key !== null && typeRef === TYPE_REF.map
        ? { ...at(parent, key, null), kind: 'record', layout: parent.layout, id: key }
        : unknown(parent, key, 'wrong-container');
    case 'record':
      return key === null ? unknown(parent, key, 'wrong-container') : fieldZone(parent, key, typeRef);
    case 'text':
    case 'element':
      return key === null
        ? textZone(parent, typeRef, nodeName, maxTextDepth)
        : unknown(parent, key, 'wrong-container');
    case 'unknown':
      return parent;
    case 'server':
    case 'entries':
    case 'run':
      return unknown(parent, key, 'wrong-container');
  }
}

function fieldZone(parent: Zone & { kind: 'record' }, key: string, typeRef: number): Zone {
  const { layout } = parent;
  const place = at(parent, key, key);
  const entries = Object.hasOwn(layout.maps, key) ? layout.maps[key] : undefined;
  if (entries && typeRef === TYPE_REF.map) return { ...place, kind: 'entries', layout: entries };
  const child = Object.hasOwn(layout.children, key) ? layout.children[key] : undefined;
  if (child && typeRef === TYPE_REF.map) return { ...place, kind: 'records', layout: child };
  if (layout.texts.includes(key) && typeRef === TYPE_REF.fragment)
    return { ...place, kind: 'text', depth: 0 };
  return unknown(parent, key, 'wrong-container');
}

function textZone(
  parent: Zone & { kind: 'text' | 'element' },
  typeRef: number,
  nodeName: string,
  maxTextDepth: number,
): Zone {
  const depth = parent.depth + 1;
  const { path, noun, field } = parent;
  if (depth > maxTextDepth) return { kind: 'unknown', reason: 'text-too-deep', path, noun, field };
  if (typeRef === TYPE_REF.run) return { kind: 'run', depth, path, noun, field };
  if (typeRef === TYPE_REF.element && isTextNodeName(nodeName))
    return { kind: 'element', depth, name: nodeName, path, noun, field };
  return { kind: 'unknown', reason: 'unknown-text-node', path, noun, field };
}

function at(parent: Zone, key: string, field: string | null): Place {
  return { path: `${parent.path}/${key}`, noun: parent.noun, field };
}

function unknown(parent: Zone, key: string | null, reason: RefusalCode): Zone {
  return { kind: 'unknown', reason, ...at(parent, key ?? '#', parent.field) };
}
