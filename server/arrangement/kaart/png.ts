import type { GetekendStuk, Tekening } from '#shared/arrangement/kaart/tekening.ts';
import { FUNCTIE } from '#shared/arrangement/document/woorden.ts';
import { FUNCTIE_WEERGAVE, type Patroon } from '#shared/domain/functie/weergave.ts';
import { Doek, kleurVan } from '#server/arrangement/kaart/doek.ts';
import { LETTER_BREEDTE } from '#server/arrangement/kaart/letters.ts';

const LEGENDA = 300;
const ZWART = kleurVan('#1b1b1b');
const WIT = kleurVan('#ffffff');
const GRIJS = kleurVan('#4a4a4a');

/** The drawing in pixels, of the same size and lay-out as the SVG, for programs that show no SVG. */
export function pngVan({
  breedte,
  hoogte,
  ondergrond,
  stukken,
  functies,
  schaal,
  heeftZoekgebied,
}: Tekening): Uint8Array {
  const doek = new Doek(breedte + LEGENDA, hoogte + 60);
  const kader = [0, 0, breedte, 0, breedte, hoogte, 0, hoogte];
  doek.vul([kader], kleurVan(ondergrond.length === 0 ? '#fbfaf7' : '#e3eef6'), () => 1);
  for (const { soort, paden } of ondergrond) {
    if (soort === 'land') doek.vul(paden, kleurVan('#f6f3ec'), () => 1, breedte);
    else if (soort === 'water') doek.vul(paden, kleurVan('#cfe3f2'), () => 1, breedte);
    else
      for (const pad of paden)
        doek.lijn(pad, kleurVan('#8d8d8d'), soort === 'gebied' ? 2 : 1, true, 0, breedte);
  }
  for (const stuk of stukken) tekenStuk(doek, stuk, breedte);
  for (const { nummer, label } of stukken) tekenNummer(doek, String(nummer), label);
  // What reaches out of the frame at the bottom: at the right nothing was drawn.
  doek.vul([[0, hoogte, doek.breedte, hoogte, doek.breedte, hoogte + 60, 0, hoogte + 60]], WIT, () => 1);
  doek.lijn(kader, GRIJS, 1, true);
  tekenSchaal(doek, hoogte, breedte, schaal);
  let y = 24;
  for (const functie of functies) {
    const x = breedte + 20;
    const vak = [x, y, x + 34, y, x + 34, y + 24, x, y + 24];
    tekenVlak(doek, [vak], functie, false, 2);
    doek.tekst(FUNCTIE[functie], x + 38, y + 4, 2, ZWART);
    y += 34;
  }
  if (heeftZoekgebied) {
    doek.lijn([breedte + 20, y + 12, breedte + 54, y + 12], ZWART, 2, false, 6);
    doek.tekst('Zoekgebied', breedte + 58, y + 4, 2, ZWART);
  }
  return doek.png();
}

function tekenStuk(doek: Doek, { functie, status, soort, paden }: GetekendStuk, rand: number): void {
  const kleur = kleurVan(FUNCTIE_WEERGAVE[functie].kleur);
  const streep = status === 'zoekgebied' ? 6 : 0;
  if (soort === 'vlak')
    return tekenVlak(doek, paden, functie, streep > 0, status === 'vastgesteld' ? 3 : 2, rand);
  for (const pad of paden) {
    if (soort === 'lijn') doek.lijn(pad, kleur, 5, false, streep, rand);
    else doek.lijn([...pad, ...pad], kleur, 12, false, 0, rand);
  }
}

function tekenVlak(
  doek: Doek,
  paden: readonly (readonly number[])[],
  functie: GetekendStuk['functie'],
  zoekt: boolean,
  dikte: number,
  rand = doek.breedte,
): void {
  const { kleur: hex, patroon } = FUNCTIE_WEERGAVE[functie];
  const kleur = kleurVan(hex);
  const mark = PATROON[patroon];
  const basis = zoekt ? 0.12 : 0.3;
  doek.vul(paden, kleur, (x, y) => (mark(x % 14, y % 14) ? 0.9 : basis), rand);
  for (const pad of paden) doek.lijn(pad, kleur, dikte, true, zoekt ? 6 : 0, rand);
}

/** Whether the pattern has a mark at a place of its tile of 14 by 14. */
const PATROON: Readonly<Record<Patroon, (x: number, y: number) => boolean>> = {
  schuin: (x, y) => (x + y) % 14 < 1,
  tegenschuin: (x, y) => (x - y + 14) % 14 < 1,
  kruisschuin: (x, y) => (x + y) % 14 < 1 || (x - y + 14) % 14 < 1,
  staand: (x) => x === 7,
  liggend: (_, y) => y === 7,
  kruis: (x, y) => (x === 7 && y >= 3 && y <= 11) || (y === 7 && x >= 3 && x <= 11),
  golf: (x, y) => y === 7 + Math.round(2 * Math.sin((x / 7) * Math.PI)),
  ruit: (x, y) => Math.abs(x - 7) + Math.abs(y - 7) === 4,
  blad: (x, y) => x >= 3 && x <= 11 && y >= 3 && y <= 11 && Math.abs(x + y - 14) <= 1,
  streepstip: (x, y) => y === 7 && (x <= 7 || x === 11),
  stip: (x, y) => (x - 7) ** 2 + (y - 7) ** 2 <= 2,
  ring: (x, y) => Math.abs(Math.hypot(x - 7, y - 7) - 3) < 0.6,
};

function tekenNummer(doek: Doek, nummer: string, [x, y]: readonly [number, number]): void {
  const [left, top] = [Math.round(x - (nummer.length * LETTER_BREEDTE * 2 - 2) / 2), Math.round(y - 7)];
  for (const [dx, dy] of [
    [-2, 0],
    [2, 0],
    [0, -2],
    [0, 2],
    [-1, -1],
    [1, 1],
    [-1, 1],
    [1, -1],
  ] as const)
    doek.tekst(nummer, left + dx, top + dy, 2, WIT);
  doek.tekst(nummer, left, top, 2, ZWART);
}

function tekenSchaal(
  doek: Doek,
  hoogte: number,
  breedte: number,
  { lengte, woorden }: Tekening['schaal'],
): void {
  const y = hoogte + 22;
  const end = Math.round(lengte);
  doek.lijn([0, y, end, y, end, y + 8, 0, y + 8], ZWART, 1, true);
  doek.vul([[0, y, end / 2, y, end / 2, y + 8, 0, y + 8]], ZWART, () => 1);
  doek.tekst(woorden, end + 10, y - 3, 2, ZWART);
  doek.vul(
    [
      [
        breedte - 20,
        hoogte + 8,
        breedte - 11,
        hoogte + 32,
        breedte - 20,
        hoogte + 26,
        breedte - 29,
        hoogte + 32,
      ],
    ],
    ZWART,
    () => 1,
  );
  doek.tekst('N', breedte - 48, y - 3, 2, ZWART);
}
