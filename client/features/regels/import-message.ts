import type { ImportProblem, Stelsel } from '#shared/domain/laag/import-geojson.ts';
import type { ShapeProblem } from '#shared/domain/laag/import-shape.ts';
import type { Geometry } from '#shared/geo/geometry.ts';

/** A shape of the file that can be used. */
export interface GoodShape {
  readonly naam: string | null;
  readonly geometrie: Geometry;
}

/** A shape of the file that cannot. */
export interface RefusedShape {
  /** Its place among all shapes of the file. */
  readonly volgnummer: number;
  /** The feature that it comes from, from 1. */
  readonly nummer: number;
  readonly naam: string | null;
  readonly probleem: ShapeProblem;
}

export interface ImportOutcome {
  readonly stelsel: Stelsel;
  readonly vormen: readonly GoodShape[];
  readonly geweigerd: readonly RefusedShape[];
  /** How many were repaired. */
  readonly hersteld: number;
}

/** What the worker tells while it reads a file. */
export type ImportMessage =
  | { readonly kind: 'voortgang'; readonly gedaan: number; readonly totaal: number }
  | { readonly kind: 'fout'; readonly probleem: ImportProblem | 'unreadable' }
  | { readonly kind: 'klaar'; readonly uitkomst: ImportOutcome };
