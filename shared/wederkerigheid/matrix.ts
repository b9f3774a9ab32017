import { MUNTEN, type BelofteId, type Munt } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import {
  afsprakenBinnen,
  compareText,
  giftenBinnen,
  partijenBij,
  type Bereik,
  type Overzicht,
} from '#shared/wederkerigheid/overzicht.ts';

/** The beloften behind a figure, by munt. */
export type PerMunt = Readonly<Record<Munt, readonly BelofteId[]>>;

/** What one partij brings to another; a belofte to several stands in a cell of each. */
export interface Cel {
  readonly gever: PartijId;
  readonly ontvanger: PartijId;
  readonly munten: PerMunt;
  readonly aantal: number;
}

export interface MatrixPartij {
  readonly partij: PartijId;
  readonly aanTafel: boolean;
  /** Each belofte counted once, to however many it goes. */
  readonly brengt: PerMunt;
  readonly krijgt: PerMunt;
}

/** Giver × receiver × munt (WE2). */
export interface Matrix {
  /** Who takes part: the partijen of the tafel in their order, then others by id. */
  readonly partijen: readonly MatrixPartij[];
  /** Only pairs between which something goes, by the order of `partijen`. */
  readonly cellen: readonly Cel[];
}

export function matrixOf(overzicht: Overzicht, bereik: Bereik): Matrix {
  const giften = giftenBinnen(overzicht, bereik);
  const takingPart = new Set<PartijId>([
    ...afsprakenBinnen(overzicht, bereik).flatMap(partijenBij),
    ...giften.flatMap(({ gever, ontvangers }) => [gever, ...ontvangers]),
  ]);
  const known = new Set(overzicht.partijen);
  const order = [
    ...overzicht.partijen.filter((id) => takingPart.has(id)),
    ...[...takingPart].filter((id) => !known.has(id)).sort(compareText),
  ];
  const cellen = order.flatMap((gever) => {
    const own = giften.filter((gift) => gift.gever === gever);
    return order.flatMap((ontvanger) => {
      const between = own.filter(({ ontvangers }) => ontvangers.includes(ontvanger));
      if (between.length === 0) return [];
      return [{ gever, ontvanger, munten: perMunt(between), aantal: between.length }];
    });
  });
  const partijen = order.map((partij) => ({
    partij,
    aanTafel: overzicht.aanTafel.has(partij),
    brengt: perMunt(giften.filter(({ gever }) => gever === partij)),
    krijgt: perMunt(giften.filter(({ ontvangers }) => ontvangers.includes(partij))),
  }));
  return { partijen, cellen };
}

/** How many beloften there are in all munten together. */
export function countMunten(munten: PerMunt): number {
  return MUNTEN.reduce((sum, munt) => sum + munten[munt].length, 0);
}

function perMunt(giften: readonly { readonly belofte: { readonly id: BelofteId; readonly munt: Munt } }[]) {
  const of = (munt: Munt) =>
    giften.filter(({ belofte }) => belofte.munt === munt).map(({ belofte }) => belofte.id);
  return { ruimte: of('ruimte'), geld: of('geld'), regels: of('regels'), mensen: of('mensen') };
}
