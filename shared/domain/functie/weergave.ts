import type { Functie } from '#shared/domain/functie/functies.ts';

/** Fill patterns, so that colour is never the only sign of a functie. */
export type Patroon =
  | 'schuin'
  | 'ruit'
  | 'stip'
  | 'staand'
  | 'golf'
  | 'tegenschuin'
  | 'liggend'
  | 'kruis'
  | 'kruisschuin'
  | 'blad'
  | 'streepstip'
  | 'ring';

export interface FunctieWeergave {
  /** CSS hex, after Dutch planning custom; at least 3:1 against white for lines and icons. */
  readonly kleur: string;
  readonly patroon: Patroon;
}

export const FUNCTIE_WEERGAVE: Readonly<Record<Functie, FunctieWeergave>> = {
  wonen: { kleur: '#c8432f', patroon: 'schuin' },
  werken: { kleur: '#7a4ea3', patroon: 'liggend' },
  natuur: { kleur: '#3c8d4d', patroon: 'stip' },
  landbouw: { kleur: '#8f9a1f', patroon: 'staand' },
  water: { kleur: '#2b78b8', patroon: 'golf' },
  energie: { kleur: '#b97a06', patroon: 'tegenschuin' },
  mobiliteit: { kleur: '#6b7280', patroon: 'streepstip' },
  defensie: { kleur: '#5f6b2d', patroon: 'kruisschuin' },
  'erfgoed-landschap': { kleur: '#8a5a3c', patroon: 'kruis' },
  'recreatie-groen': { kleur: '#1f9182', patroon: 'blad' },
  ondergrond: { kleur: '#57534e', patroon: 'ruit' },
  circulair: { kleur: '#0e7490', patroon: 'ring' },
};
