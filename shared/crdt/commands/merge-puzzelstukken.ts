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
 * the sum stays what it was.
 */
export function mergePuzzelstukken(
  doc: Y.Doc,
  ids: readonly string[],
  archief: NonNullable<Archief>,
): Result<readonly Change[], MergeProblem | GeometryProblem | 'too-few'> {
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

  const changes: Change[] = [
    ...setFields(doc, 'puzzelstuk', first.id, {
      plaats: plaats.value,
      claim: sumClaims(stukken),
      functies: [...new Set(stukken.flatMap((stuk) => stuk.functies))].slice(0, 12),
      periode: widestPeriode(stukken),
    }),
  ];
  for (const [opgave, bijdrage] of sumBijdragen(stukken)) {
    changes.push(...putEntry(doc, 'puzzelstuk', first.id, 'bijdrage', opgave, bijdrage));
  }
  for (const other of others) changes.push(...setArchief(doc, 'puzzelstuk', other.id, archief));
  return ok(changes);
}

/** Claims that all follow their shape go on doing so; otherwise what was claimed is added up and stated. */
function sumClaims(stukken: readonly Puzzelstuk[]): Claim {
  if (stukken.every((stuk) => stuk.claim.soort === 'geometrie')) return { soort: 'geometrie' };
  return { soort: 'opgegeven', hectare: round(stukken.reduce((sum, stuk) => sum + (claimOf(stuk) ?? 0), 0)) };
}

function sumBijdragen(stukken: readonly Puzzelstuk[]): ReadonlyMap<string, Bijdrage> {
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
      alike.length === stukken.length &&
      alike.every(
        ({ bijdrage }) => bijdrage.soort === 'per-hectare' && bijdrage.waarde === head.bijdrage.waarde,
      );
    if (sameRate) sums.set(opgave, head.bijdrage);
    else sums.set(opgave, { soort: 'opgegeven', waarde: total(alike), eenheid: head.bijdrage.eenheid });
  }
  return sums;
}

function total(parts: readonly { readonly stuk: Puzzelstuk; readonly bijdrage: Bijdrage }[]): number {
  return round(
    parts.reduce(
      (sum, { stuk, bijdrage }) =>
        sum + (bijdrage.soort === 'opgegeven' ? bijdrage.waarde : bijdrage.waarde * (claimOf(stuk) ?? 0)),
      0,
    ),
  );
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
