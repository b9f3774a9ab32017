import * as z from 'zod';

export const PARTIJ_SOORTEN = [
  'rijk',
  'uitvoeringsorganisatie',
  'provincie',
  'gemeente',
  'waterschap',
  'koepel',
  'adviseur',
  'maatschappelijk',
  'markt',
] as const;
export type PartijSoort = (typeof PARTIJ_SOORTEN)[number];

/** Slug of a partij: from the startpakket (`provincie-utrecht`), or `gemeente-gm0344` for a gemeente. */
export const partijIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export type PartijId = z.infer<typeof partijIdSchema>;

/** A partij as it sits at a tafel. `kleur` is a CSS hex colour with at least 4.5:1 contrast on white. */
export const partijSchema = z.strictObject({
  id: partijIdSchema,
  naam: z.string().min(1).max(120),
  afkorting: z.string().min(1).max(12),
  soort: z.enum(PARTIJ_SOORTEN),
  kleur: z.string().regex(/^#[0-9a-f]{6}$/),
});
export type Partij = z.infer<typeof partijSchema>;
