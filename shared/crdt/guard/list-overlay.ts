/** Placeholder type until the order check lands in the same folder. */
export interface ListOverlay {
  readonly gaps: number;
}
