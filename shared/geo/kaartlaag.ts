import * as z from 'zod';

/** The kaartlagen that can exist; which of them there are depends on where the boundaries come from. */
export const KAARTLAAG_IDS = [
  'provincie',
  'provincie-land',
  'gemeente',
  'gemeente-land',
  'waterschap',
  'natura2000',
  'novex-gebied',
  'land',
  'buurland',
  'landsgrens',
  'water',
  'rivier',
  'weg',
  'plaats',
  'label',
  'diepe-polder',
  'werelderfgoed',
] as const;
export const kaartlaagIdSchema = z.enum(KAARTLAAG_IDS);
export type KaartlaagId = z.infer<typeof kaartlaagIdSchema>;

/** What the map tells of a layer besides its shapes (GE4). */
export const kaartlaagInfoSchema = z.object({
  id: kaartlaagIdSchema,
  naam: z.string(),
  /** Who made the boundaries. */
  bron: z.string(),
  /** The year they are of; null when the source does not say. */
  jaar: z.int().nullable(),
  licentie: z.string(),
  /** Features in the layer. */
  aantal: z.int().min(0),
  /** The boundaries are an approximation, not official. */
  indicatief: z.boolean(),
  /** The boundaries are coarse: fit for overview only. */
  grof: z.boolean(),
});
export type KaartlaagInfo = z.infer<typeof kaartlaagInfoSchema>;
