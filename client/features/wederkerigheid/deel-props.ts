import type { Bereik, Overzicht } from '#shared/wederkerigheid/overzicht.ts';

/** What each part of the screen is about. */
export interface DeelProps {
  readonly overzicht: Overzicht;
  readonly bereik: Bereik;
}
