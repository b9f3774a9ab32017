import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalArrangement, composeArrangement } from '#shared/arrangement/compose.ts';
import {
  manifestBytes,
  manifestMessage,
  manifestSchema,
  ZEGEL,
  zegelMessage,
} from '#shared/arrangement/pakket/manifest.ts';
import { testVaststelling, testVraag } from '#shared/arrangement/test-support.ts';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { PakketVraag } from '#server/arrangement/pakket/bestanden.ts';
import { hulpmiddel } from '#server/arrangement/pakket/hulpmiddel.test-support.ts';
import { maakPakket } from '#server/arrangement/pakket/maak-pakket.ts';
import { newSigner, sha256 } from '#server/ledger/signer.ts';

const folder = mkdtempSync(join(tmpdir(), 'puzzeltafel-pakket-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { signer } = newSigner();
const { keyId, publicKey } = signer;
const vraagData = testVraag();
const tekst = canonicalArrangement(composeArrangement(vraagData));
const vraag: PakketVraag = {
  tekst,
  vaststelling: { ...testVaststelling(sha256(Buffer.from(tekst))), sleutel: { keyId, publicKey } },
  ontvangstbewijzen: '{"een":1}\n',
  ondergrond: { vlakken: [], bron: '' },
  geodataDir: null,
  werkmap: folder,
};

async function maak(naam: string, signal = new AbortController().signal) {
  const doel = join(folder, naam);
  const delen: number[] = [];
  const bytes = await maakPakket(
    { vraag, tafel: vraagData.tafel.id as TafelId, nummer: 2, doel },
    {
      signal,
      voortgang: (deel) => void delen.push(deel),
      teken: async (manifest) => signer.sign(manifestMessage(manifest)),
      verzegel: async (hash) => signer.sign(zegelMessage(hash)),
    },
  );
  return { zip: readFileSync(doel), bytes, delen };
}

describe('the package of a generation', { timeout: 120_000 }, () => {
  let made: Awaited<ReturnType<typeof maak>>;
  let files: Record<string, Uint8Array>;
  beforeAll(async () => {
    made = await maak('een.zip');
    files = unzipSync(made.zip);
    for (const [name, bytes] of Object.entries(files))
      writeFileSync(join(folder, name.replaceAll('/', '_')), bytes);
  }, 120_000);

  it('[AR10] comes out the same, byte for byte', async () => {
    const again = await maak('twee.zip');
    expect(sha256(again.zip)).toBe(sha256(made.zip));
    expect(made.bytes).toBe(made.zip.length);
  });

  it('[AR15] tells how far it is, in steps that only go up', () => {
    expect(made.delen.length).toBeGreaterThan(3);
    expect(made.delen).toEqual(made.delen.toSorted((left, right) => left - right));
  });

  it('[AR15] can be stopped, and then leaves no file', async () => {
    const afbreken = new AbortController();
    const making = maak('nooit.zip', afbreken.signal);
    afbreken.abort();
    await expect(making).rejects.toThrow(/cancel|abort/i);
    expect(existsSync(join(folder, 'nooit.zip'))).toBe(false);
  });

  it('[AR10] has a manifest of every file, signed by the server, with the content that was agreed', async () => {
    const manifest = manifestSchema.parse(JSON.parse(strFromU8(files['manifest.json']!)));
    expect(Buffer.from(manifestBytes(manifest))).toEqual(Buffer.from(files['manifest.json']!));
    const { bestanden, arrangementHash } = manifest;
    expect(Object.keys(files)).toEqual([
      'manifest.json',
      'manifest.sig',
      ...bestanden.map(({ pad }) => pad),
      ZEGEL,
    ]);
    expect(bestanden.map(({ pad }) => pad)).toEqual(bestanden.map(({ pad }) => pad).toSorted());
    for (const { pad, bytes, sha256: hash } of bestanden)
      expect([pad, files[pad]!.length, sha256(files[pad]!)]).toEqual([pad, bytes, hash]);
    expect(sha256(files['arrangement.json']!)).toBe(arrangementHash);
    const crypto = webLedgerCrypto(globalThis.crypto.subtle);
    const message = manifestMessage(files['manifest.json']!);
    expect(await crypto.verify(publicKey, message, strFromU8(files['manifest.sig']!))).toBe(true);
  });

  it('[AR10] holds no moment of making and no name of a machine', () => {
    const view = new DataView(made.zip.buffer, made.zip.byteOffset);
    // of the first file: 1 January 1980, midnight
    expect(view.getUint32(10, true)).toBe(0x0021_0000);
    expect(made.zip.toString('latin1')).not.toContain(folder);
  });

  const pdfinfo = hulpmiddel('pdfinfo');
  it.skipIf(pdfinfo === null)(
    '[AR11] the PDF is PDF/A-2a: tagged, with title, headings, heads of tables, lists and notes',
    () => {
      const file = join(folder, 'arrangement.pdf');
      const raw = readFileSync(file, 'latin1');
      expect(raw).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(raw).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
      expect(raw).toMatch(/\/Lang\s*\(nl/);
      const info = pdfinfo!(file);
      expect(info).toMatch(/Tagged:\s+yes/);
      expect(info).toMatch(/Title:\s+Ruimte voor Utrecht #2/);
      const structure = pdfinfo!('-struct-text', file);
      for (const tag of [
        'H1',
        'H2',
        'H3',
        'H4',
        'TOC',
        'L (block)',
        'LBody',
        'Table',
        'THead',
        'TH',
        'TD',
        'Figure',
        'Caption',
        'Note',
        'Link',
        'BlockQuote',
      ])
        expect(structure).toMatch(new RegExp(`^ *${tag.replaceAll(/[()]/g, String.raw`\$&`)}`, 'm'));
      const levels = [...structure.matchAll(/^ *H(\d) /gm)].map((match) => Number(match[1]));
      for (const [at, level] of levels.entries())
        expect(level).toBeLessThanOrEqual((levels[at - 1] ?? 0) + 1);
      expect(structure).toContain('Woningen bij <Lunetten> & #station');
      expect(structure).toContain('[U+1F600]');
    },
  );

  const soffice = hulpmiddel('soffice');
  it.skipIf(soffice === null || pdfinfo === null)(
    '[AR12] LibreOffice opens the ODT and the DOCX with all of their structure',
    () => {
      for (const kind of ['odt', 'docx']) {
        soffice!(
          `-env:UserInstallation=file://${folder}/profiel`,
          '--headless',
          '--convert-to',
          'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}',
          '--outdir',
          join(folder, kind),
          join(folder, `arrangement.${kind}`),
        );
        const structure = pdfinfo!('-struct-text', join(folder, kind, 'arrangement.pdf'));
        for (const tag of ['H1', 'H2', 'H3', 'H4', 'L ', 'LI', 'Table', 'TH', 'TD', 'Figure', 'Note', 'Link'])
          expect([kind, tag, new RegExp(`^ *${tag}`, 'm').test(structure)]).toEqual([kind, tag, true]);
        const words = structure.replaceAll(/"\s+"/g, '');
        for (const text of ['samen 2.400 woningen', 'prognose van Vitens', 'nog een punt', '#read('])
          expect([kind, words.includes(text)]).toEqual([kind, true]);
      }
    },
  );

  it('[AR14] every drawing says in words what it shows, with legend, scale and source', () => {
    const svgs = Object.entries(files).filter(([pad]) => pad.endsWith('.svg'));
    expect(svgs).toHaveLength(6);
    for (const [, bytes] of svgs) {
      const svg = strFromU8(bytes);
      expect(svg).toMatch(/<desc id="omschrijving">Kaart van Utrecht: [^<]+puzzelstukken: [^<]+<\/desc>/);
      expect(svg).toContain('>Natuur<');
      expect(svg).toMatch(/>\d+ k?m</);
      expect(svg).toContain('Rijksdriehoeksstelsel');
      expect(svg).not.toMatch(/<script|onload|href=/);
    }
    const later = strFromU8(svgs[1]![1]);
    expect(later).toContain('id="stuk-3"');
    expect(strFromU8(svgs[0]![1])).not.toContain('id="stuk-3"');
  });
});
