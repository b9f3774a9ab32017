import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import type { OnderdeelId } from '#shared/domain/arrangement/onderdelen.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import type { KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { BalansVraag } from '#server/puzzel/balans-vraag.ts';

/** An afspraak as it was frozen. */
export interface FrozenAfspraak {
  readonly id: string;
  readonly versie: number;
  readonly hash: string;
  readonly tekst: string;
  readonly onderdeel: OnderdeelId | null;
}

/** What an arrangement is to be made of, beside the document. */
export interface ArrangementVraag {
  /** The whole document as one update. */
  readonly update: Uint8Array;
  readonly nummer: number;
  readonly titel: string;
  readonly vorige: { readonly nummer: number; readonly hash: string } | null;
  /** ISO, server time. */
  readonly opgemaaktOp: string;
  readonly partijen: readonly Partij[];
  readonly regeling: Akkoordregeling;
  readonly inleidingen: Readonly<Partial<Record<OnderdeelId, string>>>;
  readonly afspraken: readonly FrozenAfspraak[];
  readonly open: readonly { readonly id: string; readonly standpunten: readonly Standpunt[] }[];
  readonly punten: readonly string[];
  readonly beelden: readonly { readonly variant: string | null; readonly horizon: Horizon }[];
}

/** To the thread: with what the figures and the map know of the land. */
export type ComposeQuestion = ArrangementVraag &
  Omit<BalansVraag, 'update'> & { readonly kaartlagen: readonly KaartlaagInfo[] };

export type Composed =
  | {
      readonly kind: 'gemaakt';
      /** Canonical. */
      readonly tekst: string;
      /** All partijen to what is agreed in it. */
      readonly ondertekenaars: readonly PartijId[];
    }
  /** Frozen otherwise than what these afspraken say now, or in a way that is no longer read. */
  | { readonly kind: 'niet-meer-gelijk'; readonly waar: readonly string[] }
  /** These are not on the tafel. */
  | { readonly kind: 'past-niet'; readonly waar: readonly string[] };
