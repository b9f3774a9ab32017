import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';

/** As many groups as the form offers. */
export const MAX_GROEPEN = 4;

/** A regeling while it is filled in. `groepVan`: from 1; 0 or nothing is in no group. */
export interface RegelingDraft {
  readonly nodig: Akkoordregeling['nodig'];
  readonly groepVan: ReadonlyMap<PartijId, number>;
  readonly duo: { readonly rijk: PartijId | null; readonly regio: PartijId | null } | null;
}

export function draftOf({ nodig, volgorde, duo }: Akkoordregeling): RegelingDraft {
  const groepVan = new Map<PartijId, number>();
  for (const [index, groep] of volgorde.entries())
    for (const partij of groep) groepVan.set(partij, groepVan.get(partij) ?? index + 1);
  return { nodig, groepVan, duo };
}

/** Of the partijen at the tafel; null while the duo is not two different partijen. Groups with nobody in them go. */
export function regelingOf(
  { nodig, groepVan, duo }: RegelingDraft,
  partijen: readonly PartijId[],
): Akkoordregeling | null {
  const count = Math.max(0, ...groepVan.values());
  const volgorde = Array.from({ length: count }, (_, index) =>
    partijen.filter((partij) => groepVan.get(partij) === index + 1),
  ).filter((groep) => groep.length > 0);
  if (duo === null) return { nodig, volgorde, duo: null };
  const { rijk, regio } = duo;
  if (rijk === null || regio === null || rijk === regio) return null;
  return { nodig, volgorde, duo: { rijk, regio } };
}
