import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { opgaveIdSchema } from '#shared/domain/opgave/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import {
  bijdrageSchema,
  puzzelstukFieldSchemas,
  type PuzzelstukFields,
} from '#shared/domain/puzzelstuk/schema.ts';

const { titel, functies, plaats, claim, periode, status } = puzzelstukFieldSchemas;
const bijdrage = z.record(opgaveIdSchema, bijdrageSchema);

export const puzzelstukKeySchema = z.string().regex(ID_PATTERN);

/**
 * How one piece lies otherwise than on the tafel (VA1): it is left out; some of it differs; or it is new and lies in this
 * variant or zet alone. What is not named is as on the tafel.
 */
export const variantStukSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('weg') }),
  z.strictObject({
    soort: z.literal('anders'),
    plaats: plaats.optional(),
    claim: claim.optional(),
    functies: functies.optional(),
    periode: periode.optional(),
    bijdrage: bijdrage.optional(),
  }),
  z.strictObject({
    soort: z.literal('nieuw'),
    partij: partijIdSchema,
    titel,
    functies,
    plaats,
    claim,
    periode,
    status,
    bijdrage,
  }),
]);
export type VariantStuk = z.infer<typeof variantStukSchema>;

/** The fields of a new piece as it lies on the tafel or in a variant: what is not named yet is left open. */
export function veldenVanNieuw(nieuw: Extract<VariantStuk, { soort: 'nieuw' }>): PuzzelstukFields {
  const { titel, functies, plaats, claim, periode, status } = nieuw;
  return {
    titel,
    toelichting: '',
    functies,
    plaats,
    claim,
    periode,
    status,
    bron: '',
    drager: 'onbekend',
    archief: null,
  };
}

/** By id of the piece; a new one has a fresh id. */
export type VariantStukken = Readonly<Record<string, VariantStuk>>;
