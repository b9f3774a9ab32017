import * as z from 'zod';
import {
  deelnemerIdSchema,
  deelnemerSchema,
  rolSchema,
  type Deelnemer,
} from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema, partijSchema, type Partij } from '#shared/domain/partij/schema.ts';
import { TAFEL_SOORTEN, tafelGebiedSchema, tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import type { SqlRow } from '#server/storage/sql-database.ts';
import type { SessieRecord, TafelRecord, UitnodigingRecord } from '#server/records/records.ts';

/** Rows pass their schema when they are read: a row that does not fit is our bug or a damaged file, and throws. */
const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
const timeMs = z.int();

const tafelRow = z.object({
  id: tafelIdSchema,
  naam: z.string(),
  soort: z.enum(TAFEL_SOORTEN),
  gebied: json(tafelGebiedSchema),
  created_at_ms: timeMs,
});

export function toTafel(row: SqlRow): TafelRecord {
  const { created_at_ms: createdAtMs, ...tafel } = tafelRow.parse(row);
  return { ...tafel, createdAtMs };
}

const partijRow = z.object({ partij: json(partijSchema) });

export function toPartij(row: SqlRow): Partij {
  return partijRow.parse(row).partij;
}

export function toDeelnemer(row: SqlRow): Deelnemer {
  return deelnemerSchema.parse({
    id: row['id'],
    naam: row['naam'],
    partij: row['partij'],
    rol: row['rol'],
  });
}

const uitnodigingRow = z.object({
  id: z.string(),
  token_hash: z.string(),
  tafel: tafelIdSchema,
  partij: partijIdSchema,
  rol: rolSchema,
  beheerder: flag,
  created_at_ms: timeMs,
  expires_at_ms: timeMs,
  redeemed_at_ms: timeMs.nullable(),
  redeemed_by: deelnemerIdSchema.nullable(),
  withdrawn_at_ms: timeMs.nullable(),
});

export function toUitnodiging(row: SqlRow): UitnodigingRecord {
  const parsed = uitnodigingRow.parse(row);
  return {
    id: parsed.id,
    tokenHash: parsed.token_hash,
    tafel: parsed.tafel,
    partij: parsed.partij,
    rol: parsed.rol,
    beheerder: parsed.beheerder,
    createdAtMs: parsed.created_at_ms,
    expiresAtMs: parsed.expires_at_ms,
    use:
      parsed.redeemed_at_ms !== null && parsed.redeemed_by !== null
        ? { kind: 'ingewisseld', atMs: parsed.redeemed_at_ms, deelnemer: parsed.redeemed_by }
        : parsed.withdrawn_at_ms === null
          ? { kind: 'open' }
          : { kind: 'ingetrokken', atMs: parsed.withdrawn_at_ms },
  };
}

const sessieRow = z.object({
  id: z.string(),
  secret_hash: z.string(),
  beheerder: flag,
  created_at_ms: timeMs,
  seen_at_ms: timeMs,
});

export function toSessie(row: SqlRow): SessieRecord {
  const parsed = sessieRow.parse(row);
  return {
    id: parsed.id,
    secretHash: parsed.secret_hash,
    beheerder: parsed.beheerder,
    createdAtMs: parsed.created_at_ms,
    seenAtMs: parsed.seen_at_ms,
  };
}
