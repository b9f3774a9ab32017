import type { Partij } from '#shared/domain/partij/schema.ts';
import { slugOf } from '#shared/domain/startpakket/default-partijen.ts';
import type { GebiedVlak } from '#shared/puzzel/invoer.ts';

type Gebied = Pick<GebiedVlak, 'code' | 'naam' | 'laag'>;

/** What a gebied is called in a post: `gemeente Almere`; names of waterschappen say themselves what they are. */
export function gebiedNaam({ laag, naam }: Gebied): string {
  return laag === 'gemeente' || laag === 'provincie' ? `${laag} ${naam}` : naam;
}

/** Who governs the gebied, as a partij at this tafel; null when it does not sit there (AW2). */
export function bestuurVan(gebied: Gebied, partijen: readonly Partij[]): Partij | null {
  const ids = idsOf(gebied);
  const full = slugOf(gebiedNaam(gebied));
  return (
    partijen.find(({ id }) => ids.includes(id)) ??
    partijen.find(({ soort, naam }) => soort === gebied.laag && slugOf(naam) === full) ??
    null
  );
}

/** The ids that a partij of this gebied may have: by its code, or by its name. */
function idsOf({ laag, code, naam }: Gebied): readonly string[] {
  switch (laag) {
    case 'gemeente':
      return [`gemeente-${code.toLowerCase()}`, `gemeente-${slugOf(naam)}`];
    case 'provincie':
      return [`provincie-${slugOf(naam)}`];
    case 'waterschap':
      return [`waterschap-${slugOf(naam.replace(/^(Waterschap|Hoogheemraadschap( van)?) /, ''))}`];
    case 'novex-gebied':
      return [];
  }
}
