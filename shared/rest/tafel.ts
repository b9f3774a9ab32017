import * as z from 'zod';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { PARTIJ_SOORTEN, partijIdSchema, partijSchema } from '#shared/domain/partij/schema.ts';
import { TAFEL_FASEN, TAFEL_STATUSSEN } from '#shared/domain/tafel/fase.ts';
import { TAFEL_SOORTEN, tafelGebiedSchema } from '#shared/domain/tafel/schema.ts';

/** A deelnemer as the API shows it. */
export const deelnemerDtoSchema = z.object({
  id: z.string(),
  naam: z.string(),
  rol: z.enum(ROLLEN),
  partij: partijSchema,
});
export type DeelnemerDto = z.infer<typeof deelnemerDtoSchema>;

/** A tafel as its deelnemers see it; `deelnemer` is who asks. */
export const tafelDtoSchema = z.object({
  id: z.string(),
  naam: z.string(),
  soort: z.enum(TAFEL_SOORTEN),
  gebied: tafelGebiedSchema,
  fase: z.enum(TAFEL_FASEN),
  status: z.enum(TAFEL_STATUSSEN),
  aantalDeelnemers: z.int().min(0),
  aangemaaktOp: z.iso.datetime(),
  gewijzigdOp: z.iso.datetime(),
  deelnemer: deelnemerDtoSchema,
});
export type TafelDto = z.infer<typeof tafelDtoSchema>;

export const tafelLijstSchema = z.object({ tafels: z.array(tafelDtoSchema) });

/** A partij that takes a seat: one from the startpakket by its id, or another by its name. */
export const nieuwePartijSchema = z.union([
  z.strictObject({ id: partijIdSchema }),
  z.strictObject({
    naam: z.string().trim().min(1).max(120),
    afkorting: z.string().trim().min(1).max(12).optional(),
    soort: z.enum(PARTIJ_SOORTEN),
    /** CBS code of a gemeente, such as GM0344. */
    code: z
      .string()
      .regex(/^GM\d{4}$/)
      .optional(),
  }),
]);
export type NieuwePartij = z.infer<typeof nieuwePartijSchema>;

/**
 * `partijen` absent: the usual row of the gebied. Present: that row, with these added. `voorbeeld`: the example puzzle of
 * that gebied is laid on it.
 */
export const nieuweTafelSchema = z.strictObject({
  naam: z.string().trim().min(1).max(120),
  soort: z.enum(TAFEL_SOORTEN),
  gebied: tafelGebiedSchema,
  partijen: z.array(nieuwePartijSchema).max(400).optional(),
  voorbeeld: z.string().min(1).max(40).optional(),
});
export type NieuweTafel = z.infer<typeof nieuweTafelSchema>;

/** What the regisseur changes of a tafel; what is absent stays as it is. */
export const wijzigTafelSchema = z
  .strictObject({
    naam: z.string().trim().min(1).max(120).optional(),
    fase: z.enum(TAFEL_FASEN).optional(),
    status: z.enum(TAFEL_STATUSSEN).optional(),
  })
  .refine((fields) => Object.values(fields).some((value) => value !== undefined));

/** The puzzles that a tafel can begin with. */
export const voorbeeldLijstSchema = z.object({
  voorbeelden: z.array(
    z.object({
      id: z.string(),
      naam: z.string(),
      soort: z.enum(TAFEL_SOORTEN),
      gebied: tafelGebiedSchema,
    }),
  ),
});
export const partijLijstSchema = z.object({ partijen: z.array(partijSchema) });
