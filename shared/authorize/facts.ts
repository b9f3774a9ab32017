import { TAFEL_FASEN, TAFEL_STATUSSEN, type TafelFase, type TafelStatus } from '#shared/domain/tafel/fase.ts';
import type { RecordFacts, TafelFacts } from '#shared/authorize/touch.ts';

/** Any record as it is read (puzzelstuk, spanningspunt, optie, afspraak, inzet, decentrale opgave): rights need only this. */
export interface FactualRecord {
  readonly partij: string;
  readonly status?: string;
  readonly opengesteld?: readonly string[];
  readonly betrokken?: readonly string[];
}

/** What rights depend on, of a record as read. `bevroren`: the server froze it. */
export function factsOfRecord(record: FactualRecord, bevroren = false): RecordFacts {
  const { partij, opengesteld, betrokken, status = null } = record;
  return { partij, mede: opengesteld ?? betrokken ?? [], status, bevroren };
}

/** What rights depend on, of the tafel; a document of before the phases counts as an open one that is being laid. */
export function tafelFactsOf(fase: unknown, status: unknown): TafelFacts {
  return {
    fase: TAFEL_FASEN.includes(fase as TafelFase) ? (fase as TafelFase) : 'puzzel',
    status: TAFEL_STATUSSEN.includes(status as TafelStatus) ? (status as TafelStatus) : 'open',
  };
}
