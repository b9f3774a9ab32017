import { refuse } from '#shared/crdt/guard/refusal.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const SHORT_STRING = 48;
/** The same few dozen keys come in every update: remembered, they need not be built and hashed again. */
const RECENT_KEYS = 256;
const recentKeys: (string | undefined)[] = Array.from({ length: RECENT_KEYS }, () => undefined);
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads the primitives of the V1 encoding, strictly: whatever is odd is refused under SY5. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #maxStringLength: number;
  readonly #maxDepth: number;
  readonly #view: DataView;
  pos = 0;

  constructor(bytes: Uint8Array, maxStringLength: number, maxDepth: number) {
    this.bytes = bytes;
    this.#maxStringLength = maxStringLength;
    this.#maxDepth = maxDepth;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get rest(): number {
    return this.bytes.length - this.pos;
  }

  uint8(): number {
    const byte = this.bytes[this.pos++];
    return byte === undefined ? refuse('SY5', 'bytes-end') : byte;
  }

  varUint(): number {
    let byte = this.uint8();
    if (byte < 128) return byte;
    let value = byte & 127;
    let unit = 128;
    do {
      byte = this.uint8();
      value += (byte & 127) * unit;
      unit *= 128;
      if (value > Number.MAX_SAFE_INTEGER) refuse('SY5', 'number-out-of-range');
    } while (byte >= 128);
    return value;
  }

  string(): string {
    const length = this.varUint();
    if (length > this.rest) refuse('SY5', 'bytes-end');
    if (length > this.#maxStringLength * 3) refuse('GU4', 'string-too-long');
    const from = this.pos;
    this.pos += length;
    if (length <= SHORT_STRING) {
      const short = this.#ascii(from, this.pos);
      if (short !== null) return short;
    }
    let text: string;
    try {
      text = utf8.decode(this.bytes.subarray(from, this.pos));
    } catch {
      return refuse('SY5', 'not-utf8');
    }
    return text.length > this.#maxStringLength ? refuse('GU4', 'string-too-long') : text;
  }

  /** A key of a map or an object: never one that reaches a prototype (X11). */
  key(): string {
    const from = this.pos;
    const slot = this.#keySlot();
    const known = slot === -1 ? undefined : recentKeys[slot];
    if (known !== undefined && this.#holds(known, from + 1)) {
      this.pos = from + 1 + known.length;
      return known;
    }
    const key = this.string();
    if (FORBIDDEN_KEYS.has(key)) refuse('SY5', 'forbidden-key');
    if (slot !== -1 && key.length === this.pos - from - 1) recentKeys[slot] = key;
    return key;
  }

  /** Where a short key here would be remembered; -1 when it is not short. */
  #keySlot(): number {
    const length = this.bytes[this.pos] ?? 0;
    if (length === 0 || length > SHORT_STRING || length >= this.rest) return -1;
    const first = this.bytes[this.pos + 1] ?? 0;
    const last = this.bytes[this.pos + length] ?? 0;
    return (length * 31 + first * 7 + last) % RECENT_KEYS;
  }

  #holds(text: string, from: number): boolean {
    if (this.bytes[from - 1] !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  /** A plain value. Functions of Yjs that are not JSON (bigint, bytes) are refused: no field here holds them. */
  any(depth = 0): unknown {
    if (depth > this.#maxDepth) refuse('GU4', 'value-too-deep');
    switch (this.uint8()) {
      case 127:
        return undefined;
      case 126:
        return null;
      case 125:
        return this.#varInt();
      case 124:
        return this.#view.getFloat32(this.#skip(4), false);
      case 123:
        return this.#view.getFloat64(this.#skip(8), false);
      case 121:
        return false;
      case 120:
        return true;
      case 119:
        return this.string();
      case 118:
        return this.#object(depth);
      case 117:
        return this.#array(depth);
      default:
        return refuse('SY5', 'value-type');
    }
  }

  /** JSON in a string, as formats carry it; small by nature. */
  json(maxLength: number): unknown {
    const text = this.string();
    if (text.length > maxLength) refuse('GU4', 'string-too-long');
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return refuse('SY5', 'not-json');
    }
    checkJson(value, this.#maxDepth);
    return value;
  }

  #ascii(from: number, to: number): string | null {
    let text = '';
    for (let i = from; i < to; i++) {
      const byte = this.bytes[i] ?? 128;
      if (byte >= 128) return null;
      text += String.fromCharCode(byte);
    }
    return text;
  }

  #varInt(): number {
    let byte = this.uint8();
    const sign = (byte & 64) > 0 ? -1 : 1;
    let value = byte & 63;
    let unit = 64;
    while (byte >= 128) {
      byte = this.uint8();
      value += (byte & 127) * unit;
      unit *= 128;
      if (value > Number.MAX_SAFE_INTEGER) refuse('SY5', 'number-out-of-range');
    }
    return sign * value;
  }

  /** Passes over that many bytes; where they began. */
  #skip(length: number): number {
    if (length > this.rest) refuse('SY5', 'bytes-end');
    const from = this.pos;
    this.pos += length;
    return from;
  }

  #object(depth: number): Record<string, unknown> {
    const count = this.varUint();
    if (count * 2 > this.rest) refuse('SY5', 'bytes-end');
    const value: Record<string, unknown> = {};
    for (let i = 0; i < count; i++) {
      const key = this.key();
      if (Object.hasOwn(value, key)) refuse('SY5', 'duplicate-key');
      value[key] = this.any(depth + 1);
    }
    return value;
  }

  #array(depth: number): unknown[] {
    const count = this.varUint();
    if (count > this.rest) refuse('SY5', 'bytes-end');
    const value: unknown[] = [];
    for (let i = 0; i < count; i++) value.push(this.any(depth + 1));
    return value;
  }
}

function checkJson(value: unknown, depth: number): void {
  if (typeof value === 'string' && !value.isWellFormed()) refuse('SY5', 'lone-surrogate');
  if (typeof value !== 'object' || value === null) return;
  if (depth === 0) refuse('GU4', 'value-too-deep');
  for (const key of Object.keys(value)) if (FORBIDDEN_KEYS.has(key)) refuse('SY5', 'forbidden-key');
  for (const inner of Object.values(value)) checkJson(inner, depth - 1);
}
