import * as z from 'zod';

/** What this installation has switched on. */
export const instellingenSchema = z.object({
  /** The browser may fetch base maps from PDOK; off: the content security policy forbids it too. */
  onlineBasislagen: z.boolean(),
});
