import { ALLOWED, forbid, type Permission } from '#shared/authorize/forbidden.ts';
import type { Noun, TafelFacts } from '#shared/authorize/touch.ts';
import type { TafelFase } from '#shared/domain/tafel/fase.ts';

const PUZZLE: ReadonlySet<Noun> = new Set<Noun>([
  'puzzelstuk',
  'decentraleOpgave',
  'combinatieregel',
  'kengetal',
  'verdeling',
  'laag',
  'variant',
  'zet',
]);
const TENSION: ReadonlySet<Noun> = new Set<Noun>(['spanningspunt', 'optie', 'aanvaarding', 'afwenteling']);
const AGREEMENT: ReadonlySet<Noun> = new Set<Noun>(['afspraak', 'inzet']);
const FOLLOWING: ReadonlySet<Noun> = new Set<Noun>(['toets', 'voortgang']);
/** Talking about it never closes (AZ13, AZ34). */
const TALK: ReadonlySet<Noun> = new Set<Noun>(['draad']);

const ALL: ReadonlySet<Noun> = new Set([...PUZZLE, ...TENSION, ...AGREEMENT, ...FOLLOWING, ...TALK]);

/**
 * What may be laid and changed in each phase (AZ14): the homework is about opgaven, pieces and where it pinches; then all
 * is open; once the arrangement is there, it is followed, and what was agreed stays as it is.
 */
const OPEN_IN_FASE: Readonly<Record<TafelFase, ReadonlySet<Noun>>> = {
  huiswerk: new Set([...PUZZLE, ...TENSION, ...TALK]),
  puzzel: ALL,
  afspraken: ALL,
  vervolg: new Set([...TENSION, ...FOLLOWING, ...TALK]),
  concretisering: ALL,
  operationalisering: ALL,
  uitvoering: new Set([...TENSION, ...FOLLOWING, ...TALK]),
};

/** Whether records of this kind are open now; reactions are asked separately. */
export function authorizeOpen(noun: Noun, tafel: TafelFacts): Permission {
  if (tafel.status === 'gesloten') return forbid('AZ15', 'tafel-closed');
  if (tafel.status === 'gepauzeerd') return forbid('AZ15', 'tafel-paused');
  return OPEN_IN_FASE[tafel.fase].has(noun) ? ALLOWED : forbid('AZ14', 'fase-closed');
}
