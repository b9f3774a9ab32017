import * as z from 'zod';
import { MANDAAT_NIVEAUS, ORGANEN, VOORBEHOUDEN } from '#shared/domain/akkoord/mandaat.ts';
import { ARRANGEMENT_STANDEN } from '#shared/domain/arrangement/schema.ts';
import { STANDPUNT_SOORTEN } from '#shared/domain/standpunt/schema.ts';

/** Answers as they leave: the same shapes as in shared/domain, which parse on the other side. */
const onderwerp = z.union([
  z.object({ soort: z.literal('afspraak'), id: z.string() }),
  z.object({ soort: z.literal('arrangement'), nummer: z.int() }),
]);

export const akkoordAntwoordSchema = z.object({
  id: z.string(),
  onderwerp,
  partij: z.string(),
  deelnemer: z.string(),
  mandaat: z.object({
    niveau: z.enum(MANDAAT_NIVEAUS),
    orgaan: z.enum(ORGANEN),
    namens: z.string(),
    voorbehoud: z
      .object({ van: z.enum(VOORBEHOUDEN), tekst: z.string(), uiterlijk: z.iso.date().nullable() })
      .nullable(),
  }),
  inhoudHash: z.string(),
  delen: z.record(z.string(), z.string()).describe('Van elk deel dat deze partij aangaat de SHA-256.'),
  op: z.iso.datetime(),
  vervallen: z.object({ op: z.iso.datetime(), delen: z.array(z.string()) }).nullable(),
  ingetrokken: z.object({ op: z.iso.datetime(), deelnemer: z.string(), reden: z.string() }).nullable(),
});

export const standpuntAntwoordSchema = z.object({
  afspraak: z.string(),
  partij: z.string(),
  soort: z.enum(STANDPUNT_SOORTEN),
  toelichting: z.string(),
  volgendeStap: z.string(),
  inhoudHash: z.string(),
  deelnemer: z.string(),
  op: z.iso.datetime(),
});

export const regelingAntwoordSchema = z.object({
  nodig: z.union([z.literal('alle'), z.int()]),
  volgorde: z.array(z.array(z.string())),
  duo: z.object({ rijk: z.string(), regio: z.string() }).nullable(),
});

export const akkoordLijstAntwoordSchema = z.object({
  akkoorden: z.array(akkoordAntwoordSchema),
  standpunten: z.array(standpuntAntwoordSchema),
  regeling: regelingAntwoordSchema,
});

export const arrangementAntwoordSchema = z.object({
  nummer: z.int(),
  titel: z.string(),
  stand: z.enum(ARRANGEMENT_STANDEN),
  hash: z.string(),
  afspraken: z.array(z.object({ id: z.string(), versie: z.int(), inhoudHash: z.string() })),
  partijen: z.array(z.string()),
  door: z.string(),
  op: z.iso.datetime(),
  vastgesteldOp: z.iso.datetime().nullable(),
  ingetrokken: z.object({ op: z.iso.datetime(), reden: z.string() }).nullable(),
});
