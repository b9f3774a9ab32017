import * as Y from 'yjs';
import type { RoomKind } from '#shared/authorize/touch.ts';
import { Node } from '#shared/crdt/guard/node.ts';
import { TYPE_REF } from '#shared/crdt/guard/struct.ts';
import { childZone, rootZone, type Zone } from '#shared/crdt/guard/zone.ts';

type AnyType = Y.AbstractType<unknown>;

/** Containers do not move in Yjs 13, so what they are is remembered as long as they live. */
const zones = new WeakMap<object, Zone>();

/** The containers that one update touches, one node each. */
export class NodeIndex {
  readonly #doc: Y.Doc;
  readonly #room: RoomKind;
  readonly #maxTextDepth: number;
  readonly #roots = new Map<string, Node>();
  readonly #types = new Map<AnyType, Node>();
  readonly #created: Node[] = [];

  constructor(doc: Y.Doc, room: RoomKind, maxTextDepth: number) {
    this.#doc = doc;
    this.#room = room;
    this.#maxTextDepth = maxTextDepth;
  }

  *all(): Iterable<Node> {
    yield* this.#roots.values();
    yield* this.#types.values();
    yield* this.#created;
  }

  add(created: Node): void {
    this.#created.push(created);
  }

  root(name: string): Node {
    let node = this.#roots.get(name);
    if (!node) {
      const type = (this.#doc.share.get(name) as AnyType | undefined) ?? null;
      node = new Node(rootZone(name, this.#room), type, null);
      this.#roots.set(name, node);
    }
    return node;
  }

  of(type: AnyType): Node {
    let node = this.#types.get(type);
    if (node) return node;
    if (type._item === null) return this.root(Y.findRootTypeKey(type));
    node = new Node(this.zoneOf(type), type, null);
    this.#types.set(type, node);
    return node;
  }

  /** What the update does to that container of the document; undefined when it does nothing there. */
  peek(type: AnyType): Node | undefined {
    return this.#types.get(type);
  }

  /** The container that an item in the document lies in. */
  ofParent(item: Y.Item): Node {
    return this.of(item.parent as AnyType);
  }

  /** What a container of the document is. */
  zoneOf(type: AnyType): Zone {
    let zone = zones.get(type);
    if (zone) return zone;
    const item = type._item;
    if (item === null) return rootZone(Y.findRootTypeKey(type), this.#room);
    const parent = this.zoneOf(item.parent as AnyType);
    const nodeName = type instanceof Y.XmlElement ? type.nodeName : '';
    zone = childZone(parent, item.parentSub, typeRefOf(type), nodeName, this.#maxTextDepth);
    zones.set(type, zone);
    return zone;
  }
}

function typeRefOf(type: AnyType): number {
  if (type instanceof Y.XmlElement) return TYPE_REF.element;
  if (type instanceof Y.XmlFragment) return TYPE_REF.fragment;
  if (type instanceof Y.XmlText) return TYPE_REF.run;
  return type instanceof Y.Map ? TYPE_REF.map : -1;
}
