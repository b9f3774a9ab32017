import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { roomName } from '#shared/protocol/room.ts';
import type { SqlDatabase } from '#server/storage/sql-database.ts';

/** When the document of a tafel last changed by its log, in milliseconds; null when it never did. */
export async function lastChange(sql: SqlDatabase, tafel: TafelId): Promise<number | null> {
  const [row] = await sql.all(
    `SELECT time_ms FROM update_log WHERE room_id = (SELECT id FROM room WHERE name = ?) ORDER BY seq DESC LIMIT 1`,
    [roomName({ kind: 'tafel', tafel })],
  );
  return row === undefined ? null : Number(row['time_ms']);
}
