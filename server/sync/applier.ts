import * as Y from 'yjs';
import { createHash } from 'node:crypto';
import type { LogRow } from '#server/storage/storage.ts';
import { keepMarks } from '#shared/tekst/zonder-opruimen.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Room } from '#shared/protocol/room.ts';
import { SERVER_AUTHOR, type Actor } from './actor.ts';
import type { Changed, ContentCheck } from './content-check-port.ts';
import type { Accepted, Guard } from './guard-port.ts';
import type { Leases } from './leases.ts';
import { RoomError } from './room-error.ts';
import { touchedBy, touchesOf } from './touched.ts';

/** One update from any door, on behalf of somebody. */
export interface Incoming {
  /** `isDiscarded`: access was withdrawn, or an earlier update refused, since it came in; it no longer counts. */
  readonly sender: { readonly actor: Actor; readonly isDiscarded: boolean };
  readonly kind: 'step2' | 'update';
  readonly bytes: Uint8Array;
}

/** What became of one update. */
export type Verdict =
  | { readonly kind: 'wijzigt' }
  | { readonly kind: 'geen' }
  | { readonly kind: 'onvolledig' }
  | {
      readonly kind: 'geweigerd';
      readonly rule: string;
      readonly reason: RefusalCode;
      readonly path?: string;
    }
  | { readonly kind: 'fout'; readonly error: unknown };

/** What a turn did to the document: rows to store, updates to relay. */
export interface Changes {
  readonly rows: LogRow[];
  readonly updates: Uint8Array[];
  /** Something that was there is gone. */
  hasDeleted: boolean;
}

export interface ApplierParts {
  readonly doc: Y.Doc;
  readonly room: Room;
  readonly guard: Guard;
  readonly checkOwn: ContentCheck;
  readonly leases: Leases;
  readonly nowMs: () => number;
}

const KNOWN_NOOPS = 16;
const NOT_YOURS = { kind: 'geweigerd', rule: 'AZ23', reason: 'foreign-client' } as const;
const READ_ONLY = { kind: 'geweigerd', rule: 'SY1', reason: 'reader' } as const;
const SEAT_ENDED = { kind: 'geweigerd', rule: 'AZ18', reason: 'seat-ended' } as const;

/** The only place where updates meet the live document: guard, lease, apply, in one synchronous go. */
export class Applier {
  readonly #parts: ApplierParts;
  /** Hashes of updates that changed nothing: everyone who comes back sends the same delete set (SY18). */
  readonly #noops = new Set<string>();
  #changes: Changes | null = null;
  #fault: unknown = null;

  constructor(parts: ApplierParts) {
    this.#parts = parts;
    keepMarks(parts.doc);
    parts.doc.on('update', (update: Uint8Array, origin: unknown, _doc: Y.Doc, { deleteSet }: Y.Transaction) =>
      this.#onUpdate(update, origin, deleteSet.clients.size > 0),
    );
  }

  /** True when the document changed outside `accept` and `edit`, or in the middle of an error: it must be loaded anew. */
  get isBroken(): boolean {
    return this.#fault !== null;
  }

  #onUpdate(update: Uint8Array, origin: unknown, hasDeleted: boolean): void {
    if (this.#changes === null) {
      this.#fault = new Error('the live document was changed by something that may only read it');
      return;
    }
    this.#changes.updates.push(update);
    if (hasDeleted) this.#changes.hasDeleted = true;
    // What Yjs cleans up by itself after a remote change is in no update of a client.
    if (origin !== this) this.#changes.rows.push(this.#row(SERVER_AUTHOR, update, []));
  }

  #row(author: string, bytes: Uint8Array, touches: Accepted['touches']): LogRow {
    return { author, timeMs: this.#parts.nowMs(), bytes, touched: touchedBy(touches) };
  }

  /**
   * Many updates in one transaction: its fixed cost, two state vectors over all clients, is the larger part. Stops when
   * `isEnough` says so; gives how many were looked at.
   */
  accept<One extends Incoming>(
    incoming: readonly One[],
    changes: Changes,
    settle: (one: One, verdict: Verdict) => void,
    isEnough: () => boolean = () => false,
  ): number {
    this.#changes = changes;
    let done = 0;
    try {
      Y.transact(
        this.#parts.doc,
        () => {
          for (const one of incoming) {
            if (done > 0 && isEnough()) break;
            done += 1;
            if (!one.sender.isDiscarded && !this.isBroken) settle(one, this.#acceptOne(one, changes));
          }
        },
        this,
        false,
      );
    } catch (error) {
      this.#fault = error;
    } finally {
      this.#changes = null;
    }
    return done;
  }

  #acceptOne({ sender: { actor }, kind, bytes: given }: Incoming, changes: Changes): Verdict {
    const hash = kind === 'step2' ? createHash('sha256').update(given).digest('base64') : null;
    if (hash !== null && this.#noops.has(hash)) return { kind: 'geen' };
    const { doc, guard, room, leases, nowMs } = this.#parts;
    let judged: ReturnType<Guard>;
    try {
      judged = guard(doc, given, { actor, roomKind: room.kind });
    } catch (error) {
      return { kind: 'fout', error };
    }
    if (!judged.ok) return judged.error;
    const { bytes, effect, structs, touches } = judged.value;
    if (effect === 'geen') {
      if (hash !== null) this.#rememberNoop(hash);
      return { kind: 'geen' };
    }
    if (!actor.write || room.kind === 'register') return READ_ONLY;
    const { id: author, tot } = actor.deelnemer;
    if (tot !== null && Date.parse(tot) <= nowMs()) return SEAT_ENDED;
    if (structs.some(({ client }) => !leases.has(client, author))) return NOT_YOURS;
    try {
      Y.applyUpdate(doc, bytes, this);
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
        throw new Error('an incomplete update got through');
      }
    } catch (error) {
      this.#fault = error; // Yjs takes nothing back: what it did until here is in the document
      return { kind: 'fout', error };
    }
    changes.rows.push(this.#row(author, bytes, touches));
    return { kind: 'wijzigt' };
  }

  #rememberNoop(hash: string): void {
    const [oldest] = this.#noops;
    if (this.#noops.size >= KNOWN_NOOPS && oldest !== undefined) this.#noops.delete(oldest);
    this.#noops.add(hash);
  }

  /**
   * A change by the server itself. What it leaves behind is judged as well: our own mistake must not be stored either
   * (SY5). Throws that, or what `change` throws; when the document changed meanwhile, `isBroken` tells.
   */
  edit(author: string, change: (doc: Y.Doc) => void, changes: Changes): void {
    const { doc, leases, nowMs, room, checkOwn } = this.#parts;
    const own: Changes = { rows: [], updates: [], hasDeleted: false };
    this.#changes = own;
    let changed: Changed = new Map();
    try {
      doc.transact((transaction) => {
        changed = transaction.changed as unknown as Changed;
        change(doc);
      }, this);
      const misfit = own.updates.length === 0 ? null : checkOwn(changed, room.kind);
      if (misfit !== null) throw new RoomError(`the server wrote what does not fit at ${misfit.path}`);
    } catch (error) {
      if (own.updates.length > 0) this.#fault = error;
      throw error;
    } finally {
      this.#changes = null;
    }
    const [update, ...cleanUps] = own.updates;
    if (update === undefined) return;
    leases.reserve(doc.clientID, nowMs());
    changes.rows.push(this.#row(author, update, touchesOf(changed)), ...own.rows);
    changes.updates.push(update, ...cleanUps);
    changes.hasDeleted ||= own.hasDeleted;
  }
}
