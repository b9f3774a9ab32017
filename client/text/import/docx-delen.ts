import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { err, ok, type Result } from '#shared/lib/result.ts';

/** What a draft may weigh, packed and unpacked; far beyond what people write, far below what would hold up a browser. */
export const DOCX_LIMITS = {
  maxBytes: 20_000_000,
  maxParts: 3000,
  maxPartBytes: 30_000_000,
  maxTotalBytes: 60_000_000,
} as const;

/** Why a file cannot be read as a draft. */
export type DocxFout =
  | 'te-groot'
  | 'oud-of-beveiligd'
  | 'geen-docx'
  | 'te-veel-delen'
  | 'uitgepakt-te-groot'
  | 'verdacht'
  | 'kapot';

/** The parts of a draft that hold text, by path, and what else lay in the file. */
export interface DocxDelen {
  readonly xml: ReadonlyMap<string, string>;
  /** The same parts packed again, and nothing else: what a reader of it can meet is bounded. */
  readonly schoon: Uint8Array;
  readonly heeftMacro: boolean;
}

const ZIP_START = [0x50, 0x4b, 0x03, 0x04];
/** What an old .doc starts with, and a .docx with a password too. */
const OLE_START = [0xd0, 0xcf, 0x11, 0xe0];
const NEEDED =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;

/**
 * Opens a .docx and takes out the parts with text; images and other files stay packed. Sizes are bounded by what the
 * file says of itself, and what unpacks to more than it said is cut off by that.
 */
export function openDocx(bytes: Uint8Array): Result<DocxDelen, DocxFout> {
  if (bytes.length > DOCX_LIMITS.maxBytes) return err('te-groot');
  if (startsWith(bytes, OLE_START)) return err('oud-of-beveiligd');
  if (!startsWith(bytes, ZIP_START)) return err('geen-docx');
  const unpacked = unpack(bytes);
  if (!unpacked.ok) return unpacked;
  const { delen, heeftMacro } = unpacked.value;
  if (!delen['[Content_Types].xml'] || !Object.keys(delen).some((path) => path.startsWith('word/')))
    return err('geen-docx');
  const xml = new Map<string, string>();
  for (const [path, content] of Object.entries(delen)) {
    const text = strFromU8(content);
    // No text processor writes these; a reader that expands them can be made to run out of memory.
    if (/<!(DOCTYPE|ENTITY)/i.test(text)) return err('verdacht');
    xml.set(path, text);
  }
  return ok({ xml, schoon: zipSync(delen, { level: 0 }), heeftMacro });
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function unpack(
  bytes: Uint8Array,
): Result<{ readonly delen: Unzipped; readonly heeftMacro: boolean }, DocxFout> {
  let parts = 0;
  let total = 0;
  let tooLarge = false;
  let heeftMacro = false;
  try {
    const delen = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        parts++;
        if (parts > DOCX_LIMITS.maxParts || tooLarge) return false;
        if (/\/vbaProject\.bin$/i.test(name)) heeftMacro = true;
        if (!NEEDED.test(name)) return false;
        total += originalSize;
        tooLarge = originalSize > DOCX_LIMITS.maxPartBytes || total > DOCX_LIMITS.maxTotalBytes;
        return !tooLarge;
      },
    });
    if (parts > DOCX_LIMITS.maxParts) return err('te-veel-delen');
    return tooLarge ? err('uitgepakt-te-groot') : ok({ delen, heeftMacro });
  } catch {
    return err('kapot');
  }
}
