import { useEffect, useState } from 'react';
import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import { fetchKaartlaagLijst } from '#client/rest/kaartlagen.ts';
import { LAAG_VAN } from '#shared/puzzel/ondergrond/ondergrond.ts';

export interface ServerLaag {
  readonly soort: LaagSoort;
  readonly laag: KaartlaagInfo;
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
    fetchKaartlaagLijst(abort.signal).then(
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

function serverLaag(laag: KaartlaagInfo): readonly ServerLaag[] {
  const soort = LAAG_VAN[laag.id];
  return soort === undefined ? [] : [{ soort, laag }];
}
