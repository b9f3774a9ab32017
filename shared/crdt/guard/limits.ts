/** Ceilings on one update, checked before anything is built from it (X1, X2, X10). */
export interface GuardLimits {
  readonly maxBytes: number;
  readonly maxStructs: number;
  readonly maxDeleteRanges: number;
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

export const GUARD_LIMITS: GuardLimits = {
  maxBytes: 4 * 1024 * 1024,
  maxStructs: 100_000,
  maxDeleteRanges: 200_000,
  maxRunLength: 1_000_000,
  maxStringLength: 200_000,
  maxValueDepth: 12,
  maxTextDepth: 40,
  maxOrderSteps: 500_000,
  maxCausalSteps: 50_000,
};
