import { createContext, useContext } from 'react';
import type { VeldVerschil } from './veld-store.ts';

/** What can be done with the fields of the afspraak around it. */
export interface VeldDaden {
  /** Takes over what the sources say, in the texts that are written on here; returns how many fields changed. */
  readonly neemOver: (verschillen: readonly VeldVerschil[]) => number;
  /** Begins a thread at the sentence of the field and at its piece. */
  readonly legVoor: (verschil: VeldVerschil) => void;
}

export const VeldDadenContext = createContext<VeldDaden | null>(null);

export function useVeldDaden(): VeldDaden | null {
  return useContext(VeldDadenContext);
}
