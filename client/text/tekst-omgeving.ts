import { createContext } from 'react';

/** A source that the product knows of, ready to be named in a text. */
export interface BekendeBron {
  readonly groep: 'opgave' | 'regel' | 'startpakket';
  readonly document: string;
  readonly plaats: string;
  readonly href: string | null;
  /** What it is a source of. */
  readonly van: string;
}

export interface TekstPartij {
  readonly id: string;
  readonly naam: string;
  readonly afkorting: string;
  /** CSS hex colour. */
  readonly kleur: string;
}

/** What a text knows of the tafel around it. */
export interface TekstOmgeving {
  /** Partijen that a paragraph can be about: those to the afspraak. Empty: there is nothing to choose. */
  readonly partijen: readonly TekstPartij[];
  /** Of any partij, also one that is no party to it any more. */
  readonly partijVan: (id: string) => TekstPartij | null;
  readonly bronnen: readonly BekendeBron[];
}

export const NO_OMGEVING: TekstOmgeving = { partijen: [], partijVan: () => null, bronnen: [] };

export const TekstOmgevingContext = createContext<TekstOmgeving>(NO_OMGEVING);
