import * as z from 'zod';

/** What a puzzelstuk is for. Order is the order of legends and filters. */
export const FUNCTIES = [
  'wonen',
  'werken',
  'natuur',
  'landbouw',
  'water',
  'energie',
  'mobiliteit',
  'defensie',
  'erfgoed-landschap',
  'recreatie-groen',
  'ondergrond',
  'circulair',
] as const;
export const functieSchema = z.enum(FUNCTIES);
export type Functie = z.infer<typeof functieSchema>;
