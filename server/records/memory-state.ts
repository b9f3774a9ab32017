import type { DeelnemerId, PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { MemoryFormal } from '#server/records/memory-formal.ts';
import type {
  BevrorenTekst,
  DeelnemerRecord,
  PersoonRecord,
  SeatRecord,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
} from '#server/records/records.ts';

/** A seat as it is kept: the name is the person's. */
export type KeptSeat = SeatRecord & Pick<DeelnemerRecord, 'einde' | 'eindeDoor' | 'revision'>;

export interface KeptTafel {
  readonly record: TafelRecord;
  readonly partijen: readonly Partij[];
  readonly ready: boolean;
}

/** Everything there is. Values are never changed in place, so that a copy of the maps is a copy of the state. */
export class MemoryState {
  readonly tafels: Map<TafelId, KeptTafel>;
  readonly personen: Map<PersoonId, PersoonRecord>;
  readonly seats: Map<DeelnemerId, KeptSeat>;
  /** By hash of the token. */
  readonly uitnodigingen: Map<string, UitnodigingRecord>;
  readonly sessies: Map<string, SessieRecord>;
  /** `persoon/tafel` → the chosen seat. */
  readonly active: Map<string, DeelnemerId>;
  /** `tafel/afspraak/versie` → text. */
  readonly bevroren: Map<string, BevrorenTekst>;
  readonly formal: MemoryFormal;
  /** `tafel/partij` and `deelnemer` whose register is behind. */
  readonly unregistered: Set<string>;

  constructor(from?: MemoryState) {
    this.tafels = new Map(from?.tafels);
    this.personen = new Map(from?.personen);
    this.seats = new Map(from?.seats);
    this.uitnodigingen = new Map(from?.uitnodigingen);
    this.sessies = new Map(from?.sessies);
    this.active = new Map(from?.active);
    this.bevroren = new Map(from?.bevroren);
    this.formal = new MemoryFormal(from?.formal);
    this.unregistered = new Set(from?.unregistered);
  }

  tafel(id: TafelId): KeptTafel {
    return must(this.tafels.get(id), 'a tafel of the records');
  }

  named(seat: KeptSeat): DeelnemerRecord {
    return { ...seat, naam: must(this.personen.get(seat.persoon), 'the person of a seat').naam };
  }

  /** Stores a change of a seat that the register must follow. */
  putSeat(seat: KeptSeat): void {
    this.seats.set(seat.id, { ...seat, revision: seat.revision + 1 });
    this.unregistered.add(seat.id);
  }

  renameSeats(persoon: PersoonId): void {
    for (const seat of this.seats.values()) if (seat.persoon === persoon) this.putSeat(seat);
  }

  setReady(id: TafelId, ready: boolean): void {
    this.tafels.set(id, { ...this.tafel(id), ready });
  }
}
