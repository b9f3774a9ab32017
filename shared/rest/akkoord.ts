import * as z from 'zod';
import { akkoordSchema } from '#shared/domain/akkoord/schema.ts';
import { mandaatSchema } from '#shared/domain/akkoord/mandaat.ts';
import { akkoordregelingSchema } from '#shared/domain/akkoord/regeling.ts';
import { hashSchema } from '#shared/domain/ledger/hex.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { standpuntSchema, STANDPUNT_SOORTEN } from '#shared/domain/standpunt/schema.ts';

/**
 * Standpunt and akkoord, as formal acts (AK1, AK2). All of it is in the register too, live.
 *
 *   POST /v1/tafels/{tafelId}/afspraken/{afspraakId}/_geef-standpunt       standpuntVraag → 200 standpunt
 *   POST /v1/tafels/{tafelId}/afspraken/{afspraakId}/_geef-akkoord         akkoordVraag → 201 akkoord
 *   POST /v1/tafels/{tafelId}/arrangementen/{nummer}/_onderteken           akkoordVraag → 201 akkoord
 *   POST /v1/tafels/{tafelId}/akkoorden/{akkoordId}/_trek-in               intrekVraag → 200 akkoord
 *   GET  /v1/tafels/{tafelId}/akkoorden                                    → akkoordLijst
 *   GET  /v1/tafels/{tafelId}/regeling                                     → akkoordregeling
 *   POST /v1/tafels/{tafelId}/_wijzig-regeling                             akkoordregeling → 200 akkoordregeling
 *
 * Refusals (409 unless said): `inhoud-veranderd` (the text is no longer what was shown), `open-voorstellen`,
 * `niet-voorgelegd`, `al-gegeven`, `volgorde` (another partij speaks first), `bevestiging` (403: not confirmed, used up or
 * for something else), `bestuurder-only` and `own-partij-only` and `not-party` (403), `intussen-veranderd`.
 */
export const standpuntVraagSchema = z
  .strictObject({
    /** The own partij; another is refused, and that is put on record. */
    partij: partijIdSchema,
    soort: z.enum(STANDPUNT_SOORTEN),
    /** A `voorwaarde` and a `bezwaar` say why. */
    toelichting: z.string().trim().max(2000),
    volgendeStap: z.string().trim().max(400),
    /** Of the content that was shown. */
    inhoudHash: hashSchema,
  })
  .refine(({ soort, toelichting }) => toelichting !== '' || (soort !== 'voorwaarde' && soort !== 'bezwaar'), {
    path: ['toelichting'],
    message: 'Zeg erbij waarom.',
  });
export type StandpuntVraag = z.infer<typeof standpuntVraagSchema>;

export const akkoordVraagSchema = z.strictObject({
  /** The own partij; another is refused, and that is put on record. */
  partij: partijIdSchema,
  mandaat: mandaatSchema,
  /** Of the content that was shown. */
  inhoudHash: hashSchema,
  /** Id of a fresh confirmation for exactly this (`shared/rest/bevestiging.ts`). */
  bevestiging: z.string().min(1).max(100),
});
export type AkkoordVraag = z.infer<typeof akkoordVraagSchema>;

/** Why; it stays, so no names in it. */
export const intrekVraagSchema = z.strictObject({ reden: z.string().trim().min(1).max(400) });

/** Every akkoord that was ever given at this tafel, oldest first, and the standpunten of now. */
export const akkoordLijstSchema = z.object({
  akkoorden: z.array(akkoordSchema),
  standpunten: z.array(standpuntSchema),
  regeling: akkoordregelingSchema,
});
export type AkkoordLijst = z.infer<typeof akkoordLijstSchema>;
