import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';
import { HORIZON_JAAR, type Horizon } from '#shared/puzzel/horizon.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import type { Gevraagd } from '#shared/puzzel/uitkomst.ts';

/** Whether anything is asked by then: from its year on, and always when it has none (BA1). */
export function isGevraagdOp({ jaar }: Opgave, horizon: Horizon): boolean {
  return jaar === null || jaar <= HORIZON_JAAR[horizon];
}

/** The shares of one opgave, each with the one that counts: agreed before proposed, then newest, then highest id (BA2). */
export interface Shares {
  readonly tafel: Share | null;
  /** By code of the gebied. */
  readonly gebieden: ReadonlyMap<string, Share>;
}

export interface Share {
  readonly verdeling: Verdeling;
  readonly vervallen: readonly string[];
}

export function sharesOf(verdelingen: readonly Verdeling[]): Shares {
  const bySubject = new Map<string, Verdeling[]>();
  for (const verdeling of verdelingen) {
    if (verdeling.archief !== null) continue;
    const { gebied } = verdeling;
    const key = gebied.soort === 'tafel' ? '' : gebied.code;
    const list = bySubject.get(key);
    if (list) list.push(verdeling);
    else bySubject.set(key, [verdeling]);
  }
  let tafel: Share | null = null;
  const gebieden = new Map<string, Share>();
  for (const [key, list] of [...bySubject].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [verdeling, ...others] = list.sort(newestAgreedFirst);
    if (!verdeling) continue;
    const vervallen = others
      .filter(({ stand }) => stand === verdeling.stand)
      .map(({ id }) => id)
      .sort();
    if (key === '') tafel = { verdeling, vervallen };
    else gebieden.set(key, { verdeling, vervallen });
  }
  return { tafel, gebieden };
}

function newestAgreedFirst(a: Verdeling, b: Verdeling): number {
  if (a.stand !== b.stand) return a.stand === 'afgesproken' ? -1 : 1;
  const [left, right] = [`${a.gemaaktOp}${a.id}`, `${b.gemaaktOp}${b.id}`];
  return left < right ? 1 : left > right ? -1 : 0;
}

/**
 * What is asked of the tafel as a whole (`gebied` null), or of one gebied in it; null when nothing is agreed or there is no
 * number. `voor`: what is known of that gebied.
 */
export function gevraagdVan(
  opgave: Opgave,
  shares: Shares,
  gebied: string | null,
  voor: TafelGebied | GebiedVlak | null,
): Gevraagd | null {
  const share = gebied === null ? shares.tafel : (shares.gebieden.get(gebied) ?? null);
  if (share !== null) {
    const { waarde, waardeTot, stand } = share.verdeling;
    return {
      waarde,
      waardeTot: Math.max(waarde, waardeTot ?? waarde),
      uit: stand === 'afgesproken' ? 'verdeling' : 'voorstel',
      vervallen: share.vervallen,
    };
  }
  if (opgave.waarde === null || voor === null || !isVan(opgave.gebied, voor)) return null;
  return {
    waarde: opgave.waarde,
    waardeTot: Math.max(opgave.waarde, opgave.waardeTot ?? opgave.waarde),
    uit: 'opgave',
    vervallen: [],
  };
}

/** Whether an opgave is of exactly this gebied. */
function isVan(gebied: Opgave['gebied'], voor: TafelGebied | GebiedVlak): boolean {
  const soort = 'soort' in voor ? voor.soort : voor.laag;
  if (gebied.soort !== soort) return false;
  if (soort === 'nederland') return true;
  const code = 'code' in voor ? voor.code : 'id' in voor ? voor.id : undefined;
  if (gebied.id !== undefined && code !== undefined && gebied.id === code) return true;
  return gebied.naam.toLowerCase() === voor.naam.toLowerCase();
}
