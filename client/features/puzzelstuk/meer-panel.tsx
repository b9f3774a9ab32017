import { useTranslation } from 'react-i18next';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { translateMeters } from '#shared/geo/translate.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { usePuzzelstukActs } from '#client/board/use-puzzelstuk-acts.ts';
import { useStukReden } from '#client/features/puzzelstuk/use-stuk-reden.ts';
import { FunctieMark } from '#client/functie/functie-mark.tsx';
import { formatHectare } from '#client/i18n/format.ts';
import { Button } from '#client/ui/button.tsx';
import { ReasonNote } from '#client/ui/reason.tsx';
import '#client/features/puzzelstuk/puzzelstuk.css';

export interface MeerPanelProps {
  readonly stukken: readonly Puzzelstuk[];
  readonly onKies: (ids: readonly string[]) => void;
}

const STEP_METERS = 250;
const STEPS = { noord: [0, 1], oost: [1, 0], zuid: [0, -1], west: [-1, 0] } as const;

/** Several pieces at once: what they are, and what can be done with all of them. */
export function MeerPanel({ stukken, onKies }: MeerPanelProps) {
  const { t } = useTranslation(['puzzelstuk', 'varianten']);
  const inVariant = useActiveVariant() !== null;
  const acts = usePuzzelstukActs();
  const reden = useStukReden(stukken);
  const live = useLiveShapes();
  const ids = stukken.map((stuk) => stuk.id);
  const hectares = stukken.reduce((sum, stuk) => sum + (claimOf(stuk, live.get(stuk.id) ?? null) ?? 0), 0);
  const move = ([east, north]: readonly [number, number]): boolean =>
    acts.hervorm(
      stukken.flatMap((stuk) => {
        const shape = geometrieOf(stuk.plaats);
        return shape === null
          ? []
          : [{ id: stuk.id, geometrie: translateMeters(shape, east * STEP_METERS, north * STEP_METERS) }];
      }),
    );
  return (
    <article className="puzzelstuk-panel">
      <h2>{t('geselecteerd', { count: stukken.length })}</h2>
      <p>{t('geselecteerdSamen', { oppervlakte: formatHectare(hectares) })}</p>
      <ReasonNote reason={reden.wijzig} />
      <div className="puzzelstuk-panel__actions">
        <Button
          reason={reden.eigen}
          onPress={() => {
            if (acts.voegSamen(ids)) onKies(ids.slice(0, 1));
          }}
        >
          {t('actie.samenvoegen')}
        </Button>
        <Button reason={reden.leg} onPress={() => onKies(acts.kopieer(ids))}>
          {t('actie.kopieer')}
        </Button>
        <Button variant="danger" reason={reden.eigen} onPress={() => acts.archiveer(ids)}>
          {t(inVariant ? 'varianten:laatWeg' : 'actie.archiveer')}
        </Button>
      </div>
      <fieldset className="puzzelstuk-panel__actions" aria-label={t('vormAanpassen.schuif')}>
        {(Object.keys(STEPS) as (keyof typeof STEPS)[]).map((side) => (
          <Button
            key={side}
            size="small"
            reason={reden.wijzig}
            aria-label={t('vormAanpassen.schuifNaar', {
              richting: t(`vormAanpassen.richtingen.${side}`).toLocaleLowerCase('nl'),
            })}
            onPress={() => move(STEPS[side])}
          >
            {t(`vormAanpassen.richtingen.${side}`)}
          </Button>
        ))}
      </fieldset>
      <ul className="puzzelstuk-panel__list">
        {stukken.map((stuk) => (
          <li key={stuk.id}>
            <Button variant="quiet" size="small" onPress={() => onKies([stuk.id])}>
              <FunctieMark functie={stuk.functies[0] ?? 'wonen'} size="small" />{' '}
              {stuk.titel || t('zonderTitel')}
            </Button>
          </li>
        ))}
      </ul>
    </article>
  );
}
