import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { DeelnemerId, PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { MemoryLedger } from '#server/ledger/memory.ts';
import type { RecordChange } from '#server/records/change.ts';
import { applyChange } from '#server/records/memory-change.ts';
import type { FormalRecords } from '#server/records/formal.ts';
import { MemoryState, type KeptTafel } from '#server/records/memory-state.ts';
import type {
  BevrorenTekst,
  DeelnemerRecord,
  Login,
  PersoonRecord,
  Plaats,
  Records,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
  Unfinished,
} from '#server/records/records.ts';
import { activeSeat, seatCounts } from '#server/records/seat.ts';

/** Records that forget when the process ends: for tests of what stands above them. */
export class MemoryRecords implements Records {
  readonly formal: FormalRecords = {
    facts: async (tafel) => this.#state.formal.facts(tafel),
    markShown: async (tafel, revision) => this.#state.formal.markShown(tafel, revision),
    unshown: async () => this.#state.formal.unshown(),
    withStandingAkkoord: async () => this.#state.formal.withStandingAkkoord(),
    inhoud: async (tafel, hash) => this.#state.formal.inhoud(tafel, hash),
    versies: async (tafel, afspraak) => this.#state.formal.versies(tafel, afspraak),
    addVersie: async (versie, inhoud) => this.#state.formal.addVersie(versie, inhoud),
    pakket: async (tafel, nummer) => this.#state.formal.pakket(tafel, nummer),
    ondertekencode: async (persoon) => this.#state.formal.code(persoon),
    takeCodeTry: async (persoon, limit) => this.#state.formal.takeCodeTry(persoon, limit),
    clearCodeTries: async (persoon) => this.#state.formal.clearCodeTries(persoon),
    addBevestiging: async (bevestiging, nowMs) => this.#state.formal.addBevestiging(bevestiging, nowMs),
    bevestigingen: async (sessie, nowMs) => this.#state.formal.bevestigingen(sessie, nowMs),
  };
  readonly #ledger: MemoryLedger;
  #state = new MemoryState();

  constructor(ledger = new MemoryLedger()) {
    this.#ledger = ledger;
  }

  async commit(changes: readonly RecordChange[], entries: readonly EntryDraft[]): Promise<boolean> {
    const written = await this.#ledger.commit(() => this.#apply(changes), entries);
    return written !== null;
  }

  async markTafelReady(tafel: TafelId): Promise<void> {
    this.#state.setReady(tafel, true);
  }

  async markTafelPending(tafel: TafelId): Promise<void> {
    this.#state.setReady(tafel, false);
  }

  async tafel(id: TafelId): Promise<TafelRecord | null> {
    return this.#state.tafels.get(id)?.record ?? null;
  }

  async firstTafel(): Promise<TafelRecord | null> {
    return this.#tafels((tafel) => tafel.ready)[0]?.record ?? null;
  }

  async tafels(): Promise<readonly TafelRecord[]> {
    return this.#tafels(() => true).map(({ record }) => record);
  }

  async partijen(tafel: TafelId): Promise<readonly Partij[]> {
    return this.#state.tafels.get(tafel)?.partijen ?? [];
  }

  async deelnemers(tafel: TafelId): Promise<readonly DeelnemerRecord[]> {
    return this.#seats((seat) => seat.tafel === tafel);
  }

  async seatsOf(persoon: PersoonId): Promise<readonly DeelnemerRecord[]> {
    return this.#seats((seat) => seat.persoon === persoon);
  }

  async countDeelnemers(tafels: readonly TafelId[], nowMs: number): Promise<ReadonlyMap<TafelId, number>> {
    const count = (tafel: TafelId) =>
      new Set(
        this.#seats((seat) => seat.tafel === tafel && seatCounts(seat, nowMs)).map(({ persoon }) => persoon),
      ).size;
    return new Map(tafels.map((tafel) => [tafel, count(tafel)]));
  }

  async plaatsen(persoon: PersoonId, nowMs: number): Promise<readonly Plaats[]> {
    return this.#tafels(() => true).flatMap(({ record, partijen }) => {
      const seats = this.#seats((seat) => seat.persoon === persoon && seat.tafel === record.id);
      const chosen = this.#state.active.get(`${persoon}/${record.id}`) ?? null;
      const deelnemer = activeSeat(seats, chosen, nowMs);
      if (deelnemer === null) return [];
      const partij = must(
        partijen.find(({ id }) => id === deelnemer.partij),
        'the partij of a seat',
      );
      return [{ tafel: record, deelnemer, partij }];
    });
  }

  async plaats(persoon: PersoonId, tafel: TafelId, nowMs: number): Promise<Plaats | null> {
    return (await this.plaatsen(persoon, nowMs)).find((plaats) => plaats.tafel.id === tafel) ?? null;
  }

  async activate(persoon: PersoonId, deelnemer: DeelnemerId, nowMs: number): Promise<boolean> {
    const seat = this.#state.seats.get(deelnemer);
    if (seat?.persoon !== persoon || !seatCounts(seat, nowMs)) return false;
    this.#state.active.set(`${persoon}/${seat.tafel}`, deelnemer);
    return true;
  }

  async nextSeatMoment(afterMs: number): Promise<number | null> {
    const moments = [...this.#state.seats.values()]
      .filter(({ einde }) => einde === null)
      .flatMap(({ van, tot }) => [van, tot])
      .flatMap((moment) => (moment === null ? [] : [Date.parse(moment)]))
      .filter((ms) => ms > afterMs);
    return moments.length === 0 ? null : Math.min(...moments);
  }

  async seatsTurningIn(afterMs: number, untilMs: number): Promise<readonly DeelnemerRecord[]> {
    const turns = (moment: string | null) =>
      moment !== null && Date.parse(moment) > afterMs && Date.parse(moment) <= untilMs;
    return this.#seats(({ van, tot, einde }) => einde === null && (turns(van) || turns(tot)));
  }

  async uitnodigingByTokenHash(tokenHash: string): Promise<UitnodigingRecord | null> {
    return this.#state.uitnodigingen.get(tokenHash) ?? null;
  }

  async uitnodigingen(tafel: TafelId): Promise<readonly UitnodigingRecord[]> {
    return [...this.#state.uitnodigingen.values()]
      .filter((uitnodiging) => uitnodiging.tafel === tafel)
      .sort((left, right) => right.createdAtMs - left.createdAtMs);
  }

  async openBeheerderUitnodigingen(): Promise<readonly UitnodigingRecord[]> {
    return [...this.#state.uitnodigingen.values()].filter(
      ({ beheerder, use }) => beheerder && use.kind === 'open',
    );
  }

  async beheerderEverRedeemed(): Promise<boolean> {
    return [...this.#state.uitnodigingen.values()].some(
      (each) => each.beheerder && each.use.kind === 'ingewisseld',
    );
  }

  async takeTry(tokenHash: string, max: number): Promise<number | null> {
    const found = this.#state.uitnodigingen.get(tokenHash);
    if (found === undefined || found.tries >= max) return null;
    this.#state.uitnodigingen.set(tokenHash, { ...found, tries: found.tries + 1 });
    return max - found.tries - 1;
  }

  async persoon(id: PersoonId): Promise<PersoonRecord | null> {
    return this.#state.personen.get(id) ?? null;
  }

  async persoonByLogin({ issuer, subject }: Login): Promise<PersoonRecord | null> {
    const personen = [...this.#state.personen.values()];
    return personen.find(({ login }) => login?.issuer === issuer && login.subject === subject) ?? null;
  }

  async addPersoon(persoon: PersoonRecord): Promise<boolean> {
    return this.#apply([{ kind: 'persoon', persoon }]);
  }

  async updatePersoon(
    id: PersoonId,
    { naam, email }: { readonly naam: string; readonly email: string | null },
  ): Promise<void> {
    const persoon = this.#state.personen.get(id);
    if (persoon === undefined || persoon.erasedAtMs !== null) return;
    this.#state.personen.set(id, { ...persoon, naam, email });
    if (persoon.naam !== naam) this.#state.renameSeats(id);
  }

  async putSessie(sessie: SessieRecord): Promise<void> {
    this.#apply([{ kind: 'sessie', sessie }]);
  }

  async sessieBySecretHash(secretHash: string): Promise<SessieRecord | null> {
    return [...this.#state.sessies.values()].find((sessie) => sessie.secretHash === secretHash) ?? null;
  }

  async sessies(persoon: PersoonId): Promise<readonly SessieRecord[]> {
    return [...this.#state.sessies.values()]
      .filter((sessie) => sessie.persoon === persoon)
      .sort((left, right) => right.seenAtMs - left.seenAtMs || (left.id < right.id ? -1 : 1));
  }

  async touchSessie(id: string, nowMs: number): Promise<void> {
    const sessie = this.#state.sessies.get(id);
    if (sessie) this.#state.sessies.set(id, { ...sessie, seenAtMs: nowMs });
  }

  async endSessie(id: string): Promise<void> {
    this.#state.sessies.delete(id);
  }

  async endSessies(persoon: PersoonId, except: string | null): Promise<readonly string[]> {
    const ending = (await this.sessies(persoon)).map(({ id }) => id).filter((id) => id !== except);
    for (const id of ending) this.#state.sessies.delete(id);
    return ending;
  }

  async bevrorenTeksten(tafel: TafelId, afspraak: string | null): Promise<readonly BevrorenTekst[]> {
    return [...this.#state.bevroren.values()].filter(
      (each) => each.tafel === tafel && (afspraak === null || each.afspraak === afspraak),
    );
  }

  async unfinished(): Promise<Unfinished> {
    const { unregistered } = this.#state;
    const isBehind = ({ record, partijen }: KeptTafel) =>
      partijen.some(({ id }) => unregistered.has(`${record.id}/${id}`)) ||
      this.#seats(({ tafel, id }) => tafel === record.id && unregistered.has(id)).length > 0;
    return {
      tafels: this.#tafels((tafel) => !tafel.ready).map((tafel) => tafel.record),
      registers: this.#tafels(isBehind).map((tafel) => tafel.record.id),
    };
  }

  async markRegistered(
    tafel: TafelId,
    partijen: readonly PartijId[],
    deelnemers: readonly Pick<DeelnemerRecord, 'id' | 'revision'>[],
  ): Promise<void> {
    const { seats, unregistered } = this.#state;
    for (const id of partijen) unregistered.delete(`${tafel}/${id}`);
    for (const { id, revision } of deelnemers)
      if (seats.get(id)?.revision === revision) unregistered.delete(id);
  }

  /** All of it, or nothing. */
  #apply(changes: readonly RecordChange[]): boolean {
    const next = new MemoryState(this.#state);
    if (!changes.every((change) => applyChange(next, change))) return false;
    this.#state = next;
    return true;
  }

  #tafels(which: (tafel: KeptTafel) => boolean): readonly KeptTafel[] {
    return [...this.#state.tafels.values()]
      .filter(which)
      .sort((left, right) => left.record.createdAtMs - right.record.createdAtMs);
  }

  #seats(which: (seat: DeelnemerRecord) => boolean): readonly DeelnemerRecord[] {
    return [...this.#state.seats.values()]
      .map((seat) => this.#state.named(seat))
      .filter(which)
      .sort((left, right) => left.createdAtMs - right.createdAtMs || (left.id < right.id ? -1 : 1));
  }
}
