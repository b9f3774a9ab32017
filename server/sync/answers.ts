import { CLOSE } from '#shared/protocol/close-codes.ts';
import { isBoundedStateVector } from '#shared/protocol/state-vector.ts';
import type { SyncLimits } from './limits.ts';
import type { OpenRoom } from './open-room.ts';
import type { Session } from './session.ts';

export interface AnswersParts {
  readonly limits: SyncLimits;
  readonly now: () => number;
  /** There is someone to answer. */
  readonly onAsked: () => void;
  /** Decodes the document, if it was not. */
  readonly warmUp: (open: OpenRoom) => void;
  /** The presence of all, as a frame, or null. */
  readonly everyone: () => Buffer | null;
}

/** Who wants to know what they lack, and whom we still have to ask what we lack. */
export class Answers {
  readonly #parts: AnswersParts;
  #asking = new Map<Session, Uint8Array>();
  /** Answered from stored bytes: asking back needs the document, which is decoded after those are on their way. */
  #toAsk: Session[] = [];

  constructor(parts: AnswersParts) {
    this.#parts = parts;
  }

  get isEmpty(): boolean {
    return this.#asking.size === 0 && this.#toAsk.length === 0;
  }

  /** A state vector came in. Too often, and the last one is answered later (SY13). */
  ask(session: Session, stateVector: Uint8Array): void {
    const { limits, now, onAsked } = this.#parts;
    if (!isBoundedStateVector(stateVector, limits.stateVectorClients)) return session.close(CLOSE.malformed);
    if (this.#asking.has(session) || session.deferredAsk !== null) {
      if (session.deferredAsk === null) this.#asking.set(session, stateVector.slice());
      else session.deferredAsk = stateVector.slice();
      return;
    }
    if (session.syncBucket.take(now())) {
      this.#asking.set(session, stateVector.slice());
      return onAsked();
    }
    session.deferredAsk = stateVector.slice();
    setTimeout(() => this.#askDeferred(session), session.syncBucket.msUntil(1, now())).unref();
  }

  #askDeferred(session: Session): void {
    const stateVector = session.deferredAsk;
    session.deferredAsk = null;
    if (stateVector !== null && !session.isClosed) this.ask(session, stateVector);
  }

  /** Asks everyone again what they have that we lack. */
  askAll(sessions: Iterable<Session>): void {
    for (const session of sessions) if (session.isLive) this.#toAsk.push(session);
    this.#parts.onAsked();
  }

  forget(session: Session): void {
    this.#asking.delete(session);
  }

  clear(): void {
    this.#asking.clear();
    this.#toAsk = [];
  }

  /** Only while all that the document holds is durable: an answer must not show what a crash would take back (SY2). */
  give(open: OpenRoom): void {
    this.#askBack(open);
    if (this.#asking.size === 0) return;
    const asking = this.#asking;
    this.#asking = new Map();
    const everyone = this.#parts.everyone();
    for (const [session, stateVector] of asking) {
      if (!session.isClosed) this.#answer(open, session, stateVector, everyone);
    }
  }

  #answer(open: OpenRoom, session: Session, stateVector: Uint8Array, everyone: Buffer | null): void {
    const isNew = session.state.kind === 'new';
    if (isNew) {
      session.state = { kind: 'live' };
      session.notify({ kind: 'welcome', epoch: open.isUnwritten ? null : open.epoch });
      if (open.readOnly !== null) session.notify({ kind: 'readOnly', reason: open.readOnly });
    }
    if (!open.content.canAnswerCold(stateVector)) this.#parts.warmUp(open);
    const frames = [...open.content.answer(stateVector)];
    if (open.content.isWarm) frames.unshift(open.content.step1());
    else if (open.content.canAsk) frames.push(open.content.step1()); // what it makes them send needs the document
    else this.#toAsk.push(session);
    if (isNew && everyone !== null) frames.push(everyone);
    session.writeAnswer(frames);
  }

  #askBack(open: OpenRoom): void {
    if (this.#toAsk.length === 0) return;
    const sessions = this.#toAsk;
    this.#toAsk = [];
    this.#parts.warmUp(open);
    const step1 = open.content.step1();
    for (const session of sessions) session.write(step1);
  }
}
