import { partijKleur } from '#shared/domain/partij/kleur.ts';
import type { Partij, PartijId, PartijSoort } from '#shared/domain/partij/schema.ts';
import type { BekendePartij } from '#shared/domain/startpakket/bekende-partij.ts';
import { PROVINCIES } from '#shared/domain/startpakket/schema-shared.ts';
import type { Startpakket } from '#shared/domain/startpakket/schema.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';

/** A partij that takes a seat; its colour follows from its place in the row. */
export interface SeatedPartij {
  readonly id: PartijId;
  readonly naam: string;
  readonly afkorting: string;
  readonly soort: PartijSoort;
}

/** The ministries of 2025 that bring opgaven, with the name of 2025, and the two rijksuitvoeringsorganisaties. */
const RIJK: readonly (readonly [id: string, naam: string | null])[] = [
  ['vro', 'Ministerie van Volkshuisvesting en Ruimtelijke Ordening'],
  ['lvvn', null],
  ['ienw', null],
  ['kgg', null],
  ['ez', null],
  ['defensie', null],
  ['ocw', null],
  ['rvb', null],
  ['rws', null],
];

/** Short names for who has none in the documents: P with the letters of ISO 3166-2:NL for provinces (a gemeente may have the same name), the custom of the sector for waterschappen. */
const AFKORTINGEN: Readonly<Record<string, string>> = {
  'provincie-groningen': 'PGR',
  'provincie-fryslan': 'PFR',
  'provincie-drenthe': 'PDR',
  'provincie-overijssel': 'POV',
  'provincie-gelderland': 'PGE',
  'provincie-flevoland': 'PFL',
  'provincie-noord-holland': 'PNH',
  'provincie-zuid-holland': 'PZH',
  'provincie-utrecht': 'PUT',
  'provincie-zeeland': 'PZE',
  'provincie-noord-brabant': 'PNB',
  'provincie-limburg': 'PLI',
  'waterschap-noorderzijlvest': 'NZV',
  'waterschap-wetterskip-fryslan': 'WF',
  'waterschap-hunze-en-aas': 'HenA',
  'waterschap-drents-overijsselse-delta': 'WDOD',
  'waterschap-vechtstromen': 'WVS',
  'waterschap-vallei-en-veluwe': 'WSVV',
  'waterschap-rijn-en-ijssel': 'WRIJ',
  'waterschap-de-stichtse-rijnlanden': 'HDSR',
  'waterschap-amstel-gooi-en-vecht': 'AGV',
  'waterschap-hollands-noorderkwartier': 'HHNK',
  'waterschap-rijnland': 'HHvR',
  'waterschap-delfland': 'HHD',
  'waterschap-schieland-en-de-krimpenerwaard': 'HHSK',
  'waterschap-hollandse-delta': 'WSHD',
  'waterschap-rivierenland': 'WSRL',
  'waterschap-scheldestromen': 'WSS',
  'waterschap-brabantse-delta': 'WBD',
  'waterschap-de-dommel': 'WDD',
  'waterschap-aa-en-maas': 'AenM',
  'waterschap-limburg': 'WL',
  'waterschap-zuiderzeeland': 'ZZL',
};

/** Who sits at a new tafel by itself: the Rijk, then the provinces of the gebied, then their waterschappen. */
export function defaultPartijen(
  startpakket: Pick<Startpakket, 'partijen' | 'novexGebieden'>,
  gebied: TafelGebied,
): readonly SeatedPartij[] {
  const known = new Map(startpakket.partijen.map((partij) => [partij.id, partij]));
  const seats: SeatedPartij[] = [];
  for (const [id, naam] of RIJK) {
    const partij = known.get(id);
    if (partij) seats.push(seatOf({ ...partij, naam: naam ?? partij.naam }));
  }
  const provincies = new Set(provinciesOf(startpakket, gebied));
  for (const partij of startpakket.partijen) {
    const liesIn = [...(partij.provincie ? [partij.provincie] : []), ...(partij.provincies ?? [])];
    if (liesIn.some((provincie) => provincies.has(provincie))) seats.push(seatOf(partij));
  }
  return seats;
}

/** The seat of a partij from the startpakket. */
export function seatOf(partij: Pick<BekendePartij, 'id' | 'naam' | 'afkorting' | 'soort'>): SeatedPartij {
  return {
    id: partij.id,
    naam: partij.naam,
    afkorting: partij.afkorting ?? AFKORTINGEN[partij.id] ?? shortName(partij.naam),
    soort: partij.soort,
  };
}

/** The seat of a gemeente: `code` is its CBS code (`GM0344`), or null when only its name is known. */
export function gemeenteSeat(naam: string, code: string | null): SeatedPartij {
  return {
    id: `gemeente-${code === null ? slugOf(naam) : code.toLowerCase()}`,
    naam: `Gemeente ${naam}`,
    afkorting: shortName(naam),
    soort: 'gemeente',
  };
}

/** Gives seats their colour, in the order of the row; `from` is how many already sit. */
export function withKleur(seats: readonly SeatedPartij[], from = 0): readonly Partij[] {
  return seats.map((seat, index) => ({ ...seat, kleur: partijKleur(from + index) }));
}

/** Lower case letters, digits and single hyphens: what an id of a partij is made of. */
export function slugOf(naam: string): string {
  return naam
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
}

/** At most twelve characters; words are kept whole where they fit. */
export function shortName(naam: string): string {
  if (naam.length <= 12) return naam;
  const initials = naam
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('');
  return initials.length > 1 && initials.length <= 12 ? initials.toUpperCase() : naam.slice(0, 12).trim();
}

function provinciesOf(
  startpakket: Pick<Startpakket, 'novexGebieden'>,
  gebied: TafelGebied,
): readonly string[] {
  switch (gebied.soort) {
    case 'nederland':
      return PROVINCIES;
    case 'provincie':
      return [gebied.naam];
    case 'novex-gebied':
      return startpakket.novexGebieden.find((novex) => novex.id === gebied.id)?.provincies ?? [];
  }
}
