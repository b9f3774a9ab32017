import type * as Y from 'yjs';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Change } from '#shared/crdt/change.ts';
import { drawn, soundPlaats } from '#shared/crdt/commands/place-puzzelstuk.ts';
import { putEntry, setArchief, setFields } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import { geometrieOf, type Bijdrage, type Claim, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import { mergeAreas, type MergeProblem } from '#shared/geo/merge.ts';

/**
 * Merges pieces into the one named first (PS8): the union of the shapes, all functies, the widest period, and the sum of
 * the contributions per opgave; the others are archived. Amounts per hectare that differ become stated amounts, so that
 * the sum stays what it was; what a kengetal makes of a claim cannot be stated here, so it merges with the same only.
 */
export function mergePuzzelstukken(
  doc: Y.Doc,
  ids: readonly string[],
  archief: NonNullable<Archief>,
): Result<readonly Change[], MergeProblem | GeometryProblem | 'too-few' | 'bijdragen-differ'> {
  const stukken = ids
    .map((id) => readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(id)))
    .filter((stuk): stuk is Puzzelstuk => stuk !== null && stuk.archief === null);
  const [first, ...others] = stukken;
  if (!first || others.length === 0) return err('too-few');
  const shapes = stukken.map((stuk) => geometrieOf(stuk.plaats)).filter((shape) => shape !== null);
  if (shapes.length < stukken.length) return err('not-an-area');
  const union = mergeAreas(shapes);
  if (!union.ok) return union;
  const plaats = soundPlaats(drawn(union.value));
  if (!plaats.ok) return plaats;
  const bijdragen = sumBijdragen(stukken);
  if (bijdragen === null) return err('bijdragen-differ');

  const changes: Change[] = [
    ...setFields(doc, 'puzzelstuk', first.id, {
      plaats: plaats.value,
      claim: sumClaims(stukken),
      functies: [...new Set(stukken.flatMap((stuk) => stuk.functies))].slice(0, 12),
      periode: widestPeriode(stukken),
    }),
  ];
  for (const [opgave, bijdrage] of bijdragen) {
    changes.push(...putEntry(doc, 'puzzelstuk', first.id, 'bijdrage', opgave, bijdrage));
  }
  for (const other of others) changes.push(...setArchief(doc, 'puzzelstuk', other.id, archief));
  return ok(changes);
}

/** Claims that all follow their shape go on doing so; otherwise what was claimed is added up and stated. */
function sumClaims(stukken: readonly Puzzelstuk[]): Claim {
  if (stukken.every((stuk) => stuk.claim.soort === 'geometrie')) return { soort: 'geometrie' };
  const hectare = sumOf(stukken, (stuk) => claimOf(stuk) ?? 0);
  const isRange = stukken.some(({ claim }) => claim.soort === 'opgegeven' && claim.hectareTot !== undefined);
  return { soort: 'opgegeven', hectare, ...(isRange && { hectareTot: sumOf(stukken, upperClaimOf) }) };
}

function upperClaimOf(stuk: Puzzelstuk): number {
  const { claim } = stuk;
  return (claim.soort === 'opgegeven' ? claim.hectareTot : undefined) ?? claimOf(stuk) ?? 0;
}

/** Null when the contributions to one opgave cannot be added. */
function sumBijdragen(stukken: readonly Puzzelstuk[]): ReadonlyMap<string, Bijdrage> | null {
  const sums = new Map<string, Bijdrage>();
  for (const opgave of new Set(stukken.flatMap((stuk) => Object.keys(stuk.bijdrage)))) {
    const parts = stukken.flatMap((stuk) => {
      const bijdrage = stuk.bijdrage[opgave];
      return bijdrage ? [{ stuk, bijdrage }] : [];
    });
    const [head] = parts;
    if (!head) continue;
    // Another unit under the same opgave cannot be added (OG4): the first piece keeps its own.
    const alike = parts.filter(({ bijdrage }) => bijdrage.eenheid === head.bijdrage.eenheid);
    const sameRate =
      alike.length === stukken.length && alike.every(({ bijdrage }) => isSameRate(bijdrage, head.bijdrage));
    const stated = sameRate ? head.bijdrage : statedSum(alike, head.bijdrage.eenheid);
    if (stated === null) return null;
    sums.set(opgave, stated);
  }
  return sums;
}

function isSameRate(left: Bijdrage, right: Bijdrage): boolean {
  if (left.soort === 'kengetal') return right.soort === 'kengetal' && left.sleutel === right.sleutel;
  return (
    left.soort === 'per-hectare' &&
    right.soort === 'per-hectare' &&
    left.waarde === right.waarde &&
    left.waardeTot === right.waardeTot
  );
}

interface Part {
  readonly stuk: Puzzelstuk;
  readonly bijdrage: Bijdrage;
}

function statedSum(parts: readonly Part[], eenheid: string): Bijdrage | null {
  let waarde = 0;
  let waardeTot = 0;
  let isRange = false;
  for (const { stuk, bijdrage } of parts) {
    if (bijdrage.soort === 'kengetal') return null;
    const isRate = bijdrage.soort === 'per-hectare';
    waarde += bijdrage.waarde * (isRate ? (claimOf(stuk) ?? 0) : 1);
    waardeTot += (bijdrage.waardeTot ?? bijdrage.waarde) * (isRate ? upperClaimOf(stuk) : 1);
    isRange ||= bijdrage.waardeTot !== undefined;
  }
  const stated = { soort: 'opgegeven', waarde: round(waarde), eenheid } as const;
  return isRange ? { ...stated, waardeTot: round(waardeTot) } : stated;
}

function sumOf(stukken: readonly Puzzelstuk[], amountOf: (stuk: Puzzelstuk) => number): number {
  return round(stukken.reduce((sum, stuk) => sum + amountOf(stuk), 0));
}

function widestPeriode(stukken: readonly Puzzelstuk[]): Puzzelstuk['periode'] {
  const vans = stukken.map((stuk) => stuk.periode.van);
  const tots = stukken.map((stuk) => stuk.periode.tot);
  return {
    van: vans.some((van) => van === null) ? null : Math.min(...vans.filter((van) => van !== null)),
    tot: tots.some((tot) => tot === null) ? null : Math.max(...tots.filter((tot) => tot !== null)),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
