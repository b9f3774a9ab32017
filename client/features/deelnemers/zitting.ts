import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import type { Zitplaats } from '#shared/rest/deelnemer.ts';

/** Where a seat is in its time. */
export function zittingOf({ van, tot, einde }: Deelnemer, nowMs: number): Zitplaats['zitting'] {
  if (einde !== null) return 'beeindigd';
  if (tot !== null && Date.parse(tot) <= nowMs) return 'voorbij';
  return van !== null && Date.parse(van) > nowMs ? 'straks' : 'nu';
}

/** Who sits for a partij, and whose seats are over. */
export interface Bezetting {
  readonly partij: Partij;
  readonly zittend: readonly Deelnemer[];
  readonly vroeger: readonly Deelnemer[];
}

/** The partijen with their seats that match what is searched for: by the partij, or by the name of somebody who sits for it. */
export function bezettingen(
  partijen: readonly Partij[],
  deelnemers: readonly Deelnemer[],
  search: { readonly zoek: string; readonly nowMs: number },
): readonly Bezetting[] {
  const needle = search.zoek.trim().toLocaleLowerCase('nl');
  const matches = (text: string): boolean => text.toLocaleLowerCase('nl').includes(needle);
  return partijen.flatMap((partij) => {
    const seats = deelnemers.filter((seat) => seat.partij === partij.id);
    if (!matches(`${partij.naam} ${partij.afkorting}`) && !seats.some(({ naam }) => matches(naam))) return [];
    const isOver = (seat: Deelnemer): boolean =>
      ['voorbij', 'beeindigd'].includes(zittingOf(seat, search.nowMs));
    return [{ partij, zittend: seats.filter((seat) => !isOver(seat)), vroeger: seats.filter(isOver) }];
  });
}
