import type { ParseKeys } from 'i18next';
import { FORMAL_COMMANDS } from '#shared/authorize/formal-command.ts';
import { SITUATIES, type RightsCell, type RightsRow } from '#shared/authorize/rights-table.ts';
import { TAFEL_COMMANDS } from '#shared/authorize/tafel-command.ts';

/** What stands in a cell of the table of rights, as a key of `rechten`. */
export function cellKey(row: RightsRow, { allowed }: RightsCell): ParseKeys<'rechten'> {
  if (allowed.length === 0) return 'nee';
  if (allowed.length === SITUATIES.length) return 'ja';
  // the keys of vanwie are the parts of SITUATIES, in that order
  const parts = allowed.join('+') as
    | 'eigen'
    | 'mede'
    | 'vreemd'
    | 'eigen+mede'
    | 'mede+vreemd'
    | 'eigen+vreemd';
  return isAboutSeat(row) ? `vanwiePlaats.${parts}` : `vanwie.${parts}`;
}

function isAboutSeat(row: RightsRow): boolean {
  return (TAFEL_COMMANDS as readonly string[]).includes(row);
}

/** In the order in which they stand: what is done on the tafel, what partijen say formally, running the tafel. */
export const RIGHTS_GROUPS = ['inhoud', 'formeel', 'beheer'] as const;

export function rightsGroup(row: RightsRow): (typeof RIGHTS_GROUPS)[number] {
  if ((FORMAL_COMMANDS as readonly string[]).includes(row)) return 'formeel';
  return isAboutSeat(row) || row === 'lees-historie' ? 'beheer' : 'inhoud';
}
