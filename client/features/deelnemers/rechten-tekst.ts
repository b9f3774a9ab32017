import type { ParseKeys } from 'i18next';
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

/** What concerns running the tafel stands apart from what is done on it. */
export function rightsGroup(row: RightsRow): 'inhoud' | 'beheer' {
  return isAboutSeat(row) || row === 'lees-historie' ? 'beheer' : 'inhoud';
}
