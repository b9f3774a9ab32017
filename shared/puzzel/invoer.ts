import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { GebiedLaag, Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';

/** One shape of a kaartlaag, as rules look at it, from whatever source (BO4). */
export interface LaagVlak {
  /** Unique among all shapes: `natura2000/N2K-65`, `laag/<id>`. */
  readonly id: string;
  readonly soort: LaagSoort;
  readonly naam: string;
  readonly geometrie: Geometry;
  readonly bron: string;
  readonly indicatief: boolean;
}

/** A gebied for which figures are told apart, with what is known of it. */
export interface GebiedVlak {
  readonly code: string;
  readonly naam: string;
  readonly laag: GebiedLaag;
  readonly geometrie: Geometry;
  /** Null where the source does not say. */
  readonly inwoners: number | null;
  readonly landHectare: number | null;
}

/** All that the outcome depends on. Values are never changed in place: what is the same object is unchanged. */
export interface Invoer {
  /** For what gebied the tafel sits: opgaven of it are asked of the tafel (BA2). Null: not known yet. */
  readonly tafelgebied: TafelGebied | null;
  readonly opgaven: readonly Opgave[];
  /** Not archived; as they lie in the variant that is asked for, shapes under hands included. */
  readonly stukken: readonly Puzzelstuk[];
  readonly verdelingen: readonly Verdeling[];
  /** One per subject: the tafel's own in place of what came along (BO2). */
  readonly regels: readonly Regel[];
  readonly kengetallen: readonly Kengetal[];
  readonly lagen: readonly LaagVlak[];
  readonly gebieden: readonly GebiedVlak[];
  readonly aanvaardingen: readonly Aanvaarding[];
  /** ISO date, for acceptances that ran out. */
  readonly vandaag: string;
}
