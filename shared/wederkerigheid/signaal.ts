import type { AfspraakId } from '#shared/domain/afspraak/schema.ts';
import type { BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { Termijn } from '#shared/domain/termijn/schema.ts';
import type { ToetsId } from '#shared/domain/toets/schema.ts';

/** Somebody who does not sit at the tafel: a partij, or a name that somebody wrote down. */
export type NietAanTafel =
  | { readonly soort: 'partij'; readonly partij: PartijId }
  | { readonly soort: 'anders'; readonly naam: string };

export const PROCES_VELDEN = ['volgendeStap', 'termijn', 'trekker'] as const;
export type ProcesVeld = (typeof PROCES_VELDEN)[number];

/** Who gives nothing back; `via`: along whom something comes back after all, so that it is a ring; else null. */
export interface ZonderTegenprestatie {
  readonly partij: PartijId;
  readonly via: readonly PartijId[] | null;
}

/** What is told about it, in data; the screens make it a sentence. */
export type SignaalInhoud =
  /** In one afspraak; `bereik` geheel: nowhere in the whole arrangement either (WE3). */
  | {
      readonly soort: 'eenzijdig';
      readonly bereik: 'afspraak' | 'geheel';
      readonly gever: PartijId;
      readonly ontvangers: readonly ZonderTegenprestatie[];
    }
  | {
      readonly soort: 'brengt-niets' | 'krijgt-niets';
      readonly bereik: 'afspraak' | 'geheel';
      readonly partij: PartijId;
      /** It wrote an inzet, but no belofte in it that can be counted. */
      readonly heeftInzet: boolean;
    }
  /** Nobody promises anything yet. */
  | { readonly soort: 'geen-beloften' }
  | { readonly soort: 'kring'; readonly kring: readonly BelofteId[]; readonly groep: readonly BelofteId[] }
  | {
      readonly soort: 'niet-aan-tafel';
      readonly rol: 'gever' | 'ontvanger' | 'uitvoerder' | 'trekker' | 'toets';
      readonly wie: NietAanTafel;
    }
  | { readonly soort: 'geen-ontvanger' | 'zonder-termijn' | 'zonder-dekking' | 'voorwaarde-zonder-termijn' }
  | { readonly soort: 'voorwaarde-later'; readonly voorwaarde: Termijn; readonly belofte: Termijn }
  /** It waits for one that is kept later than it is itself. */
  | { readonly soort: 'wacht-op-later'; readonly op: BelofteId }
  | { readonly soort: 'wacht-op-weg'; readonly op: BelofteId; readonly hoe: 'gearchiveerd' | 'onbekend' }
  | {
      readonly soort: 'toets-nee' | 'toets-open' | 'toets-weet-niet';
      readonly toets: ToetsId;
      readonly partijen: readonly PartijId[];
    }
  | { readonly soort: 'proces-mist'; readonly mist: readonly ProcesVeld[] };

export type SignaalSoort = SignaalInhoud['soort'];

/** What the arrangement lacks or where it does not hold, with where to mend it (WE3–WE7). */
export type Signaal = SignaalInhoud & {
  /** The same for as long as it lasts. */
  readonly sleutel: string;
  readonly afspraken: readonly AfspraakId[];
  readonly beloften: readonly BelofteId[];
};

/** What to look at first: what cannot work, what is one-sided, what still has to be written down. */
export const SIGNAAL_GROEPEN = ['klopt-niet', 'eenzijdig', 'aanvullen'] as const;
export type SignaalGroep = (typeof SIGNAAL_GROEPEN)[number];

const GROEP: Readonly<Record<SignaalSoort, SignaalGroep>> = {
  kring: 'klopt-niet',
  'wacht-op-weg': 'klopt-niet',
  'voorwaarde-later': 'klopt-niet',
  'wacht-op-later': 'klopt-niet',
  'niet-aan-tafel': 'klopt-niet',
  'toets-nee': 'klopt-niet',
  eenzijdig: 'eenzijdig',
  'brengt-niets': 'eenzijdig',
  'krijgt-niets': 'eenzijdig',
  'geen-beloften': 'aanvullen',
  'geen-ontvanger': 'aanvullen',
  'zonder-termijn': 'aanvullen',
  'voorwaarde-zonder-termijn': 'aanvullen',
  'zonder-dekking': 'aanvullen',
  'toets-open': 'aanvullen',
  'toets-weet-niet': 'aanvullen',
  'proces-mist': 'aanvullen',
};

export function groepOf(soort: SignaalSoort): SignaalGroep {
  return GROEP[soort];
}

/** Kinds in the order in which they are shown. */
export const SIGNAAL_SOORTEN = Object.keys(GROEP) as readonly SignaalSoort[];
