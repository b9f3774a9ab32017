import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { Records } from '#server/records/records.ts';
import { TokenBucket } from '#server/sync/token-bucket.ts';

type Body<Kind extends EntryDraft['kind']> = Extract<EntryDraft, { kind: Kind }>['body'];
type Without<T> = Omit<T, 'overgeslagen'>;

/** Who tried, and where. */
export interface Refused {
  readonly tafel: TafelId;
  readonly deelnemer: Pick<Deelnemer, 'id' | 'persoon' | 'partij'>;
}

/** So many at once, then one a minute: enough to see what somebody tried, too little to flood the ledger. */
const BURST = 5;
const PER_SECOND = 1 / 60;
/** Whoever was quiet so long has all of it again: nothing need be remembered. */
const FORGET_MS = BURST * 60_000;
const MAX_KNOWN = 5000;

interface Known {
  readonly bucket: TokenBucket;
  overgeslagen: number;
  seenAtMs: number;
}

/** Puts refused formal acts in the ledger (AK12), so many per deelnemer; what is left out is counted in the next entry. */
export class RefusalLog {
  readonly #records: Pick<Records, 'commit' | 'partijen'>;
  readonly #now: () => number;
  /** By seat, least recently refused first. */
  readonly #known = new Map<string, Known>();

  constructor(records: Pick<Records, 'commit' | 'partijen'>, now: () => number) {
    this.#records = records;
    this.#now = now;
  }

  /** A formal act that was refused; also told to the partij for which it was asked. */
  async akkoord(refused: Refused, body: Without<Body<'akkoord-geweigerd'>>): Promise<void> {
    const overgeslagen = this.#take(refused);
    if (overgeslagen === null) return;
    const partijen = await this.#concerned(refused, body.partij);
    const entry = { kind: 'akkoord-geweigerd', partijen, body: { ...body, overgeslagen } } as const;
    await this.#write(refused, entry);
  }

  /** An edit of what only the server writes. */
  async register(refused: Refused, body: Without<Body<'register-geweigerd'>>): Promise<void> {
    const overgeslagen = this.#take(refused);
    if (overgeslagen === null) return;
    const partijen = await this.#concerned(refused, null);
    const entry = { kind: 'register-geweigerd', partijen, body: { ...body, overgeslagen } } as const;
    await this.#write(refused, entry);
  }

  async #write(
    { tafel, deelnemer }: Refused,
    entry:
      | Pick<Extract<EntryDraft, { kind: 'akkoord-geweigerd' }>, 'kind' | 'partijen' | 'body'>
      | Pick<Extract<EntryDraft, { kind: 'register-geweigerd' }>, 'kind' | 'partijen' | 'body'>,
  ): Promise<void> {
    const door = { deelnemer: deelnemer.id, persoon: deelnemer.persoon };
    await this.#records.commit([], [{ ...entry, tafel, atMs: this.#now(), door }]);
  }

  async #concerned({ tafel, deelnemer }: Refused, asked: string | null): Promise<string[]> {
    const seated = (await this.#records.partijen(tafel)).map(({ id }) => id);
    return seated.filter((id) => id === deelnemer.partij || id === asked);
  }

  /** How many were left out since the last entry; null when this one is left out as well. */
  #take({ deelnemer }: Refused): number | null {
    const nowMs = this.#now();
    const known = this.#known.get(deelnemer.id) ?? {
      bucket: new TokenBucket(BURST, PER_SECOND, nowMs),
      overgeslagen: 0,
      seenAtMs: nowMs,
    };
    this.#known.delete(deelnemer.id);
    this.#forget(nowMs);
    this.#known.set(deelnemer.id, known);
    known.seenAtMs = nowMs;
    if (!known.bucket.take(nowMs)) {
      known.overgeslagen += 1;
      return null;
    }
    const { overgeslagen } = known;
    known.overgeslagen = 0;
    return overgeslagen;
  }

  #forget(nowMs: number): void {
    for (const [id, { seenAtMs, overgeslagen }] of this.#known) {
      const isDone = overgeslagen === 0 && nowMs - seenAtMs >= FORGET_MS;
      if (!isDone && this.#known.size < MAX_KNOWN) break;
      this.#known.delete(id);
    }
  }
}
