import { TAFEL_FASEN, TAFEL_STATUSSEN, type TafelFase, type TafelStatus } from '#shared/domain/tafel/fase.ts';
import type { RecordFacts, TafelFacts } from '#shared/authorize/touch.ts';

/** The keyed maps that say who takes part in a record, beside its own partij. */
export const MEDE_FIELDS = ['opengesteld', 'betrokken'] as const;

/**
 * The registers that rights look at, each with the value under which the rest is open: who may set it back to that may
 * change the rest in the same breath.
 */
export const STATUS_FIELDS = { status: 'concept', stand: 'voorstel', keuze: null } as const;
export type StatusField = keyof typeof STATUS_FIELDS;

/** Any record as it is read: rights need only this. */
export interface FactualRecord {
  readonly partij: string;
  readonly status?: string;
  readonly stand?: string;
  readonly keuze?: { readonly stand: string } | null;
  readonly opengesteld?: readonly string[];
  readonly betrokken?: readonly string[];
  readonly erkenning?: object;
  readonly antwoord?: object;
  readonly woord?: object;
}

/** The keyed maps in which partijen answer to a record. */
export const ANSWER_FIELDS = ['erkenning', 'antwoord', 'woord'] as const;

/** Whether somebody answered; its own partij saying a word at its own point answers nobody. */
export function isAnswered(
  field: (typeof ANSWER_FIELDS)[number],
  by: readonly string[],
  own: string,
): boolean {
  return by.some((partij) => field !== 'woord' || partij !== own);
}

/** What rights depend on, of a record as read. `bevroren`: the server froze it. */
export function factsOfRecord(record: FactualRecord, bevroren = false): RecordFacts {
  const { partij, opengesteld, betrokken, status, stand, keuze } = record;
  const mede = opengesteld ?? betrokken ?? [];
  const beantwoord = ANSWER_FIELDS.some((field) =>
    isAnswered(field, Object.keys(record[field] ?? {}), partij),
  );
  return { partij, mede, status: status ?? stand ?? statusIn('keuze', keuze), bevroren, beantwoord };
}

/** What one of those registers says, as a word; null when it says nothing. */
export function statusIn(field: StatusField, value: unknown): string | null {
  if (field !== 'keuze') return typeof value === 'string' ? value : null;
  const isDecided = typeof value === 'object' && value !== null && 'stand' in value;
  return isDecided && typeof value.stand === 'string' ? value.stand : null;
}

export function isStatusField(field: string): field is StatusField {
  return Object.hasOwn(STATUS_FIELDS, field);
}

/** What rights depend on, of the tafel; a document of before the phases counts as an open one that is being laid. */
export function tafelFactsOf(fase: unknown, status: unknown): TafelFacts {
  return {
    fase: TAFEL_FASEN.includes(fase as TafelFase) ? (fase as TafelFase) : 'puzzel',
    status: TAFEL_STATUSSEN.includes(status as TafelStatus) ? (status as TafelStatus) : 'open',
  };
}
