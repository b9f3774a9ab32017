import { createContext, use } from 'react';
import type { Reason } from '#client/ui/reason.tsx';

/** Why the fields below are for reading only; null when they may be changed. */
export const ReadOnlyContext = createContext<Reason | null>(null);

export function useReadOnly(): Reason | null {
  return use(ReadOnlyContext);
}
