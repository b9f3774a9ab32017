import * as z from 'zod';
import { mandaatSchema } from '#shared/domain/akkoord/mandaat.ts';
import { akkoordregelingSchema, type Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import {
  akkoordIdSchema,
  deelSleutelSchema,
  onderwerpSchema,
  type Akkoord,
} from '#shared/domain/akkoord/schema.ts';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import { arrangementSchema, type Arrangement } from '#shared/domain/arrangement/schema.ts';
import { deelnemerIdSchema, persoonIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { standpuntSchema, type Standpunt } from '#shared/domain/standpunt/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import type {
  BevestigingRecord,
  InhoudRecord,
  OndertekencodeRecord,
  PakketRecord,
  VersieRecord,
} from '#server/records/formal.ts';
import { json, timeMs } from '#server/records/rows.ts';
import type { SqlRow } from '#server/storage/sql-database.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

const standpuntRow = z.object({ standpunt: json(standpuntSchema) });

export function toStandpunt(row: SqlRow): Standpunt {
  return standpuntRow.parse(row).standpunt;
}

const akkoordRow = z.object({
  id: akkoordIdSchema,
  onderwerp: json(onderwerpSchema),
  partij: partijIdSchema,
  deelnemer: deelnemerIdSchema,
  mandaat: json(mandaatSchema),
  inhoud_hash: hashSchema,
  delen: json(z.record(deelSleutelSchema, hashSchema)),
  at_ms: timeMs,
  vervallen_ms: timeMs.nullable(),
  vervallen_delen: json(z.array(deelSleutelSchema)).nullable(),
  ingetrokken_ms: timeMs.nullable(),
  ingetrokken_door: deelnemerIdSchema.nullable(),
  ingetrokken_reden: z.string().nullable(),
});

export function toAkkoord(row: SqlRow): Akkoord {
  const parsed = akkoordRow.parse(row);
  const { id, onderwerp, partij, deelnemer, mandaat, delen } = parsed;
  const { vervallen_ms, vervallen_delen, ingetrokken_ms, ingetrokken_door, ingetrokken_reden } = parsed;
  return {
    id,
    onderwerp,
    partij,
    deelnemer,
    mandaat,
    inhoudHash: parsed.inhoud_hash,
    delen,
    op: iso(parsed.at_ms),
    vervallen:
      vervallen_ms === null || vervallen_delen === null
        ? null
        : { op: iso(vervallen_ms), delen: vervallen_delen },
    ingetrokken:
      ingetrokken_ms === null || ingetrokken_door === null || ingetrokken_reden === null
        ? null
        : { op: iso(ingetrokken_ms), deelnemer: ingetrokken_door, reden: ingetrokken_reden },
  };
}

const arrangementRow = z.object({
  nummer: z.int(),
  titel: z.string(),
  hash: hashSchema,
  afspraken: json(arrangementSchema.shape.afspraken),
  partijen: json(arrangementSchema.shape.partijen),
  door: deelnemerIdSchema,
  at_ms: timeMs,
  vastgesteld_ms: timeMs.nullable(),
  ingetrokken_ms: timeMs.nullable(),
  ingetrokken_reden: z.string().nullable(),
});

export function toArrangement(row: SqlRow): Arrangement {
  const { at_ms, vastgesteld_ms, ingetrokken_ms, ingetrokken_reden, ...rest } = arrangementRow.parse(row);
  const stand =
    ingetrokken_ms !== null ? 'ingetrokken' : vastgesteld_ms === null ? 'ter-ondertekening' : 'vastgesteld';
  return {
    ...rest,
    stand,
    op: iso(at_ms),
    vastgesteldOp: vastgesteld_ms === null ? null : iso(vastgesteld_ms),
    ingetrokken:
      ingetrokken_ms === null || ingetrokken_reden === null
        ? null
        : { op: iso(ingetrokken_ms), reden: ingetrokken_reden },
  };
}

const regelingRow = z.object({ regeling: json(akkoordregelingSchema) });

export function toRegeling(row: SqlRow): Akkoordregeling {
  return regelingRow.parse(row).regeling;
}

const inhoudRow = z.object({ tafel: tafelIdSchema, hash: hashSchema, tekst: z.string() });

export function toInhoud(row: SqlRow): InhoudRecord {
  return inhoudRow.parse(row);
}

const versieRow = z
  .object({
    id: z.string(),
    tafel: tafelIdSchema,
    afspraak: afspraakIdSchema,
    naam: z.string(),
    hash: hashSchema,
    door: deelnemerIdSchema,
    at_ms: timeMs,
  })
  .transform(({ at_ms: atMs, ...versie }) => ({ ...versie, atMs }));

export function toVersie(row: SqlRow): VersieRecord {
  return versieRow.parse(row);
}

const pakketRow = z
  .object({
    tafel: tafelIdSchema,
    nummer: z.int(),
    sha256: z.string(),
    handtekening: z.string(),
    verzegeld: z.string(),
    zegel: z.string(),
    key_id: z.string(),
    public_key: z.string(),
    bewijzen: z.string(),
    at_ms: timeMs,
  })
  .transform(({ key_id: keyId, public_key: publicKey, at_ms: atMs, ...rest }) => ({
    ...rest,
    keyId,
    publicKey,
    atMs,
  }));

export function toPakket(row: SqlRow): PakketRecord {
  return pakketRow.parse(row);
}

const codeRow = z
  .object({
    persoon: persoonIdSchema,
    salt: z.string(),
    hash: z.string(),
    tries: z.int(),
    locked_until_ms: timeMs,
  })
  .transform(({ locked_until_ms: lockedUntilMs, ...rest }) => ({ ...rest, lockedUntilMs }));

export function toOndertekencode(row: SqlRow): OndertekencodeRecord {
  return codeRow.parse(row);
}

const bevestigingRow = z
  .object({
    id: z.string(),
    persoon: persoonIdSchema,
    sessie: z.string(),
    waarvoor: z.string(),
    via: z.enum(['aanmelding', 'code']),
    expires_at_ms: timeMs,
  })
  .transform(({ expires_at_ms: expiresAtMs, ...rest }) => ({ ...rest, expiresAtMs }));

export function toBevestiging(row: SqlRow): BevestigingRecord {
  return bevestigingRow.parse(row);
}
