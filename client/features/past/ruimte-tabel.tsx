import { useTranslation } from 'react-i18next';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import type { Ruimte } from '#shared/puzzel/uitkomst.ts';
import { formatBand, formatHectare } from '#client/i18n/format.ts';

/** Honest hectares (BA7) at the three horizons, with what each word means. */
export function RuimteTabel({ ruimte }: { readonly ruimte: readonly Ruimte[] }) {
  const { t } = useTranslation(['past', 'puzzelstuk']);
  return (
    <section aria-labelledby="past-ruimte">
      <h2 id="past-ruimte">{t('past:ruimte.titel')}</h2>
      <section className="past-tabel" aria-label={t('past:ruimte.titel')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('past:ruimte.jaar')}</th>
              <th scope="col">{t('past:ruimte.bruto')}</th>
              <th scope="col">{t('past:ruimte.netto')}</th>
              <th scope="col">{t('past:ruimte.gedeeld')}</th>
              <th scope="col" className="past-tabel__ruim">
                {t('past:ruimte.functies')}
              </th>
            </tr>
          </thead>
          <tbody>
            {ruimte.map(({ horizon, brutoHectare, netto, gedeeldHectare, perFunctie }) => (
              <tr key={horizon}>
                <th scope="row">{HORIZON_JAAR[horizon]}</th>
                <td>{formatHectare(brutoHectare)}</td>
                <td>{formatBand(netto, 'ha')}</td>
                <td>{formatHectare(gedeeldHectare)}</td>
                <td className="past-tabel__ruim">
                  {perFunctie
                    .map(
                      (part) =>
                        `${t(`puzzelstuk:functie.${part.functie}`)} ${formatHectare(part.brutoHectare)}`,
                    )
                    .join(' · ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="past-uitleg">{t('past:ruimte.uitleg')}</p>
    </section>
  );
}
