import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { Deelnemer, DeelnemerId, PersoonId, Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelFase, TafelStatus } from '#shared/domain/tafel/fase.ts';
import type { TafelGebied, TafelId, TafelSoort } from '#shared/domain/tafel/schema.ts';
import type { FormalRecords } from '#server/records/formal.ts';
import type { RecordChange } from '#server/records/change.ts';

/** Times are milliseconds since 1970, server clock, unless they are called a moment: those are ISO texts, or null. */
export interface TafelRecord {
  readonly id: TafelId;
  readonly naam: string;
  readonly soort: TafelSoort;
  readonly gebied: TafelGebied;
  readonly fase: TafelFase;
  readonly status: TafelStatus;
  /** The example that it began with; null when it began empty. */
  readonly voorbeeld: string | null;
  readonly createdAtMs: number;
}

/** How an identity provider calls somebody. */
export interface Login {
  readonly issuer: string;
  readonly subject: string;
}

/**
 * Somebody, by a random id (ID1). The name and address stand here and nowhere else. With a login, `email` is what the
 * provider verified; without, what the invitation was addressed to.
 */
export interface PersoonRecord {
  readonly id: PersoonId;
  readonly naam: string;
  /** Lower case. */
  readonly email: string | null;
  readonly login: Login | null;
  readonly createdAtMs: number;
  readonly erasedAtMs: number | null;
}

/** What a seat came from. */
export const SEAT_BRONNEN = ['uitnodiging', 'aanmelding', 'vervanging'] as const;
export type SeatBron = (typeof SEAT_BRONNEN)[number];

/** A seat, and what only the server keeps of it. */
export interface DeelnemerRecord extends Deelnemer {
  readonly persoon: PersoonId;
  readonly tafel: TafelId;
  readonly bron: SeatBron;
  /** The regisseur gave the right to read the history (AZ19). */
  readonly historie: boolean;
  /** Why somebody is replaced, in the words of who arranged it. */
  readonly reden: string | null;
  /** Who ended it: a deelnemer id, or SERVER_AUTHOR. */
  readonly eindeDoor: string | null;
  readonly createdAtMs: number;
  /** Raised by every change, so that the register can tell whether it follows. */
  readonly revision: number;
}

/** A seat as it is stored: the name belongs to the person. */
export type SeatRecord = Omit<DeelnemerRecord, 'naam' | 'einde' | 'eindeDoor' | 'revision'>;

export interface UitnodigingRecord {
  readonly id: string;
  /** SHA-256 of the token, hex: the token itself is nowhere at rest (HT2). */
  readonly tokenHash: string;
  readonly tafel: TafelId;
  readonly partij: PartijId;
  readonly rol: Rol;
  /** For whom, in lower case (ID3); null for the beheerder link alone. */
  readonly email: string | null;
  /** The seat that it gives: from when to when (moments), and whom its holder replaces. */
  readonly van: string | null;
  readonly tot: string | null;
  readonly vervangt: DeelnemerId | null;
  readonly reden: string | null;
  /** Whoever comes in by it may also create tafels on this installation. */
  readonly beheerder: boolean;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  /** How often somebody tried to give the address. */
  readonly tries: number;
  readonly use: UitnodigingUse;
}

export type UitnodigingUse =
  | { readonly kind: 'open' }
  | { readonly kind: 'ingewisseld'; readonly atMs: number; readonly deelnemer: DeelnemerId }
  | { readonly kind: 'ingetrokken'; readonly atMs: number };

/** A browser that came in. Its secret is known by hash only; `id` is what sockets are tied to. */
export interface SessieRecord {
  readonly id: string;
  readonly persoon: PersoonId;
  readonly secretHash: string;
  readonly beheerder: boolean;
  /** What the browser called itself when it came in, at most 200 characters. */
  readonly apparaat: string | null;
  readonly createdAtMs: number;
  readonly seenAtMs: number;
}

/** The seat from which a person acts at a tafel now: one per tafel, in every browser the same (AZ17). */
export interface Plaats {
  readonly tafel: TafelRecord;
  readonly deelnemer: DeelnemerRecord;
  readonly partij: Partij;
}

/** The text of an afspraak as it was frozen: kept for ever, never changed. */
export interface BevrorenTekst {
  readonly tafel: TafelId;
  readonly afspraak: string;
  /** Counts from 1 for each afspraak. */
  readonly versie: number;
  readonly tekst: string;
  /** SHA-256 of the text as UTF-8, hex. */
  readonly hash: string;
  readonly door: DeelnemerId;
  readonly reden: string;
  readonly atMs: number;
  readonly vrijgave: {
    readonly door: DeelnemerId;
    readonly reden: string;
    readonly atMs: number;
  } | null;
}

/** Why an invitation cannot be used. */
export type RedeemRefusal = 'onbekend' | 'ingewisseld' | 'verlopen' | 'ingetrokken';

/** What is in the records but not yet surely in the documents (a crash came between). */
export interface Unfinished {
  readonly tafels: readonly TafelRecord[];
  /** Tafels whose register misses a partij, or something of a deelnemer. */
  readonly registers: readonly TafelId[];
}

/**
 * The server's own durable facts: who may come in where. Every promise of a change resolves after fsync; all changes
 * of one call are stored together or not at all.
 */
export interface Records {
  /** What partijen say, agree and sign. */
  readonly formal: FormalRecords;

  /**
   * Stores changes and the ledger entries that tell of them (at least one), in one transaction. False when one of the
   * changes no longer fits what is stored, because somebody else was first: then nothing at all happened.
   */
  commit(changes: readonly RecordChange[], entries: readonly EntryDraft[]): Promise<boolean>;

  /** Its documents follow the records. */
  markTafelReady(tafel: TafelId): Promise<void>;
  /** Its documents may be ahead of the records, or behind: a start brings them in line. */
  markTafelPending(tafel: TafelId): Promise<void>;
  tafel(id: TafelId): Promise<TafelRecord | null>;
  /** The oldest ready tafel, or null on an empty installation. */
  firstTafel(): Promise<TafelRecord | null>;
  /** Oldest first. */
  tafels(): Promise<readonly TafelRecord[]>;
  partijen(tafel: TafelId): Promise<readonly Partij[]>;

  /** All seats of a tafel, also those that ended or have yet to begin, oldest first. */
  deelnemers(tafel: TafelId): Promise<readonly DeelnemerRecord[]>;
  /** All seats of a person, oldest first. */
  seatsOf(persoon: PersoonId): Promise<readonly DeelnemerRecord[]>;
  /** How many people have a seat that counts now. */
  countDeelnemers(tafels: readonly TafelId[], nowMs: number): Promise<ReadonlyMap<TafelId, number>>;
  /** Where a person acts now, at every tafel, the oldest tafel first. */
  plaatsen(persoon: PersoonId, nowMs: number): Promise<readonly Plaats[]>;
  /** Null when no seat of theirs counts there now: the answer to that is as if there were no such tafel (TF4). */
  plaats(persoon: PersoonId, tafel: TafelId, nowMs: number): Promise<Plaats | null>;
  /** Chooses from which seat a person acts; false when that seat is not theirs or does not count now. */
  activate(persoon: PersoonId, deelnemer: DeelnemerId, nowMs: number): Promise<boolean>;
  /** The first moment after `afterMs` at which a seat begins or ends; null when there is none. */
  nextSeatMoment(afterMs: number): Promise<number | null>;
  /** The seats that begin or end in (afterMs, untilMs], and have not been ended before. */
  seatsTurningIn(afterMs: number, untilMs: number): Promise<readonly DeelnemerRecord[]>;

  uitnodigingByTokenHash(tokenHash: string): Promise<UitnodigingRecord | null>;
  /** Newest first. */
  uitnodigingen(tafel: TafelId): Promise<readonly UitnodigingRecord[]>;
  openBeheerderUitnodigingen(): Promise<readonly UitnodigingRecord[]>;
  beheerderEverRedeemed(): Promise<boolean>;
  /** Takes one of `max` tries to give the address; how many are left after it, or null when there was none. */
  takeTry(tokenHash: string, max: number): Promise<number | null>;

  persoon(id: PersoonId): Promise<PersoonRecord | null>;
  /** Null also for who was erased. */
  persoonByLogin(login: Login): Promise<PersoonRecord | null>;
  /** False when somebody else has that login already (two first logins at once). */
  addPersoon(persoon: PersoonRecord): Promise<boolean>;
  /** What the identity provider says of them now. The registers follow with `projectPersoon`. */
  updatePersoon(
    id: PersoonId,
    fields: { readonly naam: string; readonly email: string | null },
  ): Promise<void>;

  /** Adds a session, or replaces the secret and the flags of the one with that id. */
  putSessie(sessie: SessieRecord): Promise<void>;
  sessieBySecretHash(secretHash: string): Promise<SessieRecord | null>;
  /** Last used first. */
  sessies(persoon: PersoonId): Promise<readonly SessieRecord[]>;
  touchSessie(id: string, nowMs: number): Promise<void>;
  endSessie(id: string): Promise<void>;
  /** Ends all sessions of a person but one (null: all); gives the ids of those that ended. */
  endSessies(persoon: PersoonId, except: string | null): Promise<readonly string[]>;

  /** All versions, oldest first. */
  bevrorenTeksten(tafel: TafelId, afspraak: string | null): Promise<readonly BevrorenTekst[]>;

  unfinished(): Promise<Unfinished>;
  /** The register holds these partijen, and these deelnemers as they were at that revision. */
  markRegistered(
    tafel: TafelId,
    partijen: readonly PartijId[],
    deelnemers: readonly Pick<DeelnemerRecord, 'id' | 'revision'>[],
  ): Promise<void>;
}
