import * as Y from 'yjs';
import { createRecord, textOf } from '#shared/crdt/mutate.ts';
import {
  testAfspraak,
  testId,
  testIdentity,
  testPuzzelstuk,
  testSpanningspunt,
} from '#shared/crdt/test-support.ts';
import type { Actor } from '#shared/authorize/actor.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { GUARD_LIMITS } from '#shared/crdt/guard/limits.ts';

/** The deelnemer in whose name `testIdentity` lays records: for tests only. */
export const TEST_ACTOR: Actor = {
  deelnemerId: testId(900),
  naam: 'Bo',
  partij: 'provincie-utrecht',
  rol: 'redacteur',
  write: true,
};

export function testContext(actor: GuardContext['actor'] = TEST_ACTOR): GuardContext {
  return { actor, roomKind: 'tafel', limits: GUARD_LIMITS };
}

/** A tafel with one puzzelstuk (1), spanningspunt (2) and afspraak (3), written by client 1. */
export function testDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
  createRecord(doc, 'spanningspunt', testIdentity(2), testSpanningspunt({}));
  createRecord(doc, 'afspraak', testIdentity(3), testAfspraak({}));
  return doc;
}

/** A replica that writes as another client. */
export function replicaOf(doc: Y.Doc, clientId: number): Y.Doc {
  const replica = new Y.Doc();
  replica.clientID = clientId;
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  return replica;
}

/** What `edit` does to a fresh replica, as one update. */
export function updateOf(doc: Y.Doc, edit: (replica: Y.Doc) => void, clientId = 50): Uint8Array {
  const replica = replicaOf(doc, clientId);
  const updates: Uint8Array[] = [];
  replica.on('update', (update: Uint8Array) => updates.push(update));
  edit(replica);
  return Y.mergeUpdates(updates);
}

/** `ok`, `geen`, `onvolledig`, or `<rule> <reason>`: short enough to compare. */
export function verdict(doc: Y.Doc, bytes: Uint8Array, context = testContext()): string {
  const result = inspectUpdate(doc, bytes, context);
  if (result.ok) return result.value.effect === 'geen' ? 'geen' : 'ok';
  const { error } = result;
  return error.kind === 'onvolledig' ? 'onvolledig' : `${error.rule} ${error.reason}`;
}

/** The id of the current entry at a path of keys, from a root down. */
export function idAt(doc: Y.Doc, root: string, ...keys: string[]): Y.ID {
  let map = doc.getMap(root);
  for (const key of keys.slice(0, -1)) map = map.get(key) as Y.Map<unknown>;
  const item = map._map.get(keys.at(-1) ?? '');
  if (!item) throw new Error(`nothing at ${keys.join('/')}`);
  return item.id;
}

/** Like `verdict`, and proves that judging left no trace in the document (GU5). */
export function judged(doc: Y.Doc, bytes: Uint8Array, context = testContext()): string {
  const before = traceOf(doc);
  const outcome = verdict(doc, bytes, context);
  if (traceOf(doc) !== before) throw new Error('judging changed the document');
  return outcome;
}

function traceOf(doc: Y.Doc): string {
  const { pendingStructs, pendingDs, clients } = doc.store;
  const structs = [...clients].map(([client, all]) => `${client}:${all.length}`);
  const pending = String(pendingStructs) + String(pendingDs);
  return `${[...doc.share.keys()].join()} ${structs.join()} ${pending} ${Y.encodeStateAsUpdate(doc).join()}`;
}

/** The first run of the first element in the text of afspraak 3. */
export function runOf(doc: Y.Doc): Y.XmlText {
  const fragment = textOf(doc, testId(3), null) as Y.XmlFragment;
  return (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
}
