import * as z from 'zod';

/** Names of the twelve provinces, as the startpakket writes them. */
export const PROVINCIES = [
  'Groningen',
  'Fryslân',
  'Drenthe',
  'Overijssel',
  'Gelderland',
  'Flevoland',
  'Noord-Holland',
  'Zuid-Holland',
  'Utrecht',
  'Zeeland',
  'Noord-Brabant',
  'Limburg',
] as const;
export const provincieNaamSchema = z.enum(PROVINCIES);

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** Prose of the startpakket: never longer than 200 characters. */
export const tekstSchema = z.string().min(1).max(200);

/** As exact as the source is: `2027`, `2027-Q3`, `2027-07` or `2027-07-01`. */
export const datumSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$/);

/** Every row of the list has its own id. */
export function uniqueIds(rows: readonly object[]): boolean {
  return new Set(rows.map((row) => ('id' in row ? row.id : undefined))).size === rows.length;
}
