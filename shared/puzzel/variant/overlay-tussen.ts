import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStuk, VariantStukken } from '#shared/domain/variant/stuk.ts';
import { alsVariantStuk } from '#shared/puzzel/variant/als-variant-stuk.ts';

/**
 * What must be laid over one lay-out to get another: to ask the outcome of a variant while something else lies on the
 * board. Laid over the first with `layVariant` it gives the second, but for who made what is new.
 */
export function overlayTussen(van: readonly Puzzelstuk[], naar: readonly Puzzelstuk[]): VariantStukken {
  if (van === naar) return {};
  const overlay: Record<string, VariantStuk> = {};
  const left = new Map<string, Puzzelstuk>(van.map((stuk) => [stuk.id, stuk]));
  for (const stuk of naar) {
    const before = left.get(stuk.id) ?? null;
    left.delete(stuk.id);
    if (before === stuk) continue;
    const isNamedOtherwise =
      before !== null && (before.titel !== stuk.titel || before.status !== stuk.status);
    const named = alsVariantStuk(isNamedOtherwise ? null : before, stuk);
    if (named !== null) overlay[stuk.id] = named;
  }
  for (const id of left.keys()) overlay[id] = { soort: 'weg' };
  return overlay;
}
