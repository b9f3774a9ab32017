import * as z from 'zod';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';

/** A record by its place in the document: `puzzelstuk/<id>`, `afspraak/<id>/inzet/<id>`. */
export const recordPadSchema = z
  .string()
  .regex(/^[a-zA-Z]{1,40}(\/[a-z0-9-]{1,80}(\/[a-zA-Z]{1,40}\/[a-z0-9-]{1,80})?)?$/);

/** Who: as the records know the person now, so somebody who was erased has no name any more. Null: the server itself. */
const wieSchema = z
  .object({ id: z.string(), naam: z.string(), partij: z.string(), rol: z.enum(ROLLEN) })
  .nullable();

export const WIJZIGING_SOORTEN = ['maak', 'zet', 'wis', 'tekst'] as const;

/** Changes of one deelnemer in one record, shortly after one another. Where and when; never the content itself. */
export const wijzigingSchema = z.object({
  /** Place in the history: pass it as `voor` for what came earlier. */
  stand: z.int(),
  record: z.string(),
  wie: wieSchema,
  op: z.iso.datetime(),
  /** `veld` is the key inside the record; null when the record itself appeared. */
  soorten: z.array(z.object({ soort: z.enum(WIJZIGING_SOORTEN), veld: z.string().nullable() })),
});
export type WijzigingDto = z.infer<typeof wijzigingSchema>;

export const historieVraagSchema = z.strictObject({
  bij: recordPadSchema.optional(),
  voor: z.coerce.number().int().min(1).optional(),
  aantal: z.coerce.number().int().min(1).max(200).default(50),
});

/** Newest first; `verder` is the `voor` of the next page, null when this was the last. */
export const historieSchema = z.object({
  wijzigingen: z.array(wijzigingSchema),
  verder: z.int().nullable(),
});

export const laatsteWijzigingenVraagSchema = z.strictObject({ bij: recordPadSchema });

/** The last change of one record, and of what lies in it. */
export const laatsteWijzigingSchema = wijzigingSchema.omit({ soorten: true, stand: true });
export const laatsteWijzigingenSchema = z.object({ wijzigingen: z.array(laatsteWijzigingSchema) });
export type LaatsteWijzigingenDto = z.infer<typeof laatsteWijzigingenSchema>;
