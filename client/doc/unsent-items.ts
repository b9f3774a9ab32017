import * as Y from 'yjs';

/**
 * Which deleted or overwritten content of a document may be forgotten: not that of own edits which the server does not
 * have. With that content each edit stands by itself, and a long outbox can go out in parts (SY19); without it a value
 * that was overwritten offline can only be sent together with the one after it.
 */
export class UnsentItems {
  /** Own Yjs clients: what they wrote from that clock on may not be on the server. */
  readonly #sentUntil = new Map<number, number>();

  /** A Yjs client of mine of which nothing is known to be on the server. */
  addOwnClient(client: number): void {
    if (!this.#sentUntil.has(client)) this.#sentUntil.set(client, 0);
  }

  /** The server has all of my edits that are in the document. */
  allSent(doc: Y.Doc): void {
    for (const client of this.#sentUntil.keys()) {
      const last = doc.store.clients.get(client)?.at(-1);
      this.#sentUntil.set(client, last ? last.id.clock + last.length : 0);
    }
  }

  /** Own Yjs clients under which something was written that the server may not have. */
  clientsIn(doc: Y.Doc): readonly number[] {
    return [...this.#sentUntil].flatMap(([client, until]) =>
      Y.getState(doc.store, client) > until ? [client] : [],
    );
  }

  /** What the server may not have, as one update; with it all deletions that are known. */
  unsentUpdate(doc: Y.Doc): Uint8Array {
    const known = Y.decodeStateVector(Y.encodeStateVector(doc));
    for (const [client, until] of this.#sentUntil) known.set(client, Math.min(until, known.get(client) ?? 0));
    return Y.encodeStateAsUpdate(doc, Y.encodeStateVector(known));
  }

  /** The `gcFilter` of the document. */
  readonly mayForget = (item: Y.Item): boolean =>
    item.id.clock + item.length <= (this.#sentUntil.get(item.id.client) ?? Infinity);
}
