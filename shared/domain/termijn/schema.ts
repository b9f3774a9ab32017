import * as z from 'zod';

/** A term: `2027`, `2027-Q3`, `2027-07` or `2027-07-01` (AF10). */
export const termijnSchema = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-Q[1-4])?$/);
export type Termijn = z.infer<typeof termijnSchema>;
