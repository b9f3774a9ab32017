/** A thread that reads stored bytes as a fresh client would and hashes what they say, away from the event loop. */
import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { canonicalRoom } from '#shared/crdt/canonical.ts';
import type { ContentHash } from '#shared/protocol/content-hash.ts';
import { answerQuestions } from '#server/threads/answer-questions.ts';
import type { HashQuestion } from './content-hasher.ts';

answerQuestions<HashQuestion, ContentHash>(({ kind, updates }) => {
  const doc = new Y.Doc();
  try {
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    const digest = createHash('sha256').update(canonicalRoom(doc, kind)).digest();
    return { hash: new Uint8Array(digest), stateVector: Y.encodeStateVector(doc) };
  } finally {
    doc.destroy();
  }
});
