import {
  paarSleutel,
  sleutelVan,
  type DeelBand,
  type Onderwerp,
  type Regel,
} from '#shared/domain/combinatieregel/schema.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import type { LaagSoort } from '#shared/domain/laag/schema.ts';

/** Pieces that strengthen each other need not share land for it: near is near enough (BO8). */
const KANS_AFSTAND_METERS = 250;

/** The rules by what they are about, and how far they look. */
export interface RegelBoek {
  readonly functies: ReadonlyMap<string, Regel>;
  /** Of a functie in or around a laag. */
  readonly lagen: ReadonlyMap<LaagSoort, readonly LaagRegel[]>;
  readonly reserveringen: ReadonlyMap<LaagSoort, readonly ReserveringRegel[]>;
  /** How far a piece with this functie looks for other pieces; 0 where only shared land matters. */
  readonly bereik: ReadonlyMap<Functie, number>;
  /** How far anything looks around shapes of this laag. */
  readonly laagBereik: ReadonlyMap<LaagSoort, number>;
}

type About<Soort extends Onderwerp['soort']> = Regel & {
  readonly onderwerp: Extract<Onderwerp, { soort: Soort }>;
};
export type LaagRegel = About<'laag'>;
export type ReserveringRegel = About<'reservering'>;

export function regelBoek(regels: readonly Regel[]): RegelBoek {
  const functies = new Map<string, Regel>();
  const lagen = new Map<LaagSoort, LaagRegel[]>();
  const reserveringen = new Map<LaagSoort, ReserveringRegel[]>();
  const bereik = new Map<Functie, number>();
  const laagBereik = new Map<LaagSoort, number>();
  for (const regel of [...regels].sort((a, b) =>
    sleutelVan(a.onderwerp) < sleutelVan(b.onderwerp) ? -1 : 1,
  )) {
    const { onderwerp } = regel;
    switch (onderwerp.soort) {
      case 'functies': {
        if (onderwerp.a === onderwerp.b) break;
        functies.set(paarSleutel(onderwerp.a, onderwerp.b), regel);
        for (const functie of [onderwerp.a, onderwerp.b]) atLeast(bereik, functie, bereikVan(regel));
        break;
      }
      case 'laag':
        push(lagen, onderwerp.laag, { ...regel, onderwerp });
        atLeast(laagBereik, onderwerp.laag, onderwerp.zone === 'eromheen' ? regel.afstandMeters : 0);
        break;
      case 'reservering':
        push(reserveringen, onderwerp.laag, { ...regel, onderwerp });
        atLeast(laagBereik, onderwerp.laag, 0);
        break;
    }
  }
  return { functies, lagen, reserveringen, bereik, laagBereik };
}

/** How near two pieces have to be for the rule to speak. */
export function bereikVan(regel: Regel): number {
  return regel.oordeel === 'combineert'
    ? Math.max(regel.afstandMeters, KANS_AFSTAND_METERS)
    : regel.afstandMeters;
}

/**
 * The rules between two pieces, by key: for each functie of the one with each of the other. Two pieces that both are for
 * the same two functies, together, do not clash over these.
 */
export function regelsTussen(
  boek: RegelBoek,
  a: readonly Functie[],
  b: readonly Functie[],
): readonly Regel[] {
  const found = new Map<string, Regel>();
  for (const left of a) {
    for (const right of b) {
      if (left === right) continue;
      const sleutel = paarSleutel(left, right);
      const regel = boek.functies.get(sleutel);
      if (!regel || (a.includes(right) && b.includes(left))) continue;
      found.set(sleutel, regel);
    }
  }
  return found.size < 2 ? [...found.values()] : [...found].sort(byKey).map(([, regel]) => regel);
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const ALLES: DeelBand = { laag: 1, hoog: 1 };
const TUSSEN_NIETS_EN_ALLES: DeelBand = { laag: 0, hoog: 1 };

/** Which part of land that both lie on counts for the goals of each (BA6): the least that any rule of the two says. */
export function teltSamen(regels: readonly Regel[]): DeelBand {
  let telt = ALLES;
  for (const regel of regels) {
    const { laag, hoog } = teltVan(regel);
    telt = { laag: Math.min(telt.laag, laag), hoog: Math.min(telt.hoog, hoog) };
  }
  return telt;
}

function teltVan(regel: Regel): DeelBand {
  if (regel.oordeel === 'combineert') return ALLES;
  return regel.oordeel === 'botst' ? TUSSEN_NIETS_EN_ALLES : regel.telt;
}

function atLeast<Key>(map: Map<Key, number>, key: Key, value: number): void {
  map.set(key, Math.max(map.get(key) ?? 0, value));
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
