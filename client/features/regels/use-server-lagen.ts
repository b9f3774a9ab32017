import { useEffect, useState } from 'react';
import { KAARTLAAG_SOORT } from '#shared/domain/laag/kaartlaag-soort.ts';
import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { Kaartlaag } from '#client/map/base/kaartlaag.ts';
import { fetchAlleKaartlagen } from '#client/map/base/kaartlaag-api.ts';

export interface ServerLaag {
  readonly soort: LaagSoort;
  readonly laag: Kaartlaag;
}

export type ServerLagen =
  | { readonly kind: 'bezig' }
  | { readonly kind: 'fout'; readonly opnieuw: () => void }
  | { readonly kind: 'klaar'; readonly lagen: readonly ServerLaag[] };

/** What the provider of boundaries has of the lagen that rules speak of. */
export function useServerLagen(): ServerLagen {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<ServerLagen>({ kind: 'bezig' });
  useEffect(() => {
    const abort = new AbortController();
    fetchAlleKaartlagen(abort.signal).then(
      (lijst) => setState({ kind: 'klaar', lagen: lijst.flatMap(serverLaag) }),
      () => {
        if (abort.signal.aborted) return;
        setState({
          kind: 'fout',
          opnieuw: () => {
            setState({ kind: 'bezig' });
            setAttempt(attempt + 1);
          },
        });
      },
    );
    return () => abort.abort();
  }, [attempt]);
  return state;
}

function serverLaag(laag: Kaartlaag): readonly ServerLaag[] {
  const soort = KAARTLAAG_SOORT.get(laag.id);
  return soort === undefined ? [] : [{ soort, laag }];
}
