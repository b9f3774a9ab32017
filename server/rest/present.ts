import type { Partij } from '#shared/domain/partij/schema.ts';
import type { Zitplaats } from '#shared/rest/deelnemer.ts';
import type { DeelnemerDto, TafelDto } from '#shared/rest/tafel.ts';
import type { UitnodigingDto } from '#shared/rest/uitnodiging.ts';
import { refusalOf } from '#server/records/refusal.ts';
import type { DeelnemerRecord, Plaats, UitnodigingRecord } from '#server/records/records.ts';
import { seatCounts } from '#server/records/seat.ts';

/** Records in, answers out: what leaves the server is chosen here, field by field. */
export function presentDeelnemer({ deelnemer, partij }: Plaats): DeelnemerDto {
  return { id: deelnemer.id, naam: deelnemer.naam, rol: deelnemer.rol, partij };
}

export function presentTafel(plaats: Plaats, aantalDeelnemers: number, changedAtMs: number | null): TafelDto {
  const { id, naam, soort, gebied, fase, status, createdAtMs } = plaats.tafel;
  return {
    id,
    naam,
    soort,
    gebied,
    fase,
    status,
    aantalDeelnemers,
    aangemaaktOp: iso(createdAtMs),
    gewijzigdOp: iso(Math.max(createdAtMs, changedAtMs ?? 0)),
    deelnemer: presentDeelnemer(plaats),
  };
}

/** A seat as `viewer` may see it: why somebody is away is told to the regisseur and the own partij alone. */
export function presentSeat(
  seat: DeelnemerRecord,
  partij: Partij,
  viewer: Pick<DeelnemerRecord, 'partij' | 'rol'>,
  nowMs: number,
): Zitplaats {
  const { id, persoon, naam, rol, van, tot, einde, vervangt, bron, historie } = seat;
  const maySeeReden = viewer.rol === 'regisseur' || viewer.partij === seat.partij;
  const reden = maySeeReden ? seat.reden : null;
  const zitting = zittingOf(seat, nowMs);
  return { id, persoon, naam, rol, partij, van, tot, einde, zitting, vervangt, reden, bron, historie };
}

function zittingOf(seat: DeelnemerRecord, nowMs: number): Zitplaats['zitting'] {
  if (seat.einde !== null) return 'beeindigd';
  if (seatCounts(seat, nowMs)) return 'nu';
  return seat.tot !== null && Date.parse(seat.tot) <= nowMs ? 'voorbij' : 'straks';
}

export function presentUitnodiging(
  uitnodiging: UitnodigingRecord,
  partij: Partij,
  deelnemer: string | null,
  nowMs: number,
): UitnodigingDto {
  const refusal = refusalOf(uitnodiging, nowMs);
  const { id, rol, email, van, tot, vervangt } = uitnodiging;
  return {
    id,
    partij,
    rol,
    email,
    van,
    tot,
    vervangt,
    status: refusal === null || refusal === 'onbekend' ? 'open' : refusal,
    gemaaktOp: iso(uitnodiging.createdAtMs),
    vervaltOp: iso(uitnodiging.expiresAtMs),
    deelnemer,
  };
}

export function iso(timeMs: number): string {
  return new Date(timeMs).toISOString();
}
