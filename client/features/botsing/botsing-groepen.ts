import type { Functie } from '#shared/domain/functie/functies.ts';
import type { Horizon } from '#shared/puzzel/horizon.ts';
import { isBotsingAt } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { Botsing, BotsingStand, Kans, Uitkomst } from '#shared/puzzel/uitkomst.ts';

/** Groups of the list, from what asks for a choice to what could be used. */
export const GROEPEN = ['open', 'deels-aanvaard', 'herzien', 'aanvaard', 'voorwaarde', 'kans'] as const;
export type Groep = (typeof GROEPEN)[number];

/** A row of the list: a botsing or condition with the number under which the map shows it, or a kans. */
export type BotsingRij =
  | { readonly soort: 'botsing'; readonly groep: Groep; readonly nummer: number; readonly botsing: Botsing }
  | { readonly soort: 'kans'; readonly groep: 'kans'; readonly nummer: number; readonly kans: Kans };

export interface BotsingVraag {
  /** Null: at every horizon. */
  readonly horizon: Horizon | null;
  /** Only what touches a piece of the own partij. */
  readonly mijn: boolean;
  readonly functie: Functie | null;
}

const ERNST_ORDER = { ernstig: 0, matig: 1, licht: 2 } as const;
const STAND_ORDER: Readonly<Record<BotsingStand, number>> = {
  open: 0,
  'deels-aanvaard': 1,
  herzien: 2,
  aanvaard: 3,
};

/**
 * Everything that pieces do to each other, in the order of the list and numbered in it: by stand, then the most serious and
 * the largest first. The number is the same on the map, whatever the list is filtered by. `before`: the rows of an outcome
 * before this one, by whose order there is little left to sort; what is the same in both keeps its row.
 */
export function botsingRijen(uitkomst: Uitkomst, before: readonly BotsingRij[] = []): readonly BotsingRij[] {
  const known = new Map<object, BotsingRij>(
    before.map((rij) => [rij.soort === 'kans' ? rij.kans : rij.botsing, rij]),
  );
  const botsingen = sorted(uitkomst.botsingen, known, byStand);
  const voorwaarden = sorted(uitkomst.voorwaarden, known, byWeight);
  const kansen = sorted(uitkomst.kansen, known, byWeight);
  let nummer = 0;
  const rijVan = (item: Botsing | Kans, make: (nummer: number) => BotsingRij): BotsingRij => {
    const old = known.get(item);
    return old?.nummer === ++nummer ? old : make(nummer);
  };
  return [
    ...botsingen.map((botsing) =>
      rijVan(botsing, (at) => ({ soort: 'botsing', groep: botsing.stand, nummer: at, botsing })),
    ),
    ...voorwaarden.map((botsing) =>
      rijVan(botsing, (at) => ({ soort: 'botsing', groep: 'voorwaarde', nummer: at, botsing })),
    ),
    ...kansen.map((kans) => rijVan(kans, (at) => ({ soort: 'kans', groep: 'kans', nummer: at, kans }))),
  ];
}

/** In the order of before, and then what is new: a list that is nearly in order is sorted in one pass. */
function sorted<Item extends object>(
  items: readonly Item[],
  known: ReadonlyMap<object, unknown>,
  compare: (left: Item, right: Item) => number,
): Item[] {
  const now = new Set<object>(items);
  const stayed: Item[] = [];
  // what is known comes in the order of the rows, and holds the items of other lists too
  for (const item of known.keys()) if (now.has(item)) stayed.push(item as Item); // one of `items`, as it is in the set
  return [...stayed, ...items.filter((item) => !known.has(item))].sort(compare);
}

function byStand(left: Botsing, right: Botsing): number {
  return STAND_ORDER[left.stand] - STAND_ORDER[right.stand] || byWeight(left, right);
}

type Weighed = Pick<Botsing, 'sleutel' | 'regel' | 'hectare'>;

function byWeight(left: Weighed, right: Weighed): number {
  return (
    ERNST_ORDER[left.regel.ernst] - ERNST_ORDER[right.regel.ernst] ||
    right.hectare.waarschijnlijk - left.hectare.waarschijnlijk ||
    (left.sleutel < right.sleutel ? -1 : 1)
  );
}

export function sleutelOf(rij: BotsingRij): string {
  return rij.soort === 'kans' ? rij.kans.sleutel : rij.botsing.sleutel;
}

export function stukkenOf(rij: BotsingRij): readonly string[] {
  return rij.soort === 'kans' ? rij.kans.stukken : rij.botsing.met.stukken;
}

/** What a piece is, as far as the filters ask. */
export interface StukKenmerk {
  readonly partij: string;
  readonly functies: readonly Functie[];
}

/** The rows that a question asks for. `stukVan` knows the pieces on the board. */
export function filterRijen(
  rijen: readonly BotsingRij[],
  { horizon, mijn, functie }: BotsingVraag,
  eigen: string,
  stukVan: (id: string) => StukKenmerk | undefined,
): readonly BotsingRij[] {
  return rijen.filter((rij) => {
    if (horizon !== null && rij.soort === 'botsing' && !isBotsingAt(rij.botsing, horizon)) return false;
    const stukken = stukkenOf(rij).flatMap((id) => stukVan(id) ?? []);
    if (mijn && !stukken.some((stuk) => stuk.partij === eigen)) return false;
    return functie === null || stukken.some((stuk) => stuk.functies.includes(functie));
  });
}

/** How many botsingen each piece is in at a horizon, accepted ones too: the same for list, panel and map. */
export function botsingenPerStuk(uitkomst: Uitkomst, horizon: Horizon): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const botsing of uitkomst.botsingen)
    if (isBotsingAt(botsing, horizon))
      for (const id of botsing.met.stukken) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
