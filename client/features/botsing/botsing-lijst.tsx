import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import { HORIZON_JAAR } from '#shared/puzzel/horizon.ts';
import { useBoard } from '#client/board/board-state.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useTafelSession } from '#client/doc/use-doc.ts';
import {
  filterRijen,
  GROEPEN,
  sleutelOf,
  type BotsingRij,
  type Groep,
} from '#client/features/botsing/botsing-groepen.ts';
import { BotsingRijKnop } from '#client/features/botsing/botsing-rij-knop.tsx';
import { useNieuweBotsingen } from '#client/features/botsing/nieuwe-botsingen.ts';
import { useBotsingRijen, useBotsingWoorden } from '#client/features/botsing/use-botsing-rijen.ts';
import { Button } from '#client/ui/button.tsx';
import { EmptyState } from '#client/ui/empty-state.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { Spinner } from '#client/ui/spinner.tsx';
import '#client/features/botsing/botsing.css';

const ALLE = 'alle';
/** As many rows of a group at a time: thousands of botsingen stay a page that scrolls. */
const PAGE = 30;

export interface BotsingLijstProps {
  readonly onOpen: (rij: BotsingRij) => void;
}

/** Everything that pieces do to each other, by what has to happen with it. */
export function BotsingLijst({ onOpen }: BotsingLijstProps) {
  const { t } = useTranslation(['botsing', 'balans', 'puzzelstuk']);
  const { rijen, isBekend, fout } = useBotsingRijen();
  const stukken = useStukMap();
  const { deelnemer } = useTafelSession();
  const horizon = useBoard((state) => state.horizon);
  const [mijn, setMijn] = useState(false);
  const [functie, setFunctie] = useState<Functie | null>(null);
  const [elkMoment, setElkMoment] = useState(false);
  const shown = useMemo(
    () =>
      filterRijen(rijen, { horizon: elkMoment ? null : horizon, mijn, functie }, deelnemer.partij, (id) =>
        stukken.get(id),
      ),
    [rijen, elkMoment, horizon, mijn, functie, deelnemer.partij, stukken],
  );
  // what moves while people draw is drawn between frames
  const deferred = useDeferredValue(shown);
  const wis = (): void => {
    setMijn(false);
    setFunctie(null);
    setElkMoment(true);
  };
  return (
    <div className="botsing-lijst">
      <SegmentedControl
        label={t('tonen')}
        options={[
          { id: 'alles', label: t('filter.alles') },
          { id: 'mijn', label: t('filter.mijn') },
        ]}
        value={mijn ? 'mijn' : 'alles'}
        onChange={(id) => setMijn(id === 'mijn')}
      />
      <div className="botsing-lijst__filters">
        <Select
          label={t('functie')}
          options={[
            { id: ALLE, label: t('alleFuncties') },
            ...FUNCTIES.map((id) => ({ id, label: t(`puzzelstuk:functie.${id}`) })),
          ]}
          value={functie ?? ALLE}
          onChange={(id) => setFunctie(FUNCTIES.find((each) => each === id) ?? null)}
        />
        <Select
          label={t('wanneer')}
          options={[
            { id: 'horizon', label: `${t(`balans:horizon.${horizon}`)} · ${HORIZON_JAAR[horizon]}` },
            { id: 'elk', label: t('elkMoment') },
          ]}
          value={elkMoment ? 'elk' : 'horizon'}
          onChange={(id) => setElkMoment(id === 'elk')}
        />
      </div>
      {fout === null ? null : <p role="alert">{t('fout')}</p>}
      {isBekend ? (
        <Groepen
          rijen={deferred}
          leeg={
            rijen.length === 0 ? (
              <EmptyState title={t('leeg')}>{t('leegUitleg')}</EmptyState>
            ) : (
              <EmptyState
                title={t('geenTreffers')}
                action={<Button onPress={wis}>{t('wisFilters')}</Button>}
              />
            )
          }
          onOpen={onOpen}
        />
      ) : fout === null ? (
        <Spinner label={t('bezig')} />
      ) : null}
    </div>
  );
}

interface GroepenProps extends BotsingLijstProps {
  readonly rijen: readonly BotsingRij[];
  readonly leeg: React.ReactNode;
}

function Groepen({ rijen, leeg, onOpen }: GroepenProps) {
  const groepen = useMemo(() => {
    const perGroep = new Map<Groep, BotsingRij[]>(GROEPEN.map((groep) => [groep, []]));
    for (const rij of rijen) perGroep.get(rij.groep)?.push(rij);
    return [...perGroep].filter(([, inGroep]) => inGroep.length > 0);
  }, [rijen]);
  if (groepen.length === 0) return leeg;
  return groepen.map(([groep, inGroep]) => (
    <GroepDeel key={groep} groep={groep} rijen={inGroep} onOpen={onOpen} />
  ));
}

interface GroepDeelProps extends BotsingLijstProps {
  readonly groep: Groep;
  readonly rijen: readonly BotsingRij[];
}

function GroepDeel({ groep, rijen, onOpen }: GroepDeelProps) {
  const { t } = useTranslation('botsing');
  const openSleutel = useBoard((state) => state.openBotsing);
  const nieuw = useNieuweBotsingen();
  const woorden = useBotsingWoorden();
  const [count, setCount] = useState(PAGE);
  const headingId = `botsing-groep-${groep}`;
  return (
    <section aria-labelledby={headingId}>
      <h3 className="botsing-lijst__groep" id={headingId}>
        {t('groepAantal', { groep: t(`groep.${groep}`), aantal: rijen.length })}
      </h3>
      <ul className="botsing-lijst__rijen">
        {rijen.slice(0, count).map((rij) => (
          <BotsingRijKnop
            key={sleutelOf(rij)}
            rij={rij}
            woorden={woorden}
            isOpen={sleutelOf(rij) === openSleutel}
            isNieuw={nieuw.has(sleutelOf(rij))}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {rijen.length > count ? (
        <Button size="small" variant="quiet" onPress={() => setCount(count + PAGE)}>
          {t('meer', { aantal: Math.min(PAGE, rijen.length - count) })}
        </Button>
      ) : null}
    </section>
  );
}
