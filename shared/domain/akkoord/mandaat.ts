import * as z from 'zod';

/** How far a yes goes: of officials, of the board, or final. */
export const MANDAAT_NIVEAUS = ['ambtelijk', 'bestuurlijk', 'definitief'] as const;
/** Which board speaks. */
export const ORGANEN = ['bewindspersoon', 'gs', 'college', 'db', 'directie', 'anders'] as const;
/** Who can still say no afterwards. */
export const VOORBEHOUDEN = ['ps', 'raad', 'av', 'ministerraad', 'tweede-kamer', 'anders'] as const;

/** On whose behalf a yes is given, and under which reservation (AK2). */
export const mandaatSchema = z.strictObject({
  niveau: z.enum(MANDAAT_NIVEAUS),
  orgaan: z.enum(ORGANEN),
  /** Such as `het college van Gedeputeerde Staten`; no names of people (LE5). */
  namens: z.string().trim().min(1).max(160),
  voorbehoud: z
    .strictObject({
      van: z.enum(VOORBEHOUDEN),
      tekst: z.string().max(300),
      /** When it will be known. */
      uiterlijk: z.iso.date().nullable(),
    })
    .nullable(),
});
export type Mandaat = z.infer<typeof mandaatSchema>;
