import * as z from 'zod';
import type { Voortgang, VoortgangStand } from '#shared/domain/voortgang/schema.ts';

/** What is told of a belofte while it is filled in. Dates are ISO, or empty. */
export interface MeldDraft {
  readonly stand: VoortgangStand;
  readonly begonnenOp: string;
  readonly gereedOp: string;
  readonly isVervuld: boolean;
  readonly sinds: string;
  readonly voorwaardeToelichting: string;
  readonly toelichting: string;
  /** Null: no year is looked back on now. */
  readonly jaar: string | null;
  readonly procent: number;
  readonly jaarToelichting: string;
}

export type MeldFout = 'begonnenOp' | 'gereedOp' | 'gereedLeeg' | 'sindsLeeg';

export function beginMelding(voortgang: Voortgang | null, jarenOpen: readonly number[]): MeldDraft {
  const [year] = jarenOpen;
  return {
    stand: voortgang?.stand ?? 'niet-begonnen',
    begonnenOp: voortgang?.begonnenOp ?? '',
    gereedOp: voortgang?.gereedOp ?? '',
    isVervuld: voortgang?.voorwaarde !== null && voortgang?.voorwaarde !== undefined,
    sinds: voortgang?.voorwaarde?.sinds ?? '',
    voorwaardeToelichting: voortgang?.voorwaarde?.toelichting ?? '',
    toelichting: voortgang?.toelichting ?? '',
    ...jaarIn(voortgang, year === undefined ? null : String(year)),
  };
}

/** What was told of that year before, or nothing yet. */
export function jaarIn(
  voortgang: Voortgang | null,
  jaar: string | null,
): Pick<MeldDraft, 'jaar' | 'procent' | 'jaarToelichting'> {
  const told = jaar === null ? undefined : voortgang?.jaar[jaar];
  return { jaar, procent: told?.procent ?? 0, jaarToelichting: told?.toelichting ?? '' };
}

/** What is not right yet; empty: it can be told. */
export function fouten(draft: MeldDraft): ReadonlySet<MeldFout> {
  const found = new Set<MeldFout>();
  if (draft.begonnenOp !== '' && !isDay(draft.begonnenOp)) found.add('begonnenOp');
  if (draft.gereedOp !== '' && !isDay(draft.gereedOp)) found.add('gereedOp');
  if (draft.stand === 'gereed' && draft.gereedOp === '') found.add('gereedLeeg');
  if (draft.isVervuld && !isDay(draft.sinds)) found.add('sindsLeeg');
  return found;
}

function isDay(value: string): boolean {
  return z.iso.date().safeParse(value).success;
}
