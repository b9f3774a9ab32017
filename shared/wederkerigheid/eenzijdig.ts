import type { BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import {
  compareText,
  partijenBij,
  type BronAfspraak,
  type Gift,
  type Overzicht,
} from '#shared/wederkerigheid/overzicht.ts';
import type { Signaal, SignaalInhoud, ZonderTegenprestatie } from '#shared/wederkerigheid/signaal.ts';

/** What is out of balance within one afspraak (WE3, WE4); of a procesafspraak nothing is asked here. */
export function eenzijdigInAfspraak(afspraak: BronAfspraak, giften: readonly Gift[]): readonly Signaal[] {
  if (afspraak.soort === 'procesafspraak') return [];
  const own = giften.filter((gift) => gift.afspraak === afspraak.id);
  if (own.length === 0)
    return [
      {
        soort: 'geen-beloften',
        sleutel: `geen-beloften/${afspraak.id}`,
        afspraken: [afspraak.id],
        beloften: [],
      },
    ];
  const partijen = partijenBij(afspraak);
  return [
    ...eenzijdigeGevers(own, own).map((one) => eenzijdig(one, afspraak.id, 'afspraak')),
    ...niets(partijen, own, [afspraak]).map((one) => metNiets(one, 'afspraak', [afspraak])),
  ];
}

/** What is out of balance over all afspraken together; giving back in a procesafspraak counts as giving back. */
export function eenzijdigInGeheel({ afspraken, giften }: Overzicht): readonly Signaal[] {
  const inhoudelijk = afspraken.filter(({ soort }) => soort === 'inhoudelijk');
  const ids = new Set(inhoudelijk.map(({ id }) => id));
  const asking = giften.filter(({ afspraak }) => ids.has(afspraak));
  if (asking.length === 0) return [];
  const partijen = [...new Set(inhoudelijk.flatMap(partijenBij))].sort(compareText);
  return [
    ...eenzijdigeGevers(asking, giften).map((one) => eenzijdig(one, 'geheel', 'geheel')),
    ...niets(partijen, giften, afspraken).map((one) => metNiets(one, 'geheel', inhoudelijk)),
  ];
}

interface EenzijdigeGever {
  readonly gever: PartijId;
  readonly ontvangers: readonly ZonderTegenprestatie[];
  readonly giften: readonly Gift[];
}

/** Who gives, among `asking`, to somebody from whom nothing comes back in `all`. */
function eenzijdigeGevers(asking: readonly Gift[], all: readonly Gift[]): readonly EenzijdigeGever[] {
  const gives = givesOf(all);
  const gevers = [...new Set(asking.map(({ gever }) => gever))].sort(compareText);
  return gevers.flatMap((gever) => {
    const own = asking.filter((gift) => gift.gever === gever);
    const ontvangers = [...new Set(own.flatMap((gift) => gift.ontvangers))]
      .sort(compareText)
      .filter((ontvanger) => !(gives.get(ontvanger)?.has(gever) ?? false))
      .map((partij) => ({ partij, via: alongWhom(gives, partij, gever) }));
    if (ontvangers.length === 0) return [];
    const giften = own.filter((gift) => ontvangers.some(({ partij }) => gift.ontvangers.includes(partij)));
    return [{ gever, ontvangers, giften }];
  });
}

function eenzijdig(
  { gever, ontvangers, giften }: EenzijdigeGever,
  plaats: string,
  bereik: 'afspraak' | 'geheel',
): Signaal {
  const beloften: readonly BelofteId[] = giften.map(({ belofte }) => belofte.id);
  return {
    soort: 'eenzijdig',
    bereik,
    gever,
    ontvangers,
    sleutel: `eenzijdig/${plaats}/${gever}`,
    afspraken: [...new Set(giften.map(({ afspraak }) => afspraak))],
    beloften,
  };
}

type Gives = ReadonlyMap<PartijId, ReadonlySet<PartijId>>;

function givesOf(giften: readonly Gift[]): Gives {
  const gives = new Map<PartijId, Set<PartijId>>();
  for (const { gever, ontvangers } of giften) {
    const known = gives.get(gever) ?? new Set();
    for (const ontvanger of ontvangers) known.add(ontvanger);
    gives.set(gever, known);
  }
  return gives;
}

/** The fewest partijen along whom what `from` gives comes to `to`; null when it never does. */
function alongWhom(gives: Gives, from: PartijId, to: PartijId): readonly PartijId[] | null {
  const cameFrom = new Map<PartijId, PartijId | null>([[from, null]]);
  const queue = [from];
  for (const partij of queue) {
    for (const next of [...(gives.get(partij) ?? [])].sort(compareText)) {
      if (next === to) return wayTo(cameFrom, partij);
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, partij);
      queue.push(next);
    }
  }
  return null;
}

/** The partijen between, without the one it begins with. */
function wayTo(cameFrom: ReadonlyMap<PartijId, PartijId | null>, last: PartijId): readonly PartijId[] {
  const way: PartijId[] = [];
  for (let at: PartijId | null = last; at !== null; at = cameFrom.get(at) ?? null) way.push(at);
  return way.reverse().slice(1);
}

type Niets = Extract<SignaalInhoud, { readonly soort: 'brengt-niets' | 'krijgt-niets' }>;

function metNiets(
  inhoud: Omit<Niets, 'bereik'>,
  bereik: Niets['bereik'],
  afspraken: readonly BronAfspraak[],
): Signaal {
  const own = afspraken
    .filter((afspraak) => partijenBij(afspraak).includes(inhoud.partij))
    .map(({ id }) => id);
  const plaats = bereik === 'geheel' ? bereik : own.join();
  return {
    ...inhoud,
    bereik,
    sleutel: `${inhoud.soort}/${plaats}/${inhoud.partij}`,
    afspraken: own,
    beloften: [],
  };
}

function niets(
  partijen: readonly PartijId[],
  giften: readonly Gift[],
  afspraken: readonly BronAfspraak[],
): readonly Omit<Niets, 'bereik'>[] {
  const isGever = new Set(giften.map(({ gever }) => gever));
  const isOntvanger = new Set(giften.flatMap(({ ontvangers }) => ontvangers));
  const inzetten = afspraken.flatMap(({ inzet }) => inzet).filter(({ archief }) => archief === null);
  const heeftInzet = (partij: PartijId): boolean => inzetten.some((inzet) => inzet.partij === partij);
  const of = (soort: Niets['soort'], without: (partij: PartijId) => boolean) =>
    partijen.filter(without).map((partij) => ({ soort, partij, heeftInzet: heeftInzet(partij) }));
  return [
    ...of('brengt-niets', (partij) => !isGever.has(partij)),
    ...of('krijgt-niets', (partij) => !isOntvanger.has(partij)),
  ];
}
