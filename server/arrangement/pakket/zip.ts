import { strToU8, zipSync, type Zippable } from 'fflate';
import { assert } from '#shared/lib/assert.ts';

export interface ZipBestand {
  /** With `/` between folders. */
  readonly pad: string;
  readonly inhoud: string | Uint8Array;
  /** Stored as it is, not compressed. */
  readonly los?: boolean;
}

/** The first moment that a zip can name, whatever the time zone of the machine. */
const MOMENT = '1980-01-01T00:00:00';

/** The files in a zip in the given order: the same files give the same bytes, on every machine and at every moment. */
export function maakZip(bestanden: readonly ZipBestand[]): Uint8Array {
  const entries: Zippable = {};
  for (const { pad, inhoud, los } of bestanden) {
    assert(!Object.hasOwn(entries, pad), `${pad} twice in a zip`);
    entries[pad] = [
      typeof inhoud === 'string' ? strToU8(inhoud) : inhoud,
      { level: los === true ? 0 : 6, mtime: MOMENT, os: 3, attrs: 0o644 << 16 },
    ];
  }
  return zipSync(entries);
}
