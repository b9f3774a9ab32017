import type { DecentraleOpgave } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';

/** The `programma` of every goal that a partij brought itself. */
export const DECENTRAAL_PROGRAMMA = 'decentraal';

/**
 * A goal of a partij as an opgave like the others, for the gebied of its tafel, so that pieces contribute to it and it
 * counts along (OG4 holds for it too). `naam`: how the partij is called.
 */
export function asOpgave(decentrale: DecentraleOpgave, gebied: TafelGebied, naam: string): Opgave {
  const { waarde, waardeTot, eenheid } = decentrale;
  const hasRange = waarde !== null && waardeTot !== null && waardeTot > waarde;
  return {
    id: decentrale.id,
    programma: DECENTRAAL_PROGRAMMA,
    titel: decentrale.titel,
    thema: decentrale.thema,
    soort: decentrale.soort,
    hardheid: decentrale.hardheid,
    waarde,
    ...(hasRange ? { waardeTot } : {}),
    // A number without a unit cannot be added to anything, so it stays a number of nothing in particular.
    eenheid: eenheid === '' ? null : eenheid,
    jaar: decentrale.jaar,
    gebied,
    omschrijving: decentrale.omschrijving,
    bron: { document: naam, paragraaf: decentrale.bron },
  };
}
