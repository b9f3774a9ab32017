import { useTranslation } from 'react-i18next';
import type { Voortgang } from '#shared/puzzel/fit/voortgang.ts';

/** How far it is. Who hears the page is told of each new phase, not of each step. */
export function VoortgangDeel({ bezig }: { readonly bezig: Voortgang | null }) {
  const { t } = useTranslation('past-alles');
  const fase = bezig === null ? '' : t(`fase.${bezig.fase}`);
  return (
    <div className="past-alles__voortgang">
      <output aria-live="polite">{fase}</output>
      {bezig === null ? null : (
        <>
          {bezig.van === null ? (
            <progress aria-label={fase} />
          ) : (
            <progress aria-label={fase} value={bezig.stap} max={bezig.van} />
          )}
          {bezig.van === null ? null : (
            <span aria-hidden="true">{t('stap', { stap: bezig.stap, van: bezig.van })}</span>
          )}
        </>
      )}
    </div>
  );
}
