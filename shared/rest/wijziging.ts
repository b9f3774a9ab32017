import * as z from 'zod';

/** The most that one request may carry: what a browser can still send while its page closes is less. */
export const MAX_WIJZIGING_BYTES = 262_144;

/** It is stored; `stand` is the place in the log of the tafel that contains it. */
export const opgeslagenWijzigingSchema = z.object({ stand: z.int().min(0) });
