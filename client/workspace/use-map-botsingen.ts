import { useMemo } from 'react';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { AreaGeometry, Geometry } from '#shared/geo/geometry.ts';
import { isBotsingAt } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { BotsingMet } from '#shared/puzzel/uitkomst.ts';
import { useBoard } from '#client/board/board-state.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useRecords } from '#client/doc/use-doc.ts';
import { useBotsingRijen } from '#client/features/botsing/use-botsing-rijen.ts';
import type { MapBotsing } from '#client/map/botsingen/botsing-feature.ts';
import { sharedArea } from '#client/map/botsingen/shared-area.ts';
import { useOndergrond } from '#client/puzzel/use-ondergrond.ts';

/** How the key of a shape begins that was drawn at the tafel or brought in. */
const TAFEL_LAAG = /^laag\//;

/** What clashes at the chosen horizon, as the map marks it, numbered as in the list. */
export function useMapBotsingen(): readonly MapBotsing[] {
  const { rijen } = useBotsingRijen();
  const horizon = useBoard((state) => state.horizon);
  return useMemo(
    () =>
      rijen.flatMap((rij): readonly MapBotsing[] => {
        if (rij.soort === 'kans' || rij.groep === 'voorwaarde' || !isBotsingAt(rij.botsing, horizon))
          return [];
        const { sleutel, plek, stand, zekerheid } = rij.botsing;
        return [{ sleutel, plek, stand, nummer: rij.nummer, vast: zekerheid === 'zeker' }];
      }),
    [rijen, horizon],
  );
}

/** The land that the botsing or kans is about that is looked at, or else the open one; worked out for that one alone. */
export function useBotsingVlak(): AreaGeometry | null {
  const { perSleutel } = useBotsingRijen();
  const stukken = useStukMap();
  const tafelLagen = useRecords('laag');
  const { lagen } = useOndergrond();
  const sleutel = useBoard((state) => state.botsingOver ?? state.openBotsing);
  const rij = sleutel === null ? undefined : perSleutel.get(sleutel);
  const met = rij?.soort === 'botsing' ? rij.botsing.met : null;
  const vlak = vlakOf(met);
  const own = vlak === null ? undefined : tafelLagen.get(vlak.replace(TAFEL_LAAG, ''));
  const laag = (own ?? lagen.find(({ id }) => id === vlak))?.geometrie ?? null;
  const [een, ander] = rij?.soort === 'kans' ? rij.kans.stukken : (met?.stukken ?? []);
  const left = shapeOf(stukken, een);
  const right = vlak === null ? shapeOf(stukken, ander) : laag;
  return useMemo(() => (left === null || right === null ? null : sharedArea(left, right)), [left, right]);
}

/** The shape of a kaartlaag that it is with; null when it is with a piece. */
function vlakOf(met: BotsingMet | null): string | null {
  return met === null || met.soort === 'stuk' ? null : met.vlak;
}

function shapeOf(stukken: ReadonlyMap<string, Puzzelstuk>, id: string | undefined): Geometry | null {
  const stuk = id === undefined ? undefined : stukken.get(id);
  return stuk ? geometrieOf(stuk.plaats) : null;
}
