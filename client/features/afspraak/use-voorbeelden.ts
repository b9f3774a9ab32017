import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod';
import { afspraak2025Schema, type Afspraak2025 } from '#shared/domain/startpakket/afspraak-2025.ts';

export type Voorbeelden =
  | { readonly kind: 'laden' }
  | { readonly kind: 'fout' }
  | { readonly kind: 'goed'; readonly voorbeelden: readonly Afspraak2025[] };

const answerSchema = z.object({ afspraken2025: z.array(afspraak2025Schema) });

/** The afspraken of 2025, fetched when they are first looked at. */
export function useVoorbeelden(isWanted: boolean): {
  readonly state: Voorbeelden;
  readonly retry: () => void;
} {
  const [state, setState] = useState<Voorbeelden>({ kind: 'laden' });
  const wants = isWanted && state.kind === 'laden';
  useEffect(() => {
    if (!wants) return undefined;
    const abort = new AbortController();
    fetchVoorbeelden(abort.signal).then(
      (voorbeelden) => setState({ kind: 'goed', voorbeelden }),
      () => {
        if (!abort.signal.aborted) setState({ kind: 'fout' });
      },
    );
    return () => abort.abort();
  }, [wants]);
  const retry = useCallback(() => setState({ kind: 'laden' }), []);
  return { state, retry };
}

async function fetchVoorbeelden(signal: AbortSignal): Promise<readonly Afspraak2025[]> {
  const response = await fetch('/v1/startpakket/afspraken-2025', { signal });
  if (!response.ok) throw new Error(`afspraken-2025: ${response.status}`);
  return answerSchema.parse(await response.json()).afspraken2025;
}
