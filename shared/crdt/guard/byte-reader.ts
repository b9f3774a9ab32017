import type { GuardLimits } from '#shared/crdt/guard/limits.ts';
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
  readonly #limits: GuardLimits;
  #view: DataView | null = null;
  /** Plain values read so far. */
  #values = 0;
  pos = 0;

  constructor(bytes: Uint8Array, limits: GuardLimits) {
    this.bytes = bytes;
    this.#limits = limits;
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
    if (length > this.#limits.maxStringLength * 3) refuse('GU4', 'string-too-long');
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
    return text.length > this.#limits.maxStringLength ? refuse('GU4', 'string-too-long') : text;
  }

  /** Counts towards the plain values that one update may hold. */
  spend(values: number): void {
    this.#values += values;
    if (this.#values > this.#limits.maxValues) refuse('GU4', 'too-many-values');
  }

  /** Passes over a string; its length in UTF-16 units. */
  skipString(): number {
    const bytes = this.varUint();
    const from = this.#skip(bytes);
    let length = bytes;
    for (let i = from; i < this.pos; i++) {
      const byte = this.bytes[i] ?? 0;
      // the later bytes of a character are no unit of their own, but one of four bytes is two units
      if (byte >= 128 && byte < 192) length--;
      else if (byte >= 240) length++;
    }
    return length;
  }

  /** Passes over a plain value. */
  skipAny(depth = 0): void {
    if (depth > this.#limits.maxValueDepth) refuse('GU4', 'value-too-deep');
    switch (this.uint8()) {
      case 127:
      case 126:
      case 121:
      case 120:
        return;
      case 125:
        while (this.uint8() >= 128);
        return;
      case 124:
        this.#skip(4);
        return;
      case 123:
        this.#skip(8);
        return;
      case 119:
        this.#skip(this.varUint());
        return;
      case 118:
        for (let count = this.#count(2); count > 0; count--) {
          this.#skip(this.varUint());
          this.skipAny(depth + 1);
        }
        return;
      case 117:
        for (let count = this.#count(1); count > 0; count--) this.skipAny(depth + 1);
        return;
      default:
        refuse('SY5', 'value-type');
    }
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
    if (depth > this.#limits.maxValueDepth) refuse('GU4', 'value-too-deep');
    this.spend(1);
    switch (this.uint8()) {
      case 127:
        return undefined;
      case 126:
        return null;
      case 125:
        return this.#varInt();
      case 124:
        return this.#decimals().getFloat32(this.#skip(4), false);
      case 123:
        return this.#decimals().getFloat64(this.#skip(8), false);
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
    checkJson(value, this.#limits.maxValueDepth);
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

  #decimals(): DataView {
    const { buffer, byteOffset, byteLength } = this.bytes;
    return (this.#view ??= new DataView(buffer, byteOffset, byteLength));
  }

  /** Passes over that many bytes; where they began. */
  #skip(length: number): number {
    if (length > this.rest) refuse('SY5', 'bytes-end');
    const from = this.pos;
    this.pos += length;
    return from;
  }

  /** How many follow, of at least so many bytes each. */
  #count(minBytes: number): number {
    const count = this.varUint();
    return count * minBytes > this.rest ? refuse('SY5', 'bytes-end') : count;
  }

  #object(depth: number): Record<string, unknown> {
    const count = this.#count(2);
    const value: Record<string, unknown> = {};
    for (let i = 0; i < count; i++) {
      const key = this.key();
      if (Object.hasOwn(value, key)) refuse('SY5', 'duplicate-key');
      value[key] = this.any(depth + 1);
    }
    return value;
  }

  #array(depth: number): unknown[] {
    const count = this.#count(1);
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
