import type * as Y from 'yjs';
import { KeyState } from '#shared/crdt/guard/key-state.ts';
import type { ListOverlay } from '#shared/crdt/guard/list-overlay.ts';
import type { Struct } from '#shared/crdt/guard/struct.ts';
import type { Zone } from '#shared/crdt/guard/zone.ts';

const NO_KEYS: ReadonlyMap<string, KeyState> = new Map();

/** A container that an update touches: one that is in the document, or one that the update itself creates. */
export class Node {
  readonly zone: Zone;
  /** Null: a root that does not exist yet, or a container of this update. */
  readonly type: Y.AbstractType<unknown> | null;
  readonly created: Struct | null;
  keys: ReadonlyMap<string, KeyState> = NO_KEYS;
  list: ListOverlay | null = null;
  inserts = 0;
  deletes = 0;
  /** Deletes of formatting alone: what every client does by itself when it tidies up. */
  formatDeletes = 0;

  constructor(zone: Zone, type: Y.AbstractType<unknown> | null, created: Struct | null) {
    this.zone = zone;
    this.type = type;
    this.created = created;
  }

  /** What the update does to that key. */
  key(key: string): KeyState {
    let state = this.keys.get(key);
    if (!state) {
      state = new KeyState(this.zone, key, this.type?._map.get(key) ?? null);
      // most new containers have no keys at all, so the map is only made for the first
      if (this.keys === NO_KEYS) this.keys = new Map();
      (this.keys as Map<string, KeyState>).set(key, state);
    }
    return state;
  }
}
