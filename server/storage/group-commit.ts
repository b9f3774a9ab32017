import type { PackedAppend, PackedRow } from './sqlite-messages.ts';
import type { AppendRequest } from './storage.ts';
import { StorageError } from './storage-error.ts';
import { mergeTouched } from './touched.ts';

interface Waiting {
  readonly request: AppendRequest;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export type CommitBatch = (
  appends: readonly PackedAppend[],
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<readonly boolean[]>;

/** All rows of a batch behind one another in one fresh buffer, which the other thread can take over. */
function pack(batch: readonly Waiting[]): { appends: PackedAppend[]; bytes: Uint8Array<ArrayBuffer> } {
  let total = 0;
  for (const { request } of batch) for (const row of request.rows) total += row.bytes.length;
  const bytes = new Uint8Array(total);
  let offset = 0;
  const appends = batch.map(({ request }): PackedAppend => {
    const rows = request.rows.map((row): PackedRow => {
      const place = offset;
      bytes.set(row.bytes, place);
      offset += row.bytes.length;
      return { author: row.author, timeMs: row.timeMs, offset: place, length: row.bytes.length };
    });
    return {
      room: request.room,
      epoch: request.epoch,
      afterSeq: request.afterSeq,
      rows,
      touched: mergeTouched(request.rows),
      leases: request.leases,
      droppedLeases: request.droppedLeases ?? [],
    };
  });
  return { appends, bytes };
}

/**
 * Natural batching: while one commit is in flight the next batch gathers, so at low load an append waits for one
 * fsync only, and at high load one fsync serves every room that waits.
 */
export class GroupCommit {
  readonly #commit: CommitBatch;
  #gathering: Waiting[] = [];
  #inFlight = false;

  constructor(commit: CommitBatch) {
    this.#commit = commit;
  }

  append(request: AppendRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#gathering.push({ request, resolve, reject });
      if (!this.#inFlight) void this.#run();
    });
  }

  async #run(): Promise<void> {
    this.#inFlight = true;
    while (this.#gathering.length > 0) {
      const batch = this.#gathering;
      this.#gathering = [];
      const { appends, bytes } = pack(batch);
      try {
        const stored = await this.#commit(appends, bytes);
        for (const [index, { request, resolve, reject }] of batch.entries()) {
          if (stored[index] === true) resolve();
          else
            reject(
              new StorageError('conflict', `Het logboek van ${request.room} is niet waar het hoort te zijn.`),
            );
        }
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.#inFlight = false;
  }
}
