import type { ArrangementDocument } from '#shared/arrangement/document/blok.ts';
import { xmlTekst } from '#shared/arrangement/xml.ts';
import { inhoudXml, type OdtBeeld } from '#server/arrangement/odt/inhoud-xml.ts';
import { NAAMRUIMTEN, stijlenXml } from '#server/arrangement/odt/stijlen-xml.ts';
import { maakZip, type ZipBestand } from '#server/arrangement/pakket/zip.ts';

const MIMETYPE = 'application/vnd.oasis.opendocument.text';
const BREEDTE_CM = 16.4;

/** The document as OpenDocument text. `beelden`: SVG by the name that the document gives it. */
export function maakOdt(document: ArrangementDocument, beelden: ReadonlyMap<string, string>): Uint8Array {
  const used = document.blokken.flatMap((blok) => (blok.soort === 'figuur' ? [blok.bestand] : []));
  const placed = new Map(used.map((bestand) => [bestand, beeldVan(beelden.get(bestand) ?? '')]));
  const pictures = [...placed.values()].map(({ svg }, index): ZipBestand => ({
    pad: `Pictures/${index + 1}.svg`,
    inhoud: svg,
  }));
  return maakZip([
    // First and not compressed, so that the kind of file can be read from its first bytes.
    { pad: 'mimetype', inhoud: MIMETYPE, los: true },
    { pad: 'META-INF/manifest.xml', inhoud: manifestXml(pictures) },
    { pad: 'content.xml', inhoud: inhoudXml(document, placed) },
    { pad: 'meta.xml', inhoud: metaXml(document) },
    { pad: 'styles.xml', inhoud: stijlenXml(document.titel) },
    ...pictures,
  ]);
}

/** As wide as the text; its own shape. */
function beeldVan(svg: string): OdtBeeld {
  const [, width = '1', height = '1'] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  return { svg, breedte: BREEDTE_CM, hoogte: (BREEDTE_CM * Number(height)) / Number(width) };
}

function manifestXml(pictures: readonly ZipBestand[]): string {
  const entries = [
    ['/', MIMETYPE],
    ['content.xml', 'text/xml'],
    ['meta.xml', 'text/xml'],
    ['styles.xml', 'text/xml'],
    ...pictures.map(({ pad }) => [pad, 'image/svg+xml']),
  ].map(
    ([pad = '', soort = '']) =>
      `<manifest:file-entry manifest:full-path="${pad}"${pad === '/' ? ' manifest:version="1.3"' : ''} manifest:media-type="${soort}"/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entries.join('')}</manifest:manifest>\n`;
}

function metaXml({ titel, onderwerp, maker, datum }: ArrangementDocument): string {
  const op = datum.replace(/\.\d+Z$/, 'Z');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<office:document-meta ${NAAMRUIMTEN} office:version="1.3"><office:meta><dc:title>${xmlTekst(titel)}</dc:title><dc:subject>${xmlTekst(onderwerp)}</dc:subject><dc:creator>${xmlTekst(maker)}</dc:creator><meta:initial-creator>${xmlTekst(maker)}</meta:initial-creator><meta:creation-date>${op}</meta:creation-date><dc:date>${op}</dc:date><dc:language>nl-NL</dc:language></office:meta></office:document-meta>\n`;
}
