import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { Noun, TafelFacts } from '#shared/authorize/touch.ts';
import type { TafelFase } from '#shared/domain/tafel/fase.ts';

const PUZZLE: ReadonlySet<Noun> = new Set<Noun>(['puzzelstuk', 'decentraleOpgave']);
const TENSION: ReadonlySet<Noun> = new Set<Noun>(['spanningspunt', 'optie']);
const AGREEMENT: ReadonlySet<Noun> = new Set<Noun>(['afspraak', 'inzet']);

const together = (...sets: readonly ReadonlySet<Noun>[]): ReadonlySet<Noun> =>
  new Set(sets.flatMap((set) => [...set]));

/**
 * What may be laid and changed in each phase (AZ14): the homework is about opgaven, pieces and where it pinches; then all
 * is open; once the arrangement is there, it is followed, and what was agreed stays as it is.
 */
const OPEN_IN_FASE: Readonly<Record<TafelFase, ReadonlySet<Noun>>> = {
  huiswerk: together(PUZZLE, TENSION),
  puzzel: together(PUZZLE, TENSION, AGREEMENT),
  afspraken: together(PUZZLE, TENSION, AGREEMENT),
  vervolg: TENSION,
  concretisering: together(PUZZLE, TENSION, AGREEMENT),
  operationalisering: together(PUZZLE, TENSION, AGREEMENT),
  uitvoering: TENSION,
};

/** Whether records of this kind are open now; reactions are asked separately. */
export function authorizeOpen(noun: Noun, tafel: TafelFacts): Permission {
  if (tafel.status === 'gesloten') return forbid('AZ15', 'tafel-closed');
  if (tafel.status === 'gepauzeerd') return forbid('AZ15', 'tafel-paused');
  return OPEN_IN_FASE[tafel.fase].has(noun) ? ALLOWED : forbid('AZ14', 'fase-closed');
}
