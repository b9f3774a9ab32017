import { FLEVOLAND_VOORBEELD } from '#shared/domain/voorbeeld/flevoland.ts';
import { UTRECHT_VOORBEELD } from '#shared/domain/voorbeeld/utrecht.ts';
import type { Voorbeeld } from '#shared/domain/voorbeeld/voorbeeld.ts';

/** The puzzles that a new tafel can begin with, in order of the choice. */
export const VOORBEELDEN: readonly Voorbeeld[] = [UTRECHT_VOORBEELD, FLEVOLAND_VOORBEELD];
