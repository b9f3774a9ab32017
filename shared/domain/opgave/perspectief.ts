import type { OpgaveThema } from '#shared/domain/opgave/schema.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';

/** The four perspectieven of the NOVEX-startpakket, in tray order. */
export const PERSPECTIEVEN = [
  'steden-en-regios',
  'landbouw-en-natuur',
  'water-en-bodem',
  'energie-en-economie',
] as const;
export type Perspectief = (typeof PERSPECTIEVEN)[number];

const THEMA_PERSPECTIEF: Readonly<Record<OpgaveThema, Perspectief>> = {
  wonen: 'steden-en-regios',
  bereikbaarheid: 'steden-en-regios',
  groen: 'steden-en-regios',
  'gezondheid-milieu': 'steden-en-regios',
  'erfgoed-landschap': 'steden-en-regios',
  defensie: 'energie-en-economie',
  natuur: 'landbouw-en-natuur',
  landbouw: 'landbouw-en-natuur',
  klimaat: 'landbouw-en-natuur',
  water: 'water-en-bodem',
  bodem: 'water-en-bodem',
  energie: 'energie-en-economie',
  industrie: 'energie-en-economie',
  'werken-economie': 'energie-en-economie',
};

export function perspectiefOf(thema: OpgaveThema): Perspectief {
  return THEMA_PERSPECTIEF[thema];
}

const THEMA_FUNCTIE: Readonly<Record<OpgaveThema, Functie>> = {
  wonen: 'wonen',
  bereikbaarheid: 'mobiliteit',
  groen: 'recreatie-groen',
  'gezondheid-milieu': 'recreatie-groen',
  'erfgoed-landschap': 'erfgoed-landschap',
  defensie: 'defensie',
  natuur: 'natuur',
  landbouw: 'landbouw',
  klimaat: 'natuur',
  water: 'water',
  bodem: 'ondergrond',
  energie: 'energie',
  industrie: 'werken',
  'werken-economie': 'werken',
};

/** The functie that a piece for this opgave most likely has: a first choice, never a rule. */
export function likelyFunctie(thema: OpgaveThema): Functie {
  return THEMA_FUNCTIE[thema];
}
