import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Overzicht } from '#shared/wederkerigheid/overzicht.ts';
import type { Signaal } from '#shared/wederkerigheid/signaal.ts';

/**
 * Whether it is for this partij to do something about: it is about its own belofte or about itself, it is owed
 * something back or owes it, it was asked, or the afspraak is its own.
 */
export function signaalRaakt({ giftOf, afspraken }: Overzicht, signaal: Signaal, partij: PartijId): boolean {
  if (signaal.beloften.some((id) => giftOf.get(id)?.gever === partij)) return true;
  switch (signaal.soort) {
    case 'eenzijdig':
      return signaal.gever === partij || signaal.ontvangers.some((one) => one.partij === partij);
    case 'brengt-niets':
    case 'krijgt-niets':
      return signaal.partij === partij;
    case 'toets-nee':
    case 'toets-open':
    case 'toets-weet-niet':
      if (signaal.partijen.includes(partij)) return true;
      break;
    default:
  }
  // What is about the afspraak as a whole is for who began it, and for its trekker.
  if (signaal.beloften.length > 0) return false;
  return afspraken.some(
    (afspraak) =>
      signaal.afspraken.includes(afspraak.id) && (afspraak.partij === partij || afspraak.trekker === partij),
  );
}
