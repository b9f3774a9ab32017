import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import { AfspraakStand } from '#client/features/akkoord/afspraak-stand.tsx';
import { StandBadge } from '#client/features/akkoord/stand-badge.tsx';
import type { AfspraakRij } from './overzicht.ts';

/** Where every partij stands on every afspraak, as a table. */
export function AkkoordMatrix({ rijen }: { readonly rijen: readonly AfspraakRij[] }) {
  const { t } = useTranslation(['arrangement', 'afspraak']);
  const { tafelId } = useTafelSession();
  const { partijen } = useRegister();
  const inIt = new Set(rijen.flatMap((rij) => rij.partijen));
  const columns = partijen.filter(({ id }) => inIt.has(id));
  return (
    <section aria-labelledby="matrix-kop">
      <h2 id="matrix-kop">{t('inhoud.afspraken')}</h2>
      <p className="arrangement__klein">{t('inhoud.afsprakenUitleg')}</p>
      <div className="arrangement-tabel">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('inhoud.afspraak')}</th>
              <th scope="col">{t('inhoud.stand')}</th>
              {columns.map(({ id, naam, afkorting }) => (
                <th key={id} scope="col">
                  <abbr title={naam}>{afkorting}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rijen.map((rij) => (
              <tr key={rij.afspraak.id}>
                <th scope="row">
                  <Link href={`/tafel/${tafelId}/afspraken/${rij.afspraak.id}`}>
                    {`${rij.nummer}. ${rij.afspraak.titel || t('zonderTitel')}`}
                  </Link>
                  <span className="arrangement__klein">{t(`afspraak:soort.${rij.afspraak.soort}`)}</span>
                </th>
                <td className="arrangement-tabel__stand">
                  <AfspraakStand afspraak={rij.afspraak} />
                </td>
                {columns.map(({ id }) => {
                  const stand = rij.standen.get(id);
                  return (
                    <td key={id}>
                      {stand === undefined ? (
                        <>
                          <span aria-hidden="true">–</span>
                          <span className="pt-visually-hidden">{t('inhoud.doetNietMee')}</span>
                        </>
                      ) : (
                        <StandBadge soort={stand.soort} />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
