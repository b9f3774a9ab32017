/** A thread that reads stored bytes as a fresh client would and hashes what they say, away from the event loop. */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import * as Y from 'yjs';
import { canonicalRoom } from '#shared/crdt/canonical.ts';
import { must } from '#shared/lib/assert.ts';
import type { HashAnswer, HashQuestion } from './content-hasher.ts';

const port = must(parentPort, 'the hasher runs in a worker thread');

function hash({ id, kind, updates }: HashQuestion): HashAnswer {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    const digest = createHash('sha256').update(canonicalRoom(doc, kind)).digest();
    return { id, hash: new Uint8Array(digest), stateVector: Y.encodeStateVector(doc) };
  } catch {
    return { id, hash: null, stateVector: new Uint8Array() };
  } finally {
    doc.destroy();
  }
}

port.on('message', (question: HashQuestion) => port.postMessage(hash(question)));
