/** Who makes proposals in a text, and what that takes. */
export interface VoorstelPort {
  readonly deelnemerId: string;
  readonly partij: string;
  /** A fresh random id. */
  readonly freshId: () => string;
  /** ISO, UTC. */
  readonly nowIso: () => string;
  /** Whether a text opens in suggestion mode. */
  readonly isVoorstellen: boolean;
}
