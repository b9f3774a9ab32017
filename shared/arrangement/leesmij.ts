import { kaartbeelden } from '#shared/arrangement/beeld.ts';
import { dagVan, namenVan } from '#shared/arrangement/document/namen.ts';
import type { Vaststelling } from '#shared/arrangement/vaststelling.ts';
import type { ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';

/** What is in the package and how to check it, in plain Dutch. */
export function leesmij(
  inhoud: ArrangementInhoud,
  { vastgesteldOp, arrangementHash, sleutel }: Vaststelling,
): string {
  const namen = namenVan(inhoud);
  return [
    inhoud.titel,
    `Ruimtelijk arrangement van ${inhoud.tafel.naam}, generatie ${inhoud.nummer}`,
    `Vastgesteld op ${dagVan(vastgesteldOp)} door: ${namen.partijen(inhoud.ondertekenaars)}`,
    '',
    'WAT ZIT ERIN',
    'arrangement.pdf, .odt en .docx     De tekst, om te lezen, te printen of verder te gebruiken.',
    'kaart                              De kaartbeelden als tekening (SVG):',
    ...kaartbeelden(inhoud).map(({ bestand, titel }) => `  ${bestand}  ${titel}`),
    'geo                                De vlakken, lijnen en punten voor een kaartprogramma:',
    '  arrangement.gpkg                 GeoPackage in het Rijksdriehoeksstelsel (EPSG:28992).',
    '  *-rd.geojson en *-wgs84.geojson  Dezelfde vormen in RD en in lengte- en breedtegraden.',
    'afspraken.json, afspraken.csv      De afspraken als gegevens.',
    'beloften.csv                       Wat ieder inbrengt, een regel per belofte.',
    'besluiten                          Wie akkoord gaf, met welk mandaat, en het bewijs ervan.',
    'arrangement.json                   De inhoud zoals die is ondertekend.',
    'manifest.json en manifest.sig      De lijst van alle bestanden, met de handtekening van de server.',
    '',
    'KLOPT HET?',
    'Ieder bestand heeft een kenmerk in manifest.json. De handtekening in manifest.sig hoort bij die lijst.',
    'Verandert er iets, al is het maar een teken, dan klopt het kenmerk of de handtekening niet meer.',
    'U kunt het nagaan met: npx puzzeltafel verify <dit pakket>, of op de pagina /verifieer van de server.',
    'Dat laatste gebeurt in uw browser: het pakket wordt nergens naartoe gestuurd.',
    '',
    `Kenmerk van de inhoud (SHA-256): ${arrangementHash}`,
    `Sleutel van de server (Ed25519): ${sleutel.publicKey}`,
    'Vergelijk die sleutel met de sleutel die u van de beheerder van de server kreeg.',
    '',
  ].join('\r\n');
}
