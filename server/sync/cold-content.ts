import * as Y from 'yjs';
import type { Snapshot } from '#server/storage/storage.ts';

type Vector = ReadonlyMap<number, number>;

/** What can be said of stored bytes without building the document, which takes several times as long as reading them. */
export interface ColdContent {
  /** The state vector of all that is stored. */
  readonly stateVector: Uint8Array;
  /** Whether someone with this state vector lacks nothing but deletions. */
  has(stateVector: Uint8Array): boolean;
  /** The deletions in the snapshot, as an update; null when the bytes cannot be read. */
  deletions(): Uint8Array | null;
}

function covers(theirs: Vector, ours: Vector): boolean {
  for (const [client, clock] of ours) if ((theirs.get(client) ?? 0) < clock) return false;
  return true;
}

/** Null when the snapshot cannot be read: then the document says what is wrong with it. */
export function readCold(snapshot: Snapshot): ColdContent | null {
  try {
    const { stateVector } = snapshot;
    const vector = Y.decodeStateVector(stateVector);
    return {
      stateVector,
      has: (theirs) => covers(Y.decodeStateVector(theirs), vector),
      deletions: () => {
        try {
          return Y.diffUpdate(snapshot.update, stateVector);
        } catch {
          return null;
        }
      },
    };
  } catch {
    return null;
  }
}
