import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStuk, VariantStukken } from '#shared/domain/variant/stuk.ts';
import { alsVariantStuk } from '#shared/puzzel/variant/als-variant-stuk.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';

/**
 * Per partij what of its own pieces still lies otherwise on the tafel than in a variant, as what it has to lay (VA6).
 * `stukken`: all of the tafel, archived ones included. A piece that was archived since is left alone.
 */
export function nogAnders(
  variant: VariantStukken,
  stukken: ReadonlyMap<string, Puzzelstuk>,
): ReadonlyMap<PartijId, VariantStukken> {
  const perPartij = new Map<PartijId, Record<string, VariantStuk>>();
  for (const [id, named] of Object.entries(variant)) {
    const there = stukken.get(id) ?? null;
    const left = stillToLay(named, there);
    const partij = there?.partij ?? (named.soort === 'nieuw' ? named.partij : null);
    if (left === null || partij === null) continue;
    const own = perPartij.get(partij) ?? {};
    own[id] = left;
    perPartij.set(partij, own);
  }
  return perPartij;
}

function stillToLay(named: VariantStuk, there: Puzzelstuk | null): VariantStuk | null {
  if (there === null || there.archief !== null) return named.soort === 'nieuw' ? named : null;
  const [laid] = layVariant([there], { [there.id]: named });
  return laid === undefined ? named : alsVariantStuk(there, laid);
}
