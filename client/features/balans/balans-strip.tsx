import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { likelyFunctie } from '#shared/domain/opgave/perspectief.ts';
import { standOf } from '#shared/domain/opgave/stand.ts';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { useGelegd } from '#client/board/use-gelegd.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { ruimtePerFunctie } from '#client/features/balans/ruimte.ts';
import { formatAmount, formatHectare, formatSum } from '#client/i18n/format.ts';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import '#client/features/balans/balans.css';

const MAX_OPGAVEN = 3;

/** The strip below the map: how the puzzle stands, moving along while people draw. */
export function BalansStrip() {
  const { t } = useTranslation(['balans', 'puzzelstuk']);
  const opgaven = useAlleOpgaven();
  const stukken = useOpTafel('puzzelstuk');
  const punten = useOpTafel('spanningspunt');
  const gelegd = useGelegd();
  const live = useLiveShapes();
  const ruimte = useMemo(() => ruimtePerFunctie(stukken, live), [stukken, live]);
  const totalHectares = ruimte.reduce((sum, part) => sum + part.hectare, 0);
  const rows = opgaven.flatMap((opgave) => {
    const laid = gelegd.get(opgave.id);
    return laid && opgave.waarde !== null ? [{ opgave, laid, stand: standOf(opgave, laid) }] : [];
  });
  const busiest = rows
    .filter(({ laid }) => laid.stukken.length > 0)
    .sort((left, right) => right.laid.stukken.length - left.laid.stukken.length)
    .slice(0, MAX_OPGAVEN);
  const notes = [
    t('stukken', { count: stukken.length }),
    stukken.length === 0
      ? null
      : t('zonderPlaats', { count: stukken.filter((stuk) => geometrieOf(stuk.plaats) === null).length }),
    t('opgaven', { count: rows.filter(({ stand }) => stand.kind === 'nog-te-leggen').length }),
    t('punten', {
      count: punten.filter((punt) => punt.soort === 'spanningspunt' && punt.status !== 'opgelost').length,
    }),
  ];
  return (
    <div className="balans-strip">
      <div className="balans-strip__summary">
        <h2>{t('titel')}</h2>
        <p>{notes.filter((note) => note !== null).join(' · ')}</p>
      </div>
      {busiest.map(({ opgave, laid }) => {
        const kleur = FUNCTIE_WEERGAVE[likelyFunctie(opgave.thema)].kleur;
        const text = t('van', {
          gelegd: formatSum(laid.hard + laid.zacht),
          gevraagd: formatAmount(opgave.waardeTot ?? opgave.waarde ?? 0, opgave.eenheid),
        });
        return (
          <div key={opgave.id} className="balans-meter">
            <p className="balans-meter__head">
              <span className="balans-meter__title" title={opgave.titel}>
                {opgave.titel}
              </span>{' '}
              <span>{text}</span>
            </p>
            <ProgressBar
              size="high"
              label={opgave.titel}
              valueText={text}
              max={opgave.waardeTot ?? opgave.waarde ?? 0}
              parts={[
                { value: laid.hard, color: kleur },
                { value: laid.zacht, color: `${kleur}80` },
              ]}
            />
            <p className="balans-meter__note">
              {t('hardZacht', {
                hard: formatSum(laid.hard),
                zacht: formatSum(laid.zacht),
              })}
            </p>
          </div>
        );
      })}
      {busiest.length === 0 ? <p className="balans-strip__empty">{t('nogNiets')}</p> : null}
      <div className="balans-meter">
        <p className="balans-meter__head">
          <span className="balans-meter__title">{t('ruimte')}</span>{' '}
          <span>{formatHectare(totalHectares)}</span>
        </p>
        <ProgressBar
          size="high"
          label={t('tabel')}
          valueText={ruimte
            .map((part) => `${t(`puzzelstuk:functie.${part.functie}`)} ${formatHectare(part.hectare)}`)
            .join(', ')}
          max={Math.max(totalHectares, 1)}
          parts={ruimte.map((part) => ({ value: part.hectare, color: FUNCTIE_WEERGAVE[part.functie].kleur }))}
        />
        <p className="balans-meter__note">{t('ruimteUitleg')}</p>
      </div>
    </div>
  );
}
