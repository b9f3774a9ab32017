import type { Functie } from '#shared/domain/functie/functies.ts';

/** The sign of each functie as SVG strokes in a box of 24 by 24. */
export const FUNCTIE_PATHS: Readonly<Record<Functie, readonly string[]>> = {
  wonen: ['M4 12 L12 4 L20 12', 'M6 11 V20 H18 V11', 'M10 20 V15 H14 V20'],
  werken: ['M4 20 V9 L10 13 V9 L16 13 V6 H20 V20 Z'],
  natuur: ['M12 21 V13', 'M12 15 A6 6 0 1 1 12.01 15 Z'],
  landbouw: ['M12 21 V9', 'M12 9 C8 9 7 6 7 4 C10 4 12 6 12 9', 'M12 13 C16 13 18 10 18 7 C14 7 12 9 12 13'],
  water: ['M3 9 C6 6 9 12 12 9 S18 12 21 9', 'M3 16 C6 13 9 19 12 16 S18 19 21 16'],
  energie: ['M13 3 L6 13 H12 L11 21 L18 10 H12 Z'],
  mobiliteit: ['M6 21 L9 3', 'M18 21 L15 3', 'M12 5 V8', 'M12 12 V15', 'M12 19 V21'],
  defensie: ['M12 3 L20 6 V12 C20 17 16 20 12 21 C8 20 4 17 4 12 V6 Z'],
  'erfgoed-landschap': ['M4 20 H20', 'M6 20 V10', 'M12 20 V10', 'M18 20 V10', 'M3 9 L12 3 L21 9 Z'],
  'recreatie-groen': [
    'M12 12 m-3 0 a3 3 0 1 0 6 0 a3 3 0 1 0 -6 0',
    'M12 3 V6',
    'M12 18 V21',
    'M3 12 H6',
    'M18 12 H21',
    'M6 6 L8 8',
    'M16 16 L18 18',
    'M6 18 L8 16',
    'M16 8 L18 6',
  ],
  ondergrond: ['M3 8 L12 4 L21 8 L12 12 Z', 'M3 12 L12 16 L21 12', 'M3 16 L12 20 L21 16'],
  circulair: ['M5 13 A7 7 0 0 1 17 7', 'M17 3 V7 H13', 'M19 11 A7 7 0 0 1 7 17', 'M7 21 V17 H11'],
};
