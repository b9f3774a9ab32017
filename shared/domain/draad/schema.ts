import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { archiefSchema, herkomstSchema } from '#shared/domain/herkomst.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { reactieSchema } from '#shared/domain/reactie/schema.ts';

export type DraadId = Brand<'DraadId'>;
export const draadIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as DraadId);

const id = z.string().regex(ID_PATTERN);
/** A place between two characters of a text that moves along with it: a relative position of the document, base64. */
const plek = z.string().regex(/^[A-Za-z0-9+/=]{4,200}$/);

/**
 * What a thread hangs on; one thread can hang on several at once. A sentence is found by its places, and when those are
 * gone by its words (`citaat`).
 */
export const hangtSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('puzzelstuk'), id }),
  z.strictObject({ soort: z.literal('spanningspunt'), id }),
  z.strictObject({ soort: z.literal('afspraak'), id }),
  z.strictObject({
    soort: z.literal('tekst'),
    afspraak: id,
    /** Null: in the shared text. */
    inzet: id.nullable(),
    van: plek,
    tot: plek,
    citaat: z.string().min(1).max(500),
  }),
]);
export type Hangt = z.infer<typeof hangtSchema>;

export const draadFieldSchemas = {
  /** Null while it is open. */
  opgelost: z
    .strictObject({
      partij: partijIdSchema,
      door: deelnemerIdSchema,
      naam: z.string().max(80),
      op: z.iso.datetime(),
      slot: z.string().max(400),
    })
    .nullable(),
  archief: archiefSchema,
} as const;

/** Reactions that hang on one or more things (AF15). */
export const draadSchema = z.strictObject({
  id: draadIdSchema,
  ...herkomstSchema.shape,
  ...draadFieldSchemas,
  hangt: z.record(z.string(), hangtSchema),
  reactie: z.array(reactieSchema),
});
export type Draad = z.infer<typeof draadSchema>;
export type DraadFields = Pick<Draad, keyof typeof draadFieldSchemas>;
