import type { AfwentelingFields } from '#shared/domain/afwenteling/schema.ts';
import type { Kengetal } from '#shared/domain/kengetal/schema.ts';
import type { Partij, PartijId } from '#shared/domain/partij/schema.ts';
import { claimOf } from '#shared/domain/puzzelstuk/claim.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';
import { bijdrageTotaal } from '#shared/puzzel/zet/maak-zet.ts';

/** A burden that goes to somebody else. `ontvanger` null: who receives it does not sit at the tafel; `naar` names it. */
export interface Post extends Omit<AfwentelingFields, 'toelichting' | 'archief'> {
  readonly ontvanger: PartijId | null;
}

/** What is known of the tafel and of the land when somebody moves a piece. */
export interface Omgeving {
  /** Who moves it. */
  readonly door: PartijId;
  /** The partij that leads the tafel: it answers for what is put off. */
  readonly trekker: PartijId | null;
  readonly partijen: readonly Partij[];
  readonly gebieden: readonly GebiedVlak[];
  readonly lagen: readonly LaagVlak[];
  readonly kengetallen: readonly Kengetal[];
}

const MAX_BIJDRAGEN = 20;

/** Hectares of a piece; null for a point, a line or nothing yet, of which only the whole can move. */
export function hectareOf(stuk: Puzzelstuk): number | null {
  return claimOf(stuk) || null;
}

/** What it weighs among others: its hectares, or one for what has none. */
export function gewichtOf(stuk: Puzzelstuk): number {
  return hectareOf(stuk) ?? 1;
}

/** What these pieces contribute together, times a share: what goes along with a burden, per opgave in its own unit. */
export function meegaand(
  stukken: readonly Puzzelstuk[],
  deel: number,
  kengetallen: Omgeving['kengetallen'],
): Post['bijdragen'] {
  const sums = new Map<string, Post['bijdragen'][number]>();
  for (const stuk of stukken) {
    for (const [opgave, bijdrage] of Object.entries(stuk.bijdrage)) {
      const waarde = bijdrageTotaal(bijdrage, claimOf(stuk), kengetallen);
      const known = sums.get(opgave);
      // Units are never added (OG4): the first one stays.
      if (waarde === null || (known && known.eenheid !== bijdrage.eenheid)) continue;
      sums.set(opgave, { opgave, waarde: (known?.waarde ?? 0) + waarde * deel, eenheid: bijdrage.eenheid });
    }
  }
  return [...sums.values()]
    .map(({ opgave, waarde, eenheid }) => ({ opgave, waarde: round(waarde), eenheid }))
    .filter(({ waarde }) => waarde !== 0)
    .slice(0, MAX_BIJDRAGEN);
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
