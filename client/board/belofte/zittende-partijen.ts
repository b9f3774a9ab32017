import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';

/** For which partijen somebody has a seat that did not end; `vandaag` as `2027-07-01`. */
export function zittendePartijen(
  deelnemers: readonly Pick<Deelnemer, 'partij' | 'tot' | 'einde'>[],
  vandaag: string,
): ReadonlySet<PartijId> {
  const isHere = ({ tot, einde }: Pick<Deelnemer, 'tot' | 'einde'>): boolean =>
    einde === null && (tot === null || tot.slice(0, 10) >= vandaag);
  return new Set(deelnemers.filter(isHere).map(({ partij }) => partij));
}
