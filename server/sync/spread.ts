import { syncFrame } from './frame.ts';
import type { Session } from './session.ts';
import type { Batch } from './turn.ts';

/** The updates of a batch as frames behind one another, encoded once for all readers; null when nothing changed. */
export function relayFrame({ changes }: Batch): Buffer | null {
  const frames = changes.updates.map((update) => syncFrame('update', update));
  const [only] = frames;
  if (only === undefined) return null;
  return frames.length === 1 ? only : Buffer.concat(frames);
}

/** Acknowledges and relays a batch that is durable: one write per socket. */
export function spread(batch: Batch, frame: Buffer | null, sessions: Iterable<Session>): void {
  if (frame === null) {
    for (const [session, count] of batch.acks) writeTurn(session, null, session.ackFrame(count));
    return;
  }
  // Who alone wrote all of it knows it already.
  const isOneAuthors = batch.authors.size === 1 && batch.changes.updates.length === 1;
  for (const session of sessions) {
    const count = batch.acks.get(session);
    const ack = count === undefined ? null : session.ackFrame(count);
    const isNews = session.isLive && !(isOneAuthors && batch.authors.has(session));
    writeTurn(session, isNews ? frame : null, ack);
  }
}

function writeTurn(session: Session, frame: Buffer | null, ack: Buffer | null): void {
  if (frame !== null && ack !== null) session.write(Buffer.concat([frame, ack])); // one copy is cheaper than two buffers
  else if (frame !== null) session.write(frame);
  else if (ack !== null) session.write(ack);
}
