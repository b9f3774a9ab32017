import type { Deelnemer, DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import type {
  Plaats,
  Records,
  RedeemRefusal,
  RedeemRequest,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
  Unfinished,
} from '#server/records/records.ts';
import { refusalOf } from '#server/records/refusal.ts';
import { redeemStatements } from '#server/records/redeem-sql.ts';
import { toDeelnemer, toPartij, toSessie, toTafel, toUitnodiging } from '#server/records/rows.ts';
import type { SqlDatabase, SqlRow, SqlStatement, SqlValue } from '#server/storage/sql-database.ts';

const PLAATS = `
  SELECT t.id AS t_id, t.naam AS t_naam, t.soort AS t_soort, t.gebied AS t_gebied, t.created_at_ms AS t_created_at_ms,
         d.id, d.naam, d.partij, d.rol, p.partij AS p_partij
  FROM sessie_plaats s
  JOIN tafel t ON t.id = s.tafel
  JOIN deelnemer d ON d.id = s.deelnemer
  JOIN partij p ON p.tafel = d.tafel AND p.id = d.partij
  WHERE s.sessie = ?`;

/** The records on the same SQLite writer as the rooms. */
export class SqliteRecords implements Records {
  readonly #sql: SqlDatabase;

  constructor(sql: SqlDatabase) {
    this.#sql = sql;
  }

  async addTafel(tafel: TafelRecord, partijen: readonly Partij[]): Promise<void> {
    const { id, naam, soort, gebied, createdAtMs } = tafel;
    await this.#sql.batch([
      statement('INSERT INTO tafel (id, naam, soort, gebied, created_at_ms) VALUES (?, ?, ?, ?, ?)', [
        id,
        naam,
        soort,
        JSON.stringify(gebied),
        createdAtMs,
      ]),
      ...partijen.map((partij) => insertPartij(id, partij)),
    ]);
  }

  async markTafelReady(tafel: TafelId): Promise<void> {
    await this.#sql.batch([statement('UPDATE tafel SET ready = 1 WHERE id = ?', [tafel])]);
  }

  async tafel(id: TafelId): Promise<TafelRecord | null> {
    return this.#one('SELECT * FROM tafel WHERE id = ?', [id], toTafel);
  }

  async firstTafel(): Promise<TafelRecord | null> {
    return this.#one('SELECT * FROM tafel WHERE ready = 1 ORDER BY created_at_ms, id LIMIT 1', [], toTafel);
  }

  async partijen(tafel: TafelId): Promise<readonly Partij[]> {
    const rows = await this.#sql.all('SELECT partij FROM partij WHERE tafel = ? ORDER BY position', [tafel]);
    return rows.map(toPartij);
  }

  async addPartij(tafel: TafelId, partij: Partij): Promise<boolean> {
    const [changed] = await this.#sql.batch([insertPartij(tafel, partij)]);
    return changed === 1;
  }

  async deelnemers(tafel: TafelId): Promise<readonly Deelnemer[]> {
    const rows = await this.#sql.all('SELECT * FROM deelnemer WHERE tafel = ? ORDER BY created_at_ms, id', [
      tafel,
    ]);
    return rows.map(toDeelnemer);
  }

  async countDeelnemers(tafels: readonly TafelId[]): Promise<ReadonlyMap<TafelId, number>> {
    if (tafels.length === 0) return new Map();
    const rows = await this.#sql.all(
      `SELECT tafel, count(*) AS n FROM deelnemer WHERE tafel IN (${tafels.map(() => '?').join(', ')}) GROUP BY tafel`,
      tafels,
    );
    const counts = new Map(rows.map((row) => [String(row['tafel']), Number(row['n'])]));
    return new Map(tafels.map((tafel) => [tafel, counts.get(tafel) ?? 0]));
  }

  async addUitnodiging(uitnodiging: UitnodigingRecord): Promise<void> {
    await this.#sql.batch([
      statement(
        `INSERT INTO uitnodiging (id, token_hash, tafel, partij, rol, beheerder, created_at_ms, expires_at_ms)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [
          uitnodiging.id,
          uitnodiging.tokenHash,
          uitnodiging.tafel,
          uitnodiging.partij,
          uitnodiging.rol,
          uitnodiging.beheerder ? 1 : 0,
          uitnodiging.createdAtMs,
          uitnodiging.expiresAtMs,
        ],
      ),
    ]);
  }

  async uitnodigingByTokenHash(tokenHash: string): Promise<UitnodigingRecord | null> {
    return this.#one('SELECT * FROM uitnodiging WHERE token_hash = ?', [tokenHash], toUitnodiging);
  }

  async uitnodigingen(tafel: TafelId): Promise<readonly UitnodigingRecord[]> {
    const rows = await this.#sql.all(
      'SELECT * FROM uitnodiging WHERE tafel = ? ORDER BY created_at_ms DESC, id',
      [tafel],
    );
    return rows.map(toUitnodiging);
  }

  async withdrawUitnodiging(tafel: TafelId, id: string, nowMs: number): Promise<boolean> {
    const [changed] = await this.#sql.batch([
      statement(
        `UPDATE uitnodiging SET withdrawn_at_ms = ?
         WHERE id = ? AND tafel = ? AND redeemed_at_ms IS NULL AND withdrawn_at_ms IS NULL`,
        [nowMs, id, tafel],
      ),
    ]);
    return changed === 1;
  }

  async withdrawBeheerderUitnodigingen(nowMs: number): Promise<void> {
    await this.#sql.batch([
      statement(
        `UPDATE uitnodiging SET withdrawn_at_ms = ?
         WHERE beheerder = 1 AND redeemed_at_ms IS NULL AND withdrawn_at_ms IS NULL`,
        [nowMs],
      ),
    ]);
  }

  async beheerderEverRedeemed(): Promise<boolean> {
    const rows = await this.#sql.all(
      'SELECT 1 AS found FROM uitnodiging WHERE beheerder = 1 AND redeemed_at_ms IS NOT NULL LIMIT 1',
    );
    return rows.length > 0;
  }

  async redeem(request: RedeemRequest): Promise<RedeemRefusal | null> {
    const [redeemed] = await this.#sql.batch(redeemStatements(request));
    if (redeemed === 1) return null;
    return refusalOf(await this.uitnodigingByTokenHash(request.tokenHash), request.nowMs) ?? 'ingewisseld';
  }

  async sessieBySecretHash(secretHash: string): Promise<SessieRecord | null> {
    return this.#one('SELECT * FROM sessie WHERE secret_hash = ?', [secretHash], toSessie);
  }

  async touchSessie(id: string, nowMs: number): Promise<void> {
    await this.#sql.batch([statement('UPDATE sessie SET seen_at_ms = ? WHERE id = ?', [nowMs, id])]);
  }

  async endSessie(id: string): Promise<void> {
    await this.#sql.batch([
      statement('DELETE FROM sessie WHERE id = ?', [id]),
      statement('DELETE FROM sessie_plaats WHERE sessie = ?', [id]),
    ]);
  }

  async plaatsen(sessie: string): Promise<readonly Plaats[]> {
    const rows = await this.#sql.all(`${PLAATS} ORDER BY t.created_at_ms, t.id`, [sessie]);
    return rows.map(toPlaats);
  }

  async plaats(sessie: string, tafel: TafelId): Promise<Plaats | null> {
    return this.#one(`${PLAATS} AND s.tafel = ?`, [sessie, tafel], toPlaats);
  }

  async unfinished(): Promise<Unfinished> {
    const tafels = await this.#sql.all('SELECT * FROM tafel WHERE ready = 0 ORDER BY created_at_ms, id');
    const registers = await this.#sql.all(
      `SELECT tafel FROM partij WHERE registered = 0 UNION SELECT tafel FROM deelnemer WHERE registered = 0`,
    );
    return {
      tafels: tafels.map(toTafel),
      registers: registers.map((row) => tafelIdSchema.parse(row['tafel'])),
    };
  }

  async markRegistered(
    tafel: TafelId,
    partijen: readonly PartijId[],
    deelnemers: readonly DeelnemerId[],
  ): Promise<void> {
    await this.#sql.batch([
      ...partijen.map((id) =>
        statement('UPDATE partij SET registered = 1 WHERE tafel = ? AND id = ? AND registered = 0', [
          tafel,
          id,
        ]),
      ),
      ...deelnemers.map((id) =>
        statement('UPDATE deelnemer SET registered = 1 WHERE tafel = ? AND id = ? AND registered = 0', [
          tafel,
          id,
        ]),
      ),
    ]);
  }

  async #one<Value>(
    sql: string,
    params: readonly SqlValue[],
    parse: (row: SqlRow) => Value,
  ): Promise<Value | null> {
    const [row] = await this.#sql.all(sql, params);
    return row ? parse(row) : null;
  }
}

function statement(sql: string, params: readonly SqlValue[]): SqlStatement {
  return { sql, params };
}

function insertPartij(tafel: TafelId, partij: Partij): SqlStatement {
  return statement(
    `INSERT INTO partij (tafel, id, position, partij)
     SELECT ?, ?, (SELECT count(*) FROM partij WHERE tafel = ?), ? WHERE true ON CONFLICT DO NOTHING`,
    [tafel, partij.id, tafel, JSON.stringify(partij)],
  );
}

function toPlaats(row: SqlRow): Plaats {
  return {
    tafel: toTafel({
      id: row['t_id'] ?? null,
      naam: row['t_naam'] ?? null,
      soort: row['t_soort'] ?? null,
      gebied: row['t_gebied'] ?? null,
      created_at_ms: row['t_created_at_ms'] ?? null,
    }),
    deelnemer: toDeelnemer(row),
    partij: toPartij({ partij: row['p_partij'] ?? null }),
  };
}
