import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { counts } from '#server/records/change-sql.ts';
import type { DeelnemerRecord, Plaats } from '#server/records/records.ts';
import { toDeelnemer, toPartij, toTafel } from '#server/records/rows.ts';
import { activeSeat } from '#server/records/seat.ts';
import type { SqlDatabase, SqlRow } from '#server/storage/sql-database.ts';

const QUERY = `
  SELECT d.*, h.naam AS naam, a.deelnemer AS chosen, p.partij AS p_partij,
         t.naam AS t_naam, t.soort AS t_soort, t.gebied AS t_gebied, t.fase AS t_fase, t.status AS t_status,
         t.voorbeeld AS t_voorbeeld,
         t.created_at_ms AS t_created_at_ms
  FROM deelnemer d
  JOIN persoon h ON h.id = d.persoon
  JOIN tafel t ON t.id = d.tafel
  JOIN partij p ON p.tafel = d.tafel AND p.id = d.partij
  LEFT JOIN active_seat a ON a.persoon = d.persoon AND a.tafel = d.tafel
  WHERE ${counts('d')} AND d.persoon = ? AND (?4 IS NULL OR d.tafel = ?4)
  ORDER BY t.created_at_ms, t.id`;

interface Seat extends DeelnemerRecord {
  readonly row: SqlRow;
}

/** Where a person acts: of the seats that count at each tafel, the active one. `tafel` null: at every tafel. */
export async function readPlaatsen(
  sql: SqlDatabase,
  asked: { readonly persoon: PersoonId; readonly tafel: TafelId | null; readonly nowMs: number },
): Promise<readonly Plaats[]> {
  const { persoon, tafel, nowMs } = asked;
  const rows = await sql.all(QUERY, [nowMs, nowMs, persoon, tafel]);
  const byTafel = Map.groupBy(
    rows.map((row): Seat => Object.assign(toDeelnemer(row), { row })),
    (seat) => seat.tafel,
  );
  return [...byTafel.values()].flatMap((seats) => {
    const chosen = seats[0]?.row['chosen'];
    const active = activeSeat(seats, typeof chosen === 'string' ? chosen : null, nowMs);
    return active === null ? [] : [toPlaats(active)];
  });
}

function toPlaats({ row, ...deelnemer }: Seat): Plaats {
  const value = (column: string) => row[column] ?? null;
  return {
    tafel: toTafel({
      id: value('tafel'),
      naam: value('t_naam'),
      soort: value('t_soort'),
      gebied: value('t_gebied'),
      fase: value('t_fase'),
      status: value('t_status'),
      voorbeeld: value('t_voorbeeld'),
      created_at_ms: value('t_created_at_ms'),
    }),
    deelnemer,
    partij: toPartij({ partij: value('p_partij') }),
  };
}
