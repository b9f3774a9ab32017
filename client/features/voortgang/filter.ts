import type { AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { isBinnen } from '#shared/voortgang/binnen.ts';
import type { Volging } from '#shared/voortgang/volg.ts';
import { BINNENKORT_MAANDEN } from '#shared/voortgang/wacht-op.ts';

export const WAT_KEUZES = ['alles', 'open', 'teLaat', 'aanZet', 'binnenkort'] as const;
export type Wat = (typeof WAT_KEUZES)[number];

/** Null: all of them. */
export interface Filter {
  readonly partij: PartijId | null;
  readonly thema: AfspraakInhoud['thema'] | null;
  readonly wat: Wat;
}

/** Of a partij: what it promised and what was promised to it. */
export function gefilterd(
  volgingen: readonly Volging[],
  { partij, thema, wat }: Filter,
  vandaag: string,
): readonly Volging[] {
  return volgingen.filter(
    (volging) =>
      (partij === null || volging.gever === partij || volging.ontvangers.includes(partij)) &&
      (thema === null || volging.thema === thema) &&
      past(volging, wat, vandaag),
  );
}

function past({ stand, gepland, isTeLaat, isAanZet }: Volging, wat: Wat, vandaag: string): boolean {
  const isOpen = stand !== 'gereed' && stand !== 'vervallen';
  switch (wat) {
    case 'alles':
      return true;
    case 'open':
      return isOpen;
    case 'teLaat':
      return isTeLaat;
    case 'aanZet':
      return isAanZet;
    case 'binnenkort':
      return isOpen && isBinnen(gepland, vandaag, BINNENKORT_MAANDEN);
  }
}
