import * as z from 'zod';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';

const band = z
  .object({ laag: z.number(), waarschijnlijk: z.number(), hoog: z.number() })
  .describe('Van voorzichtig naar ruim gerekend.');
const horizon = z.enum(HORIZONNEN).describe('nu: tot en met 2030, straks: 2050, later: 2100.');

const regelSchema = z.object({
  opgave: z.string(),
  horizon,
  gebied: z.string().nullable().describe('Code van het gebied; null is de hele tafel.'),
  gevraagd: z
    .object({ waarde: z.number(), waardeTot: z.number(), uit: z.enum(['opgave', 'verdeling', 'voorstel']) })
    .nullable(),
  verdeeld: z.object({ afgesproken: z.number(), voorgesteld: z.number() }),
  hard: band,
  zacht: band,
  nogTeLeggen: band,
  teVeel: band,
  oordeel: z.enum(['bereikt', 'op-koers', 'tekort', 'te-veel', 'niet-verdeeld', 'niet-te-meten']),
  richting: z.enum(['vooruit', 'stil', 'achteruit']),
  stukken: z.array(z.string()),
  nietGeteld: z.array(z.object({ stuk: z.string(), reden: z.string() })),
});

const ruimteSchema = z.object({
  horizon,
  brutoHectare: z.number(),
  netto: band,
  gedeeldHectare: z.number(),
  perFunctie: z.array(z.object({ functie: z.string(), brutoHectare: z.number() })),
});

/** The figures of a tafel: what is asked and laid per opgave, and the hectares. */
export const balansSchema = z.object({ regels: z.array(regelSchema), ruimte: z.array(ruimteSchema) });

const botsingSchema = z.object({
  sleutel: z.string(),
  soort: z.enum(['stuk', 'laag', 'reservering']),
  stukken: z.array(z.string()),
  met: z.string().nullable().describe('De laag waarmee het botst; null bij twee puzzelstukken.'),
  ernst: z.enum(['licht', 'matig', 'ernstig']),
  tekst: z.string(),
  voorwaarde: z.string(),
  bron: z.string(),
  zekerheid: z.enum(['zeker', 'mogelijk']),
  hectare: band,
  afstandMeters: z.number().nullable(),
  horizonnen: z.array(horizon),
  plek: z.tuple([z.number(), z.number()]).describe('Lengte- en breedtegraad (CRS84).'),
  stand: z.enum(['open', 'deels-aanvaard', 'aanvaard', 'herzien']),
  partijen: z.array(z.string()),
});

const kansSchema = z.object({
  sleutel: z.string(),
  stukken: z.array(z.string()),
  tekst: z.string(),
  bron: z.string(),
  hectare: band,
  afstandMeters: z.number(),
  plek: z.tuple([z.number(), z.number()]),
});

/** What does not go together, only under a condition, or well. */
export const botsingenSchema = z.object({
  botsingen: z.array(botsingSchema),
  voorwaarden: z.array(botsingSchema),
  kansen: z.array(kansSchema),
});
export type BotsingDto = z.infer<typeof botsingSchema>;
export type KansDto = z.infer<typeof kansSchema>;
