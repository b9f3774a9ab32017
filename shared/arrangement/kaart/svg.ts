import { patroonSvg } from '#shared/arrangement/kaart/patroon-svg.ts';
import type { GetekendStuk, Pad, Tekening } from '#shared/arrangement/kaart/tekening.ts';
import { FUNCTIE } from '#shared/arrangement/document/woorden.ts';
import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import { xmlTekst } from '#shared/arrangement/xml.ts';

const LEGENDA = 300;
const LETTER = 'font-family="Source Sans 3, Liberation Sans, Arial, Libertinus Serif, sans-serif"';
const ONDERGROND = {
  land: 'fill="#f6f3ec" stroke="none"',
  water: 'fill="#cfe3f2" stroke="none"',
  gebied: 'fill="none" stroke="#4a4a4a" stroke-width="2.5" stroke-linejoin="round"',
  grens: 'fill="none" stroke="#8d8d8d" stroke-width="1" stroke-linejoin="round" stroke-dasharray="6 3"',
} as const;

/** The drawing as one SVG file with legend, scale bar, north and source; `alt` is what it says to who cannot see it. */
export function svgVan(tekening: Tekening, alt: string): string {
  const { breedte, hoogte, titel, ondergrond, stukken, functies } = tekening;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breedte + LEGENDA} ${hoogte + 60}" width="${breedte + LEGENDA}" height="${hoogte + 60}" role="img" aria-labelledby="titel omschrijving" xml:lang="nl">`,
    `<title id="titel">${xmlTekst(titel)}</title>`,
    `<desc id="omschrijving">${xmlTekst(alt)}</desc>`,
    '<defs>',
    `<clipPath id="kader"><rect x="0" y="0" width="${breedte}" height="${hoogte}"/></clipPath>`,
    ...functies.map((functie) => patroonSvg(functie)),
    '</defs>',
    `<rect x="0" y="0" width="${breedte + LEGENDA}" height="${hoogte + 60}" fill="#ffffff"/>`,
    `<rect x="0" y="0" width="${breedte}" height="${hoogte}" fill="${ondergrond.length === 0 ? '#fbfaf7' : '#e3eef6'}"/>`,
    '<g clip-path="url(#kader)">',
    ...ondergrond.map(({ soort, paden }) =>
      paden.length === 0
        ? ''
        : `<path d="${paden.map(dicht).join('')}" fill-rule="evenodd" ${ONDERGROND[soort]}/>`,
    ),
    ...stukken.map(stukSvg),
    ...stukken.map(nummerSvg),
    '</g>',
    `<rect x="0.5" y="0.5" width="${breedte - 1}" height="${hoogte - 1}" fill="none" stroke="#4a4a4a"/>`,
    ...schaalSvg(tekening),
    ...legendaSvg(tekening),
    '</svg>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function stukSvg({ nummer, functie, status, soort, paden }: GetekendStuk): string {
  const { kleur } = FUNCTIE_WEERGAVE[functie];
  const zoekt = status === 'zoekgebied';
  const vast = status === 'afgesproken' || status === 'vastgesteld';
  const lijn = `stroke="${kleur}" stroke-width="${vast ? 3 : 1.8}" stroke-linejoin="round"${zoekt ? ' stroke-dasharray="8 5"' : ''}`;
  const id = `id="stuk-${nummer}"`;
  if (soort === 'punt') {
    const [x = 0, y = 0] = paden[0] ?? [];
    return `<circle ${id} cx="${x}" cy="${y}" r="7" fill="#ffffff" ${lijn}/>`;
  }
  if (soort === 'lijn')
    return `<path ${id} d="${paden.map(open).join('')}" fill="none" stroke="${kleur}" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"${zoekt ? ' stroke-dasharray="10 8"' : ''}/>`;
  const d = paden.map(dicht).join('');
  return [
    `<g ${id}>`,
    `<path d="${d}" fill-rule="evenodd" fill="${kleur}" fill-opacity="${zoekt ? 0.12 : 0.3}"/>`,
    `<path d="${d}" fill-rule="evenodd" fill="url(#patroon-${functie})" ${lijn}/>`,
    '</g>',
  ].join('');
}

/** The number on a white edge, so that it reads on any pattern. */
function nummerSvg({ nummer, label: [x, y] }: GetekendStuk): string {
  const at = `x="${x}" y="${Math.round((y + 5) * 10) / 10}" text-anchor="middle" font-size="15" font-weight="700" ${LETTER}`;
  return `<text ${at} fill="none" stroke="#ffffff" stroke-width="4" stroke-linejoin="round" aria-hidden="true">${nummer}</text><text ${at} fill="#1b1b1b">${nummer}</text>`;
}

function schaalSvg({ hoogte, breedte, schaal, bron }: Tekening): readonly string[] {
  const y = hoogte + 22;
  const half = Math.round(schaal.lengte * 5) / 10;
  const words = `${LETTER} font-size="15" fill="#1b1b1b"`;
  return [
    `<rect x="0" y="${y}" width="${half}" height="8" fill="#1b1b1b"/>`,
    `<rect x="0.5" y="${y + 0.5}" width="${schaal.lengte - 1}" height="7" fill="none" stroke="#1b1b1b"/>`,
    `<text x="${schaal.lengte + 8}" y="${y + 9}" ${words}>${xmlTekst(schaal.woorden)}</text>`,
    `<path d="M${breedte - 20} ${hoogte + 8}l9 24l-9 -6l-9 6z" fill="#1b1b1b"/>`,
    `<text x="${breedte - 40}" y="${y + 9}" ${words}>N</text>`,
    `<text x="0" y="${hoogte + 52}" ${LETTER} font-size="13" fill="#4a4a4a">${xmlTekst(bronRegel(bron))}</text>`,
  ];
}

function bronRegel(bron: string): string {
  const stelsel = 'Rijksdriehoeksstelsel (RD New), noorden boven.';
  return bron === '' ? `${stelsel} Zonder ondergrond.` : `${stelsel} Ondergrond: ${bron}.`;
}

function legendaSvg({ titel, breedte, functies, heeftZoekgebied, stukken }: Tekening): readonly string[] {
  const x = breedte + 20;
  const out: string[] = [];
  let y = 22;
  for (const line of regelsVan(titel, 25)) {
    out.push(
      `<text x="${x}" y="${y}" ${LETTER} font-size="19" font-weight="700" fill="#154273">${xmlTekst(line)}</text>`,
    );
    y += 24;
  }
  y += 10;
  const label = (words: string): string =>
    `<text x="${x + 46}" y="${y + 17}" ${LETTER} font-size="16" fill="#1b1b1b">${xmlTekst(words)}</text>`;
  for (const functie of functies) {
    const { kleur } = FUNCTIE_WEERGAVE[functie];
    const box = `x="${x}" y="${y}" width="34" height="24"`;
    out.push(
      `<rect ${box} fill="${kleur}" fill-opacity="0.3"/><rect ${box} fill="url(#patroon-${functie})" stroke="${kleur}" stroke-width="1.8"/>`,
      label(FUNCTIE[functie]),
    );
    y += 34;
  }
  if (stukken.some(({ status }) => status === 'afgesproken' || status === 'vastgesteld')) {
    out.push(
      `<path d="M${x} ${y + 12}h34" stroke="#1b1b1b" stroke-width="3"/>`,
      label('Afgesproken of vastgesteld'),
    );
    y += 34;
  }
  if (heeftZoekgebied) {
    out.push(
      `<path d="M${x} ${y + 12}h34" stroke="#1b1b1b" stroke-width="1.8" stroke-dasharray="8 5"/>`,
      label('Zoekgebied'),
    );
    y += 34;
  }
  return out;
}

/** Words in lines of at most so many characters. */
function regelsVan(words: string, max: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < max) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 5);
}

function open(pad: Pad): string {
  let d = '';
  for (let at = 0; at < pad.length; at += 2) d += `${at === 0 ? 'M' : 'L'}${pad[at]} ${pad[at + 1]}`;
  return d;
}

function dicht(pad: Pad): string {
  return `${open(pad)}Z`;
}
