import { IconArrowsExchange } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eigenPlaatsenSchema, type Zitplaats } from '#shared/rest/deelnemer.ts';
import { deelnemerDtoSchema } from '#shared/rest/tafel.ts';
import { usePartij, useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { usePeriode } from '#client/features/deelnemers/use-periode.ts';
import { request } from '#client/rest/request.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { useRequest } from '#client/rest/use-request.ts';
import { Button } from '#client/ui/button.tsx';
import '#client/features/deelnemers/plaats-kiezer.css';

/**
 * For whom this person acts now, and their other seats at the tafel to act from instead (AZ17). Changing waits until
 * everything that was done from this seat is saved, as afterwards it could no longer be.
 */
export function PlaatsKiezer() {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { tafelId, deelnemer } = useTafelSession();
  const { connection } = useStatus();
  const { periode } = usePeriode();
  const naam = usePartij(deelnemer.partij)?.naam ?? deelnemer.partij;
  const ask = useCallback(
    async (signal: AbortSignal) =>
      await request(`/tafels/${tafelId}/plaatsen`, eigenPlaatsenSchema, { signal }),
    [tafelId],
  );
  const [state] = useRequest(ask);
  const { wissel, naar, fout, unsaved } = useWissel();
  const plaatsen = state.kind === 'gelukt' ? state.value.plaatsen : [];
  const others = plaatsen.filter(({ id, zitting }) => id !== deelnemer.id && zitting === 'nu');
  const later = plaatsen.filter(({ zitting }) => zitting === 'straks');
  const names = (plaats: Zitplaats) => ({ partij: plaats.partij.naam, rol: general(`rol.${plaats.rol}`) });
  return (
    <section className="plaats-kiezer" aria-label={t('plaats.titel')}>
      <p className="plaats-kiezer__nu">
        {t('plaats.nu', { partij: naam, rol: general(`rol.${deelnemer.rol}`) })}
      </p>
      {others.map((plaats) => (
        <Button
          key={plaats.id}
          size="small"
          isPending={naar !== null}
          reason={connection === 'verbroken' ? t('offline') : null}
          onPress={() => wissel(plaats.id)}
        >
          <IconArrowsExchange size={16} aria-hidden="true" /> {t('plaats.wissel', names(plaats))}
        </Button>
      ))}
      {later.map((plaats) => (
        <p key={plaats.id} className="plaats-kiezer__straks">
          {t('plaats.straks', { ...names(plaats), periode: periode(plaats) })}
        </p>
      ))}
      <div aria-live="polite" className="plaats-kiezer__straks">
        {naar === null ? null : unsaved > 0 ? t('plaats.wachten', { count: unsaved }) : t('plaats.bezig')}
        {fout ?? ''}
      </div>
    </section>
  );
}

interface Wissel {
  readonly wissel: (deelnemerId: string) => void;
  /** The seat that is changed to; null when none is. */
  readonly naar: string | null;
  readonly fout: string | null;
  readonly unsaved: number;
}

/** Changes to another seat as soon as everything is saved, and then opens the tafel anew from there. */
function useWissel(): Wissel {
  const { t } = useTranslation('deelnemers');
  const session = useTafelSession();
  const { tafelId } = session;
  const { unsaved } = useStatus();
  const [naar, setNaar] = useState<string | null>(null);
  const [fout, setFout] = useState<string | null>(null);
  const isReady = naar !== null && unsaved === 0;
  useEffect(() => {
    if (!isReady) return undefined;
    let isCurrent = true;
    void (async () => {
      await session.flush();
      const answer = await request(`/tafels/${tafelId}/plaatsen/_actief`, deelnemerDtoSchema, {
        method: 'POST',
        body: { deelnemer: naar },
      });
      if (answer.ok) {
        await fetchSessie();
        // The whole tafel is opened anew for the other partij: nothing of the one before may linger in it.
        location.reload();
        return;
      }
      if (!isCurrent) return;
      setNaar(null);
      const said = answer.error.kind === 'geweigerd' ? answer.error.problem?.detail : t('geenVerbinding');
      setFout(said ?? t('plaats.fout'));
    })();
    return () => {
      isCurrent = false;
    };
  }, [isReady, naar, session, tafelId, t]);
  return {
    naar,
    fout,
    unsaved,
    wissel: (deelnemerId) => {
      setFout(null);
      setNaar(deelnemerId);
    },
  };
}
