/** A point in the picture, in its own units. */
export interface Punt {
  readonly x: number;
  readonly y: number;
}

export const BEELD_BREEDTE = 920;
export const BEELD_HOOGTE = 620;
export const SCHIJF = 24;

const MIDDEN: Punt = { x: BEELD_BREEDTE / 2, y: BEELD_HOOGTE / 2 };
const STRAAL = 225;
/** How far the name stands from the middle of its disc. */
const NAAM_AFSTAND = 36;
/** Room for the head of an arrow. */
const PIJLPUNT = 7;
/** How much an arrow bends aside, so that those there and back lie apart; as a part of its length. */
const ZIJWAARTS = 0.16;
/** How much it bends to the middle, past the discs in between. */
const NAAR_MIDDEN = 0.3;
/** Where along the arrow its figures can stand, best first: nearer to who gives. */
const BIJSCHRIFT_PLEKKEN = [0.4, 0.33, 0.47, 0.26, 0.54, 0.61] as const;
export const BIJSCHRIFT_HOOGTE = 22;
const REGEL_LENGTE = 20;

export interface Schijf extends Punt {
  readonly naam: Punt & { readonly anker: 'start' | 'middle' | 'end' };
}

export interface Pijl {
  readonly pad: string;
  /** Where its figures can stand, best first. */
  readonly plekken: readonly Punt[];
}

/** Where each of so many partijen stands: evenly round, the first on top; two stand side by side. */
export function schijven(count: number): readonly Schijf[] {
  const begin = count === 2 ? Math.PI : -Math.PI / 2;
  return Array.from({ length: count }, (_, index) => {
    const hoek = begin + (index * 2 * Math.PI) / count;
    const [cos, sin] = [Math.cos(hoek), Math.sin(hoek)];
    const isSide = Math.abs(cos) > 0.3;
    const naam = {
      x: MIDDEN.x + cos * STRAAL + (isSide ? Math.sign(cos) * NAAM_AFSTAND : 0),
      y: MIDDEN.y + sin * STRAAL + (isSide ? 0 : Math.sign(sin) * NAAM_AFSTAND),
      anker: isSide ? (cos > 0 ? ('start' as const) : ('end' as const)) : ('middle' as const),
    };
    return { x: MIDDEN.x + cos * STRAAL, y: MIDDEN.y + sin * STRAAL, naam };
  });
}

/** The arrow from one disc to another; the one back lies on its other side. */
export function pijl(van: Punt, naar: Punt): Pijl {
  const lengte = Math.hypot(naar.x - van.x, naar.y - van.y);
  const half = between(van, naar, 0.5);
  const buiging = {
    x: half.x - (naar.y - van.y) * ZIJWAARTS + (MIDDEN.x - half.x) * NAAR_MIDDEN,
    y: half.y + (naar.x - van.x) * ZIJWAARTS + (MIDDEN.y - half.y) * NAAR_MIDDEN,
  };
  const start = toward(van, buiging, Math.min(SCHIJF, lengte / 3));
  const eind = toward(naar, buiging, Math.min(SCHIJF + PIJLPUNT, lengte / 3));
  const along = (part: number): Punt =>
    between(between(start, buiging, part), between(buiging, eind, part), part);
  return {
    pad: `M${say(start)} Q${say(buiging)} ${say(eind)}`,
    plekken: BIJSCHRIFT_PLEKKEN.map(along),
  };
}

/** A plate with figures, and where it can stand. */
export interface Plaat {
  readonly plekken: readonly Punt[];
  readonly breedte: number;
}

/** Where each plate stands: at the first place where it lies over no earlier one, else where it would be best alone. */
export function zetPlaten(platen: readonly Plaat[]): readonly Punt[] {
  const gezet: { readonly plek: Punt; readonly breedte: number }[] = [];
  for (const { plekken, breedte } of platen) {
    const isFree = (plek: Punt): boolean =>
      gezet.every(
        (other) =>
          Math.abs(other.plek.x - plek.x) >= (other.breedte + breedte) / 2 ||
          Math.abs(other.plek.y - plek.y) >= BIJSCHRIFT_HOOGTE,
      );
    const plek = plekken.find(isFree) ?? plekken[0];
    if (plek) gezet.push({ plek, breedte });
  }
  return gezet.map(({ plek }) => plek);
}

/** A name in lines of a readable length, broken between words. */
export function inRegels(naam: string): readonly string[] {
  const regels: string[] = [];
  for (const woord of naam.split(' ')) {
    const laatste = regels.at(-1);
    if (laatste !== undefined && laatste.length + woord.length < REGEL_LENGTE)
      regels[regels.length - 1] = `${laatste} ${woord}`;
    else regels.push(woord);
  }
  return regels;
}

function between(from: Punt, to: Punt, part: number): Punt {
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function toward(from: Punt, to: Punt, distance: number): Punt {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  return length === 0 ? from : between(from, to, distance / length);
}

function say({ x, y }: Punt): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
