import { jsonEqual } from '#shared/lib/json.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Variant } from '#shared/domain/variant/schema.ts';
import type { VariantStuk, VariantStukken } from '#shared/domain/variant/stuk.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';

type StukMap = ReadonlyMap<string, Puzzelstuk>;

/** What a variant names. Reading a record anew makes every value anew: what says the same keeps its object here. */
const steady = new WeakMap<Variant, VariantStukken>();
const latest = new Map<string, VariantStukken>();

function steadyOf(variant: Variant): VariantStukken {
  const known = steady.get(variant);
  if (known) return known;
  const before = latest.get(variant.id) ?? {};
  const now: VariantStukken = Object.fromEntries(
    Object.entries(variant.stuk).map(([id, stuk]): [string, VariantStuk] => {
      const old = before[id];
      return [id, old !== undefined && jsonEqual(old, stuk) ? old : stuk];
    }),
  );
  steady.set(variant, now);
  latest.set(variant.id, now);
  return now;
}

const lists = new WeakMap<readonly Puzzelstuk[], WeakMap<Variant, readonly Puzzelstuk[]>>();
const maps = new WeakMap<StukMap, WeakMap<Variant, StukMap>>();

/** Whether a piece lies elsewhere in a variant, so that what happens to it on the tafel does not show there. */
export function liesElsewhere(variant: Variant | null, id: string): boolean {
  const stuk = variant?.stuk[id];
  return stuk !== undefined && (stuk.soort !== 'anders' || stuk.plaats !== undefined);
}

/** Pieces of the tafel as they lie in a variant; the same array until one of the two changes. */
export function laidStukken(stukken: readonly Puzzelstuk[], variant: Variant | null): readonly Puzzelstuk[] {
  if (variant === null) return stukken;
  return remembered(lists, stukken, variant, () => layVariant(stukken, steadyOf(variant), variant));
}

/** All pieces by id as they lie in a variant: archived ones of the tafel stay, what it leaves out is not there. */
export function laidMap(stukken: StukMap, variant: Variant | null): StukMap {
  if (variant === null) return stukken;
  return remembered(maps, stukken, variant, () => {
    const all = [...stukken.values()];
    const archived = all.filter(({ archief }) => archief !== null);
    const laid = layVariant(
      all.filter(({ archief }) => archief === null),
      steadyOf(variant),
      variant,
    );
    return new Map<string, Puzzelstuk>([...archived, ...laid].map((stuk) => [stuk.id, stuk]));
  });
}

function remembered<Source extends object, Value>(
  cache: WeakMap<Source, WeakMap<Variant, Value>>,
  source: Source,
  variant: Variant,
  lay: () => Value,
): Value {
  let byVariant = cache.get(source);
  if (!byVariant) cache.set(source, (byVariant = new WeakMap()));
  const known = byVariant.get(variant);
  if (known !== undefined) return known;
  const value = lay();
  byVariant.set(variant, value);
  return value;
}
