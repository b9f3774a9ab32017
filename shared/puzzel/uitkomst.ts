import type { Regel } from '#shared/domain/combinatieregel/schema.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import type { LaagSoort } from '#shared/domain/laag/schema.ts';
import type { OpgaveId } from '#shared/domain/opgave/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import type { Band } from '#shared/puzzel/band.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';

/** BA4. `niet-verdeeld`: a national opgave of which the tafel has no share yet (BA2). */
export type OpgaveOordeel = 'bereikt' | 'op-koers' | 'tekort' | 'te-veel' | 'niet-verdeeld' | 'niet-te-meten';

/** Which way a goal without a number moves. */
export type Richting = 'vooruit' | 'stil' | 'achteruit';

/** Why a contribution is not counted. */
export type NietGeteld = {
  readonly stuk: string;
  readonly reden: 'andere-eenheid' | 'claim-onbekend' | 'kengetal-onbekend';
};

export interface Gevraagd {
  readonly waarde: number;
  /** Upper end; equal to `waarde` when there is no range. */
  readonly waardeTot: number;
  readonly uit: 'opgave' | 'verdeling' | 'voorstel';
  /** Ids of verdelingen of the same share that a newer one took the place of. */
  readonly vervallen: readonly string[];
}

/** One opgave at one horizon, for the tafel as a whole or for one gebied in it; amounts in the unit of the opgave. */
export interface BalansRegel {
  readonly opgave: OpgaveId;
  readonly horizon: Horizon;
  /** Null: the tafel as a whole; else the code of the gebied. */
  readonly gebied: string | null;
  /** Null: nothing is asked at this horizon, there is no number, or no share was agreed. */
  readonly gevraagd: Gevraagd | null;
  /** What verdelingen over gebieden add up to, agreed ones and proposals apart; zero for one gebied. */
  readonly verdeeld: { readonly afgesproken: number; readonly voorgesteld: number };
  readonly hard: Band;
  readonly zacht: Band;
  /** What is still to be laid: `laag` when all counts generously. */
  readonly nogTeLeggen: Band;
  readonly teVeel: Band;
  readonly oordeel: OpgaveOordeel;
  readonly richting: Richting;
  /** Ids of the pieces that contribute, sorted. */
  readonly stukken: readonly string[];
  readonly nietGeteld: readonly NietGeteld[];
}

/** Honest hectares at one horizon (BA7). */
export interface Ruimte {
  readonly horizon: Horizon;
  /** The likely reading; `gedeeldHectare` is what is left of gross when net is taken off. */
  readonly brutoHectare: number;
  readonly nettoHectare: number;
  readonly gedeeldHectare: number;
  /** With what search areas and ranges leave open. */
  readonly bruto: Band;
  readonly netto: Band;
  /** By main functie, largest first. */
  readonly perFunctie: readonly { readonly functie: Functie; readonly brutoHectare: number }[];
}

export type BotsingStand = 'open' | 'deels-aanvaard' | 'aanvaard' | 'herzien';

/** What the botsing is with. */
export type BotsingMet =
  | { readonly soort: 'stuk'; readonly stukken: readonly [string, string] }
  | {
      readonly soort: 'laag';
      readonly stukken: readonly [string];
      readonly laag: LaagSoort;
      readonly vlak: string;
      readonly naam: string;
      readonly indicatief: boolean;
    }
  | {
      /** A part of a laag is to be kept for a functie, and is not: the pieces that lie there for it. */
      readonly soort: 'reservering';
      readonly stukken: readonly string[];
      readonly laag: LaagSoort;
      readonly vlak: string;
      readonly naam: string;
      readonly indicatief: boolean;
      readonly gevraagdHectare: Band;
      readonly gelegdHectare: number;
    };

/** Two things that do not go together, or only under a condition (BO5). */
export interface Botsing {
  readonly sleutel: string;
  readonly met: BotsingMet;
  readonly regel: Regel;
  /** `mogelijk`: one of them only searches there. */
  readonly zekerheid: 'zeker' | 'mogelijk';
  /** Shared land; for search areas from what cannot be avoided to what may be. Zero where only the distance is too small. */
  readonly hectare: Band;
  /** How far apart they are, where the rule asks a distance; else null. */
  readonly afstandMeters: number | null;
  /** At which horizons both lie there; empty: their periods overlap between horizons only. */
  readonly horizonnen: readonly Horizon[];
  /** A point in the shared land, or between the two. */
  readonly plek: LngLat;
  /** Whose pieces are in it, sorted: each of them has to accept it (BO7). */
  readonly partijen: readonly PartijId[];
  readonly stand: BotsingStand;
  /** Ids of the acceptances, sorted. */
  readonly aanvaardingen: readonly string[];
}

/** Pieces that strengthen each other (BO8). `hectare`: land that they share now. */
export interface Kans {
  readonly sleutel: string;
  readonly stukken: readonly [string, string];
  readonly regel: Regel;
  readonly hectare: Band;
  /** 0 where they share land. */
  readonly afstandMeters: number;
  readonly plek: LngLat;
}

/** The part of a piece in each gebied that it touches (BA8); parts add up to at most 1. */
export interface StukInGebied {
  readonly gebied: string;
  readonly deel: number;
}

/** The one result that every figure comes from (BA9). */
export interface Uitkomst {
  readonly regels: readonly BalansRegel[];
  readonly ruimte: readonly Ruimte[];
  /** Oordeel `botst`: does not go together. */
  readonly botsingen: readonly Botsing[];
  /** Oordeel `onder-voorwaarden`: goes together if something is arranged. */
  readonly voorwaarden: readonly Botsing[];
  readonly kansen: readonly Kans[];
  /** By piece. */
  readonly gebieden: ReadonlyMap<string, readonly StukInGebied[]>;
  /** Claim per piece in hectares; null when it has none. */
  readonly claims: ReadonlyMap<string, Band | null>;
}
