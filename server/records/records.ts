import type { Deelnemer, DeelnemerId, Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelGebied, TafelId, TafelSoort } from '#shared/domain/tafel/schema.ts';

/** Times are milliseconds since 1970, server clock. */
export interface TafelRecord {
  readonly id: TafelId;
  readonly naam: string;
  readonly soort: TafelSoort;
  readonly gebied: TafelGebied;
  readonly createdAtMs: number;
}

export interface UitnodigingRecord {
  readonly id: string;
  /** SHA-256 of the token, hex: the token itself is nowhere at rest (HT2). */
  readonly tokenHash: string;
  readonly tafel: TafelId;
  readonly partij: PartijId;
  readonly rol: Rol;
  /** Whoever comes in by it may also create tafels on this installation. */
  readonly beheerder: boolean;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly use: UitnodigingUse;
}

type UitnodigingUse =
  | { readonly kind: 'open' }
  | { readonly kind: 'ingewisseld'; readonly atMs: number; readonly deelnemer: DeelnemerId }
  | { readonly kind: 'ingetrokken'; readonly atMs: number };

/** A browser that came in. Its secret is known by hash only; `id` is what sockets are tied to. */
export interface SessieRecord {
  readonly id: string;
  readonly secretHash: string;
  readonly beheerder: boolean;
  readonly createdAtMs: number;
  readonly seenAtMs: number;
}

/** A seat of a session at a tafel: at most one per tafel. */
export interface Plaats {
  readonly tafel: TafelRecord;
  readonly deelnemer: Deelnemer;
  readonly partij: Partij;
}

export interface RedeemRequest {
  readonly tokenHash: string;
  readonly deelnemerId: DeelnemerId;
  readonly naam: string;
  readonly nowMs: number;
  /** The session as it will be: a new one, or the browser's own with a fresh secret. */
  readonly sessie: SessieRecord;
}

export type RedeemRefusal = 'onbekend' | 'ingewisseld' | 'verlopen' | 'ingetrokken';

/** A tafel or seat that is in the records but not yet surely in its documents (a crash came between). */
export interface Unfinished {
  readonly tafels: readonly TafelRecord[];
  /** Tafels whose register misses a partij or deelnemer. */
  readonly registers: readonly TafelId[];
}

/**
 * The server's own durable facts: who may come in where. Every promise of a change resolves after fsync; all changes
 * of one call are stored together or not at all.
 */
export interface Records {
  /** A new tafel with its partijen, not yet ready. */
  addTafel(tafel: TafelRecord, partijen: readonly Partij[]): Promise<void>;
  /** Its documents are filled. */
  markTafelReady(tafel: TafelId): Promise<void>;
  tafel(id: TafelId): Promise<TafelRecord | null>;
  /** The oldest ready tafel, or null on an empty installation. */
  firstTafel(): Promise<TafelRecord | null>;

  partijen(tafel: TafelId): Promise<readonly Partij[]>;
  /** False when that partij already sits there. */
  addPartij(tafel: TafelId, partij: Partij): Promise<boolean>;
  deelnemers(tafel: TafelId): Promise<readonly Deelnemer[]>;
  countDeelnemers(tafels: readonly TafelId[]): Promise<ReadonlyMap<TafelId, number>>;

  addUitnodiging(uitnodiging: UitnodigingRecord): Promise<void>;
  uitnodigingByTokenHash(tokenHash: string): Promise<UitnodigingRecord | null>;
  /** Newest first. */
  uitnodigingen(tafel: TafelId): Promise<readonly UitnodigingRecord[]>;
  /** False when there is no open one with that id at that tafel. */
  withdrawUitnodiging(tafel: TafelId, id: string, nowMs: number): Promise<boolean>;
  /** Withdraws every open beheerder link, so that at most the newest one works. */
  withdrawBeheerderUitnodigingen(nowMs: number): Promise<void>;
  beheerderEverRedeemed(): Promise<boolean>;
  /** Uses the invitation up, adds the deelnemer and stores the session, in one transaction; exactly one caller wins. */
  redeem(request: RedeemRequest): Promise<RedeemRefusal | null>;

  sessieBySecretHash(secretHash: string): Promise<SessieRecord | null>;
  touchSessie(id: string, nowMs: number): Promise<void>;
  endSessie(id: string): Promise<void>;
  /** The seats of a session, oldest tafel first. */
  plaatsen(sessie: string): Promise<readonly Plaats[]>;
  plaats(sessie: string, tafel: TafelId): Promise<Plaats | null>;

  unfinished(): Promise<Unfinished>;
  /** What `partijen` and `deelnemers` gave is in the register. */
  markRegistered(
    tafel: TafelId,
    partijen: readonly PartijId[],
    deelnemers: readonly DeelnemerId[],
  ): Promise<void>;
}
