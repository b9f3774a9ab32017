import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { botsingRijen, sleutelOf, type BotsingRij } from '#client/features/botsing/botsing-groepen.ts';
import { botsingNaam, botsingZin, type TitelOf } from '#client/features/botsing/botsing-zin.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';

export interface BotsingRijen {
  readonly rijen: readonly BotsingRij[];
  readonly perSleutel: ReadonlyMap<string, BotsingRij>;
  /** False until there is a first outcome. */
  readonly isBekend: boolean;
  readonly fout: string | null;
}

interface Numbered {
  readonly rijen: readonly BotsingRij[];
  readonly perSleutel: ReadonlyMap<string, BotsingRij>;
}

const NONE: Numbered = { rijen: [], perSleutel: new Map() };
const numbered = new WeakMap<Uitkomst, Numbered>();
/** Those that were worked out last: the next outcome is mostly much the same. */
let last: Numbered = NONE;

/** The rows of an outcome; worked out once for everybody who shows them. */
export function rijenVan(uitkomst: Uitkomst | null): Numbered {
  if (uitkomst === null) return NONE;
  let known = numbered.get(uitkomst);
  if (!known) {
    const rijen = botsingRijen(uitkomst, last.rijen);
    known = { rijen, perSleutel: new Map(rijen.map((rij) => [sleutelOf(rij), rij])) };
    last = known;
    numbered.set(uitkomst, known);
  }
  return known;
}

/** Everything that the pieces on the board do to each other now. */
export function useBotsingRijen(): BotsingRijen {
  const { uitkomst, fout } = usePuzzel();
  return useMemo(() => ({ ...rijenVan(uitkomst), isBekend: uitkomst !== null, fout }), [uitkomst, fout]);
}

/** Names pieces as the board has them. */
export function useTitelOf(): TitelOf {
  const { t } = useTranslation('puzzelstuk');
  const titels = titelsVan(useStukMap());
  return useCallback((id) => titels.get(id) || t('zonderTitel'), [titels, t]);
}

type Titels = ReadonlyMap<string, string>;
const titelsOf = new WeakMap<object, Titels>();
let lastTitels: Titels = new Map();

/** The same map until a title changes: pieces that are dragged keep their names. */
function titelsVan(stukken: ReadonlyMap<string, Puzzelstuk>): Titels {
  const known = titelsOf.get(stukken);
  if (known) return known;
  let isSame = lastTitels.size === stukken.size;
  for (const [id, { titel }] of stukken) isSame &&= lastTitels.get(id) === titel;
  if (!isSame) lastTitels = new Map([...stukken].map(([id, { titel }]) => [id, titel]));
  titelsOf.set(stukken, lastTitels);
  return lastTitels;
}

export interface BotsingWoorden {
  readonly naam: (rij: BotsingRij) => string;
  readonly zin: (rij: BotsingRij) => string;
}

/** What to call a botsing, and the sentence that tells it. */
export function useBotsingWoorden(): BotsingWoorden {
  const { t } = useTranslation(['botsing', 'puzzelstuk']);
  const titelOf = useTitelOf();
  return useMemo(
    () => ({
      naam: (rij) => botsingNaam(t, rij, titelOf),
      zin: (rij) => botsingZin(t, rij, titelOf),
    }),
    [t, titelOf],
  );
}
