import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { InvoerDelta } from '#client/puzzel/invoer-delta.ts';
import type { UitkomstDelta } from '#client/puzzel/uitkomst-delta.ts';

/** What lies on the board is one of the questions; the others are what-ifs on top of it. */
export const BORD = 'bord';

/** To the worker. Each gets one answer, in order. */
export type Vraag =
  | { readonly soort: 'invoer'; readonly delta: InvoerDelta }
  | { readonly soort: 'proef'; readonly vraag: string; readonly stukken: VariantStukken }
  | { readonly soort: 'vergeet'; readonly vraag: string };

/** From the worker. `vraag`: of which question; `bord` for what lies on the board. */
export type Antwoord =
  | {
      readonly soort: 'uitkomst';
      readonly vraag: string;
      /** From which outcome: the one of the board as it was said last, or the last one of this question. */
      readonly vanaf: 'bord' | 'vraag';
      readonly delta: UitkomstDelta;
    }
  | { readonly soort: 'vergeten'; readonly vraag: string }
  | { readonly soort: 'fout'; readonly vraag: string; readonly melding: string };
