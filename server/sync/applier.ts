import * as Y from 'yjs';
import { createHash } from 'node:crypto';
import type { LogRow } from '#server/storage/storage.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';
import type { Room } from '#shared/protocol/room.ts';
import { SERVER_AUTHOR } from './actor.ts';
import type { Guard } from './guard-port.ts';
import type { Leases } from './leases.ts';
import type { Session } from './session.ts';

export interface Incoming {
  readonly session: Session;
  readonly kind: 'step2' | 'update';
  readonly bytes: Uint8Array;
  /** Number of this update on its connection, from 1. */
  readonly count: number;
}

/** What became of one update. */
export type Verdict =
  | { readonly kind: 'wijzigt' }
  | { readonly kind: 'geen' }
  | { readonly kind: 'onvolledig' }
  | { readonly kind: 'geweigerd'; readonly rule: string; readonly reason: RefusalCode }
  | { readonly kind: 'fout'; readonly error: unknown };

/** What a turn did to the document: rows to store, updates to relay. */
export interface Changes {
  readonly rows: LogRow[];
  readonly updates: Uint8Array[];
}

export interface ApplierParts {
  readonly doc: Y.Doc;
  readonly room: Room;
  readonly guard: Guard;
  readonly leases: Leases;
  readonly nowMs: () => number;
}

const KNOWN_NOOPS = 16;
const NOT_YOURS = {
  kind: 'geweigerd',
  rule: 'SY6',
  reason: 'foreign-client',
} as const;
const READ_ONLY = {
  kind: 'geweigerd',
  rule: 'SY1',
  reason: 'reader',
} as const;

/** The only place where updates meet the live document: guard, lease, apply, in one synchronous go. */
export class Applier {
  readonly #parts: ApplierParts;
  /** Hashes of updates that changed nothing: everyone who comes back sends the same delete set (SY18). */
  readonly #noops = new Set<string>();
  #changes: Changes | null = null;
  #fault: unknown = null;

  constructor(parts: ApplierParts) {
    this.#parts = parts;
    parts.doc.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(update, origin));
  }

  /** True when the document changed outside `accept` and `edit`, or in the middle of an error: it must be loaded anew. */
  get isBroken(): boolean {
    return this.#fault !== null;
  }

  #onUpdate(update: Uint8Array, origin: unknown): void {
    if (this.#changes === null) {
      this.#fault = new Error('the live document was changed by something that may only read it');
      return;
    }
    this.#changes.updates.push(update);
    // What Yjs cleans up by itself after a remote change is in no update of a client.
    if (origin !== this) this.#changes.rows.push(this.#row(SERVER_AUTHOR, update));
  }

  #row(author: string, bytes: Uint8Array): LogRow {
    return { author, timeMs: this.#parts.nowMs(), bytes };
  }

  /** Many updates in one transaction: its fixed cost, two state vectors over all clients, is the larger part. */
  accept(
    incoming: readonly Incoming[],
    changes: Changes,
    settle: (one: Incoming, verdict: Verdict) => void,
  ): void {
    this.#changes = changes;
    try {
      Y.transact(
        this.#parts.doc,
        () => {
          for (const one of incoming) {
            if (!one.session.isDiscarded && !this.isBroken) settle(one, this.#acceptOne(one, changes));
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
  }

  #acceptOne(one: Incoming, changes: Changes): Verdict {
    const hash = one.kind === 'step2' ? createHash('sha256').update(one.bytes).digest('base64') : null;
    if (hash !== null && this.#noops.has(hash)) return { kind: 'geen' };
    const { doc, guard, room, leases } = this.#parts;
    const { actor } = one.session;
    let judged: ReturnType<Guard>;
    try {
      judged = guard(doc, one.bytes, { actor, roomKind: room.kind });
    } catch (error) {
      return { kind: 'fout', error };
    }
    if (!judged.ok) return judged.error;
    const { bytes, effect, structs } = judged.value;
    if (effect === 'geen') {
      if (hash !== null) this.#rememberNoop(hash);
      return { kind: 'geen' };
    }
    if (!actor.write || room.kind === 'register') return READ_ONLY;
    const author = actor.deelnemer.id;
    if (structs.some(({ client }) => client === doc.clientID || !leases.isFree(client, author)))
      return NOT_YOURS;
    try {
      Y.applyUpdate(doc, bytes, this);
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) {
        throw new Error('an incomplete update got through');
      }
    } catch (error) {
      this.#fault = error; // Yjs takes nothing back: what it did until here is in the document
      return { kind: 'fout', error };
    }
    for (const { client } of structs) leases.bind(client, author);
    changes.rows.push(this.#row(author, bytes));
    return { kind: 'wijzigt' };
  }

  #rememberNoop(hash: string): void {
    const [oldest] = this.#noops;
    if (this.#noops.size >= KNOWN_NOOPS && oldest !== undefined) this.#noops.delete(oldest);
    this.#noops.add(hash);
  }

  /** A change by the server itself; throws what `change` throws, and then the document may be half changed. */
  edit(author: string, change: (doc: Y.Doc) => void, changes: Changes): void {
    const { doc, leases } = this.#parts;
    const own: Changes = { rows: [], updates: [] };
    this.#changes = own;
    try {
      doc.transact(() => change(doc), this);
    } catch (error) {
      if (own.updates.length > 0) this.#fault = error;
      throw error;
    } finally {
      this.#changes = null;
    }
    const [update, ...cleanUps] = own.updates;
    if (update === undefined) return;
    leases.bind(doc.clientID, SERVER_AUTHOR);
    changes.rows.push(this.#row(author, update), ...own.rows);
    changes.updates.push(update, ...cleanUps);
  }
}
