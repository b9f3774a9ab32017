import * as Y from 'yjs';
import type { LoadedRoom } from '#server/storage/storage.ts';
import { assert } from '#shared/lib/assert.ts';
import { readCold, type ColdContent } from './cold-content.ts';
import { decodeStored } from './decode-stored.ts';
import { syncFrame } from './frame.ts';

const EMPTY_UPDATE = Uint8Array.of(0, 0);
const EMPTY_FRAME = syncFrame('step2', EMPTY_UPDATE);
const MAX_ANSWERS = 64;
/** Relayed updates kept for answers; past it the next answer is encoded anew from the document. */
const MAX_LOG_FRAMES = 512;
const MIN_LOG_BYTES = 65_536;

/** An answer as it was at a point of the log; what came after is sent behind it. */
interface Answer {
  readonly bytes: Uint8Array;
  readonly at: number;
  step2: Buffer | null;
  update: Buffer | null;
}

export interface EncodedState {
  readonly update: Uint8Array;
  readonly stateVector: Uint8Array;
}

const keyOf = (stateVector: Uint8Array): string => Buffer.from(stateVector).toString('latin1');
const FROM_NOTHING = keyOf(Uint8Array.of(0));

/**
 * The content of one room: the stored bytes as they are, and the document once someone needs it. Every method is called
 * only while all that the document holds is durable, so nothing here can show what a crash would take back (SY2).
 */
export class RoomContent {
  #stored: LoadedRoom | null;
  #doc: Y.Doc | null = null;
  /** Until the document is decoded, when what is stored can be answered from. */
  #cold: ColdContent | null = null;
  #deletions: Uint8Array | null = null;
  /** Durable updates since the oldest answer, as frames. */
  #log: Buffer[] = [];
  #logBytes = 0;
  #answers = new Map<string, Answer>();
  #step1: Buffer | null = null;
  #damage: string | null;

  /** `serverClient`: the clientID under which the server itself writes here. */
  readonly serverClient: number;

  constructor(stored: LoadedRoom, serverClient: number) {
    this.#stored = stored;
    this.serverClient = serverClient;
    this.#damage = stored.damage;
    const { snapshot, tail, damage } = stored;
    // Rows hold what later ones deleted, or overwrote: they are decoded, and never handed out as they are (SY21).
    if (damage !== null || tail.length > 0) return;
    const bytes = snapshot?.update ?? EMPTY_UPDATE;
    this.#answers.set(FROM_NOTHING, { bytes, at: 0, step2: null, update: null });
    if (snapshot !== null) this.#cold = readCold(snapshot);
  }

  /** Why nothing may be written here, in Dutch, or null. Decoding may find damage that loading did not. */
  get damage(): string | null {
    return this.#damage;
  }

  get isWarm(): boolean {
    return this.#doc !== null;
  }

  /** Whether our question needs nothing to be decoded. */
  get canAsk(): boolean {
    return this.isWarm || this.#cold !== null;
  }

  /** The live document, decoded now if it was not. */
  doc(): Y.Doc {
    if (this.#doc !== null) return this.#doc;
    assert(this.#stored !== null, 'a room without document has its stored bytes');
    const { doc, damage } = decodeStored(this.#stored, this.serverClient);
    if (damage !== null && this.#damage === null) {
      this.#damage = damage;
      this.#step1 = null;
      this.#forgetAnswers(); // the stored bytes are not what can be read of them
    }
    this.#doc = doc;
    this.#stored = null;
    this.#cold = null;
    this.#deletions = null;
    return doc;
  }

  /** Under which clientIDs anything was written. */
  clients(): ReadonlySet<number> {
    if (this.#cold !== null) return new Set(Y.decodeStateVector(this.#cold.stateVector).keys());
    return new Set(this.doc().store.clients.keys());
  }

  /** What a client with this state vector lacks, as frames; a room fresh from disk answers without decoding anything. */
  answer(stateVector: Uint8Array): readonly Buffer[] {
    const key = keyOf(stateVector);
    let answer = this.#answers.get(key);
    if (answer === undefined || this.#isStale(answer)) {
      const bytes = Y.encodeStateAsUpdate(this.doc(), stateVector);
      if (this.#answers.size >= MAX_ANSWERS) this.#forgetAnswers();
      answer = { bytes, at: this.#log.length, step2: null, update: null };
      this.#answers.set(key, answer);
    }
    if (answer.at === this.#log.length) return [(answer.step2 ??= syncFrame('step2', answer.bytes))];
    // Only the last message says "synced", so that a client which is synced has everything.
    const update = (answer.update ??= syncFrame('update', answer.bytes));
    return [update, ...this.#log.slice(answer.at), EMPTY_FRAME];
  }

  /** Whether this answer needs no document: who has nothing gets the stored bytes, who has all gets its deletions. */
  canAnswerCold(stateVector: Uint8Array): boolean {
    const key = keyOf(stateVector);
    if (this.#answers.has(key)) return true;
    if (this.#cold === null || this.#answers.size >= MAX_ANSWERS || !this.#cold.has(stateVector))
      return false;
    this.#deletions ??= this.#cold.deletions();
    if (this.#deletions === null) return false;
    this.#answers.set(key, { bytes: this.#deletions, at: 0, step2: null, update: null });
    return true;
  }

  /** Our own question: what do you have that we lack. Known without a document when it need not be decoded to answer. */
  step1(): Buffer {
    const vector = (): Uint8Array => this.#cold?.stateVector ?? Y.encodeStateVector(this.doc());
    return (this.#step1 ??= syncFrame('step1', vector()));
  }

  /**
   * A frame with updates that became durable and are in the document. When they deleted something, no answer from
   * before may be given any more: it would still hold that (SY21).
   */
  remember(frame: Buffer, hasDeleted: boolean): void {
    this.#step1 = null;
    if (hasDeleted) return this.#forgetAnswers();
    if (this.#answers.size === 0) return;
    this.#log.push(frame);
    this.#logBytes += frame.length;
    if (this.#log.length > MAX_LOG_FRAMES * 2) this.#forgetAnswers();
  }

  /** The whole state, which from now on also answers who comes with nothing. */
  encode(): EncodedState {
    const doc = this.doc();
    const update = Y.encodeStateAsUpdate(doc);
    this.#forgetAnswers();
    this.#answers.set(FROM_NOTHING, { bytes: update, at: 0, step2: null, update: null });
    return { update, stateVector: Y.encodeStateVector(doc) };
  }

  destroy(): void {
    this.#doc?.destroy();
  }

  #isStale(answer: Answer): boolean {
    const frames = this.#log.length - answer.at;
    if (this.#doc === null || frames === 0) return false;
    return frames > MAX_LOG_FRAMES || this.#logBytes > Math.max(MIN_LOG_BYTES, answer.bytes.length / 2);
  }

  #forgetAnswers(): void {
    this.#answers.clear();
    this.#log = [];
    this.#logBytes = 0;
  }
}
