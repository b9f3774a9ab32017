import { canonicalJson } from '#shared/domain/ledger/canonical-json.ts';
import { GEEN_REGELING } from '#shared/domain/akkoord/regeling.ts';
import { unreachable } from '#shared/lib/assert.ts';
import type { LedgerStatement } from '#server/ledger/sqlite.ts';
import { onderwerpKey, type FormalChange } from '#server/records/formal-change.ts';
import type { InhoudRecord } from '#server/records/formal.ts';
import type { SqlValue } from '#server/storage/sql-database.ts';

/** The statements of one formal change. What must still be so stands in the statement itself. */
export function formalStatementsOf(change: FormalChange): readonly LedgerStatement[] {
  switch (change.kind) {
    case 'inhoud':
      return [keepInhoud(change.inhoud)];
    case 'standpunt': {
      const { tafel, standpunt } = change;
      return [
        also(
          `INSERT INTO standpunt (tafel, afspraak, partij, standpunt) VALUES (?, ?, ?, ?)
           ON CONFLICT (tafel, afspraak, partij) DO UPDATE SET standpunt = excluded.standpunt`,
          [tafel, standpunt.afspraak, standpunt.partij, JSON.stringify(standpunt)],
        ),
        raise(tafel),
      ];
    }
    case 'akkoord': {
      const { tafel, akkoord } = change;
      const { id, onderwerp, partij, deelnemer, mandaat, inhoudHash, delen, op } = akkoord;
      const nummer = onderwerp.soort === 'arrangement' ? onderwerp.nummer : null;
      return [
        must(
          `INSERT INTO akkoord (id, tafel, onderwerp, sleutel, partij, deelnemer, mandaat, inhoud_hash, delen, at_ms)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10
           WHERE EXISTS (SELECT 1 FROM inhoud WHERE tafel = ?2 AND hash = ?8)
             AND (?11 IS NULL OR EXISTS (SELECT 1 FROM arrangement WHERE tafel = ?2 AND nummer = ?11 AND ${UP_FOR_SIGNING}))
           ON CONFLICT DO NOTHING`,
          [
            id,
            tafel,
            JSON.stringify(onderwerp),
            onderwerpKey(onderwerp),
            partij,
            deelnemer,
            JSON.stringify(mandaat),
            inhoudHash,
            JSON.stringify(delen),
            Date.parse(op),
            nummer,
          ],
        ),
        raise(tafel),
      ];
    }
    case 'akkoord-vervallen': {
      const { tafel, id, vervallen } = change;
      return [
        must(
          `UPDATE akkoord SET vervallen_ms = ?3, vervallen_delen = ?4 WHERE tafel = ?1 AND id = ?2 AND ${MAY_END}`,
          [tafel, id, Date.parse(vervallen.op), JSON.stringify(vervallen.delen)],
        ),
        raise(tafel),
      ];
    }
    case 'akkoord-ingetrokken': {
      const { tafel, id, ingetrokken } = change;
      const { op, deelnemer, reden } = ingetrokken;
      return [
        must(
          `UPDATE akkoord SET ingetrokken_ms = ?3, ingetrokken_door = ?4, ingetrokken_reden = ?5
           WHERE tafel = ?1 AND id = ?2 AND ${MAY_END}`,
          [tafel, id, Date.parse(op), deelnemer, reden],
        ),
        raise(tafel),
      ];
    }
    case 'eis-regeling':
      return [
        must(`UPDATE tafel SET ready = ready WHERE id = ?1 AND ${REGELING_IS}`, [
          change.tafel,
          canonicalJson(change.regeling),
          NO_REGELING,
        ]),
      ];
    case 'regeling': {
      const { tafel, before, after } = change;
      return [
        must(`UPDATE tafel SET ready = ready WHERE id = ?1 AND ${REGELING_IS}`, [
          tafel,
          canonicalJson(before),
          NO_REGELING,
        ]),
        also(
          `INSERT INTO regeling (tafel, regeling) VALUES (?, ?)
           ON CONFLICT (tafel) DO UPDATE SET regeling = excluded.regeling`,
          [tafel, canonicalJson(after)],
        ),
        raise(tafel),
      ];
    }
    case 'arrangement': {
      const { tafel, arrangement } = change;
      const { nummer, titel, hash, afspraken, partijen, door, op } = arrangement;
      return [
        must(
          `INSERT INTO arrangement (tafel, nummer, titel, hash, afspraken, partijen, door, at_ms)
           SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8
           WHERE ?2 = 1 + (SELECT count(*) FROM arrangement WHERE tafel = ?1)
             AND NOT EXISTS (SELECT 1 FROM arrangement WHERE tafel = ?1 AND ${UP_FOR_SIGNING})
             AND EXISTS (SELECT 1 FROM inhoud WHERE tafel = ?1 AND hash = ?4)`,
          [
            tafel,
            nummer,
            titel,
            hash,
            JSON.stringify(afspraken),
            JSON.stringify(partijen),
            door,
            Date.parse(op),
          ],
        ),
        raise(tafel),
      ];
    }
    case 'arrangement-vastgesteld':
      return [
        must(
          `UPDATE arrangement SET vastgesteld_ms = ?3 WHERE tafel = ?1 AND nummer = ?2 AND ${UP_FOR_SIGNING}`,
          [change.tafel, change.nummer, Date.parse(change.op)],
        ),
        raise(change.tafel),
      ];
    case 'arrangement-ingetrokken': {
      const { tafel, nummer, ingetrokken } = change;
      return [
        must(
          `UPDATE arrangement SET ingetrokken_ms = ?3, ingetrokken_reden = ?4
           WHERE tafel = ?1 AND nummer = ?2 AND ${UP_FOR_SIGNING}`,
          [tafel, nummer, Date.parse(ingetrokken.op), ingetrokken.reden],
        ),
        raise(tafel),
      ];
    }
    case 'pakket': {
      const { tafel, nummer, sha256, handtekening, verzegeld, zegel, keyId, publicKey, bewijzen, atMs } =
        change.pakket;
      return [
        must(
          `INSERT INTO pakket (tafel, nummer, sha256, handtekening, verzegeld, zegel, key_id, public_key, bewijzen, at_ms)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          [tafel, nummer, sha256, handtekening, verzegeld, zegel, keyId, publicKey, bewijzen, atMs],
        ),
      ];
    }
    case 'bevestiging-gebruikt': {
      const { id, persoon, sessie, waarvoor, via, nowMs } = change;
      return [
        must(
          `DELETE FROM bevestiging
           WHERE id = ? AND persoon = ? AND sessie = ? AND waarvoor = ? AND via = ? AND expires_at_ms > ?`,
          [id, persoon, sessie, waarvoor, via, nowMs],
        ),
      ];
    }
    case 'ondertekencode': {
      const { persoon, code, before } = change;
      const { salt, hash } = code;
      if (before === null)
        return [
          must(
            `INSERT INTO ondertekencode (persoon, salt, hash)
             SELECT ?1, ?2, ?3 FROM persoon WHERE id = ?1 AND erased_at_ms IS NULL ON CONFLICT DO NOTHING`,
            [persoon, salt, hash],
          ),
        ];
      return [
        must(
          `UPDATE ondertekencode SET salt = ?2, hash = ?3, tries = 0, locked_until_ms = 0
           WHERE persoon = ?1 AND hash = ?4`,
          [persoon, salt, hash, before],
        ),
      ];
    }
    default:
      return unreachable(change);
  }
}

export function keepInhoud({ tafel, hash, tekst }: InhoudRecord): LedgerStatement {
  return also('INSERT INTO inhoud (tafel, hash, tekst) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [
    tafel,
    hash,
    tekst,
  ]);
}

/** What goes with a person who is erased. */
export function forgetPersoon(persoon: string): readonly LedgerStatement[] {
  return [
    also('DELETE FROM ondertekencode WHERE persoon = ?', [persoon]),
    also('DELETE FROM bevestiging WHERE persoon = ?', [persoon]),
  ];
}

export const UP_FOR_SIGNING = 'vastgesteld_ms IS NULL AND ingetrokken_ms IS NULL';

export const STANDS = 'vervallen_ms IS NULL AND ingetrokken_ms IS NULL';

/** ?1 is the tafel. */
const MAY_END = `${STANDS} AND (sleutel LIKE 'afspraak/%' OR EXISTS (
  SELECT 1 FROM arrangement r WHERE r.tafel = ?1 AND 'arrangement/' || r.nummer = akkoord.sleutel
    AND r.vastgesteld_ms IS NULL AND r.ingetrokken_ms IS NULL))`;

const NO_REGELING = canonicalJson(GEEN_REGELING);

/** ?1 is the tafel, ?2 the regeling that it must be, ?3 what a tafel without one has. */
const REGELING_IS = 'coalesce((SELECT regeling FROM regeling WHERE tafel = ?1), ?3) = ?2';

function raise(tafel: string): LedgerStatement {
  return also('UPDATE tafel SET formal_revision = formal_revision + 1 WHERE id = ?', [tafel]);
}

function must(sql: string, params: readonly SqlValue[]): LedgerStatement {
  return { sql, params, mustChange: true };
}

function also(sql: string, params: readonly SqlValue[]): LedgerStatement {
  return { sql, params };
}
