import type { Aanvaarding } from '#shared/domain/aanvaarding/schema.ts';
import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import type { OnderdeelId } from '#shared/domain/arrangement/onderdelen.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import type { Tafel } from '#shared/domain/tafel/schema.ts';
import type { Toets } from '#shared/domain/toets/schema.ts';
import type { Variant } from '#shared/domain/variant/schema.ts';
import type { Verdeling } from '#shared/domain/verdeling/schema.ts';
import type { KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { BalansRegel, Botsing } from '#shared/puzzel/uitkomst.ts';

interface MetInhoud {
  readonly inhoud: AfspraakInhoud;
  /** SHA-256 (hex) of its canonical content. */
  readonly inhoudHash: string;
  /** Sort key in the outline of the tafel. */
  readonly volgorde: number;
}

export interface BevrorenAfspraak extends MetInhoud {
  readonly versie: number;
  /** Where the regisseur puts it; absent: as `onderdeelVan` says. */
  readonly onderdeel?: OnderdeelId;
}

export interface OpenAfspraakVraag extends MetInhoud {
  readonly standpunten: readonly Standpunt[];
}

/** The balans of the tafel as it lies (null) or in a variant, as the engine gives it. */
export interface BalansVan {
  readonly variant: string | null;
  readonly regels: readonly BalansRegel[];
}

/** All that an arrangement is made of; lists in any order, archived records and all. */
export interface ComposeVraag {
  readonly tafel: Tafel;
  readonly nummer: number;
  readonly titel: string;
  readonly vorige: { readonly nummer: number; readonly hash: string } | null;
  /** ISO, server time; also what tells which acceptances ran out. */
  readonly opgemaaktOp: string;
  readonly partijen: readonly Partij[];
  readonly ondertekenaars: readonly PartijId[];
  readonly regeling: Akkoordregeling;
  readonly inleidingen: Readonly<Partial<Record<OnderdeelId, string>>>;
  readonly afspraken: readonly BevrorenAfspraak[];
  readonly openAfspraken: readonly OpenAfspraakVraag[];
  /** Those that go along as open; archived ones are left out. */
  readonly spanningspunten: readonly Spanningspunt[];
  readonly aanvaardingen: readonly Aanvaarding[];
  /** Of the tafel as it lies, botsingen and voorwaarden both: what acceptances are about. */
  readonly botsingen: readonly Botsing[];
  readonly stukken: readonly Puzzelstuk[];
  /** The variants that were agreed to go along. */
  readonly varianten: readonly Variant[];
  /** Each kaartbeeld: the tafel as it lies (null) or one of `varianten`, at a horizon. */
  readonly beelden: readonly { readonly variant: string | null; readonly horizon: Horizon }[];
  readonly balansen: readonly BalansVan[];
  /** Of the tafel, those of partijen too (`asOpgave`). */
  readonly opgaven: readonly Opgave[];
  readonly verdelingen: readonly Verdeling[];
  readonly toetsen: readonly Toets[];
  readonly kaartlagen: readonly KaartlaagInfo[];
}
