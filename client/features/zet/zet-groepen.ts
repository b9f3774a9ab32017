import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Zet } from '#shared/domain/zet/schema.ts';
import { mustAnswer } from '#shared/puzzel/zet/zet-stand.ts';

export const ZET_GROEPEN = ['wacht', 'open', 'geparkeerd', 'klaar'] as const;
export type ZetGroep = (typeof ZET_GROEPEN)[number];

/** Where a zet stands in the list of this partij. */
export function zetGroep(zet: Zet, partij: PartijId): ZetGroep {
  if (mustAnswer(zet, partij)) return 'wacht';
  if (zet.status === 'open' || zet.status === 'geparkeerd') return zet.status;
  return 'klaar';
}

/** The zetten by group, in the order of the list; empty groups left out. Newest first within a group. */
export function zetGroepen(
  zetten: readonly Zet[],
  partij: PartijId,
): readonly (readonly [ZetGroep, readonly Zet[]])[] {
  const newestFirst = zetten.toReversed();
  return ZET_GROEPEN.map(
    (groep) => [groep, newestFirst.filter((zet) => zetGroep(zet, partij) === groep)] as const,
  ).filter(([, inGroep]) => inGroep.length > 0);
}
