import type { Akkoord, Onderwerp } from '#shared/domain/akkoord/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Standpunt } from '#shared/domain/standpunt/schema.ts';

/** What a partij says of something now: the last that it said, and what became of it. */
export type PartijStand =
  | { readonly soort: 'geen' }
  | { readonly soort: 'akkoord'; readonly akkoord: Akkoord }
  | { readonly soort: 'vervallen'; readonly akkoord: Akkoord }
  | { readonly soort: 'ingetrokken'; readonly akkoord: Akkoord }
  | { readonly soort: Standpunt['soort']; readonly standpunt: Standpunt };

export type PartijStandSoort = PartijStand['soort'];

/** A yes that still counts. */
export function staat({ vervallen, ingetrokken }: Pick<Akkoord, 'vervallen' | 'ingetrokken'>): boolean {
  return vervallen === null && ingetrokken === null;
}

export function isOver(onderwerp: Onderwerp, over: Onderwerp): boolean {
  return onderwerp.soort === 'afspraak'
    ? over.soort === 'afspraak' && onderwerp.id === over.id
    : over.soort === 'arrangement' && onderwerp.nummer === over.nummer;
}

/** The yes of each partij on one thing, in the order in which they were given. */
export function akkoordenOver(akkoorden: readonly Akkoord[], over: Onderwerp): readonly Akkoord[] {
  return akkoorden.filter(({ onderwerp }) => isOver(onderwerp, over));
}

/** A yes that stands says it all; else the last thing that the partij said. */
export function partijStand(
  akkoorden: readonly Akkoord[],
  standpunten: readonly Standpunt[],
  over: Onderwerp,
  partij: PartijId,
): PartijStand {
  const own = akkoordenOver(akkoorden, over).filter((akkoord) => akkoord.partij === partij);
  const geldig = own.find(staat);
  if (geldig) return { soort: 'akkoord', akkoord: geldig };
  const last = own.at(-1);
  const standpunt =
    over.soort === 'afspraak'
      ? standpunten.find((each) => each.afspraak === over.id && each.partij === partij)
      : undefined;
  if (standpunt && (last === undefined || standpunt.op >= endOf(last)))
    return { soort: standpunt.soort, standpunt };
  if (last === undefined) return { soort: 'geen' };
  return { soort: last.ingetrokken === null ? 'vervallen' : 'ingetrokken', akkoord: last };
}

function endOf({ op, vervallen, ingetrokken }: Akkoord): string {
  return ingetrokken?.op ?? vervallen?.op ?? op;
}

/** Partijen of which a yes on it stands. */
export function gegevenDoor(akkoorden: readonly Akkoord[], over: Onderwerp): readonly PartijId[] {
  return akkoordenOver(akkoorden, over)
    .filter(staat)
    .map(({ partij }) => partij);
}
