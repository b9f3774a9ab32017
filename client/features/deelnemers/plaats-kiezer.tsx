import { IconArrowsExchange } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { deelnemerDtoSchema } from '#shared/rest/tafel.ts';
import { useRegister, useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { useNow } from '#client/features/deelnemers/use-now.ts';
import { usePeriode } from '#client/features/deelnemers/use-periode.ts';
import { zittingOf } from '#client/features/deelnemers/zitting.ts';
import { request } from '#client/rest/request.ts';
import { fetchSessie } from '#client/rest/sessie.ts';
import { Button } from '#client/ui/button.tsx';
import '#client/features/deelnemers/plaats-kiezer.css';

/**
 * For whom this person acts now, and their other seats at the tafel to act from instead (AZ17). Changing waits until
 * everything that was done from this seat is saved, as afterwards it could no longer be.
 */
export function PlaatsKiezer() {
  const { t } = useTranslation('deelnemers');
  const { t: general } = useTranslation();
  const { deelnemer } = useTafelSession();
  const { partijen, deelnemers } = useRegister();
  const { connection } = useStatus();
  const { periode } = usePeriode();
  const nowMs = useNow();
  const { wissel, naar, fout, unsaved } = useWissel();
  const persoon = deelnemers.find(({ id }) => id === deelnemer.id)?.persoon ?? null;
  const own = deelnemers.filter((seat) => persoon !== null && seat.persoon === persoon);
  const others = own.filter((seat) => seat.id !== deelnemer.id && zittingOf(seat, nowMs) === 'nu');
  const later = own.filter((seat) => zittingOf(seat, nowMs) === 'straks');
  const names = ({ partij, rol }: Pick<Deelnemer, 'partij' | 'rol'>) => ({
    partij: partijen.find(({ id }) => id === partij)?.naam ?? partij,
    rol: general(`rol.${rol}`),
  });
  return (
    <section className="plaats-kiezer" aria-label={t('plaats.titel')}>
      <p className="plaats-kiezer__nu">{t('plaats.nu', names(deelnemer))}</p>
      {others.map((seat) => (
        <Button
          key={seat.id}
          size="small"

          reason={connection === 'verbroken' ? t('offline') : null}
          onPress={() => wissel(seat.id)}
        >
          <IconArrowsExchange size={16} aria-hidden="true" /> {t('plaats.wissel', names(seat))}
        </Button>
      ))}
      {later.map((seat) => (
        <p key={seat.id} className="plaats-kiezer__straks">
          {t('plaats.straks', { ...names(seat), periode: periode(seat) })}
        </p>
      ))}
      <div aria-live="polite" className="plaats-kiezer__straks">
        {naar === null ? null : unsaved > 0 ? t('plaats.wachten', { count: unsaved }) : t('plaats.bezig')}
        {fout}
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
      if (naar !== null) return;
      setFout(null);
      setNaar(deelnemerId);
    },
  };
}
