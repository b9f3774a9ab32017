import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Brand } from '#shared/lib/brand.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { termijnSchema } from '#shared/domain/termijn/schema.ts';

export type BelofteId = Brand<'BelofteId'>;
export const belofteIdSchema = z
  .string()
  .regex(ID_PATTERN)
  .transform((id) => id as BelofteId);

/** The four currencies in which partijen bring something: space, money, rules and decisions, people and knowledge (WE1). */
export const MUNTEN = ['ruimte', 'geld', 'regels', 'mensen'] as const;
export type Munt = (typeof MUNTEN)[number];

/** In which instrument of its own a partij lays down what it promises. Source: Omgevingswet, and the programme of 2022, 4.2. */
export const DOORWERKINGEN = [
  'omgevingsvisie',
  'programma',
  'omgevingsplan',
  'omgevingsverordening',
  'waterbeheerprogramma',
  'peilbesluit',
  'projectbesluit',
  'begroting',
] as const;
export type Doorwerking = (typeof DOORWERKINGEN)[number];

/** Who carries it out: a partij (seated or not), or somebody who has no place at any tafel. */
export const uitvoerderSchema = z.discriminatedUnion('soort', [
  z.strictObject({ soort: z.literal('partij'), partij: partijIdSchema }),
  z.strictObject({ soort: z.literal('anders'), naam: z.string().min(1).max(120) }),
]);
export type Uitvoerder = z.infer<typeof uitvoerderSchema>;

/** On which condition: in words, and which other beloften have to be kept first. Without a term it has no end (WE6). */
export const voorwaardeSchema = z.strictObject({
  tekst: z.string().max(600),
  wachtOp: z.array(belofteIdSchema).max(20),
  termijn: termijnSchema.nullable(),
});

/** What one partij brings, to whom, by when, on which condition (WE1). `aan` empty: to all partijen to the afspraak. */
export const belofteSchema = z.strictObject({
  id: belofteIdSchema,
  munt: z.enum(MUNTEN),
  wat: z.string().min(1).max(600),
  aan: z.array(partijIdSchema).max(40),
  hoeveelheid: z
    .strictObject({ waarde: z.number().min(0).max(1e12), eenheid: z.string().min(1).max(60) })
    .nullable(),
  termijn: termijnSchema.nullable(),
  voorwaarde: voorwaardeSchema.nullable(),
  /** From which existing budget the money comes; empty when it is no money or not known. */
  dekking: z.string().max(300),
  instrument: z.string().max(300),
  doorwerking: z.array(z.enum(DOORWERKINGEN)).max(DOORWERKINGEN.length),
  uitvoerder: uitvoerderSchema.nullable(),
});
export type Belofte = z.infer<typeof belofteSchema>;
