import { inflateSync } from 'fflate';
import { Afgekeurd } from '#shared/arrangement/verify/fault.ts';

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const LOCAL_MAGIC = 0x04034b50;
const CENTRAL_MAGIC = 0x02014b50;
const END_MAGIC = 0x06054b50;
/** Made by Unix, version 2.0; the first day that a zip can name; a file that everybody may read. */
const MADE_BY = 0x0314;
const VERSION = 20;
const FIRST_DAY = 0x21;
const ATTRIBUTES = 0o644 << 16;
/** More than any package holds: a small zip that unpacks to more is an attack on whoever checks it. */
const MAX_UNPACKED_BYTES = 1_500_000_000;

export interface ReadZip {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** All bytes before the last file. */
  readonly sealed: Uint8Array;
}

/**
 * Reads the zip of a package, strictly (AR16): no comments, no gaps, no fields that a reader would skip. Every byte
 * that is not the content of a file has one value that it can have. Throws `Afgekeurd` at the first that has another.
 */
export function readStrictZip(data: Uint8Array): ReadZip {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const end = data.length - END_SIZE;
  if (end < 0 || view.getUint32(end, true) !== END_MAGIC) throw new Afgekeurd({ code: 'geen-pakket' });
  const total = view.getUint16(end + 10, true);
  const list = view.getUint32(end + 16, true);
  need(view.getUint32(end + 4, true) === 0, end + 4);
  need(view.getUint16(end + 8, true) === total, end + 8);
  need(list + view.getUint32(end + 12, true) === end, end + 12);
  need(view.getUint16(end + 20, true) === 0, end + 20);
  const files = new Map<string, Uint8Array>();
  const heads: { readonly start: number; readonly name: string }[] = [];
  let place = 0;
  let unpacked = 0;
  while (place < list) {
    const file = readLocal(data, view, place, list, MAX_UNPACKED_BYTES - unpacked);
    need(!files.has(file.name), place);
    files.set(file.name, file.content);
    heads.push({ start: place, name: file.name });
    place = file.after;
    unpacked += file.content.length;
  }
  need(place === list && files.size === total, list);
  for (const head of heads) place = checkCentral(data, view, place, head, end);
  need(place === end, place);
  return { files, sealed: data.subarray(0, heads.at(-1)?.start ?? 0) };
}

function readLocal(
  data: Uint8Array,
  view: DataView,
  start: number,
  list: number,
  room: number,
): { readonly name: string; readonly content: Uint8Array; readonly after: number } {
  need(start + LOCAL_SIZE <= list, start);
  need(view.getUint32(start, true) === LOCAL_MAGIC, start);
  need(view.getUint16(start + 4, true) === VERSION, start + 4);
  need(view.getUint16(start + 6, true) === 0, start + 6);
  const method = view.getUint16(start + 8, true);
  need(method === 0 || method === 8, start + 8);
  need(view.getUint16(start + 10, true) === 0, start + 10);
  need(view.getUint16(start + 12, true) === FIRST_DAY, start + 12);
  const packedSize = view.getUint32(start + 18, true);
  const size = view.getUint32(start + 22, true);
  const nameSize = view.getUint16(start + 26, true);
  need(view.getUint16(start + 28, true) === 0, start + 28);
  const begin = start + LOCAL_SIZE + nameSize;
  const after = begin + packedSize;
  need(after <= list && size <= room, start + 18);
  const name = String.fromCodePoint(...data.subarray(start + LOCAL_SIZE, begin));
  const content = unpack(data.subarray(begin, after), method, size);
  if (content === null) throw new Afgekeurd({ code: 'bestand-anders', waar: name });
  if (crc32(content) !== view.getUint32(start + 14, true))
    throw new Afgekeurd({ code: 'bestand-anders', waar: name });
  return { name, content, after };
}

function unpack(packed: Uint8Array, method: number, size: number): Uint8Array | null {
  if (method === 0) return packed.length === size ? packed : null;
  try {
    const out = inflateSync(packed, { out: new Uint8Array(size) });
    return out.length === size ? out : null;
  } catch {
    return null;
  }
}

/** The list says of each file again what stands before it, and nothing more. */
function checkCentral(
  data: Uint8Array,
  view: DataView,
  place: number,
  { start, name }: { readonly start: number; readonly name: string },
  end: number,
): number {
  const after = place + CENTRAL_SIZE + name.length;
  need(after <= end && view.getUint32(place, true) === CENTRAL_MAGIC, place);
  need(view.getUint16(place + 4, true) === MADE_BY, place + 4);
  for (let index = 4; index < LOCAL_SIZE; index++)
    need(data[place + index + 2] === data[start + index], place + index + 2);
  for (let index = 32; index < 38; index++) need(data[place + index] === 0, place + index);
  need(view.getUint32(place + 38, true) === ATTRIBUTES, place + 38);
  need(view.getUint32(place + 42, true) === start, place + 42);
  for (let index = 0; index < name.length; index++)
    need(
      data[place + CENTRAL_SIZE + index] === data[start + LOCAL_SIZE + index],
      place + CENTRAL_SIZE + index,
    );
  return after;
}

function need(holds: boolean, byte: number): void {
  if (!holds) throw new Afgekeurd({ code: 'zip-anders', byte });
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
