/** A process that makes a part of a package: apart from the server, so that neither its time nor its memory is taken. */
import { writeFileSync } from 'node:fs';
import { manifestBytes, type Manifest } from '#shared/arrangement/pakket/manifest.ts';
import { must } from '#shared/lib/assert.ts';
import { pakketBestanden, pakketPdf } from '#server/arrangement/pakket/bestanden.ts';
import type { NaarProces, VanProces } from '#server/arrangement/pakket/boodschap.ts';
import { manifestVan, pakketZip } from '#server/arrangement/pakket/pakket.ts';
import { teVerzegelen, verzegel } from '#server/arrangement/pakket/zegel.ts';
import type { ZipBestand } from '#server/arrangement/pakket/zip.ts';

interface Wachtend {
  readonly manifest: Manifest;
  readonly bestanden: readonly ZipBestand[];
  readonly doel: string;
}

let wachtend: Wachtend | null = null;
let open: { readonly zip: Uint8Array; readonly doel: string } | null = null;

process.on('message', (boodschap: NaarProces) => void doe(boodschap));
// The server is gone: nobody waits for this any more.
process.on('disconnect', () => process.exit(0));

async function doe(boodschap: NaarProces): Promise<void> {
  switch (boodschap.taak) {
    case 'pdf':
      await zeg({ soort: 'pdf', pdf: pakketPdf(boodschap.vraag) });
      process.exit(0);
      break;
    case 'pakket': {
      const { vraag, pdf, tafel, nummer, doel } = boodschap;
      const bestanden = await pakketBestanden(vraag, pdf, (deel) => void zeg({ soort: 'deel', deel }));
      const manifest = manifestVan(tafel, nummer, vraag.vaststelling, bestanden);
      wachtend = { manifest, bestanden, doel };
      await zeg({ soort: 'manifest', manifest: manifestBytes(manifest) });
      break;
    }
    case 'teken': {
      const { manifest, bestanden, doel } = must(wachtend, 'a manifest that waits');
      const zip = pakketZip(manifest, boodschap.handtekening, bestanden);
      open = { zip, doel };
      await zeg({ soort: 'te-verzegelen', sha256: teVerzegelen(zip) });
      break;
    }
    case 'verzegel': {
      const { zip, doel } = must(open, 'a zip that waits for its seal');
      verzegel(zip, boodschap.zegel);
      writeFileSync(doel, zip, { flush: true });
      await zeg({ soort: 'klaar', bytes: zip.length });
      process.exit(0);
    }
  }
}

function zeg(boodschap: VanProces): Promise<void> {
  return new Promise((resolve) => void process.send?.(boodschap, () => resolve()));
}
