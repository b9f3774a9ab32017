import { strToU8 } from 'fflate';
import { HANDTEKENING, MANIFEST, manifestBytes, type Manifest } from '#shared/arrangement/pakket/manifest.ts';
import type { Vaststelling } from '#shared/arrangement/vaststelling.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { LEEG_ZEGEL } from '#server/arrangement/pakket/zegel.ts';
import { maakZip, type ZipBestand } from '#server/arrangement/pakket/zip.ts';
import { sha256 } from '#server/ledger/signer.ts';

/** The list of all files with their hashes, to be signed. */
export function manifestVan(
  tafel: TafelId,
  nummer: number,
  { arrangementHash, sleutel }: Vaststelling,
  bestanden: readonly ZipBestand[],
): Manifest {
  return {
    formaat: 'puzzeltafel/pakket/1',
    tafel,
    nummer,
    arrangementHash,
    bestanden: bestanden.map(({ pad, inhoud }) => {
      const bytes = typeof inhoud === 'string' ? strToU8(inhoud) : inhoud;
      return { pad, bytes: bytes.length, sha256: sha256(bytes) };
    }),
    sleutel,
  };
}

/** The whole package: the manifest and its signature (hex) first, then every file by path, then the place of the seal. */
export function pakketZip(
  manifest: Manifest,
  handtekening: string,
  bestanden: readonly ZipBestand[],
): Uint8Array {
  return maakZip([
    { pad: MANIFEST, inhoud: manifestBytes(manifest) },
    { pad: HANDTEKENING, inhoud: handtekening },
    ...bestanden,
    LEEG_ZEGEL,
  ]);
}
