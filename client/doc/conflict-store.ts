import type * as Y from 'yjs';
import { watchConflicts, type Conflict } from '#shared/crdt/conflict.ts';
import { RECORDS, type RecordRoot } from '#shared/crdt/layout.ts';

const MAX_KEPT = 20;

/** Values of mine that somebody replaced without having seen them (SY11), until I have looked at them. */
export class ConflictStore {
  readonly #stops: readonly (() => void)[];
  readonly #listeners = new Set<() => void>();
  #ownClients: ReadonlySet<number> = new Set();
  #conflicts: readonly Conflict[] = [];

  constructor(doc: Y.Doc) {
    const isMine = (client: number): boolean => client === doc.clientID || this.#ownClients.has(client);
    this.#stops = (Object.keys(RECORDS) as RecordRoot[]).map((root) =>
      watchConflicts(doc, root, isMine, (conflict) => this.#add(conflict)),
    );
  }

  /** Newest last. */
  getSnapshot = (): readonly Conflict[] => this.#conflicts;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Earlier visits wrote under these Yjs clients. */
  addOwnClients(clients: ReadonlySet<number>): void {
    this.#ownClients = clients;
  }

  dismiss(conflict: Conflict): void {
    this.#change(this.#conflicts.filter((other) => other !== conflict));
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    this.#listeners.clear();
  }

  #add(conflict: Conflict): void {
    const others = this.#conflicts.filter(
      (other) => other.root !== conflict.root || other.id !== conflict.id || other.key !== conflict.key,
    );
    this.#change([...others, conflict].slice(-MAX_KEPT));
  }

  #change(conflicts: readonly Conflict[]): void {
    this.#conflicts = conflicts;
    for (const listener of this.#listeners) listener();
  }
}
