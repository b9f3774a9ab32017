import * as z from 'zod';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import { ONDERDEEL_IDS, type OnderdeelId } from '#shared/domain/arrangement/onderdelen.ts';
import { spanningspuntIdSchema } from '#shared/domain/spanningspunt/schema.ts';
import { variantIdSchema } from '#shared/domain/variant/schema.ts';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';

const inleiding = z.string().trim().max(8000).optional();

/**
 * The arrangement of a tafel, one generation after another (AR1). Its content is at
 * `/v1/tafels/{tafelId}/inhouden/{hash}`; signing is in `shared/rest/akkoord.ts`.
 *
 *   POST /v1/tafels/{tafelId}/arrangementen                         nieuwArrangement → 201 arrangement
 *   GET  /v1/tafels/{tafelId}/arrangementen                         → arrangementLijst, oldest first
 *   GET  /v1/tafels/{tafelId}/arrangementen/{nummer}                → arrangement
 *   POST /v1/tafels/{tafelId}/arrangementen/{nummer}/_trek-in       {reden} → 200 arrangement (while it is signed)
 *   POST /v1/tafels/{tafelId}/arrangementen/{nummer}/_maak-pakket   → 202 pakketStand; again: how far it is
 *   GET  /v1/tafels/{tafelId}/arrangementen/{nummer}/pakket         → 200 pakketStand
 *   DELETE /v1/tafels/{tafelId}/arrangementen/{nummer}/pakket       → 200 pakketStand: stops making it
 *   GET  /v1/tafels/{tafelId}/arrangementen/{nummer}/pakket/bestand → 200 application/zip, when it is `klaar`
 *
 * Refusals of making one (409): `niet-bevroren`, `niet-meer-gelijk` (frozen, but the map says otherwise now),
 * `wacht-op-ondertekening` (one is being signed), `geen-standpunt` (an open afspraak on which nobody took a position),
 * `past-niet` (what is named is not at this tafel). While one is signed, what is in it stays frozen (`in-arrangement`) and
 * the regeling stays as it is (`wacht-op-ondertekening`).
 */
export const nieuwArrangementSchema = z.strictObject({
  titel: z.string().trim().min(1).max(160),
  /** Frozen afspraken that are agreed in it. */
  afspraken: z.array(afspraakIdSchema).min(1).max(400),
  /** Afspraken on which partijen do not agree: they go along with everybody's standpunt (AR6). */
  open: z.array(afspraakIdSchema).max(400),
  /** Open spanningspunten, each in the words of the partijen. */
  punten: z.array(spanningspuntIdSchema).max(400),
  /** Pictures of the map that are agreed; `variant` null: as it lies on the tafel. */
  kaartbeelden: z
    .array(z.strictObject({ variant: variantIdSchema.nullable(), horizon: z.enum(HORIZONNEN) }))
    .max(60),
  /** Where an afspraak stands other than its content says; absent: nowhere. */
  onderdelen: z
    .array(z.strictObject({ afspraak: afspraakIdSchema, onderdeel: z.enum(ONDERDEEL_IDS) }))
    .max(400)
    .optional(),
  /** What the partijen say at the head of a part. */
  inleidingen: z
    .strictObject({
      'beeld-en-afspraken': inleiding,
      'nationale-keuzes': inleiding,
      'bijdrage-novex-gebieden': inleiding,
      'samenhang-uitvoering': inleiding,
      investeringen: inleiding,
    } satisfies Record<OnderdeelId, typeof inleiding>)
    .optional(),
});
export type NieuwArrangement = z.infer<typeof nieuwArrangementSchema>;

/** How far the package of a generation is. `deel`: from 0 to 1. */
export const pakketStandSchema = z.discriminatedUnion('stand', [
  z.object({ stand: z.literal('geen') }),
  z.object({ stand: z.literal('bezig'), deel: z.number().min(0).max(1) }),
  z.object({ stand: z.literal('klaar'), bytes: z.int().min(1), sha256: z.string() }),
  z.object({ stand: z.literal('mislukt') }),
]);
export type PakketStand = z.infer<typeof pakketStandSchema>;
