import { alleStukken } from '#shared/arrangement/document/namen.ts';
import { beeldAlt } from '#shared/arrangement/document/beeld-alt.ts';
import { documentVan } from '#shared/arrangement/document/document-van.ts';
import { kaartbeelden } from '#shared/arrangement/beeld.ts';
import { svgVan } from '#shared/arrangement/kaart/svg.ts';
import {
  tekeningVan,
  uitsnedeVan,
  type Ondergrond,
  type Tekening,
} from '#shared/arrangement/kaart/tekening.ts';
import { leesmij } from '#shared/arrangement/leesmij.ts';
import { AKKOORDEN, ARRANGEMENT, ONTVANGSTBEWIJZEN } from '#shared/arrangement/pakket/manifest.ts';
import { afsprakenCsv, afsprakenJson, beloftenCsv } from '#shared/arrangement/tabellen.ts';
import type { Vaststelling } from '#shared/arrangement/vaststelling.ts';
import { arrangementInhoudSchema, type ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { geometrieOf } from '#shared/domain/puzzelstuk/schema.ts';
import type { Json } from '#shared/lib/json.ts';
import { maakDocx, type Kaartvorm } from '#server/arrangement/docx/maak-docx.ts';
import { geojsonRd, geojsonWgs84 } from '#server/arrangement/geo/geojson.ts';
import { maakGpkg } from '#server/arrangement/geo/gpkg.ts';
import { kaartLagen } from '#server/arrangement/geo/lagen.ts';
import { rdMethode } from '#server/arrangement/geo/rd-methode.ts';
import { pngVan } from '#server/arrangement/kaart/png.ts';
import { maakOdt } from '#server/arrangement/odt/maak-odt.ts';
import { maakPdf } from '#server/arrangement/pdf/maak-pdf.ts';
import type { ZipBestand } from '#server/arrangement/pakket/zip.ts';

/** What a package is made of; plain data, so that it can go to another process. */
export interface PakketVraag {
  /** Canonical content of the arrangement. */
  readonly tekst: string;
  readonly vaststelling: Vaststelling;
  /** Receipts of the decisions in order, one a line as JSON. */
  readonly ontvangstbewijzen: string;
  readonly ondergrond: Ondergrond;
  /** Folder that may have the correction grid of RD. */
  readonly geodataDir: string | null;
  /** Where files can be built. */
  readonly werkmap: string;
}

/** The text as PDF. In a process of its own: setting two hundred pages takes more memory than all else together. */
export function pakketPdf({ tekst, vaststelling, ondergrond }: PakketVraag): Uint8Array {
  const inhoud = arrangementInhoudSchema.parse(JSON.parse(tekst));
  return maakPdf(documentVan(inhoud, vaststelling), svgsVan(tekeningen(inhoud, ondergrond)));
}

/** Steps after the PDF, each with about its part of the time. */
const STAPPEN = { odt: 15, docx: 50, geo: 30, gegevens: 5 } as const;

/** Every file of a package but the manifest, by path. `voortgang` is told which part of this work is done, from 0 to 1. */
export async function pakketBestanden(
  vraag: PakketVraag,
  pdf: Uint8Array,
  voortgang: (deel: number) => void,
): Promise<readonly ZipBestand[]> {
  let done = 0;
  const klaar = (stap: keyof typeof STAPPEN): void => voortgang((done += STAPPEN[stap]) / 100);
  const inhoud = arrangementInhoudSchema.parse(JSON.parse(vraag.tekst));
  const { vaststelling } = vraag;
  const beelden = tekeningen(inhoud, vraag.ondergrond);
  const svgs = svgsVan(beelden);
  const document = documentVan(inhoud, vaststelling);
  const odt = maakOdt(document, svgs);
  klaar('odt');
  const vormen = new Map(
    [...beelden].map(([pad, { tekening }]): [string, Kaartvorm] => [
      pad,
      { svg: svgs.get(pad) ?? '', png: pngVan(tekening) },
    ]),
  );
  const docx = await maakDocx(document, vormen);
  klaar('docx');
  const geo = await geoBestanden(inhoud, vraag);
  klaar('geo');
  const bestanden: ZipBestand[] = [
    { pad: ARRANGEMENT, inhoud: vraag.tekst },
    { pad: 'arrangement.pdf', inhoud: pdf },
    { pad: 'arrangement.odt', inhoud: odt, los: true },
    { pad: 'arrangement.docx', inhoud: docx, los: true },
    ...[...svgs].map(([pad, svg]) => ({ pad, inhoud: svg })),
    ...geo,
    { pad: 'afspraken.json', inhoud: afsprakenJson(inhoud) },
    { pad: 'afspraken.csv', inhoud: afsprakenCsv(inhoud) },
    { pad: 'beloften.csv', inhoud: beloftenCsv(inhoud) },
    { pad: AKKOORDEN, inhoud: `${canonicalJson([...vaststelling.akkoorden] as unknown as Json)}\n` },
    { pad: ONTVANGSTBEWIJZEN, inhoud: vraag.ontvangstbewijzen },
    { pad: 'LEESMIJ.txt', inhoud: leesmij(inhoud, vaststelling) },
  ];
  klaar('gegevens');
  return bestanden.toSorted((left, right) => (left.pad < right.pad ? -1 : 1));
}

type Beelden = ReadonlyMap<string, { readonly tekening: Tekening; readonly alt: string }>;

function svgsVan(beelden: Beelden): ReadonlyMap<string, string> {
  return new Map([...beelden].map(([pad, { tekening, alt }]) => [pad, svgVan(tekening, alt)]));
}

function tekeningen(inhoud: ArrangementInhoud, ondergrond: Ondergrond): Beelden {
  const alle = [...alleStukken(inhoud), ...inhoud.varianten.flatMap(({ stukken }) => stukken)];
  const gebied = ondergrond.vlakken
    .filter(({ soort }) => soort === 'gebied')
    .map(({ geometrie }) => geometrie);
  const uitsnede =
    uitsnedeVan([...alle.flatMap(({ plaats }) => geometrieOf(plaats) ?? []), ...gebied]) ?? NEDERLAND;
  return new Map(
    kaartbeelden(inhoud).map((beeld) => [
      beeld.bestand,
      { tekening: tekeningVan(beeld, ondergrond, uitsnede), alt: beeldAlt(inhoud, beeld) },
    ]),
  );
}

/** RD New in metres, for when nothing has a place. */
const NEDERLAND = [0, 300_000, 290_000, 625_000] as const;

async function geoBestanden(inhoud: ArrangementInhoud, vraag: PakketVraag): Promise<readonly ZipBestand[]> {
  const methode = await rdMethode(vraag.geodataDir);
  const lagen = kaartLagen(inhoud);
  const gpkg = maakGpkg(lagen, methode, {
    bestand: `${vraag.werkmap}/arrangement.gpkg`,
    op: vraag.vaststelling.vastgesteldOp,
  });
  return [
    { pad: 'geo/arrangement.gpkg', inhoud: gpkg },
    ...lagen.flatMap((laag) => {
      const naam = laag.naam.replaceAll('_', '-');
      return [
        { pad: `geo/${naam}-rd.geojson`, inhoud: geojsonRd(laag, methode) },
        { pad: `geo/${naam}-wgs84.geojson`, inhoud: geojsonWgs84(laag) },
      ];
    }),
  ];
}
