import type { MigrationSet } from '#server/storage/sql-database.ts';

/** A random id of the shape of `randomId`, made by the database: SQLite seeds `random()` from the operating system. */
const RANDOM_ID = Array.from(
  { length: 26 },
  () => `substr('0123456789abcdefghjkmnpqrstvwxyz', 1 + (random() & 31), 1)`,
).join(' || ');

/** The tables of the records. Names are Dutch as in the domain; times are milliseconds. */
export const RECORD_MIGRATIONS: MigrationSet = {
  name: 'records',
  steps: [
    `CREATE TABLE tafel (
       id TEXT PRIMARY KEY,
       naam TEXT NOT NULL,
       soort TEXT NOT NULL,
       gebied TEXT NOT NULL,
       created_at_ms INTEGER NOT NULL,
       ready INTEGER NOT NULL DEFAULT 0
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE partij (
       tafel TEXT NOT NULL REFERENCES tafel(id),
       id TEXT NOT NULL,
       position INTEGER NOT NULL,
       partij TEXT NOT NULL,
       registered INTEGER NOT NULL DEFAULT 0,
       PRIMARY KEY (tafel, id)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE deelnemer (
       id TEXT PRIMARY KEY,
       tafel TEXT NOT NULL,
       partij TEXT NOT NULL,
       naam TEXT NOT NULL,
       rol TEXT NOT NULL,
       created_at_ms INTEGER NOT NULL,
       registered INTEGER NOT NULL DEFAULT 0,
       FOREIGN KEY (tafel, partij) REFERENCES partij(tafel, id)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX deelnemer_by_tafel ON deelnemer (tafel);
     CREATE TABLE uitnodiging (
       id TEXT PRIMARY KEY,
       token_hash TEXT NOT NULL UNIQUE,
       tafel TEXT NOT NULL,
       partij TEXT NOT NULL,
       rol TEXT NOT NULL,
       beheerder INTEGER NOT NULL,
       created_at_ms INTEGER NOT NULL,
       expires_at_ms INTEGER NOT NULL,
       redeemed_at_ms INTEGER,
       redeemed_by TEXT,
       withdrawn_at_ms INTEGER,
       FOREIGN KEY (tafel, partij) REFERENCES partij(tafel, id)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX uitnodiging_by_tafel ON uitnodiging (tafel, created_at_ms);
     CREATE TABLE sessie (
       id TEXT PRIMARY KEY,
       secret_hash TEXT NOT NULL UNIQUE,
       beheerder INTEGER NOT NULL,
       created_at_ms INTEGER NOT NULL,
       seen_at_ms INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE sessie_plaats (
       sessie TEXT NOT NULL,
       tafel TEXT NOT NULL,
       deelnemer TEXT NOT NULL REFERENCES deelnemer(id),
       PRIMARY KEY (sessie, tafel)
     ) STRICT, WITHOUT ROWID;`,
    // Personen, seats with a period, and who came in before: a person per browser, with the name that was given last.
    `CREATE TABLE persoon (
       id TEXT PRIMARY KEY,
       naam TEXT NOT NULL,
       email TEXT,
       issuer TEXT,
       subject TEXT,
       created_at_ms INTEGER NOT NULL,
       erased_at_ms INTEGER,
       CHECK ((issuer IS NULL) = (subject IS NULL))
     ) STRICT, WITHOUT ROWID;
     CREATE UNIQUE INDEX persoon_by_login ON persoon (issuer, subject) WHERE issuer IS NOT NULL;
     CREATE TABLE old_holder AS
       SELECT d.id AS deelnemer, coalesce((SELECT s.sessie FROM sessie_plaats s WHERE s.deelnemer = d.id), d.id) AS holder
       FROM deelnemer d;
     CREATE TABLE old_persoon AS
       SELECT holder, ${RANDOM_ID} AS persoon FROM (SELECT DISTINCT holder FROM old_holder);
     INSERT INTO persoon (id, naam, created_at_ms)
       SELECT p.persoon,
              (SELECT d.naam FROM old_holder h JOIN deelnemer d ON d.id = h.deelnemer
               WHERE h.holder = p.holder ORDER BY d.created_at_ms DESC, d.id LIMIT 1),
              (SELECT min(d.created_at_ms) FROM old_holder h JOIN deelnemer d ON d.id = h.deelnemer
               WHERE h.holder = p.holder)
       FROM old_persoon p;
     CREATE TABLE new_deelnemer (
       id TEXT PRIMARY KEY,
       tafel TEXT NOT NULL,
       persoon TEXT NOT NULL REFERENCES persoon(id),
       partij TEXT NOT NULL,
       rol TEXT NOT NULL,
       van_ms INTEGER,
       tot_ms INTEGER,
       vervangt TEXT REFERENCES new_deelnemer(id),
       einde_ms INTEGER,
       einde_door TEXT,
       bron TEXT NOT NULL,
       historie INTEGER NOT NULL,
       reden TEXT,
       created_at_ms INTEGER NOT NULL,
       revision INTEGER NOT NULL DEFAULT 1,
       registered INTEGER NOT NULL DEFAULT 0,
       FOREIGN KEY (tafel, partij) REFERENCES partij(tafel, id)
     ) STRICT, WITHOUT ROWID;
     INSERT INTO new_deelnemer (id, tafel, persoon, partij, rol, bron, historie, created_at_ms)
       SELECT d.id, d.tafel, p.persoon, d.partij, d.rol, 'uitnodiging', 0, d.created_at_ms
       FROM deelnemer d JOIN old_holder h ON h.deelnemer = d.id JOIN old_persoon p ON p.holder = h.holder;
     CREATE TABLE new_sessie (
       id TEXT PRIMARY KEY,
       persoon TEXT NOT NULL REFERENCES persoon(id),
       secret_hash TEXT NOT NULL UNIQUE,
       beheerder INTEGER NOT NULL,
       apparaat TEXT,
       created_at_ms INTEGER NOT NULL,
       seen_at_ms INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;
     INSERT INTO new_sessie (id, persoon, secret_hash, beheerder, created_at_ms, seen_at_ms)
       SELECT s.id, p.persoon, s.secret_hash, s.beheerder, s.created_at_ms, s.seen_at_ms
       FROM sessie s JOIN old_persoon p ON p.holder = s.id;
     DROP TABLE old_holder;
     DROP TABLE old_persoon;
     DROP TABLE sessie_plaats;
     DROP TABLE sessie;
     DROP TABLE deelnemer;
     ALTER TABLE new_sessie RENAME TO sessie;
     ALTER TABLE new_deelnemer RENAME TO deelnemer;
     CREATE INDEX sessie_by_persoon ON sessie (persoon);
     CREATE INDEX deelnemer_by_tafel ON deelnemer (tafel);
     CREATE INDEX deelnemer_by_persoon ON deelnemer (persoon, tafel);
     CREATE INDEX deelnemer_by_van ON deelnemer (van_ms) WHERE van_ms IS NOT NULL;
     CREATE INDEX deelnemer_by_tot ON deelnemer (tot_ms) WHERE tot_ms IS NOT NULL;
     CREATE INDEX deelnemer_by_vervangt ON deelnemer (vervangt) WHERE vervangt IS NOT NULL;
     CREATE TABLE active_seat (
       persoon TEXT NOT NULL REFERENCES persoon(id),
       tafel TEXT NOT NULL REFERENCES tafel(id),
       deelnemer TEXT NOT NULL REFERENCES deelnemer(id),
       PRIMARY KEY (persoon, tafel)
     ) STRICT, WITHOUT ROWID;
     ALTER TABLE tafel ADD COLUMN fase TEXT NOT NULL DEFAULT 'puzzel';
     ALTER TABLE tafel ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
     UPDATE tafel SET fase = 'concretisering' WHERE soort = 'gebiedstafel';
     UPDATE tafel SET ready = 0;
     ALTER TABLE uitnodiging ADD COLUMN email TEXT;
     ALTER TABLE uitnodiging ADD COLUMN van_ms INTEGER;
     ALTER TABLE uitnodiging ADD COLUMN tot_ms INTEGER;
     ALTER TABLE uitnodiging ADD COLUMN vervangt TEXT;
     ALTER TABLE uitnodiging ADD COLUMN reden TEXT;
     ALTER TABLE uitnodiging ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
     -- An open link without an address would let in whoever finds it.
     UPDATE uitnodiging SET withdrawn_at_ms = created_at_ms
       WHERE beheerder = 0 AND redeemed_at_ms IS NULL AND withdrawn_at_ms IS NULL;
     CREATE TABLE bevroren_tekst (
       tafel TEXT NOT NULL REFERENCES tafel(id),
       afspraak TEXT NOT NULL,
       versie INTEGER NOT NULL,
       tekst TEXT NOT NULL,
       hash TEXT NOT NULL,
       door TEXT NOT NULL,
       reden TEXT NOT NULL,
       at_ms INTEGER NOT NULL,
       PRIMARY KEY (tafel, afspraak, versie)
     ) STRICT, WITHOUT ROWID;
     CREATE TRIGGER bevroren_tekst_never_changes BEFORE UPDATE ON bevroren_tekst
     BEGIN SELECT RAISE(ABORT, 'een bevroren tekst verandert nooit'); END;
     CREATE TRIGGER bevroren_tekst_never_goes BEFORE DELETE ON bevroren_tekst
     BEGIN SELECT RAISE(ABORT, 'een bevroren tekst verdwijnt nooit'); END;
     CREATE TABLE bevroren_vrijgave (
       tafel TEXT NOT NULL,
       afspraak TEXT NOT NULL,
       versie INTEGER NOT NULL,
       door TEXT NOT NULL,
       reden TEXT NOT NULL,
       at_ms INTEGER NOT NULL,
       PRIMARY KEY (tafel, afspraak, versie),
       FOREIGN KEY (tafel, afspraak, versie) REFERENCES bevroren_tekst(tafel, afspraak, versie)
     ) STRICT, WITHOUT ROWID;`,
    // documents of layout 2 are completed at the start (TF5)
    `ALTER TABLE tafel ADD COLUMN voorbeeld TEXT;
     UPDATE tafel SET ready = 0;`,
    // What partijen say, agree and sign; documents of layout 3 are completed at the start (TF5).
    `UPDATE tafel SET ready = 0;
     ALTER TABLE tafel ADD COLUMN formal_revision INTEGER NOT NULL DEFAULT 0;
     ALTER TABLE tafel ADD COLUMN formal_shown INTEGER NOT NULL DEFAULT 0;
     CREATE TABLE inhoud (
       tafel TEXT NOT NULL REFERENCES tafel(id),
       hash TEXT NOT NULL,
       tekst TEXT NOT NULL,
       PRIMARY KEY (tafel, hash)
     ) STRICT;
     CREATE TRIGGER inhoud_never_changes BEFORE UPDATE ON inhoud
     BEGIN SELECT RAISE(ABORT, 'bewaarde inhoud verandert nooit'); END;
     CREATE TRIGGER inhoud_never_goes BEFORE DELETE ON inhoud
     BEGIN SELECT RAISE(ABORT, 'bewaarde inhoud verdwijnt nooit'); END;
     CREATE TABLE standpunt (
       tafel TEXT NOT NULL REFERENCES tafel(id),
       afspraak TEXT NOT NULL,
       partij TEXT NOT NULL,
       standpunt TEXT NOT NULL,
       PRIMARY KEY (tafel, afspraak, partij)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE regeling (
       tafel TEXT PRIMARY KEY REFERENCES tafel(id),
       regeling TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE arrangement (
       tafel TEXT NOT NULL REFERENCES tafel(id),
       nummer INTEGER NOT NULL,
       titel TEXT NOT NULL,
       hash TEXT NOT NULL,
       afspraken TEXT NOT NULL,
       partijen TEXT NOT NULL,
       door TEXT NOT NULL REFERENCES deelnemer(id),
       at_ms INTEGER NOT NULL,
       vastgesteld_ms INTEGER,
       ingetrokken_ms INTEGER,
       ingetrokken_reden TEXT,
       PRIMARY KEY (tafel, nummer),
       FOREIGN KEY (tafel, hash) REFERENCES inhoud(tafel, hash)
     ) STRICT, WITHOUT ROWID;
     CREATE UNIQUE INDEX arrangement_up_for_signing ON arrangement (tafel)
       WHERE vastgesteld_ms IS NULL AND ingetrokken_ms IS NULL;
     CREATE TRIGGER arrangement_never_changes BEFORE UPDATE ON arrangement
     WHEN OLD.tafel <> NEW.tafel OR OLD.nummer <> NEW.nummer OR OLD.titel <> NEW.titel OR OLD.hash <> NEW.hash
       OR OLD.afspraken <> NEW.afspraken OR OLD.partijen <> NEW.partijen OR OLD.door <> NEW.door OR OLD.at_ms <> NEW.at_ms
       OR OLD.vastgesteld_ms IS NOT NULL OR OLD.ingetrokken_ms IS NOT NULL
     BEGIN SELECT RAISE(ABORT, 'een arrangement verandert nooit'); END;
     CREATE TRIGGER arrangement_never_goes BEFORE DELETE ON arrangement
     BEGIN SELECT RAISE(ABORT, 'een arrangement verdwijnt nooit'); END;
     CREATE TABLE akkoord (
       id TEXT PRIMARY KEY,
       tafel TEXT NOT NULL REFERENCES tafel(id),
       onderwerp TEXT NOT NULL,
       sleutel TEXT NOT NULL,
       partij TEXT NOT NULL,
       deelnemer TEXT NOT NULL REFERENCES deelnemer(id),
       mandaat TEXT NOT NULL,
       inhoud_hash TEXT NOT NULL,
       delen TEXT NOT NULL,
       at_ms INTEGER NOT NULL,
       vervallen_ms INTEGER,
       vervallen_delen TEXT,
       ingetrokken_ms INTEGER,
       ingetrokken_door TEXT,
       ingetrokken_reden TEXT,
       FOREIGN KEY (tafel, inhoud_hash) REFERENCES inhoud(tafel, hash)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX akkoord_by_tafel ON akkoord (tafel, at_ms);
     CREATE UNIQUE INDEX akkoord_that_stands ON akkoord (tafel, sleutel, partij)
       WHERE vervallen_ms IS NULL AND ingetrokken_ms IS NULL;
     CREATE TRIGGER akkoord_never_changes BEFORE UPDATE ON akkoord
     WHEN OLD.id <> NEW.id OR OLD.tafel <> NEW.tafel OR OLD.onderwerp <> NEW.onderwerp OR OLD.sleutel <> NEW.sleutel
       OR OLD.partij <> NEW.partij OR OLD.deelnemer <> NEW.deelnemer OR OLD.mandaat <> NEW.mandaat
       OR OLD.inhoud_hash <> NEW.inhoud_hash OR OLD.delen <> NEW.delen OR OLD.at_ms <> NEW.at_ms
       OR OLD.vervallen_ms IS NOT NULL OR OLD.ingetrokken_ms IS NOT NULL
     BEGIN SELECT RAISE(ABORT, 'een akkoord verandert nooit'); END;
     CREATE TRIGGER akkoord_never_goes BEFORE DELETE ON akkoord
     BEGIN SELECT RAISE(ABORT, 'een akkoord verdwijnt nooit'); END;
     CREATE TABLE versie (
       id TEXT PRIMARY KEY,
       tafel TEXT NOT NULL REFERENCES tafel(id),
       afspraak TEXT NOT NULL,
       naam TEXT NOT NULL,
       hash TEXT NOT NULL,
       door TEXT NOT NULL REFERENCES deelnemer(id),
       at_ms INTEGER NOT NULL,
       FOREIGN KEY (tafel, hash) REFERENCES inhoud(tafel, hash)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX versie_by_afspraak ON versie (tafel, afspraak, at_ms);
     CREATE TABLE pakket (
       tafel TEXT NOT NULL,
       nummer INTEGER NOT NULL,
       sha256 TEXT NOT NULL,
       handtekening TEXT NOT NULL,
       verzegeld TEXT NOT NULL,
       zegel TEXT NOT NULL,
       key_id TEXT NOT NULL,
       public_key TEXT NOT NULL,
       bewijzen TEXT NOT NULL,
       at_ms INTEGER NOT NULL,
       PRIMARY KEY (tafel, nummer),
       FOREIGN KEY (tafel, nummer) REFERENCES arrangement(tafel, nummer)
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE ondertekencode (
       persoon TEXT PRIMARY KEY REFERENCES persoon(id),
       salt TEXT NOT NULL,
       hash TEXT NOT NULL,
       tries INTEGER NOT NULL DEFAULT 0,
       locked_until_ms INTEGER NOT NULL DEFAULT 0
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE bevestiging (
       id TEXT PRIMARY KEY,
       persoon TEXT NOT NULL REFERENCES persoon(id),
       sessie TEXT NOT NULL,
       waarvoor TEXT NOT NULL,
       via TEXT NOT NULL,
       expires_at_ms INTEGER NOT NULL
     ) STRICT, WITHOUT ROWID;`,
  ],
};
