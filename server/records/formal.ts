import type { Akkoord } from '#shared/domain/akkoord/schema.ts';
import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { Arrangement } from '#shared/domain/arrangement/schema.ts';
import type { DeelnemerId, PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';

/** Content in its one spelling, kept for ever and never changed. `hash`: SHA-256 (hex) of `tekst` as UTF-8. */
export interface InhoudRecord {
  readonly tafel: TafelId;
  readonly hash: string;
  readonly tekst: string;
}

/** A named moment of an afspraak; its content is kept under `hash`. */
export interface VersieRecord {
  readonly id: string;
  readonly tafel: TafelId;
  readonly afspraak: AfspraakId;
  readonly naam: string;
  readonly hash: string;
  readonly door: DeelnemerId;
  readonly atMs: number;
}

/** The signature under the package of a generation, as it was made first: the same package comes out for ever (AR10). */
export interface PakketRecord {
  readonly tafel: TafelId;
  readonly nummer: number;
  /** SHA-256 (hex) of the manifest. */
  readonly sha256: string;
  /** Ed25519 (hex) over the manifest. */
  readonly handtekening: string;
  /** SHA-256 (hex) of all bytes of the zip before the seal. */
  readonly verzegeld: string;
  /** Ed25519 (hex) over that. */
  readonly zegel: string;
  readonly keyId: string;
  /** Hex. */
  readonly publicKey: string;
  /** The receipts in it, one a line: they hold how far the ledger was when they were given. */
  readonly bewijzen: string;
  readonly atMs: number;
}

/** The code with which somebody without a provider confirms; the code itself is nowhere at rest (AK4). */
export interface OndertekencodeRecord {
  readonly persoon: PersoonId;
  /** Hex. */
  readonly salt: string;
  /** Hex, of scrypt. */
  readonly hash: string;
  /** Wrong tries since the last right one or the last lock. */
  readonly tries: number;
  readonly lockedUntilMs: number;
}

/** Somebody showed afresh who it is, for exactly one act (AK3). */
export interface BevestigingRecord {
  readonly id: string;
  readonly persoon: PersoonId;
  readonly sessie: string;
  /** Canonical JSON of the `Waarvoor`. */
  readonly waarvoor: string;
  readonly via: 'aanmelding' | 'code';
  readonly expiresAtMs: number;
}

/** What partijen said, agreed and signed at a tafel, for its register. */
export interface FormalFacts {
  /** Raised by every change of it, so that the register can tell whether it follows. */
  readonly revision: number;
  /** The last of each partij on each afspraak. */
  readonly standpunten: readonly Standpunt[];
  /** All that were ever given, oldest first. */
  readonly akkoorden: readonly Akkoord[];
  readonly arrangementen: readonly Arrangement[];
  readonly regeling: Akkoordregeling;
}

/** The formal part of the records. It is changed with `Records.commit`, but for what is no formal act. */
export interface FormalRecords {
  facts(tafel: TafelId): Promise<FormalFacts>;
  /** The register shows all of that revision. */
  markShown(tafel: TafelId, revision: number): Promise<void>;
  /** Tafels of which the register is behind. */
  unshown(): Promise<readonly TafelId[]>;
  /** Tafels at which an akkoord stands on an afspraak. */
  withStandingAkkoord(): Promise<readonly TafelId[]>;

  /** Null when this tafel keeps no such content. */
  inhoud(tafel: TafelId, hash: string): Promise<InhoudRecord | null>;

  /** Oldest first. */
  versies(tafel: TafelId, afspraak: string): Promise<readonly VersieRecord[]>;
  /** With its content; a name is no formal act, so no ledger entry tells of it. */
  addVersie(versie: VersieRecord, inhoud: InhoudRecord): Promise<void>;

  pakket(tafel: TafelId, nummer: number): Promise<PakketRecord | null>;

  ondertekencode(persoon: PersoonId): Promise<OndertekencodeRecord | null>;
  /** Counts a try before it is judged, and locks after the last of `max`; false when it is locked now. */
  takeCodeTry(
    persoon: PersoonId,
    limit: { readonly max: number; readonly nowMs: number; readonly lockMs: number },
  ): Promise<boolean>;
  /** The code was right: the tries begin anew. */
  clearCodeTries(persoon: PersoonId): Promise<void>;

  /** Also forgets what has expired. */
  addBevestiging(bevestiging: BevestigingRecord, nowMs: number): Promise<void>;
  /** Those of this session that still count. */
  bevestigingen(sessie: string, nowMs: number): Promise<readonly BevestigingRecord[]>;
}
