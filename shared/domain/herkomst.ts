import * as z from 'zod';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';

/** Who laid it, for whom, when: set once on creation (PS2). `gemaaktOp` is the writer's clock, informative only. */
export const herkomstSchema = z.strictObject({
  partij: partijIdSchema,
  gemaaktDoor: deelnemerIdSchema,
  gemaaktOp: z.iso.datetime(),
});

/** Null while it is on the table; archiving is never deleting (PS9). */
export const archiefSchema = z
  .strictObject({ door: deelnemerIdSchema, naam: z.string().max(80), op: z.iso.datetime() })
  .nullable();
export type Archief = z.infer<typeof archiefSchema>;
