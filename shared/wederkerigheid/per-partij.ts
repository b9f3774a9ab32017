import type { BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { byTermijn } from '#shared/domain/termijn/einde.ts';
import {
  compareText,
  giftenBinnen,
  type Bereik,
  type Gift,
  type Overzicht,
} from '#shared/wederkerigheid/overzicht.ts';

/** Beloften that are kept in the same year; null: without a term. */
export interface Jaargroep {
  readonly jaar: string | null;
  readonly giften: readonly Gift[];
}

/** One belofte waiting for others. */
export interface Wacht {
  readonly gift: Gift;
  /** For what it waits: those that exist. */
  readonly op: readonly Gift[];
  /** What is no longer there. */
  readonly weg: readonly BelofteId[];
}

/** "Wat vraagt dit van ons, wat krijgen we ervoor" (WE9). */
export interface PartijStaat {
  readonly partij: PartijId;
  readonly brengt: readonly Jaargroep[];
  readonly krijgt: readonly Jaargroep[];
  /** Own beloften that hold on a condition. */
  readonly voorwaarden: readonly Gift[];
  /** Own beloften that wait for beloften, of anybody. */
  readonly wachtOp: readonly Wacht[];
  /** Beloften of others that wait for own ones. */
  readonly wachtOpOns: readonly Wacht[];
}

export function partijStaat(overzicht: Overzicht, partij: PartijId, bereik: Bereik): PartijStaat {
  const giften = [...giftenBinnen(overzicht, bereik)].sort(byTerm);
  const own = giften.filter(({ gever }) => gever === partij);
  const ownIds = new Set(own.map(({ belofte }) => belofte.id));
  return {
    partij,
    brengt: perJaar(own),
    krijgt: perJaar(giften.filter(({ ontvangers }) => ontvangers.includes(partij))),
    voorwaarden: own.filter(({ belofte }) => belofte.voorwaarde !== null),
    wachtOp: own.flatMap((gift) => wachtOf(overzicht, gift)),
    // Who waits for us may do so in another afspraak than the one that is looked at.
    wachtOpOns: [...overzicht.giften]
      .sort(byTerm)
      .filter(({ gever }) => gever !== partij)
      .flatMap((gift) => wachtOf(overzicht, gift))
      .map(({ gift, op }) => ({ gift, op: op.filter(({ belofte }) => ownIds.has(belofte.id)), weg: [] }))
      .filter(({ op }) => op.length > 0),
  };
}

function wachtOf({ giftOf }: Overzicht, gift: Gift): readonly Wacht[] {
  const ids = [...new Set(gift.belofte.voorwaarde?.wachtOp)];
  if (ids.length === 0) return [];
  return [{ gift, op: ids.flatMap((id) => giftOf.get(id) ?? []), weg: ids.filter((id) => !giftOf.has(id)) }];
}

/** In order of time: `giften` are sorted so. */
function perJaar(giften: readonly Gift[]): readonly Jaargroep[] {
  const groups = new Map<string | null, Gift[]>();
  for (const gift of giften) {
    const jaar = gift.belofte.termijn?.slice(0, 4) ?? null;
    groups.set(jaar, [...(groups.get(jaar) ?? []), gift]);
  }
  return [...groups].map(([jaar, inJaar]) => ({ jaar, giften: inJaar }));
}

function byTerm(left: Gift, right: Gift): number {
  return (
    byTermijn(left.belofte.termijn, right.belofte.termijn) || compareText(left.belofte.id, right.belofte.id)
  );
}
