/** The run of clock values of one Yjs client that an update carries: from `start` up to, not including, `end`. */
export interface ClockRun {
  readonly client: number;
  readonly start: number;
  readonly end: number;
}

const GC = 0;
const SKIP = 10;
const HAS_ORIGIN = 0x80;
const HAS_RIGHT_ORIGIN = 0x40;
const HAS_KEY = 0x20;
const utf8 = new TextDecoder();

/**
 * Reads which edits an update (V1) holds, without building a document: content is skipped, the delete set is not read.
 * Merged updates give merged runs, holes (Skip) split a run. Throws on anything that is no V1 update.
 */
export function readClockRuns(update: Uint8Array): ClockRun[] {
  return new UpdateReader(update).readRuns();
}

class UpdateReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  readRuns(): ClockRun[] {
    const runs: ClockRun[] = [];
    for (let clients = this.#uint(); clients > 0; clients--) {
      let structs = this.#uint();
      const client = this.#uint();
      let clock = this.#uint();
      let start = clock;
      for (; structs > 0; structs--) {
        const info = this.#byte();
        const kind = info & 0x1f;
        if (kind === SKIP) {
          if (clock > start) runs.push({ client, start, end: clock });
          clock += this.#uint();
          start = clock;
        } else if (kind === GC) {
          clock += this.#uint();
        } else {
          this.#skipParent(info);
          clock += this.#skipContent(kind);
        }
      }
      if (clock > start) runs.push({ client, start, end: clock });
    }
    return runs;
  }

  #skipParent(info: number): void {
    if (info & HAS_ORIGIN) this.#skipId();
    if (info & HAS_RIGHT_ORIGIN) this.#skipId();
    if ((info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN)) !== 0) return;
    if (this.#uint() === 1) this.#skipBytes();
    else this.#skipId();
    if (info & HAS_KEY) this.#skipBytes();
  }

  /** Skips the content and tells its length in clock values. */
  #skipContent(kind: number): number {
    switch (kind) {
      case 1: // deleted
        return this.#uint();
      case 2: // JSON
        return this.#times(() => this.#skipBytes());
      case 3: // binary
      case 5: // embed
        this.#skipBytes();
        return 1;
      case 4: // text: its length counts UTF-16 units, not bytes
        return this.#textLength();
      case 6: // format
        this.#skipBytes();
        this.#skipBytes();
        return 1;
      case 7: {
        const type = this.#uint();
        if (type === 3 || type === 5) this.#skipBytes();
        return 1;
      }
      case 8: // any
        return this.#times(() => this.#skipAny());
      case 9: // subdocument
        this.#skipBytes();
        this.#skipAny();
        return 1;
      default:
        throw new Error(`unknown content kind ${kind}`);
    }
  }

  #times(skip: () => void): number {
    const count = this.#uint();
    for (let i = 0; i < count; i++) skip();
    return count;
  }

  #textLength(): number {
    const length = this.#uint();
    const from = this.#at;
    this.#at += length;
    for (let i = from; i < this.#at; i++) {
      if ((this.#bytes[i] ?? 0) >= 0x80) return utf8.decode(this.#bytes.subarray(from, this.#at)).length;
    }
    return length;
  }

  #skipAny(): void {
    const kind = this.#byte();
    switch (kind) {
      case 127: // undefined
      case 126: // null
      case 121: // false
      case 120: // true
        return;
      case 125:
        this.#skipVarInt();
        return;
      case 124:
        this.#at += 4;
        return;
      case 123:
      case 122:
        this.#at += 8;
        return;
      case 119:
      case 116:
        this.#skipBytes();
        return;
      case 118:
        this.#times(() => {
          this.#skipBytes();
          this.#skipAny();
        });
        return;
      case 117:
        this.#times(() => this.#skipAny());
        return;
      default:
        throw new Error(`unknown value kind ${kind}`);
    }
  }

  #skipId(): void {
    this.#uint();
    this.#uint();
  }

  #skipBytes(): void {
    const length = this.#uint();
    this.#at += length;
  }

  #skipVarInt(): void {
    while (this.#byte() >= 0x80);
  }

  #byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('update ends too early');
    return byte;
  }

  #uint(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.#byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }
}
