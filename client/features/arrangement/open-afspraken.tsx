import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePartijNamen } from '#client/board/belofte/use-partij-naam.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import { PartijRij } from '#client/features/akkoord/partij-rij.tsx';
import type { AfspraakRij } from './overzicht.ts';

/** Afspraken on which not everybody agrees yet: who is waited for, and what they say. */
export function OpenAfspraken({ rijen }: { readonly rijen: readonly AfspraakRij[] }) {
  const { t } = useTranslation('arrangement');
  const { tafelId } = useTafelSession();
  const { opsomming } = usePartijNamen();
  const open = rijen.filter(
    ({ telling, afspraak, isBevroren }) =>
      !telling.isVoldaan && (afspraak.status !== 'concept' || isBevroren),
  );
  return (
    <section aria-labelledby="open-kop">
      <h2 id="open-kop">{t('inhoud.open')}</h2>
      <h3>{t('inhoud.openAfspraken')}</h3>
      {open.length === 0 ? <p className="arrangement__klein">{t('inhoud.geenOpenAfspraken')}</p> : null}
      <ul className="arrangement-kaarten">
        {open.map(({ afspraak, nummer, partijen, standen }) => {
          const wacht = partijen.filter((partij) => standen.get(partij)?.soort !== 'akkoord');
          const said = partijen.filter((partij) => {
            const soort = standen.get(partij)?.soort;
            return soort === 'bezwaar' || soort === 'voorwaarde' || soort === 'onthouding';
          });
          return (
            <li key={afspraak.id} className="arrangement-kaart">
              <Link href={`/tafel/${tafelId}/afspraken/${afspraak.id}`}>
                {`${nummer}. ${afspraak.titel || t('zonderTitel')}`}
              </Link>
              <p className="arrangement__klein">{t('inhoud.wachtOp', { partijen: opsomming(wacht) })}</p>
              {said.length === 0 ? null : (
                <ul className="akkoord-rijen">
                  {said.map((partij) => (
                    <PartijRij
                      key={partij}
                      partij={partij}
                      stand={standen.get(partij) ?? { soort: 'geen' }}
                    />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
