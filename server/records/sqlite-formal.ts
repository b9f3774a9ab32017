import { GEEN_REGELING } from '#shared/domain/akkoord/regeling.ts';
import type { PersoonId } from '#shared/domain/deelnemer/schema.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import { keepInhoud, STANDS } from '#server/records/formal-sql.ts';
import {
  toAkkoord,
  toArrangement,
  toBevestiging,
  toInhoud,
  toOndertekencode,
  toPakket,
  toRegeling,
  toStandpunt,
  toVersie,
} from '#server/records/formal-rows.ts';
import type {
  BevestigingRecord,
  FormalFacts,
  FormalRecords,
  InhoudRecord,
  OndertekencodeRecord,
  PakketRecord,
  VersieRecord,
} from '#server/records/formal.ts';
import type { SqlDatabase, SqlRow, SqlValue } from '#server/storage/sql-database.ts';

/** The formal part of the records, in the tables of the same database. */
export class SqliteFormal implements FormalRecords {
  readonly #sql: SqlDatabase;

  constructor(sql: SqlDatabase) {
    this.#sql = sql;
  }

  async facts(tafel: TafelId): Promise<FormalFacts> {
    // The revision first: what changes while the rest is read leaves the register behind, never ahead of what was read.
    const [row] = await this.#sql.all('SELECT formal_revision FROM tafel WHERE id = ?', [tafel]);
    return {
      revision: Number(row?.['formal_revision'] ?? 0),
      standpunten: await this.#many(
        'SELECT standpunt FROM standpunt WHERE tafel = ? ORDER BY afspraak, partij',
        [tafel],
        toStandpunt,
      ),
      akkoorden: await this.#many(
        'SELECT * FROM akkoord WHERE tafel = ? ORDER BY at_ms, id',
        [tafel],
        toAkkoord,
      ),
      arrangementen: await this.#many(
        'SELECT * FROM arrangement WHERE tafel = ? ORDER BY nummer',
        [tafel],
        toArrangement,
      ),
      regeling:
        (await this.#one('SELECT regeling FROM regeling WHERE tafel = ?', [tafel], toRegeling)) ??
        GEEN_REGELING,
    };
  }

  async markShown(tafel: TafelId, revision: number): Promise<void> {
    await this.#run('UPDATE tafel SET formal_shown = ? WHERE id = ?', [revision, tafel]);
  }

  async unshown(): Promise<readonly TafelId[]> {
    const rows = await this.#sql.all(
      'SELECT id FROM tafel WHERE formal_shown <> formal_revision ORDER BY id',
    );
    return rows.map((row) => tafelIdSchema.parse(row['id']));
  }

  async withStandingAkkoord(): Promise<readonly TafelId[]> {
    const rows = await this.#sql.all(
      `SELECT DISTINCT tafel FROM akkoord WHERE ${STANDS} AND sleutel LIKE 'afspraak/%' ORDER BY tafel`,
    );
    return rows.map((row) => tafelIdSchema.parse(row['tafel']));
  }

  async inhoud(tafel: TafelId, hash: string): Promise<InhoudRecord | null> {
    return this.#one('SELECT * FROM inhoud WHERE tafel = ? AND hash = ?', [tafel, hash], toInhoud);
  }

  async versies(tafel: TafelId, afspraak: string): Promise<readonly VersieRecord[]> {
    return this.#many(
      'SELECT * FROM versie WHERE tafel = ? AND afspraak = ? ORDER BY at_ms, id',
      [tafel, afspraak],
      toVersie,
    );
  }

  async addVersie(versie: VersieRecord, inhoud: InhoudRecord): Promise<void> {
    const { id, tafel, afspraak, naam, hash, door, atMs } = versie;
    const { sql, params } = keepInhoud(inhoud);
    await this.#sql.batch([
      { sql, params },
      {
        sql: 'INSERT INTO versie (id, tafel, afspraak, naam, hash, door, at_ms) VALUES (?, ?, ?, ?, ?, ?, ?)',
        params: [id, tafel, afspraak, naam, hash, door, atMs],
      },
    ]);
  }

  async pakket(tafel: TafelId, nummer: number): Promise<PakketRecord | null> {
    return this.#one('SELECT * FROM pakket WHERE tafel = ? AND nummer = ?', [tafel, nummer], toPakket);
  }

  async ondertekencode(persoon: PersoonId): Promise<OndertekencodeRecord | null> {
    return this.#one('SELECT * FROM ondertekencode WHERE persoon = ?', [persoon], toOndertekencode);
  }

  async takeCodeTry(
    persoon: PersoonId,
    { max, nowMs, lockMs }: { readonly max: number; readonly nowMs: number; readonly lockMs: number },
  ): Promise<boolean> {
    const taken = await this.#run(
      `UPDATE ondertekencode SET
         locked_until_ms = CASE WHEN tries + 1 >= ?2 THEN ?4 ELSE locked_until_ms END,
         tries = CASE WHEN tries + 1 >= ?2 THEN 0 ELSE tries + 1 END
       WHERE persoon = ?1 AND locked_until_ms <= ?3`,
      [persoon, max, nowMs, nowMs + lockMs],
    );
    return taken === 1;
  }

  async clearCodeTries(persoon: PersoonId): Promise<void> {
    await this.#run('UPDATE ondertekencode SET tries = 0, locked_until_ms = 0 WHERE persoon = ?', [persoon]);
  }

  async addBevestiging(
    { id, persoon, sessie, waarvoor, via, expiresAtMs }: BevestigingRecord,
    nowMs: number,
  ): Promise<void> {
    await this.#sql.batch([
      { sql: 'DELETE FROM bevestiging WHERE expires_at_ms <= ?', params: [nowMs] },
      {
        sql: 'INSERT INTO bevestiging (id, persoon, sessie, waarvoor, via, expires_at_ms) VALUES (?, ?, ?, ?, ?, ?)',
        params: [id, persoon, sessie, waarvoor, via, expiresAtMs],
      },
    ]);
  }

  async bevestigingen(sessie: string, nowMs: number): Promise<readonly BevestigingRecord[]> {
    return this.#many(
      'SELECT * FROM bevestiging WHERE sessie = ? AND expires_at_ms > ? ORDER BY expires_at_ms, id',
      [sessie, nowMs],
      toBevestiging,
    );
  }

  async #run(sql: string, params: readonly SqlValue[]): Promise<number> {
    const [changed] = await this.#sql.batch([{ sql, params }]);
    return changed ?? 0;
  }

  async #many<Value>(
    sql: string,
    params: readonly SqlValue[],
    parse: (row: SqlRow) => Value,
  ): Promise<readonly Value[]> {
    return (await this.#sql.all(sql, params)).map(parse);
  }

  async #one<Value>(
    sql: string,
    params: readonly SqlValue[],
    parse: (row: SqlRow) => Value,
  ): Promise<Value | null> {
    const [row] = await this.#sql.all(sql, params);
    return row === undefined ? null : parse(row);
  }
}
