import { createContext, use } from 'react';
import { must } from '#shared/lib/assert.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';

export const TafelSessionContext = createContext<TafelSession | null>(null);

/** The open tafel; only under a screen of a tafel. */
export function useTafelSession(): TafelSession {
  return must(use(TafelSessionContext), 'useTafelSession stands under a tafel screen');
}
