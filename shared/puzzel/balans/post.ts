import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Bijdrage, PuzzelstukStatus } from '#shared/domain/puzzelstuk/schema.ts';
import type { Band } from '#shared/puzzel/band.ts';
import { HORIZONNEN, type Horizon } from '#shared/puzzel/horizon.ts';
import { waardeVan, type Hectares } from '#shared/puzzel/balans/bijdrage.ts';
import type { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import type { NietGeteld, StukInGebied } from '#shared/puzzel/uitkomst.ts';

/** What one piece adds to one opgave. */
export interface Post {
  readonly stuk: string;
  readonly opgave: string;
  /** Afgesproken or vastgesteld (BA3). */
  readonly hard: boolean;
  /** Null where it does not lie at that horizon, or is not counted. */
  readonly waarde: Readonly<Record<Horizon, Band | null>>;
  readonly ligt: Readonly<Record<Horizon, boolean>>;
  readonly nietGeteld: NietGeteld['reden'] | null;
  /** Whether it adds (1) or takes off (-1), in whatever unit. */
  readonly teken: number;
  readonly gebieden: readonly StukInGebied[];
}

const HARD: ReadonlySet<PuzzelstukStatus> = new Set(['afgesproken', 'vastgesteld']);

export function isHard(status: PuzzelstukStatus): boolean {
  return HARD.has(status);
}

interface PostVan {
  readonly stuk: { readonly id: string; readonly status: PuzzelstukStatus };
  readonly opgave: Opgave;
  readonly bijdrage: Bijdrage;
  readonly gebieden: readonly StukInGebied[];
  readonly omrekening: Omrekening;
  /** Null when the claim is not known; undefined when the piece does not lie there then. */
  readonly hectares: (horizon: Horizon) => Hectares | null | undefined;
}

export function postVan({ stuk, opgave, bijdrage, gebieden, omrekening, hectares }: PostVan): Post {
  const waarde: Record<Horizon, Band | null> = { nu: null, straks: null, later: null };
  const ligt: Record<Horizon, boolean> = { nu: false, straks: false, later: false };
  let nietGeteld: NietGeteld['reden'] | null = null;
  for (const horizon of HORIZONNEN) {
    const known = hectares(horizon);
    if (known === undefined) continue;
    ligt[horizon] = true;
    const result = waardeVan(bijdrage, opgave, omrekening, known);
    if (result.soort === 'geteld') waarde[horizon] = result.waarde;
    else nietGeteld = result.reden;
  }
  return {
    stuk: stuk.id,
    opgave: opgave.id,
    hard: isHard(stuk.status),
    waarde,
    ligt,
    nietGeteld,
    teken: bijdrage.soort === 'kengetal' ? 1 : Math.sign(bijdrage.waarde),
    gebieden,
  };
}
