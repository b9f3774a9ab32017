import type { Botsing } from '#shared/puzzel/uitkomst.ts';

/** Whose a piece is. */
export interface Eigendom {
  readonly partij: string;
}

export interface Vergelijking {
  /** Keys of the botsingen of before; null at the first look: then nothing is new. */
  readonly bekend: ReadonlySet<string> | null;
  readonly botsingen: readonly Botsing[];
  readonly eigen: string;
  readonly stukVan: (id: string) => Eigendom | undefined;
  /** Pieces that were changed here since the look before: what these clash with, who did it knows. */
  readonly zelfGewijzigd: ReadonlySet<string>;
  /** Pieces that anybody changed since then. */
  readonly gewijzigd: ReadonlySet<string>;
}

/** The keys to compare with at the next look. */
export function openSleutels(botsingen: readonly Botsing[]): ReadonlySet<string> {
  return new Set(botsingen.flatMap(({ stand, sleutel }) => (stand === 'open' ? [sleutel] : [])));
}

/**
 * Botsingen that somebody else just made with a piece of the own partij (BO5). One with a kaartlaag counts only when the
 * piece itself was changed: layers come in one by one after the tafel was opened.
 */
export function nieuwBotsend(vergelijking: Vergelijking): readonly Botsing[] {
  const { bekend, botsingen, eigen, stukVan, zelfGewijzigd, gewijzigd } = vergelijking;
  if (bekend === null) return [];
  return botsingen.filter(
    ({ stand, sleutel, met }) =>
      stand === 'open' &&
      !bekend.has(sleutel) &&
      met.stukken.some((id) => stukVan(id)?.partij === eigen) &&
      !met.stukken.some((id) => zelfGewijzigd.has(id)) &&
      (met.soort === 'stuk' || met.stukken.some((id) => gewijzigd.has(id))),
  );
}

/** The piece of the own partij in a botsing, and the one it clashes with; null for what is no piece. */
export function kanten(
  { met }: Botsing,
  eigen: string,
  stukVan: (id: string) => Eigendom | undefined,
): { readonly mijn: string; readonly ander: string | null } {
  const mijn = met.stukken.find((id) => stukVan(id)?.partij === eigen) ?? met.stukken[0] ?? '';
  return { mijn, ander: met.stukken.find((id) => id !== mijn) ?? null };
}
