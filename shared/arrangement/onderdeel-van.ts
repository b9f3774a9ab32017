import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { OnderdeelId } from '#shared/domain/arrangement/onderdelen.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';

/**
 * In which part of the arrangement an afspraak stands as long as nobody puts it elsewhere (AR9): money for carrying out
 * among the investments, what a NOVEX-gebied brings in its own part, what the Rijk decides on a spanningspunt among the
 * national choices, what is about the carrying out there, and all else with the ruimtelijk beeld.
 */
export function onderdeelVan(inhoud: AfspraakInhoud, rijk: ReadonlySet<PartijId>): OnderdeelId {
  if (inhoud.uitvoering === 'financiering') return 'investeringen';
  if (inhoud.thema === 'novex-gebied') return 'bijdrage-novex-gebieden';
  if (isNationaleKeuze(inhoud, rijk)) return 'nationale-keuzes';
  return inhoud.soort === 'procesafspraak' || inhoud.uitvoering !== null
    ? 'samenhang-uitvoering'
    : 'beeld-en-afspraken';
}

function isNationaleKeuze({ koppeling, inzet }: AfspraakInhoud, rijk: ReadonlySet<PartijId>): boolean {
  return (
    koppeling.some((key) => key.startsWith('spanningspunt/')) &&
    inzet.some(({ partij, belofte }) => rijk.has(partij) && belofte.some(({ munt }) => munt === 'regels'))
  );
}
