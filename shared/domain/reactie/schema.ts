import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';

export const REACTIE_MAX_LENGTH = 4000;

/** One message in a thread. `op` is the writer's clock, informative only: the log has the server's. */
export const reactieSchema = z.strictObject({
  id: z.string().regex(ID_PATTERN),
  partij: partijIdSchema,
  gemaaktDoor: deelnemerIdSchema,
  naam: z.string().min(1).max(80),
  tekst: z.string().min(1).max(REACTIE_MAX_LENGTH),
  op: z.iso.datetime(),
});
export type Reactie = z.infer<typeof reactieSchema>;
