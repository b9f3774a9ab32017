import { createContext } from 'react';
import type { VoorstelStuk } from '#shared/tekst/lees-voorstellen.ts';

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
  /** Keeps that choice for the next text. */
  readonly onModus?: (isVoorstellen: boolean) => void;
  /** What a proposal does to a block, in words. */
  readonly zeg?: (stuk: VoorstelStuk) => string;
}

/** Of the texts below; null where nothing can be proposed. */
export const VoorstelPortContext = createContext<VoorstelPort | null>(null);
