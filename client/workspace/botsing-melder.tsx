import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Botsing } from '#shared/puzzel/uitkomst.ts';
import { setLinks, setSheet } from '#client/board/board-state.ts';
import { useLastChosen } from '#client/board/active-variant.ts';
import { ownLiveIds } from '#client/board/live-shapes.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useRegister, useStatus, useTafelSession } from '#client/doc/use-doc.ts';
import { kanten, nieuwBotsend, openSleutels } from '#client/features/botsing/nieuw-botsend.ts';
import { meldNieuw } from '#client/features/botsing/nieuwe-botsingen.ts';
import { rijenVan, useBotsingWoorden, useTitelOf } from '#client/features/botsing/use-botsing-rijen.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { showToast } from '#client/ui/toast.tsx';
import { screenPath } from '#client/workspace/screens.ts';
import { showBotsing } from '#client/workspace/show-botsing.ts';
import { useOwnChanges } from '#client/workspace/use-own-changes.ts';

/** Changes come in bursts, and a shape that is dragged clashes with all it passes: one look at what is left. */
const REST_MS = 1200;

interface Look {
  readonly sleutels: ReadonlySet<string>;
  readonly stukken: ReadonlyMap<string, Puzzelstuk>;
}

/**
 * Tells, in words and at once, when somebody else made a botsing with a piece of the own partij. Draws nothing. A variant is
 * laid to try things: only what happens on the tafel itself is told.
 */
export function BotsingMelder() {
  const { uitkomst, bezig } = usePuzzel();
  const { deelnemer } = useTafelSession();
  const { ready } = useStatus();
  const stukken = useStukMap();
  const isTafel = useLastChosen() === null;
  const own = useOwnChanges();
  const tell = useTell();
  const latest = useRef({ uitkomst, bezig, stukken, tell });
  const before = useRef<Look | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = { uitkomst, bezig, stukken, tell };
  });
  useEffect(() => {
    if (!isTafel || !ready) before.current = null;
    if (!isTafel || !ready || uitkomst === null || timer.current !== null) return;
    const look = (): void => {
      const now = latest.current;
      timer.current = now.bezig ? setTimeout(look, REST_MS) : null;
      if (now.bezig || now.uitkomst === null) return;
      const zelf = new Set([...own.take(), ...ownLiveIds()]);
      const last = before.current;
      const { botsingen } = now.uitkomst;
      before.current = { sleutels: openSleutels(botsingen), stukken: now.stukken };
      if (last === null) return;
      const nieuw = nieuwBotsend({
        bekend: last.sleutels,
        botsingen,
        eigen: deelnemer.partij,
        stukVan: (id) => now.stukken.get(id),
        zelfGewijzigd: zelf,
        gewijzigd: changedIds(last.stukken, now.stukken),
      });
      if (nieuw.length === 0) return;
      meldNieuw(nieuw.map(({ sleutel }) => sleutel));
      now.tell(nieuw);
    };
    timer.current = setTimeout(look, REST_MS);
  }, [uitkomst, isTafel, ready, deelnemer.partij, own]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return null;
}

/** Pieces keep their object until they change. */
function changedIds(
  before: ReadonlyMap<string, Puzzelstuk>,
  after: ReadonlyMap<string, Puzzelstuk>,
): ReadonlySet<string> {
  return new Set([...after].flatMap(([id, stuk]) => (before.get(id) === stuk ? [] : [id])));
}

/** One sentence for one, a count for more; the way there is in the toast. */
function useTell(): (botsingen: readonly Botsing[]) => void {
  const { t } = useTranslation('botsing');
  const { uitkomst } = usePuzzel();
  const { deelnemer, tafelId } = useTafelSession();
  const { partijen } = useRegister();
  const stukken = useStukMap();
  const titelOf = useTitelOf();
  const woorden = useBotsingWoorden();
  const [, navigate] = useLocation();
  return (botsingen) => {
    const { perSleutel } = rijenVan(uitkomst);
    const naam = (id: string): string => partijen.find((partij) => partij.id === id)?.naam ?? id;
    const [first] = botsingen;
    if (!first) return;
    const rij = perSleutel.get(first.sleutel);
    const bekijk = (): void => {
      navigate(screenPath(tafelId, 'kaart'));
      setLinks('botsingen');
      if (botsingen.length === 1 && rij) showBotsing(rij);
      else setSheet('links');
    };
    const action = { label: t('melding.bekijk'), onAction: bekijk };
    if (botsingen.length > 1 || !rij) {
      const anderen = new Set(botsingen.flatMap((botsing) => botsing.partijen));
      const namen = [...anderen].filter((partij) => partij !== deelnemer.partij).map(naam);
      showToast(t('melding.meer', { aantal: botsingen.length, partijen: namen.join(', ') }), action);
      return;
    }
    const { mijn, ander } = kanten(first, deelnemer.partij, (id) => stukken.get(id));
    const zin = woorden.zin(rij);
    if (ander === null)
      showToast(t('melding.laag', { mijn: titelOf(mijn), naam: woorden.naam(rij), zin }), action);
    else
      showToast(
        t('melding.een', {
          mijn: titelOf(mijn),
          ander: titelOf(ander),
          partij: naam(stukken.get(ander)?.partij ?? ''),
          zin,
        }),
        action,
      );
  };
}
