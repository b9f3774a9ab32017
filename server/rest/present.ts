import type { Partij } from '#shared/domain/partij/schema.ts';
import type { DeelnemerDto, TafelDto } from '#shared/rest/tafel.ts';
import type { UitnodigingDto } from '#shared/rest/uitnodiging.ts';
import { refusalOf } from '#server/records/refusal.ts';
import type { Plaats, UitnodigingRecord } from '#server/records/records.ts';

/** Records in, answers out: what leaves the server is chosen here, field by field. */
export function presentDeelnemer({ deelnemer, partij }: Plaats): DeelnemerDto {
  return { id: deelnemer.id, naam: deelnemer.naam, rol: deelnemer.rol, partij };
}

export function presentTafel(plaats: Plaats, aantalDeelnemers: number, changedAtMs: number | null): TafelDto {
  const { id, naam, soort, gebied, createdAtMs } = plaats.tafel;
  return {
    id,
    naam,
    soort,
    gebied,
    aantalDeelnemers,
    aangemaaktOp: iso(createdAtMs),
    gewijzigdOp: iso(Math.max(createdAtMs, changedAtMs ?? 0)),
    deelnemer: presentDeelnemer(plaats),
  };
}

export function presentUitnodiging(
  uitnodiging: UitnodigingRecord,
  partij: Partij,
  deelnemer: string | null,
  nowMs: number,
): UitnodigingDto {
  const refusal = refusalOf(uitnodiging, nowMs);
  return {
    id: uitnodiging.id,
    partij,
    rol: uitnodiging.rol,
    status: refusal === null || refusal === 'onbekend' ? 'open' : refusal,
    gemaaktOp: iso(uitnodiging.createdAtMs),
    vervaltOp: iso(uitnodiging.expiresAtMs),
    deelnemer,
  };
}

export function iso(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
