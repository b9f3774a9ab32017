import * as z from 'zod';

export const OPGAVE_SOORTEN = ['ruimtebeslag', 'doelstelling', 'inrichtingsprincipe'] as const;
export const HARDHEDEN = ['structurerende-keuze', 'richtinggevend', 'onzeker'] as const;
export const OPGAVE_THEMAS = [
  'water',
  'bodem',
  'klimaat',
  'natuur',
  'landbouw',
  'wonen',
  'werken-economie',
  'industrie',
  'energie',
  'bereikbaarheid',
  'groen',
  'gezondheid-milieu',
  'erfgoed-landschap',
  'defensie',
] as const;
export const GEBIED_SOORTEN = ['nederland', 'provincie', 'novex-gebied', 'cluster', 'gebiedstype'] as const;

/** Where a fact comes from: a source document and the place in it. */
export const bronSchema = z.strictObject({
  document: z.string().min(1).max(80),
  paragraaf: z.string().min(1).max(200),
});
export type Bron = z.infer<typeof bronSchema>;

export const opgaveIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export type OpgaveId = z.infer<typeof opgaveIdSchema>;

/**
 * A goal as its source states it. `waarde` null: the source gives no number. `waardeTot`: upper end of a range.
 * `uitgangswaarde` in `basisjaar`: where it starts. Values in different `eenheid` are never added (OG4).
 */
export const opgaveSchema = z.strictObject({
  id: opgaveIdSchema,
  programma: z.string().min(1).max(80),
  titel: z.string().min(1).max(200),
  thema: z.enum(OPGAVE_THEMAS),
  soort: z.enum(OPGAVE_SOORTEN),
  hardheid: z.enum(HARDHEDEN),
  waarde: z.number().nullable(),
  waardeTot: z.number().optional(),
  uitgangswaarde: z.number().optional(),
  eenheid: z.string().min(1).max(60).nullable(),
  jaar: z.int().min(2020).max(2100).nullable(),
  basisjaar: z.int().min(1900).max(2100).optional(),
  gebied: z.strictObject({
    soort: z.enum(GEBIED_SOORTEN),
    naam: z.string().min(1).max(200),
    id: z.string().min(1).max(80).optional(),
  }),
  omschrijving: z.string().max(400),
  nummer: z.int().min(1).max(33).optional(),
  bijNummer: z.int().min(1).max(33).optional(),
  groep: z.string().max(80).optional(),
  opmerking: z.string().max(400).optional(),
  bron: bronSchema,
});
export type Opgave = z.infer<typeof opgaveSchema>;
export type OpgaveThema = Opgave['thema'];
