import type { RedeemRequest } from '#server/records/records.ts';
import type { SqlStatement } from '#server/storage/sql-database.ts';

/**
 * One transaction: the first statement uses the invitation up only while it is open; every later one depends on it
 * being used by this very deelnemer, so that of two simultaneous callers one changes everything and the other nothing.
 */
export function redeemStatements(request: RedeemRequest): readonly SqlStatement[] {
  const { tokenHash, deelnemerId, naam, nowMs, sessie } = request;
  const won = 'FROM uitnodiging WHERE token_hash = ? AND redeemed_by = ?';
  return [
    {
      sql: `UPDATE uitnodiging SET redeemed_at_ms = ?, redeemed_by = ?
            WHERE token_hash = ? AND redeemed_at_ms IS NULL AND withdrawn_at_ms IS NULL AND expires_at_ms > ?`,
      params: [nowMs, deelnemerId, tokenHash, nowMs],
    },
    {
      sql: `INSERT INTO deelnemer (id, tafel, partij, naam, rol, created_at_ms)
            SELECT ?, tafel, partij, ?, rol, ? ${won}`,
      params: [deelnemerId, naam, nowMs, tokenHash, deelnemerId],
    },
    {
      sql: `INSERT INTO sessie (id, secret_hash, beheerder, created_at_ms, seen_at_ms)
            SELECT ?, ?, max(?, beheerder), ?, ? ${won}
            ON CONFLICT (id) DO UPDATE SET
              secret_hash = excluded.secret_hash, beheerder = excluded.beheerder, seen_at_ms = excluded.seen_at_ms`,
      params: [
        sessie.id,
        sessie.secretHash,
        sessie.beheerder ? 1 : 0,
        sessie.createdAtMs,
        nowMs,
        tokenHash,
        deelnemerId,
      ],
    },
    {
      sql: `INSERT INTO sessie_plaats (sessie, tafel, deelnemer)
            SELECT ?, tafel, ? ${won}
            ON CONFLICT (sessie, tafel) DO UPDATE SET deelnemer = excluded.deelnemer`,
      params: [sessie.id, deelnemerId, tokenHash, deelnemerId],
    },
  ];
}
