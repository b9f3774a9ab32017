import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';
import { delenIn } from '#shared/puzzel/afwenteling/delen.ts';
import { bestuurVan, gebiedNaam } from '#shared/puzzel/afwenteling/ontvanger.ts';
import {
  gewichtOf,
  hectareOf,
  meegaand,
  round,
  type Omgeving,
  type Post,
} from '#shared/puzzel/afwenteling/post.ts';

/** From this part of what is moved on, a border crossed is a burden passed on; less is a redrawn edge. */
export const MEEGAAND_DEEL = 0.1;

const LAGEN = ['gemeente', 'provincie'] as const;

/**
 * Burdens that go over the border of a gemeente or provincie. Pieces of one partij for one functie are taken together, so
 * that cutting one or moving a part of one is told like moving the whole: what leaves one gebied and comes into another.
 * What is new, or grows, comes from nowhere and is no burden passed on.
 */
export function overGrens(
  voor: readonly Puzzelstuk[],
  na: readonly Puzzelstuk[],
  omgeving: Omgeving,
): readonly Post[] {
  const groups = new Map<string, { voor: Puzzelstuk[]; na: Puzzelstuk[] }>();
  const groupOf = (stuk: Puzzelstuk): { voor: Puzzelstuk[]; na: Puzzelstuk[] } => {
    const key = [stuk.partij, stuk.functies[0], hectareOf(stuk) === null].join('/');
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { voor: [], na: [] }));
    return group;
  };
  for (const stuk of voor) groupOf(stuk).voor.push(stuk);
  for (const stuk of na) groupOf(stuk).na.push(stuk);
  return [...groups.values()].flatMap((group) =>
    LAGEN.flatMap((laag) =>
      betweenGebieden(
        group,
        omgeving.gebieden.filter((gebied) => gebied.laag === laag),
        omgeving,
      ),
    ),
  );
}

function betweenGebieden(
  group: { readonly voor: readonly Puzzelstuk[]; readonly na: readonly Puzzelstuk[] },
  gebieden: readonly GebiedVlak[],
  omgeving: Omgeving,
): readonly Post[] {
  const [before, after] = [perGebied(group.voor, gebieden), perGebied(group.na, gebieden)];
  const total = sum(before.values());
  const gains = [...after].flatMap(([gebied, size]) => {
    const gain = size - (before.get(gebied) ?? 0);
    return gain > 0 ? [{ gebied, gain }] : [];
  });
  const losses = [...before].map(([gebied, size]) => ({ gebied, loss: size - (after.get(gebied) ?? 0) }));
  const [gained, lost] = [
    sum(gains.map(({ gain }) => gain)),
    sum(losses.map(({ loss }) => Math.max(0, loss))),
  ];
  const from = losses.toSorted((left, right) => right.loss - left.loss)[0];
  const moved = Math.min(gained, lost);
  if (!from || !(moved > 0) || !(total > 0)) return [];
  const main = mainOf(after);
  const mainMoved = main !== mainOf(before);
  return gains.flatMap(({ gebied, gain }): readonly Post[] => {
    const step = (moved * gain) / gained;
    const isEdge = step < MEEGAAND_DEEL * total;
    if (isEdge && !(mainMoved && gebied === main)) return [];
    // Who moves by small steps tells all of it as soon as most of it has come over.
    const size = isEdge ? Math.min(after.get(gebied) ?? step, total) : step;
    const stuk = group.na.toSorted((left, right) => sizeIn(right, gebied) - sizeIn(left, gebied))[0];
    const ontvanger = bestuurVan(gebied, omgeving.partijen)?.id ?? null;
    // Whose piece it is, and who moves it, pass nothing on to themselves.
    if (!stuk || ontvanger === omgeving.door || ontvanger === stuk.partij) return [];
    return [
      {
        soort: 'plaats',
        stuk: stuk.id,
        van: gebiedNaam(from.gebied),
        naar: gebiedNaam(gebied),
        hectare: hectareOf(stuk) === null ? null : round(size),
        bijdragen: meegaand(group.voor, size / total, omgeving.kengetallen),
        ontvanger,
      },
    ];
  });
}

/** Hectares in each gebied; of pieces without a claim, how many of them. */
function perGebied(
  stukken: readonly Puzzelstuk[],
  gebieden: readonly GebiedVlak[],
): ReadonlyMap<GebiedVlak, number> {
  const sizes = new Map<GebiedVlak, number>();
  for (const stuk of stukken)
    for (const { vlak, deel } of delenIn(geometrieOf(stuk.plaats), gebieden))
      sizes.set(vlak, (sizes.get(vlak) ?? 0) + deel * gewichtOf(stuk));
  return sizes;
}

function sizeIn(stuk: Puzzelstuk, gebied: GebiedVlak): number {
  const [part] = delenIn(geometrieOf(stuk.plaats), [gebied]);
  return (part?.deel ?? 0) * gewichtOf(stuk);
}

function mainOf(sizes: ReadonlyMap<GebiedVlak, number>): GebiedVlak | null {
  let main: GebiedVlak | null = null;
  for (const [gebied, size] of sizes) if (main === null || size > (sizes.get(main) ?? 0)) main = gebied;
  return main;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
