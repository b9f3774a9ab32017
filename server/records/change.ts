import type { FormalChange } from '#server/records/formal-change.ts';
import type { DeelnemerId, PersoonId, Rol } from '#shared/domain/deelnemer/schema.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type {
  BevrorenTekst,
  PersoonRecord,
  SeatRecord,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
} from '#server/records/records.ts';

type Instellingen = Pick<TafelRecord, 'naam' | 'fase' | 'status'>;

/**
 * One change of the records, as a value. Each says what must still be so when it is stored (`Records.commit`): what
 * was decided on older facts does not take place.
 */
export type RecordChange =
  | FormalChange
  /** Changes nothing: the seat must count now, in this rol, as it did when its holder was allowed to do this. */
  | {
      readonly kind: 'eis-plaats';
      readonly deelnemer: DeelnemerId;
      readonly rol: Rol;
      readonly nowMs: number;
    }
  /** A new tafel, not yet ready. */
  | { readonly kind: 'tafel'; readonly tafel: TafelRecord }
  /** Must not sit there yet. */
  | { readonly kind: 'partij'; readonly tafel: TafelId; readonly partij: Partij }
  /** Must be `before` still; the tafel is pending afterwards. */
  | {
      readonly kind: 'instelling';
      readonly tafel: TafelId;
      readonly before: Instellingen;
      readonly after: Instellingen;
    }
  | { readonly kind: 'uitnodiging'; readonly uitnodiging: UitnodigingRecord }
  /** Must be open, at that tafel. */
  | {
      readonly kind: 'uitnodiging-ingetrokken';
      readonly tafel: TafelId;
      readonly id: string;
      readonly atMs: number;
    }
  /** Must be open and not expired: of many callers exactly one wins (HT2). */
  | {
      readonly kind: 'uitnodiging-ingewisseld';
      readonly tokenHash: string;
      readonly deelnemer: DeelnemerId;
      readonly atMs: number;
    }
  | { readonly kind: 'persoon'; readonly persoon: PersoonRecord }
  /** Must not be erased. */
  | { readonly kind: 'persoon-naam'; readonly persoon: PersoonId; readonly naam: string }
  /** Must not be erased yet. Name, address and login go, the sessions end; the tafels where they sat are pending. */
  | {
      readonly kind: 'persoon-gewist';
      readonly persoon: PersoonId;
      readonly naam: string;
      readonly atMs: number;
    }
  /** A new seat, active when asked. Its partij must sit there; whom it replaces must not have ended, in the same rol. From a login: one for each partij. */
  | { readonly kind: 'plaats'; readonly plaats: SeatRecord; readonly activate: boolean }
  /**
   * Must be `before` still, and not ended, and who replaces it must have the new rol (change those first); a tafel keeps
   * a regisseur without an end, unless the server forces it.
   */
  | {
      readonly kind: 'rol';
      readonly deelnemer: DeelnemerId;
      readonly before: Rol;
      readonly after: Rol;
      readonly force: boolean;
      readonly nowMs: number;
    }
  /** Must not have ended, and nobody may be replacing it (end those first); a tafel keeps a regisseur, as above. */
  | {
      readonly kind: 'einde';
      readonly deelnemer: DeelnemerId;
      readonly door: string;
      readonly force: boolean;
      readonly atMs: number;
    }
  /** Must be the other way still, and not ended. */
  | { readonly kind: 'historie'; readonly deelnemer: DeelnemerId; readonly historie: boolean }
  | { readonly kind: 'sessie'; readonly sessie: SessieRecord }
  /** Must be the next version, and the one before set free; the tafel is pending afterwards. */
  | { readonly kind: 'bevroren'; readonly tekst: Omit<BevrorenTekst, 'vrijgave'> }
  /** Must be frozen; the tafel is pending afterwards. */
  | {
      readonly kind: 'vrijgegeven';
      readonly tafel: TafelId;
      readonly afspraak: string;
      readonly versie: number;
      readonly door: DeelnemerId;
      readonly reden: string;
      readonly atMs: number;
    };
