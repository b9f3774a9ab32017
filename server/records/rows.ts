import * as z from 'zod';
import { deelnemerIdSchema, persoonIdSchema, rolSchema } from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema, partijSchema, type Partij } from '#shared/domain/partij/schema.ts';
import { TAFEL_FASEN, TAFEL_STATUSSEN } from '#shared/domain/tafel/fase.ts';
import { TAFEL_SOORTEN, tafelGebiedSchema, tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import type { SqlRow } from '#server/storage/sql-database.ts';
import {
  SEAT_BRONNEN,
  type BevrorenTekst,
  type DeelnemerRecord,
  type PersoonRecord,
  type SessieRecord,
  type TafelRecord,
  type UitnodigingRecord,
} from '#server/records/records.ts';

/** Rows pass their schema when they are read: a row that does not fit is our bug or a damaged file, and throws. */
export const json = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema);
const flag = z.union([z.literal(0), z.literal(1)]).transform((value) => value === 1);
export const timeMs = z.int();
const moment = timeMs.nullable().transform((ms) => (ms === null ? null : new Date(ms).toISOString()));

/** A moment as it is stored. */
export function toMs(moment: string | null): number | null {
  return moment === null ? null : Date.parse(moment);
}

const tafelRow = z
  .object({
    id: tafelIdSchema,
    naam: z.string(),
    soort: z.enum(TAFEL_SOORTEN),
    gebied: json(tafelGebiedSchema),
    fase: z.enum(TAFEL_FASEN),
    status: z.enum(TAFEL_STATUSSEN),
    voorbeeld: z.string().nullable(),
    created_at_ms: timeMs,
  })
  .transform(({ created_at_ms: createdAtMs, ...tafel }) => ({ ...tafel, createdAtMs }));

export function toTafel(row: SqlRow): TafelRecord {
  return tafelRow.parse(row);
}

const partijRow = z.object({ partij: json(partijSchema) });

export function toPartij(row: SqlRow): Partij {
  return partijRow.parse(row).partij;
}

const deelnemerRow = z
  .object({
    id: deelnemerIdSchema,
    tafel: tafelIdSchema,
    persoon: persoonIdSchema,
    naam: z.string(),
    partij: partijIdSchema,
    rol: rolSchema,
    van_ms: moment,
    tot_ms: moment,
    vervangt: deelnemerIdSchema.nullable(),
    einde_ms: moment,
    einde_door: z.string().nullable(),
    bron: z.enum(SEAT_BRONNEN),
    historie: flag,
    reden: z.string().nullable(),
    created_at_ms: timeMs,
    revision: z.int(),
  })
  .transform(
    ({ van_ms: van, tot_ms: tot, einde_ms: einde, einde_door: eindeDoor, created_at_ms, ...rest }) => ({
      ...rest,
      van,
      tot,
      einde,
      eindeDoor,
      createdAtMs: created_at_ms,
    }),
  );

export function toDeelnemer(row: SqlRow): DeelnemerRecord {
  return deelnemerRow.parse(row);
}

const uitnodigingRow = z.object({
  id: z.string(),
  token_hash: z.string(),
  tafel: tafelIdSchema,
  partij: partijIdSchema,
  rol: rolSchema,
  email: z.string().nullable(),
  van_ms: moment,
  tot_ms: moment,
  vervangt: deelnemerIdSchema.nullable(),
  reden: z.string().nullable(),
  beheerder: flag,
  created_at_ms: timeMs,
  expires_at_ms: timeMs,
  tries: z.int(),
  redeemed_at_ms: timeMs.nullable(),
  redeemed_by: deelnemerIdSchema.nullable(),
  withdrawn_at_ms: timeMs.nullable(),
});

export function toUitnodiging(row: SqlRow): UitnodigingRecord {
  const parsed = uitnodigingRow.parse(row);
  const { id, tafel, partij, rol, email, vervangt, reden, beheerder } = parsed;
  return {
    id,
    tokenHash: parsed.token_hash,
    tafel,
    partij,
    rol,
    email,
    van: parsed.van_ms,
    tot: parsed.tot_ms,
    vervangt,
    reden,
    beheerder,
    createdAtMs: parsed.created_at_ms,
    expiresAtMs: parsed.expires_at_ms,
    tries: parsed.tries,
    use:
      parsed.redeemed_at_ms !== null && parsed.redeemed_by !== null
        ? { kind: 'ingewisseld', atMs: parsed.redeemed_at_ms, deelnemer: parsed.redeemed_by }
        : parsed.withdrawn_at_ms === null
          ? { kind: 'open' }
          : { kind: 'ingetrokken', atMs: parsed.withdrawn_at_ms },
  };
}

const persoonRow = z.object({
  id: persoonIdSchema,
  naam: z.string(),
  email: z.string().nullable(),
  issuer: z.string().nullable(),
  subject: z.string().nullable(),
  created_at_ms: timeMs,
  erased_at_ms: timeMs.nullable(),
});

export function toPersoon(row: SqlRow): PersoonRecord {
  const { id, naam, email, issuer, subject, created_at_ms, erased_at_ms } = persoonRow.parse(row);
  return {
    id,
    naam,
    email,
    login: issuer === null || subject === null ? null : { issuer, subject },
    createdAtMs: created_at_ms,
    erasedAtMs: erased_at_ms,
  };
}

const sessieRow = z.object({
  id: z.string(),
  persoon: persoonIdSchema,
  secret_hash: z.string(),
  beheerder: flag,
  apparaat: z.string().nullable(),
  created_at_ms: timeMs,
  seen_at_ms: timeMs,
});

export function toSessie(row: SqlRow): SessieRecord {
  const { id, persoon, secret_hash, beheerder, apparaat, created_at_ms, seen_at_ms } = sessieRow.parse(row);
  return {
    id,
    persoon,
    secretHash: secret_hash,
    beheerder,
    apparaat,
    createdAtMs: created_at_ms,
    seenAtMs: seen_at_ms,
  };
}

const bevrorenRow = z.object({
  tafel: tafelIdSchema,
  afspraak: z.string(),
  versie: z.int(),
  tekst: z.string(),
  hash: z.string(),
  door: deelnemerIdSchema,
  reden: z.string(),
  at_ms: timeMs,
  vrij_door: deelnemerIdSchema.nullable(),
  vrij_reden: z.string().nullable(),
  vrij_at_ms: timeMs.nullable(),
});

export function toBevrorenTekst(row: SqlRow): BevrorenTekst {
  const { at_ms: atMs, vrij_door, vrij_reden, vrij_at_ms, ...tekst } = bevrorenRow.parse(row);
  const vrijgave =
    vrij_door === null || vrij_reden === null || vrij_at_ms === null
      ? null
      : { door: vrij_door, reden: vrij_reden, atMs: vrij_at_ms };
  return { ...tekst, atMs, vrijgave };
}
