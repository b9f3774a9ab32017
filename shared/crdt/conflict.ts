import * as Y from 'yjs';
import { jsonEqual } from '#shared/lib/json.ts';
import { layoutOf, type RecordRoot } from '#shared/crdt/layout.ts';

/** A value of mine that somebody replaced without having seen it: both worked at the same time. */
export interface Conflict {
  readonly root: RecordRoot;
  readonly id: string;
  readonly key: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/**
 * Watches the registers of one root for concurrent overwrites (SY11). A Yjs map entry remembers in `origin` the entry
 * that its writer saw: when a remote entry replaces mine and its origin is not mine, its writer did not know my value.
 * A replacement by somebody who did see it is ordinary editing and is not reported.
 */
export function watchConflicts(
  doc: Y.Doc,
  root: RecordRoot,
  isMine: (client: number) => boolean,
  onConflict: (conflict: Conflict) => void,
): () => void {
  const map = doc.getMap(root);
  const registers = new Set(Object.keys(layoutOf(root).registers));
  const observer: Parameters<typeof map.observeDeep>[0] = (events, transaction) => {
    if (transaction.local) return;
    for (const event of events) {
      if (event.path.length !== 1 || !(event.target instanceof Y.Map)) continue;
      for (const [key, change] of event.keys) {
        if (change.action !== 'update' || !registers.has(key)) continue;
        const winner = event.target._map.get(key);
        if (!winner || isMine(winner.id.client)) continue;
        const loser = nearestMine(winner.left, isMine);
        if (!loser || sawIt(winner, loser)) continue;
        const theirs = event.target.get(key);
        if (jsonEqual(change.oldValue, theirs)) continue;
        onConflict({ root, id: String(event.path[0]), key, mine: change.oldValue, theirs });
      }
    }
  };
  map.observeDeep(observer);
  return () => map.unobserveDeep(observer);
}

/** The entry just before the winner, when it is mine: the value that was visible until now. */
function nearestMine(item: Y.Item | null, isMine: (client: number) => boolean): Y.Item | null {
  return item && isMine(item.id.client) ? item : null;
}

function sawIt(winner: Y.Item, loser: Y.Item): boolean {
  const origin = winner.origin;
  return (
    origin !== null &&
    origin.client === loser.id.client &&
    origin.clock >= loser.id.clock &&
    origin.clock < loser.id.clock + loser.length
  );
}
