import { useTranslation } from 'react-i18next';
import { WACHT_SOORTEN, wachtOp } from '#shared/voortgang/wacht-op.ts';
import type { Volging } from '#shared/voortgang/volg.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { formatDate } from '#client/i18n/format.ts';

export interface WachtOpUProps {
  readonly volgingen: readonly Volging[];
  readonly vandaag: string;
}

/** At the top: what asks something of the own partij today, most pressing first (VO8). */
export function WachtOpU({ volgingen, vandaag }: WachtOpUProps) {
  const { t, i18n } = useTranslation('voortgang');
  const { deelnemer } = useTafelSession();
  const all = wachtOp(volgingen, deelnemer.partij, vandaag);
  return (
    <section className="voortgang-wacht" aria-labelledby="wacht-kop">
      <h2 id="wacht-kop">{t('wacht.titel')}</h2>
      {all.length === 0 ? <p>{t('wacht.niets')}</p> : null}
      {WACHT_SOORTEN.map((soort) => {
        const found = all.filter((wacht) => wacht.soort === soort);
        if (found.length === 0) return null;
        return (
          <div key={soort}>
            <h3>{t(`wacht.soort.${soort}`)}</h3>
            <ul>
              {found.map(({ volging: { belofte, gepland } }) => (
                <li key={belofte.id}>
                  <a href={`#belofte-${belofte.id}`}>{belofte.wat}</a>
                  {gepland === null ? null : (
                    <span className="arrangement__klein"> ({formatDate(gepland, i18n.language)})</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}
