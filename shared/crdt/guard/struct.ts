import type { Node } from '#shared/crdt/guard/node.ts';

export interface Id {
  readonly client: number;
  readonly clock: number;
}

export const TYPE_REF = { map: 1, element: 3, fragment: 4, run: 6 } as const;

export type Content =
  | { readonly kind: 'gc' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'format'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'type'; readonly typeRef: number; readonly nodeName: string }
  | { readonly kind: 'any'; readonly values: readonly unknown[] };

/** One struct as decoded, with no Yjs object built. `start` and `end` are its bytes in the update. */
export interface Struct {
  readonly client: number;
  readonly clock: number;
  readonly length: number;
  readonly origin: Id | null;
  readonly right: Id | null;
  /** Explicit parent: a root name, the id of a container, or null when it is inherited from a neighbour. */
  readonly parent: string | Id | null;
  readonly parentSub: string | null;
  readonly content: Content;
  readonly start: number;
  readonly end: number;
  /** Where it lands, filled in by the walk; null node: collected, or below something that is collected. */
  node: Node | null;
  key: string | null;
  /** For a container: what it becomes. */
  container: Node | null;
  /** Its last unit is deleted by the same update. */
  deleted: boolean;
}

export interface Section {
  readonly client: number;
  readonly structs: readonly Struct[];
  /** Clock of the first struct, and of what follows the last. */
  readonly clock: number;
  readonly end: number;
  /** How many structs the walk has resolved. */
  done: number;
  onStack: boolean;
}

/** Ranges of one client, ascending and apart: clock, length, clock, length, … */
export interface DeleteRanges {
  readonly client: number;
  readonly ranges: readonly number[];
}

export interface ParsedUpdate {
  readonly bytes: Uint8Array;
  readonly sections: readonly Section[];
  readonly deletes: readonly DeleteRanges[];
  /** Nothing has been taken out: `bytes` are as they came. */
  readonly isWhole: boolean;
}

export function sameId(left: Id | null, right: Id | null): boolean {
  return left === null || right === null
    ? left === right
    : left.client === right.client && left.clock === right.clock;
}

/** The struct of a section that holds the clock; the caller knows that it is in there. */
export function structAt(section: Section, clock: number): Struct | undefined {
  const { structs } = section;
  let low = 0;
  let high = structs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((structs[middle]?.clock ?? 0) <= clock) low = middle;
    else high = middle - 1;
  }
  return structs[low];
}
