import { deelnemerSchema, type Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import type { Sessie } from '#shared/rest/sessie.ts';

/** The place that somebody has at a tafel now. */
export interface Place {
  readonly tafelId: TafelId;
  readonly naam: string;
  readonly deelnemer: Deelnemer;
  readonly partijNaam: string;
  /** CSS colour of the own partij. */
  readonly kleur: string;
}

/** The active place of this session at a tafel; null without one. */
export function placeAt(sessie: Sessie, tafelId: string): Place | null {
  const place = sessie.plaatsen.find(({ tafel }) => tafel.id === tafelId);
  const id = tafelIdSchema.safeParse(tafelId);
  if (!place || !id.success) return null;
  const { partij, id: deelnemerId, naam, rol } = place.deelnemer;
  const deelnemer = deelnemerSchema.safeParse({ id: deelnemerId, naam, rol, partij: partij.id });
  if (!deelnemer.success) return null;
  const { tafel } = place;
  return {
    tafelId: id.data,
    naam: tafel.naam,
    deelnemer: deelnemer.data,
    partijNaam: partij.naam,
    kleur: partij.kleur,
  };
}

/** What became of the place, seen from the one that is open. */
export type SeatChange =
  | { readonly kind: 'gelijk' }
  /** Another rol or name in the same seat: what is open goes on. */
  | { readonly kind: 'rol'; readonly place: Place }
  /** Another seat of the same person: switched in some browser of theirs. */
  | { readonly kind: 'partij'; readonly place: Place }
  | { readonly kind: 'weg' };

export function seatChange(before: Place, after: Place | null): SeatChange {
  if (after === null) return { kind: 'weg' };
  if (after.deelnemer.id !== before.deelnemer.id) return { kind: 'partij', place: after };
  const { rol, naam, partij } = before.deelnemer;
  const now = after.deelnemer;
  const isSame = now.rol === rol && now.naam === naam && now.partij === partij;
  return isSame ? { kind: 'gelijk' } : { kind: 'rol', place: after };
}
