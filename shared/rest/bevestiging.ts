import * as z from 'zod';
import { AANMELD_FOUTEN } from '#shared/rest/aanmelden.ts';
import { onderwerpSchema } from '#shared/domain/akkoord/schema.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';

/**
 * Showing afresh who you are, right before a formal act (AK3): at the own identity provider, or with a personal
 * ondertekencode for who has none. A confirmation is for exactly one act, once, within five minutes, in this session.
 *
 *   GET  /v1/bevestiging                → bevestigingStand: how this person confirms, and what is confirmed now
 *   POST /v1/bevestiging/_aanmelden     bevestigAanmeldenVraag → 200 {adres}: the browser goes there and comes back at
 *                                       `terug` with `?bevestiging=<id>` added, or `?bevestigingFout=<BEVESTIG_FOUTEN>`
 *   POST /v1/bevestiging/_met-code      bevestigCodeVraag → 201 bevestiging; 403 `code-onjuist` (`over`: tries left in the
 *                                       text), 409 `code-op-slot`, `geen-code`, `met-aanmelding`
 *   POST /v1/bevestiging/_zet-code      zetCodeVraag → 204; 403 `code-onjuist`, 409 `code-op-slot`, `met-aanmelding`
 */
export const waarvoorSchema = z.strictObject({
  tafel: tafelIdSchema,
  onderwerp: onderwerpSchema,
  partij: partijIdSchema,
  inhoudHash: hashSchema,
});
export type Waarvoor = z.infer<typeof waarvoorSchema>;

export const bevestigingSchema = z.object({
  id: z.string(),
  waarvoor: waarvoorSchema,
  vervaltOp: z.iso.datetime(),
});
export type BevestigingDto = z.infer<typeof bevestigingSchema>;

export const bevestigingStandSchema = z.object({
  manier: z.discriminatedUnion('soort', [
    z.object({ soort: z.literal('aanmelding'), naam: z.string() }),
    z.object({
      soort: z.literal('code'),
      isGezet: z.boolean(),
      /** Until when no code is taken, after too many wrong ones. */
      opSlotTot: z.iso.datetime().nullable(),
    }),
  ]),
  /** What this session confirmed and has not used yet. */
  open: z.array(bevestigingSchema),
});
export type BevestigingStand = z.infer<typeof bevestigingStandSchema>;

export const MIN_CODE_LENGTH = 8;
const codeSchema = z.string().min(MIN_CODE_LENGTH).max(200);

export const bevestigAanmeldenVraagSchema = z.strictObject({
  waarvoor: waarvoorSchema,
  /** Path of the page to come back to. */
  terug: z.string().max(500),
});

/** Why confirming at the provider came to nothing, in the address of the page that it comes back to. */
export const BEVESTIG_FOUTEN = [...AANMELD_FOUTEN, 'iemand-anders', 'niet-vers', 'andere-sessie'] as const;
export type BevestigFout = (typeof BEVESTIG_FOUTEN)[number];

export const bevestigCodeVraagSchema = z.strictObject({
  waarvoor: waarvoorSchema,
  code: z.string().min(1).max(200),
});

/** `huidig`: the code until now; null for the first one. */
export const zetCodeVraagSchema = z.strictObject({
  code: codeSchema,
  huidig: z.string().min(1).max(200).nullable(),
});
