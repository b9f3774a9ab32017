import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { DeelnemerId, PersoonId } from '#shared/domain/deelnemer/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import type { Ledger } from '#server/ledger/ledger.ts';
import type { SqlChange } from '#server/ledger/sqlite.ts';
import { ACTIVATE, counts, putSessie, statementsOf } from '#server/records/change-sql.ts';
import type { RecordChange } from '#server/records/change.ts';
import { SqliteFormal } from '#server/records/sqlite-formal.ts';
import type {
  BevrorenTekst,
  DeelnemerRecord,
  Login,
  PersoonRecord,
  Plaats,
  Records,
  SessieRecord,
  TafelRecord,
  UitnodigingRecord,
  Unfinished,
} from '#server/records/records.ts';
import {
  toBevrorenTekst,
  toDeelnemer,
  toPartij,
  toPersoon,
  toSessie,
  toTafel,
  toUitnodiging,
} from '#server/records/rows.ts';
import { readPlaatsen } from '#server/records/sqlite-plaatsen.ts';
import type { SqlDatabase, SqlRow, SqlStatement, SqlValue } from '#server/storage/sql-database.ts';

const DEELNEMER = 'SELECT d.*, p.naam FROM deelnemer d JOIN persoon p ON p.id = d.persoon';

/** The records on the same SQLite writer as the rooms and the ledger. */
export class SqliteRecords implements Records {
  readonly formal: SqliteFormal;
  readonly #sql: SqlDatabase;
  readonly #ledger: Pick<Ledger<SqlChange>, 'commit'>;

  constructor(sql: SqlDatabase, ledger: Pick<Ledger<SqlChange>, 'commit'>) {
    this.#sql = sql;
    this.#ledger = ledger;
    this.formal = new SqliteFormal(sql);
  }

  async commit(changes: readonly RecordChange[], entries: readonly EntryDraft[]): Promise<boolean> {
    return (await this.#ledger.commit(changes.flatMap(statementsOf), entries)) !== null;
  }

  async markTafelReady(tafel: TafelId): Promise<void> {
    await this.#run('UPDATE tafel SET ready = 1 WHERE id = ?', [tafel]);
  }

  async markTafelPending(tafel: TafelId): Promise<void> {
    await this.#run('UPDATE tafel SET ready = 0 WHERE id = ?', [tafel]);
  }

  async tafel(id: TafelId): Promise<TafelRecord | null> {
    return this.#one('SELECT * FROM tafel WHERE id = ?', [id], toTafel);
  }

  async firstTafel(): Promise<TafelRecord | null> {
    return this.#one('SELECT * FROM tafel WHERE ready = 1 ORDER BY created_at_ms, id LIMIT 1', [], toTafel);
  }

  async tafels(): Promise<readonly TafelRecord[]> {
    return this.#many('SELECT * FROM tafel ORDER BY created_at_ms, id', [], toTafel);
  }

  async partijen(tafel: TafelId): Promise<readonly Partij[]> {
    return this.#many('SELECT partij FROM partij WHERE tafel = ? ORDER BY position', [tafel], toPartij);
  }

  async deelnemers(tafel: TafelId): Promise<readonly DeelnemerRecord[]> {
    return this.#many(`${DEELNEMER} WHERE d.tafel = ? ORDER BY d.created_at_ms, d.id`, [tafel], toDeelnemer);
  }

  async seatsOf(persoon: PersoonId): Promise<readonly DeelnemerRecord[]> {
    return this.#many(
      `${DEELNEMER} WHERE d.persoon = ? ORDER BY d.created_at_ms, d.id`,
      [persoon],
      toDeelnemer,
    );
  }

  async countDeelnemers(tafels: readonly TafelId[], nowMs: number): Promise<ReadonlyMap<TafelId, number>> {
    if (tafels.length === 0) return new Map();
    const rows = await this.#sql.all(
      `SELECT tafel, count(DISTINCT persoon) AS n FROM deelnemer d
       WHERE ${counts('d')} AND tafel IN (${tafels.map(() => '?').join(', ')}) GROUP BY tafel`,
      [nowMs, nowMs, ...tafels],
    );
    const found = new Map(rows.map((row) => [String(row['tafel']), Number(row['n'])]));
    return new Map(tafels.map((tafel) => [tafel, found.get(tafel) ?? 0]));
  }

  plaatsen(persoon: PersoonId, nowMs: number): Promise<readonly Plaats[]> {
    return readPlaatsen(this.#sql, { persoon, tafel: null, nowMs });
  }

  async plaats(persoon: PersoonId, tafel: TafelId, nowMs: number): Promise<Plaats | null> {
    return (await readPlaatsen(this.#sql, { persoon, tafel, nowMs }))[0] ?? null;
  }

  async activate(persoon: PersoonId, deelnemer: DeelnemerId, nowMs: number): Promise<boolean> {
    return (await this.#run(ACTIVATE, [deelnemer, persoon, nowMs, nowMs])) === 1;
  }

  async nextSeatMoment(afterMs: number): Promise<number | null> {
    const [row] = await this.#sql.all(
      `SELECT min(ms) AS ms FROM (
         SELECT min(van_ms) AS ms FROM deelnemer WHERE van_ms > ?1 AND einde_ms IS NULL
         UNION ALL SELECT min(tot_ms) FROM deelnemer WHERE tot_ms > ?1 AND einde_ms IS NULL)`,
      [afterMs],
    );
    const ms = row?.['ms'] ?? null;
    return ms === null ? null : Number(ms);
  }

  async seatsTurningIn(afterMs: number, untilMs: number): Promise<readonly DeelnemerRecord[]> {
    return this.#many(
      `${DEELNEMER} WHERE d.einde_ms IS NULL
         AND ((d.van_ms > ?1 AND d.van_ms <= ?2) OR (d.tot_ms > ?1 AND d.tot_ms <= ?2))
       ORDER BY d.created_at_ms, d.id`,
      [afterMs, untilMs],
      toDeelnemer,
    );
  }

  async uitnodigingByTokenHash(tokenHash: string): Promise<UitnodigingRecord | null> {
    return this.#one('SELECT * FROM uitnodiging WHERE token_hash = ?', [tokenHash], toUitnodiging);
  }

  async uitnodigingen(tafel: TafelId): Promise<readonly UitnodigingRecord[]> {
    return this.#many(
      'SELECT * FROM uitnodiging WHERE tafel = ? ORDER BY created_at_ms DESC, id',
      [tafel],
      toUitnodiging,
    );
  }

  async openBeheerderUitnodigingen(): Promise<readonly UitnodigingRecord[]> {
    return this.#many(
      'SELECT * FROM uitnodiging WHERE beheerder = 1 AND redeemed_at_ms IS NULL AND withdrawn_at_ms IS NULL',
      [],
      toUitnodiging,
    );
  }

  async beheerderEverRedeemed(): Promise<boolean> {
    const rows = await this.#sql.all(
      'SELECT 1 AS found FROM uitnodiging WHERE beheerder = 1 AND redeemed_at_ms IS NOT NULL LIMIT 1',
    );
    return rows.length > 0;
  }

  async takeTry(tokenHash: string, max: number): Promise<number | null> {
    const taken = await this.#run(
      'UPDATE uitnodiging SET tries = tries + 1 WHERE token_hash = ? AND tries < ?',
      [tokenHash, max],
    );
    if (taken === 0) return null;
    return max - ((await this.uitnodigingByTokenHash(tokenHash))?.tries ?? max);
  }

  async persoon(id: PersoonId): Promise<PersoonRecord | null> {
    return this.#one('SELECT * FROM persoon WHERE id = ?', [id], toPersoon);
  }

  async persoonByLogin({ issuer, subject }: Login): Promise<PersoonRecord | null> {
    return this.#one('SELECT * FROM persoon WHERE issuer = ? AND subject = ?', [issuer, subject], toPersoon);
  }

  async addPersoon(persoon: PersoonRecord): Promise<boolean> {
    const [changed] = await this.#sql.batch(statementsOf({ kind: 'persoon', persoon }).map(plain));
    return changed === 1;
  }

  async updatePersoon(
    id: PersoonId,
    { naam, email }: { readonly naam: string; readonly email: string | null },
  ): Promise<void> {
    await this.#sql.batch([
      {
        sql: `UPDATE deelnemer SET revision = revision + 1, registered = 0
              WHERE persoon = ?1 AND EXISTS (SELECT 1 FROM persoon WHERE id = ?1 AND naam <> ?2)`,
        params: [id, naam],
      },
      {
        sql: 'UPDATE persoon SET naam = ?, email = ? WHERE id = ? AND erased_at_ms IS NULL',
        params: [naam, email, id],
      },
    ]);
  }

  async putSessie(sessie: SessieRecord): Promise<void> {
    await this.#sql.batch([plain(putSessie(sessie))]);
  }

  async sessieBySecretHash(secretHash: string): Promise<SessieRecord | null> {
    return this.#one('SELECT * FROM sessie WHERE secret_hash = ?', [secretHash], toSessie);
  }

  async sessies(persoon: PersoonId): Promise<readonly SessieRecord[]> {
    return this.#many(
      'SELECT * FROM sessie WHERE persoon = ? ORDER BY seen_at_ms DESC, id',
      [persoon],
      toSessie,
    );
  }

  async touchSessie(id: string, nowMs: number): Promise<void> {
    await this.#run('UPDATE sessie SET seen_at_ms = ? WHERE id = ?', [nowMs, id]);
  }

  async endSessie(id: string): Promise<void> {
    await this.#run('DELETE FROM sessie WHERE id = ?', [id]);
  }

  async endSessies(persoon: PersoonId, except: string | null): Promise<readonly string[]> {
    const ending = (await this.sessies(persoon)).map(({ id }) => id).filter((id) => id !== except);
    await this.#sql.batch(ending.map((id) => ({ sql: 'DELETE FROM sessie WHERE id = ?', params: [id] })));
    return ending;
  }

  async bevrorenTeksten(tafel: TafelId, afspraak: string | null): Promise<readonly BevrorenTekst[]> {
    return this.#many(
      `SELECT b.*, v.door AS vrij_door, v.reden AS vrij_reden, v.at_ms AS vrij_at_ms
       FROM bevroren_tekst b LEFT JOIN bevroren_vrijgave v USING (tafel, afspraak, versie)
       WHERE b.tafel = ?1 AND (?2 IS NULL OR b.afspraak = ?2) ORDER BY b.afspraak, b.versie`,
      [tafel, afspraak],
      toBevrorenTekst,
    );
  }

  async unfinished(): Promise<Unfinished> {
    const tafels = await this.#many(
      'SELECT * FROM tafel WHERE ready = 0 ORDER BY created_at_ms, id',
      [],
      toTafel,
    );
    const registers = await this.#sql.all(
      `SELECT tafel FROM partij WHERE registered = 0 UNION SELECT tafel FROM deelnemer WHERE registered = 0`,
    );
    return { tafels, registers: registers.map((row) => tafelIdSchema.parse(row['tafel'])) };
  }

  async markRegistered(
    tafel: TafelId,
    partijen: readonly PartijId[],
    deelnemers: readonly Pick<DeelnemerRecord, 'id' | 'revision'>[],
  ): Promise<void> {
    await this.#sql.batch([
      ...partijen.map((id) => ({
        sql: 'UPDATE partij SET registered = 1 WHERE tafel = ? AND id = ? AND registered = 0',
        params: [tafel, id],
      })),
      ...deelnemers.map(({ id, revision }) => ({
        sql: 'UPDATE deelnemer SET registered = 1 WHERE id = ? AND revision = ? AND registered = 0',
        params: [id, revision],
      })),
    ]);
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
    return row ? parse(row) : null;
  }
}

function plain({ sql, params }: SqlStatement): SqlStatement {
  return { sql, params };
}
