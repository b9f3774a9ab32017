import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  gelijkInAlle,
  overeenstemming,
  overeenstemmingVlakken,
} from '#shared/puzzel/variant/overeenstemming.ts';
import { useBoard } from '#client/board/board-state.ts';
import { Kaarten } from '#client/features/varianten/kaart-deel.tsx';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatHectare, formatNumber } from '#client/i18n/format.ts';
import { EENS_KLEUR } from '#client/map/vergelijk/eens-kleur.ts';

const LEGENDA = ['alle', 'deel', 'weinig'] as const;

/** Where these lay-outs agree: one percentage by land, a map, and the pieces that lie the same in all. */
export default function EensDeel({ bladen }: { readonly bladen: readonly Blad[] }) {
  const { t } = useTranslation('varianten');
  const horizon = useBoard((state) => state.horizon);
  const gevonden = useMemo(() => {
    const found = overeenstemming(
      bladen.map(({ stukken }) => stukken),
      horizon,
    );
    return found && { ...found, vlakken: overeenstemmingVlakken(found) };
  }, [bladen, horizon]);
  const stukken = useMemo(() => gelijkInAlle(bladen.map((blad) => blad.stukken)), [bladen]);
  const titels = useMemo(
    () => new Map(bladen.flatMap((blad) => blad.stukken.map((stuk) => [stuk.id as string, stuk] as const))),
    [bladen],
  );
  const leeg = useMemo(
    (): readonly Blad[] => [{ id: 'eens', naam: t('vergelijk.overeenstemming'), stukken: [], variant: null }],
    [t],
  );
  return (
    <div className="variant-eens">
      {gevonden === null ? (
        <p>{t('eens.geen')}</p>
      ) : (
        <>
          <p className="variant-eens__procent">
            {t('eens.procent', {
              procent: formatNumber(Math.round((gevonden.gelijkHectare / gevonden.hectare) * 100)),
            })}
          </p>
          <p>
            {t('eens.uitleg', {
              gelijk: formatHectare(gevonden.gelijkHectare),
              totaal: formatHectare(gevonden.hectare),
            })}{' '}
            {t('eens.raster', { meter: formatNumber(gevonden.raster.celMeters) })}
          </p>
          <ul className="variant-eens__legenda">
            {LEGENDA.filter((id) => id === 'alle' || bladen.length > 2 || id === 'deel').map((id) => (
              <li key={id}>
                <span
                  className="variant-eens__kleur"
                  style={{ background: EENS_KLEUR[id] }}
                  aria-hidden="true"
                />
                {t(`eens.legenda.${id}`)}
              </li>
            ))}
          </ul>
          <div className="variant-eens__kaart">
            <Kaarten bladen={leeg} vorm="naast" vlakken={gevonden.vlakken} />
          </div>
        </>
      )}
      <h3>{t('eens.stukken')}</h3>
      {(['gelijk', 'verschilt'] as const).map((soort) => (
        <details key={soort} open={soort === 'verschilt' && stukken.verschilt.length < 20}>
          <summary>{t(`eens.${soort}`, { count: stukken[soort].length })}</summary>
          <ul className="verschil-lijst">
            {stukken[soort].map((id) => (
              <li key={id} className="verschil-lijst__stuk">
                <FunctieMark functie={titels.get(id)?.functies[0] ?? 'wonen'} size="small" />
                {titels.get(id)?.titel || t('zonderTitel')}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
