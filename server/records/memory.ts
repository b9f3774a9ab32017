import type { Deelnemer, DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { must } from '#shared/lib/assert.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type {
  Plaats,
  Records,
  RedeemRefusal,
  RedeemRequest,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
  Unfinished,
} from '#server/records/records.ts';
import { refusalOf } from '#server/records/refusal.ts';

interface MemoryTafel {
  readonly record: TafelRecord;
  readonly partijen: Map<PartijId, Partij>;
  readonly deelnemers: Map<DeelnemerId, Deelnemer>;
  readonly unregistered: Set<string>;
  ready: boolean;
}

/** Records that forget when the process ends: for tests of what stands above them. */
export class MemoryRecords implements Records {
  readonly #tafels = new Map<TafelId, MemoryTafel>();
  readonly #uitnodigingen = new Map<string, UitnodigingRecord>();
  readonly #sessies = new Map<string, SessieRecord>();
  readonly #plaatsen = new Map<string, Map<TafelId, DeelnemerId>>();

  async addTafel(record: TafelRecord, partijen: readonly Partij[]): Promise<void> {
    this.#tafels.set(record.id, {
      record,
      partijen: new Map(partijen.map((partij) => [partij.id, partij])),
      deelnemers: new Map(),
      unregistered: new Set(partijen.map((partij) => partij.id)),
      ready: false,
    });
  }

  async markTafelReady(tafel: TafelId): Promise<void> {
    this.#tafel(tafel).ready = true;
  }

  async tafel(id: TafelId): Promise<TafelRecord | null> {
    return this.#tafels.get(id)?.record ?? null;
  }

  async firstTafel(): Promise<TafelRecord | null> {
    return this.#ordered((tafel) => tafel.ready)[0]?.record ?? null;
  }

  async partijen(tafel: TafelId): Promise<readonly Partij[]> {
    return [...(this.#tafels.get(tafel)?.partijen.values() ?? [])];
  }

  async addPartij(id: TafelId, partij: Partij): Promise<boolean> {
    const tafel = this.#tafel(id);
    if (tafel.partijen.has(partij.id)) return false;
    tafel.partijen.set(partij.id, partij);
    tafel.unregistered.add(partij.id);
    return true;
  }

  async deelnemers(tafel: TafelId): Promise<readonly Deelnemer[]> {
    return [...(this.#tafels.get(tafel)?.deelnemers.values() ?? [])];
  }

  async countDeelnemers(tafels: readonly TafelId[]): Promise<ReadonlyMap<TafelId, number>> {
    return new Map(tafels.map((tafel) => [tafel, this.#tafels.get(tafel)?.deelnemers.size ?? 0]));
  }

  async addUitnodiging(uitnodiging: UitnodigingRecord): Promise<void> {
    this.#uitnodigingen.set(uitnodiging.tokenHash, uitnodiging);
  }

  async uitnodigingByTokenHash(tokenHash: string): Promise<UitnodigingRecord | null> {
    return this.#uitnodigingen.get(tokenHash) ?? null;
  }

  async uitnodigingen(tafel: TafelId): Promise<readonly UitnodigingRecord[]> {
    return [...this.#uitnodigingen.values()]
      .filter((uitnodiging) => uitnodiging.tafel === tafel)
      .sort((left, right) => right.createdAtMs - left.createdAtMs);
  }

  async withdrawUitnodiging(tafel: TafelId, id: string, nowMs: number): Promise<boolean> {
    return this.#withdraw((each) => each.id === id && each.tafel === tafel, nowMs) === 1;
  }

  async withdrawBeheerderUitnodigingen(nowMs: number): Promise<void> {
    this.#withdraw((each) => each.beheerder, nowMs);
  }

  async beheerderEverRedeemed(): Promise<boolean> {
    return [...this.#uitnodigingen.values()].some(
      (each) => each.beheerder && each.use.kind === 'ingewisseld',
    );
  }

  async redeem(request: RedeemRequest): Promise<RedeemRefusal | null> {
    const { tokenHash, deelnemerId, naam, nowMs, sessie } = request;
    const uitnodiging = this.#uitnodigingen.get(tokenHash) ?? null;
    const refusal = refusalOf(uitnodiging, nowMs);
    if (refusal !== null || uitnodiging === null) return refusal;
    const { tafel, partij, rol, beheerder } = uitnodiging;
    this.#uitnodigingen.set(tokenHash, {
      ...uitnodiging,
      use: { kind: 'ingewisseld', atMs: nowMs, deelnemer: deelnemerId },
    });
    this.#tafel(tafel).deelnemers.set(deelnemerId, { id: deelnemerId, naam, partij, rol });
    this.#tafel(tafel).unregistered.add(deelnemerId);
    const createdAtMs = this.#sessies.get(sessie.id)?.createdAtMs ?? sessie.createdAtMs;
    this.#sessies.set(sessie.id, {
      ...sessie,
      createdAtMs,
      beheerder: sessie.beheerder || beheerder,
      seenAtMs: nowMs,
    });
    const seats = this.#plaatsen.get(sessie.id) ?? new Map<TafelId, DeelnemerId>();
    this.#plaatsen.set(sessie.id, seats.set(tafel, deelnemerId));
    return null;
  }

  async sessieBySecretHash(secretHash: string): Promise<SessieRecord | null> {
    return [...this.#sessies.values()].find((sessie) => sessie.secretHash === secretHash) ?? null;
  }

  async touchSessie(id: string, nowMs: number): Promise<void> {
    const sessie = this.#sessies.get(id);
    if (sessie) this.#sessies.set(id, { ...sessie, seenAtMs: nowMs });
  }

  async endSessie(id: string): Promise<void> {
    this.#sessies.delete(id);
    this.#plaatsen.delete(id);
  }

  async plaatsen(sessie: string): Promise<readonly Plaats[]> {
    const seats = this.#plaatsen.get(sessie) ?? new Map<TafelId, DeelnemerId>();
    return this.#ordered((tafel) => seats.has(tafel.record.id)).map((tafel) => {
      const deelnemer = must(tafel.deelnemers.get(must(seats.get(tafel.record.id), 'seat')), 'deelnemer');
      return {
        tafel: tafel.record,
        deelnemer,
        partij: must(tafel.partijen.get(deelnemer.partij), 'partij'),
      };
    });
  }

  async plaats(sessie: string, tafel: TafelId): Promise<Plaats | null> {
    return (await this.plaatsen(sessie)).find((plaats) => plaats.tafel.id === tafel) ?? null;
  }

  async unfinished(): Promise<Unfinished> {
    return {
      tafels: this.#ordered((tafel) => !tafel.ready).map((tafel) => tafel.record),
      registers: this.#ordered((tafel) => tafel.unregistered.size > 0).map((tafel) => tafel.record.id),
    };
  }

  async markRegistered(
    tafel: TafelId,
    partijen: readonly PartijId[],
    deelnemers: readonly DeelnemerId[],
  ): Promise<void> {
    for (const id of [...partijen, ...deelnemers]) this.#tafel(tafel).unregistered.delete(id);
  }

  #tafel(id: TafelId): MemoryTafel {
    return must(this.#tafels.get(id), 'a tafel of the records');
  }

  #ordered(which: (tafel: MemoryTafel) => boolean): readonly MemoryTafel[] {
    return [...this.#tafels.values()]
      .filter(which)
      .sort((left, right) => left.record.createdAtMs - right.record.createdAtMs);
  }

  #withdraw(which: (uitnodiging: UitnodigingRecord) => boolean, nowMs: number): number {
    let count = 0;
    for (const [hash, uitnodiging] of this.#uitnodigingen) {
      if (uitnodiging.use.kind !== 'open' || !which(uitnodiging)) continue;
      this.#uitnodigingen.set(hash, { ...uitnodiging, use: { kind: 'ingetrokken', atMs: nowMs } });
      count++;
    }
    return count;
  }
}
