import * as Y from 'yjs';
import { createRecord, textOf } from '#shared/crdt/mutate.ts';
import { testAfspraak, testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';

/** The afspraak of every measured document; its own number, so that no puzzelstuk has the same id. */
const AFSPRAAK = 3;
const FIRST_PIECE = 10;
const AFSPRAAK_CLIENT = 999;
const SERVER_CLIENT = 1;

/** How large a measured document is: Yjs structs, laid by so many Yjs clients. */
export interface DocumentSize {
  readonly structs: number;
  readonly clients: number;
}

/** A tafel of that size as the server holds it: puzzelstukken by many clients, and one afspraak with a text. */
export function tafelOf({ structs, clients }: DocumentSize): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = SERVER_CLIENT;
  Y.applyUpdate(doc, updateBy(AFSPRAAK_CLIENT, doc, layAfspraak));
  let piece = FIRST_PIECE;
  for (let client = 0; client < clients; client++) {
    const share = Math.ceil((structs * (client + 1)) / clients);
    const laid = updateBy(1000 + client, null, (writer) => {
      while (structsIn(doc) + structsIn(writer) < share)
        createRecord(writer, 'puzzelstuk', testIdentity(piece++), testPuzzelstuk({}));
    });
    Y.applyUpdate(doc, laid);
  }
  return doc;
}

/** A copy with its own client, as a person who has opened the tafel holds it. */
export function copyOf(state: Uint8Array, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, state);
  return copy;
}

/** What that client writes on top of what it has seen. */
export function updateBy(clientId: number, seen: Y.Doc | null, write: (doc: Y.Doc) => void): Uint8Array {
  const writer = copyOf(seen === null ? new Uint8Array([0, 0]) : Y.encodeStateAsUpdate(seen), clientId);
  const before = Y.encodeStateVector(writer);
  writer.transact(() => write(writer));
  return Y.encodeStateAsUpdate(writer, before);
}

/** The id of a puzzelstuk that `tafelOf` laid. */
export function pieceId(index: number): string {
  return testId(FIRST_PIECE + index);
}

/** The run of characters in the text of the afspraak. */
export function runOf(doc: Y.Doc): Y.XmlText {
  const paragraph = textOf(doc, testId(AFSPRAAK), null)?.get(0);
  const run = paragraph instanceof Y.XmlElement ? paragraph.get(0) : null;
  if (!(run instanceof Y.XmlText))
    throw new Error('the measured document has its afspraak with one paragraph');
  return run;
}

export function structsIn(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) count += structs.length;
  return count;
}

function layAfspraak(doc: Y.Doc): void {
  createRecord(doc, 'afspraak', testIdentity(AFSPRAAK), testAfspraak({}));
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('hallo wereld '.repeat(50))]);
  textOf(doc, testId(AFSPRAAK), null)?.insert(0, [paragraph]);
}
