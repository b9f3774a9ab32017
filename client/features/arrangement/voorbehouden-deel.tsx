import { useTranslation } from 'react-i18next';
import { useVandaag } from '#client/board/use-vandaag.ts';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { useBotsingRijen, useBotsingWoorden } from '#client/features/botsing/use-botsing-rijen.ts';
import { formatDate } from '#client/i18n/format.ts';

/** Botsingen that a partij lives with until a date: they go along as reservations (BO7). */
export function VoorbehoudenDeel() {
  const { t, i18n } = useTranslation('arrangement');
  const vandaag = useVandaag();
  const { naam } = usePartijNamen();
  const { perSleutel } = useBotsingRijen();
  const woorden = useBotsingWoorden();
  const geldig = useOpTafel('aanvaarding').filter(({ tot }) => tot > vandaag);
  return (
    <section aria-labelledby="voorbehoud-kop">
      <h3 id="voorbehoud-kop">{t('inhoud.voorbehouden')}</h3>
      {geldig.length === 0 ? <p className="arrangement__klein">{t('inhoud.geenVoorbehouden')}</p> : null}
      <ul className="arrangement-kaarten">
        {geldig.map(({ id, partij, botsing, reden, tot }) => {
          const rij = perSleutel.get(botsing);
          return (
            <li key={id} className="arrangement-kaart">
              <p>
                <strong>{naam(partij)}</strong> {t('inhoud.tot', { datum: formatDate(tot, i18n.language) })}:{' '}
                {reden}
              </p>
              {rij === undefined ? null : <p className="arrangement__klein">{woorden.zin(rij)}</p>}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
