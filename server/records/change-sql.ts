import { unreachable } from '#shared/lib/assert.ts';
import type { LedgerStatement } from '#server/ledger/sqlite.ts';
import type { RecordChange } from '#server/records/change.ts';
import { isFormal } from '#server/records/formal-change.ts';
import { forgetPersoon, formalStatementsOf } from '#server/records/formal-sql.ts';
import type { SessieRecord } from '#server/records/records.ts';
import { toMs } from '#server/records/rows.ts';
import type { SqlValue } from '#server/storage/sql-database.ts';

/** The statements of one change. What must still be so stands in the statement itself: it changes a row, or nothing happens. */
export function statementsOf(change: RecordChange): readonly LedgerStatement[] {
  if (isFormal(change)) return formalStatementsOf(change);
  switch (change.kind) {
    case 'eis-plaats':
      return [
        must(
          `UPDATE deelnemer SET registered = registered WHERE id = ? AND rol = ? AND ${counts('deelnemer')}`,
          [change.deelnemer, change.rol, change.nowMs, change.nowMs],
        ),
      ];
    case 'tafel': {
      const { id, naam, soort, gebied, fase, status, voorbeeld, createdAtMs } = change.tafel;
      return [
        must(
          'INSERT INTO tafel (id, naam, soort, gebied, fase, status, voorbeeld, created_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
          [id, naam, soort, JSON.stringify(gebied), fase, status, voorbeeld, createdAtMs],
        ),
      ];
    }
    case 'partij':
      return [
        must(
          `INSERT INTO partij (tafel, id, position, partij)
           SELECT ?1, ?2, (SELECT count(*) FROM partij WHERE tafel = ?1), ?3 WHERE true ON CONFLICT DO NOTHING`,
          [change.tafel, change.partij.id, JSON.stringify(change.partij)],
        ),
      ];
    case 'instelling': {
      const { before, after } = change;
      return [
        must(
          `UPDATE tafel SET naam = ?, fase = ?, status = ?, ready = 0 WHERE id = ? AND naam = ? AND fase = ? AND status = ?`,
          [after.naam, after.fase, after.status, change.tafel, before.naam, before.fase, before.status],
        ),
      ];
    }
    case 'uitnodiging': {
      const { uitnodiging: one } = change;
      return [
        must(
          `INSERT INTO uitnodiging (id, token_hash, tafel, partij, rol, email, van_ms, tot_ms, vervangt, reden,
                                    beheerder, created_at_ms, expires_at_ms)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            one.id,
            one.tokenHash,
            one.tafel,
            one.partij,
            one.rol,
            one.email,
            toMs(one.van),
            toMs(one.tot),
            one.vervangt,
            one.reden,
            one.beheerder ? 1 : 0,
            one.createdAtMs,
            one.expiresAtMs,
          ],
        ),
      ];
    }
    case 'uitnodiging-ingetrokken':
      return [
        must(
          `UPDATE uitnodiging SET withdrawn_at_ms = ?
           WHERE id = ? AND tafel = ? AND redeemed_at_ms IS NULL AND withdrawn_at_ms IS NULL`,
          [change.atMs, change.id, change.tafel],
        ),
      ];
    case 'uitnodiging-ingewisseld':
      return [
        must(
          `UPDATE uitnodiging SET redeemed_at_ms = ?1, redeemed_by = ?2
           WHERE token_hash = ?3 AND redeemed_at_ms IS NULL AND withdrawn_at_ms IS NULL AND expires_at_ms > ?1`,
          [change.atMs, change.deelnemer, change.tokenHash],
        ),
      ];
    case 'persoon': {
      const { id, naam, email, login, createdAtMs } = change.persoon;
      return [
        must(
          `INSERT INTO persoon (id, naam, email, issuer, subject, created_at_ms) VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT DO NOTHING`,
          [id, naam, email, login?.issuer ?? null, login?.subject ?? null, createdAtMs],
        ),
      ];
    }
    case 'persoon-naam':
      return [
        must('UPDATE persoon SET naam = ? WHERE id = ? AND erased_at_ms IS NULL', [
          change.naam,
          change.persoon,
        ]),
        also(RENAME_SEATS, [change.persoon]),
      ];
    case 'persoon-gewist':
      return [
        must(
          `UPDATE persoon SET naam = ?, email = NULL, issuer = NULL, subject = NULL, erased_at_ms = ?
           WHERE id = ? AND erased_at_ms IS NULL`,
          [change.naam, change.atMs, change.persoon],
        ),
        also(
          `UPDATE uitnodiging SET email = NULL, reden = NULL
           WHERE redeemed_by IN (SELECT id FROM deelnemer WHERE persoon = ?)`,
          [change.persoon],
        ),
        also('UPDATE deelnemer SET reden = NULL WHERE persoon = ?', [change.persoon]),
        also('DELETE FROM sessie WHERE persoon = ?', [change.persoon]),
        ...forgetPersoon(change.persoon),
        also('UPDATE tafel SET ready = 0 WHERE id IN (SELECT tafel FROM deelnemer WHERE persoon = ?)', [
          change.persoon,
        ]),
        also(RENAME_SEATS, [change.persoon]),
      ];
    case 'plaats':
      return plaatsStatements(change);
    case 'rol':
      return [
        must(
          `UPDATE deelnemer SET rol = ?1, revision = revision + 1, registered = 0
           WHERE id = ?2 AND rol = ?3 AND einde_ms IS NULL AND ${KEEPS_REGISSEUR}
             AND NOT EXISTS (SELECT 1 FROM deelnemer v
                             WHERE v.vervangt = deelnemer.id AND v.einde_ms IS NULL AND v.rol <> ?1)`,
          [change.after, change.deelnemer, change.before, change.nowMs, change.force ? 1 : 0],
        ),
      ];
    case 'einde':
      return [
        must(
          `UPDATE deelnemer SET einde_ms = ?1, einde_door = ?3, revision = revision + 1, registered = 0
           WHERE id = ?2 AND einde_ms IS NULL AND ${KEEPS_REGISSEUR}
             AND NOT EXISTS (SELECT 1 FROM deelnemer v WHERE v.vervangt = deelnemer.id AND v.einde_ms IS NULL)`,
          [change.atMs, change.deelnemer, change.door, change.atMs, change.force ? 1 : 0],
        ),
      ];
    case 'historie':
      return [
        must(
          `UPDATE deelnemer SET historie = ?
           WHERE id = ? AND historie = ? AND einde_ms IS NULL`,
          [change.historie ? 1 : 0, change.deelnemer, change.historie ? 0 : 1],
        ),
      ];
    case 'sessie':
      return [putSessie(change.sessie)];
    case 'bevroren': {
      const { tafel, afspraak, versie, tekst, hash, door, reden, atMs } = change.tekst;
      return [
        must(
          `INSERT INTO bevroren_tekst (tafel, afspraak, versie, tekst, hash, door, reden, at_ms)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
           WHERE ?3 = (SELECT count(*) + 1 FROM bevroren_tekst WHERE tafel = ?1 AND afspraak = ?2)
             AND (SELECT count(*) FROM bevroren_tekst WHERE tafel = ?1 AND afspraak = ?2)
               = (SELECT count(*) FROM bevroren_vrijgave WHERE tafel = ?1 AND afspraak = ?2)`,
          [tafel, afspraak, versie, tekst, hash, door, reden, atMs],
        ),
        pending(tafel),
      ];
    }
    case 'vrijgegeven': {
      const { tafel, afspraak, versie, door, reden, atMs } = change;
      return [
        must(
          `INSERT INTO bevroren_vrijgave (tafel, afspraak, versie, door, reden, at_ms)
           SELECT tafel, afspraak, versie, ?4, ?5, ?6 FROM bevroren_tekst
           WHERE tafel = ?1 AND afspraak = ?2 AND versie = ?3 ON CONFLICT DO NOTHING`,
          [tafel, afspraak, versie, door, reden, atMs],
        ),
        pending(tafel),
      ];
    }
    default:
      return unreachable(change);
  }
}

/** A new session, or the browser's own under a fresh secret. */
export function putSessie(sessie: SessieRecord): LedgerStatement {
  const { id, persoon, secretHash, beheerder, apparaat, createdAtMs, seenAtMs } = sessie;
  return also(
    `INSERT INTO sessie (id, persoon, secret_hash, beheerder, apparaat, created_at_ms, seen_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET secret_hash = excluded.secret_hash, beheerder = excluded.beheerder,
       apparaat = excluded.apparaat, seen_at_ms = excluded.seen_at_ms`,
    [id, persoon, secretHash, beheerder ? 1 : 0, apparaat, createdAtMs, seenAtMs],
  );
}

/** Makes a seat the active one, while it is that person's and counts; takes the moment twice. */
export const ACTIVATE = `INSERT INTO active_seat (persoon, tafel, deelnemer)
  SELECT persoon, tafel, id FROM deelnemer WHERE id = ? AND persoon = ? AND ${counts('deelnemer')}
  ON CONFLICT (persoon, tafel) DO UPDATE SET deelnemer = excluded.deelnemer`;

/** The condition that a seat counts; takes the moment twice. */
export function counts(table: string): string {
  return `${table}.einde_ms IS NULL AND (${table}.van_ms IS NULL OR ${table}.van_ms <= ?)
          AND (${table}.tot_ms IS NULL OR ${table}.tot_ms > ?)`;
}

const RENAME_SEATS = 'UPDATE deelnemer SET revision = revision + 1, registered = 0 WHERE persoon = ?';

const lasting = (table: string) =>
  `(${table}.rol = 'regisseur' AND ${table}.einde_ms IS NULL AND ${table}.tot_ms IS NULL
    AND (${table}.van_ms IS NULL OR ${table}.van_ms <= ?4))`;

/** ?4 is the moment, ?5 whether the server forces it. */
const KEEPS_REGISSEUR = `(?5 = 1 OR NOT ${lasting('deelnemer')} OR EXISTS (
  SELECT 1 FROM deelnemer o WHERE o.tafel = deelnemer.tafel AND o.id <> deelnemer.id AND ${lasting('o')}))`;

function plaatsStatements({ plaats, activate }: Extract<RecordChange, { kind: 'plaats' }>) {
  const { id, tafel, persoon, partij, rol, van, tot, vervangt, bron, historie, reden, createdAtMs } = plaats;
  const insert = must(
    `INSERT INTO deelnemer (id, tafel, persoon, partij, rol, van_ms, tot_ms, vervangt, bron, historie, reden, created_at_ms)
     SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12
     WHERE EXISTS (SELECT 1 FROM partij WHERE tafel = ?2 AND id = ?4)
       AND EXISTS (SELECT 1 FROM persoon WHERE id = ?3 AND erased_at_ms IS NULL)
       AND (?9 <> 'aanmelding' OR NOT EXISTS (
         SELECT 1 FROM deelnemer o WHERE o.persoon = ?3 AND o.tafel = ?2 AND o.partij = ?4
           AND o.bron = 'aanmelding' AND o.einde_ms IS NULL))
       AND (?8 IS NULL OR EXISTS (SELECT 1 FROM deelnemer v WHERE v.id = ?8 AND v.tafel = ?2 AND v.rol = ?5 AND v.einde_ms IS NULL))`,
    [
      id,
      tafel,
      persoon,
      partij,
      rol,
      toMs(van),
      toMs(tot),
      vervangt,
      bron,
      historie ? 1 : 0,
      reden,
      createdAtMs,
    ],
  );
  const active = also(
    `INSERT INTO active_seat (persoon, tafel, deelnemer) VALUES (?, ?, ?)
     ON CONFLICT (persoon, tafel) DO UPDATE SET deelnemer = excluded.deelnemer`,
    [persoon, tafel, id],
  );
  return activate ? [insert, active] : [insert];
}

function pending(tafel: string): LedgerStatement {
  return also('UPDATE tafel SET ready = 0 WHERE id = ?', [tafel]);
}

function must(sql: string, params: readonly SqlValue[]): LedgerStatement {
  return { sql, params, mustChange: true };
}

function also(sql: string, params: readonly SqlValue[]): LedgerStatement {
  return { sql, params };
}
