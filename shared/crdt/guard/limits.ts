/**
 * Ceilings on one update, checked before anything is built from it (X1, X2, X10). What is judged and applied within them
 * takes the loop about 20 ms at most (L7): `npm run bench -- --only guard` measures the worst of each kind.
 */
export interface GuardLimits {
  readonly maxBytes: number;
  /** New ones; those that the document has already cost next to nothing. */
  readonly maxStructs: number;
  readonly maxDeleteRanges: number;
  /** Live items that are deleted, and the ranges in which they lie. */
  readonly maxDeletedItems: number;
  readonly maxDeletedRanges: number;
  /**
   * Plain values (numbers, strings, lists, objects, one in another) in the new structs: a point on the map is three. A
   * struct counts too, for as much as it costs.
   */
  readonly maxValues: number;
  /** Length of one run of collected or deleted characters: only the clock grows by it, no memory. */
  readonly maxRunLength: number;
  /** Of one string, in UTF-16 units. */
  readonly maxStringLength: number;
  /** Nesting inside one plain value. */
  readonly maxValueDepth: number;
  /** Elements inside elements in a rich text. */
  readonly maxTextDepth: number;
  /** Steps of the order check per update (GU2); beyond it the update is refused. */
  readonly maxOrderSteps: number;
  /** Structs followed to learn what a writer had seen; beyond it the check knows less. */
  readonly maxCausalSteps: number;
}

/** How many plain values cost as much as one struct. */
export const VALUES_PER_STRUCT = 10;

/** Of one message. Clients send a long outbox in parts within these (SY19). */
export const GUARD_LIMITS: GuardLimits = {
  maxBytes: 4 * 1024 * 1024,
  maxStructs: 2500,
  maxDeleteRanges: 50_000,
  maxDeletedItems: 20_000,
  maxDeletedRanges: 2500,
  maxValues: 40_000,
  maxRunLength: 1_000_000,
  maxStringLength: 200_000,
  maxValueDepth: 12,
  maxTextDepth: 40,
  maxOrderSteps: 100_000,
  maxCausalSteps: 50_000,
};

/** What an honest client divides its own edits by; none of the other ceilings is ever met by one. */
export type PartLimits = Pick<
  GuardLimits,
  'maxBytes' | 'maxStructs' | 'maxDeletedItems' | 'maxDeletedRanges' | 'maxValues'
>;

/** Of a whole document in one piece, read where nobody waits for it: from our own storage. */
export const DOCUMENT_LIMITS: GuardLimits = {
  ...GUARD_LIMITS,
  maxBytes: Infinity,
  maxStructs: Infinity,
  maxDeleteRanges: Infinity,
  maxDeletedItems: Infinity,
  maxDeletedRanges: Infinity,
  maxValues: Infinity,
};
