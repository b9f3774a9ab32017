import * as Y from 'yjs';
import type * as z from 'zod';
import { REGISTER_SCHEMAS } from '#shared/crdt/register.ts';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';
import { TYPE_REF } from '#shared/crdt/guard/struct.ts';
import { isTextAttribute, isTextMark } from '#shared/crdt/guard/text-schema.ts';
import { childZone, rootZone, type Zone } from '#shared/crdt/guard/zone.ts';
import { SERVER_ROOTS, type RecordLayout } from '#shared/crdt/layout.ts';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { herkomstVan } from '#shared/tekst/register.ts';
import { rootNameOf } from '#server/sync/root-of.ts';
import type { ContentCheck, Misfit } from '#server/sync/content-check-port.ts';

type RoomKind = Parameters<typeof rootZone>[1];
type Container = Y.Map<unknown> | Y.XmlFragment | Y.XmlText;

/** What stands in a document against the layout, wherever it came from: null when all of it fits. */
class Check {
  #misfit: Misfit | null = null;

  get misfit(): Misfit | null {
    return this.#misfit;
  }

  #wrong(path: string): void {
    this.#misfit ??= { path };
  }

  /** Everything that lives in a container; `only` bounds it to these keys. */
  container(zone: Zone, type: Container, only?: ReadonlySet<string | null>): void {
    if (type instanceof Y.Map) {
      if (zone.kind === 'record' && only === undefined) this.#whole(zone.layout, zone.path, type);
      for (const key of only ?? type.keys())
        if (key !== null && type.has(key)) this.#entry(zone, key, type.get(key));
      return;
    }
    if (zone.kind === 'run')
      return type instanceof Y.XmlText ? this.#run(zone, type) : this.#wrong(zone.path);
    if ((zone.kind !== 'text' && zone.kind !== 'element') || type instanceof Y.XmlText)
      return this.#wrong(zone.path);
    if (type instanceof Y.XmlElement) this.#attributes(zone, type);
    else this.#voorstellen(zone, type);
    for (const child of type.toArray()) {
      if (child instanceof Y.XmlText || child instanceof Y.XmlElement) this.#child(zone, null, child);
      else this.#wrong(zone.path);
    }
  }

  #child(zone: Zone, key: string | null, type: Container): void {
    const child = zoneIn(zone, key, type);
    if (child.kind === 'unknown') this.#wrong(child.path);
    else this.container(child, type);
  }

  #whole(layout: RecordLayout, path: string, record: Y.Map<unknown>): void {
    const parts = [layout.identity, layout.registers, layout.maps, layout.children];
    const { later = {} } = layout;
    for (const key of [...parts.flatMap((part) => Object.keys(part)), ...layout.texts])
      if (!record.has(key) && !Object.hasOwn(later, key)) this.#wrong(`${path}/${key}`);
  }

  #entry(zone: Zone, key: string, value: unknown): void {
    const path = `${zone.path}/${key}`;
    if (isContainer(value)) {
      if (zone.kind === 'records' && !ID_PATTERN.test(key)) this.#wrong(path);
      return this.#child(zone, key, value);
    }
    const schema = schemaAt(zone, key);
    if (schema?.safeParse(value).success !== true) this.#wrong(path);
  }

  /** Whose each proposal in a text is. */
  #voorstellen(zone: Zone, text: Y.XmlFragment): void {
    for (const [id, item] of text._map)
      if (!item.deleted && (!ID_PATTERN.test(id) || herkomstVan(text, id) === null))
        this.#wrong(`${zone.path}/${id}`);
  }

  #attributes(zone: Zone, element: Y.XmlElement): void {
    for (const [name, value] of Object.entries(element.getAttributes()))
      if (!isTextAttribute(element.nodeName, name, value)) this.#wrong(`${zone.path}/${name}`);
  }

  #run(zone: Zone, text: Y.XmlText): void {
    for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
      const fits = Object.entries(attributes ?? {}).every(([mark, value]) => isTextMark(mark, value));
      if (typeof insert !== 'string' || !fits) this.#wrong(zone.path);
    }
  }
}

function isContainer(value: unknown): value is Container {
  return value instanceof Y.Map || value instanceof Y.XmlFragment || value instanceof Y.XmlText;
}

function schemaAt(zone: Zone, key: string): z.ZodType | undefined {
  switch (zone.kind) {
    case 'server':
      return serverSchema(zone.path, key);
    case 'record': {
      const { identity, registers } = zone.layout;
      if (Object.hasOwn(identity, key)) return identity[key];
      return Object.hasOwn(registers, key) ? registers[key] : undefined;
    }
    case 'entries':
      return zone.layout.key.safeParse(key).success ? zone.layout.value : undefined;
    default:
      return undefined;
  }
}

function serverSchema(root: string, key: string): z.ZodType | undefined {
  if (Object.hasOwn(REGISTER_SCHEMAS, root))
    return REGISTER_SCHEMAS[root as keyof typeof REGISTER_SCHEMAS](key);
  return Object.hasOwn(SERVER_ROOTS, root) ? SERVER_ROOTS[root as keyof typeof SERVER_ROOTS](key) : undefined;
}

function zoneIn(parent: Zone, key: string | null, type: Container): Zone {
  const name = type instanceof Y.XmlElement ? type.nodeName : '';
  return childZone(parent, key, typeRefOf(type), name, GUARD_LIMITS.maxTextDepth);
}

function typeRefOf(type: Container): number {
  if (type instanceof Y.Map) return TYPE_REF.map;
  if (type instanceof Y.XmlText) return TYPE_REF.run;
  return type instanceof Y.XmlElement ? TYPE_REF.element : TYPE_REF.fragment;
}

/** Where a container is, from its place; null when a root, or something on the way, is none of ours. */
function zoneOf(type: unknown, roomKind: RoomKind): Zone | null {
  if (!(type instanceof Y.AbstractType)) return null;
  const item = type._item;
  if (item === null) return rootZone(rootNameOf(type) ?? '', roomKind);
  const parent = zoneOf(item.parent, roomKind);
  return parent === null || !isContainer(type) ? null : zoneIn(parent, item.parentSub, type);
}

/** A root that was only read from bytes has no type yet; all of ours are maps. */
function typed(type: Y.AbstractType<unknown>): unknown {
  if (type._item !== null || (type.constructor as unknown) !== Y.AbstractType) return type;
  const name = rootNameOf(type);
  return name === null ? type : type.doc?.getMap(name);
}

/** A change that the server made itself, judged by what it left behind (SY5): every place that it touched fits the layout. */
export const checkChange: ContentCheck = (changed, roomKind) => {
  const check = new Check();
  for (const [found, keys] of changed) {
    const type = typed(found);
    const zone = zoneOf(type, roomKind);
    if (zone === null || zone.kind === 'unknown') return { path: zone?.path ?? '' };
    if (!isContainer(type)) return { path: zone.path };
    check.container(zone, type, type instanceof Y.Map ? keys : undefined);
  }
  return check.misfit;
};

/** A whole document that comes from elsewhere (a restore, an import); null when all of it fits the layout. */
export function inspectRoom(doc: Y.Doc, roomKind: RoomKind): Misfit | null {
  const check = new Check();
  for (const root of doc.share.keys()) {
    const zone = rootZone(root, roomKind);
    if (zone.kind === 'unknown') return { path: zone.path };
    const type = doc.getMap(root);
    // A root is a map; a list or a text under its name would hide in it.
    if (type._start !== null) return { path: root };
    check.container(zone, type);
  }
  return check.misfit;
}
