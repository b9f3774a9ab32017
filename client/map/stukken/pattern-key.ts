import { FUNCTIES, type Functie } from '#shared/domain/functie/functies.ts';
import type { PuzzelstukStatus } from '#shared/domain/puzzelstuk/schema.ts';

/** How a fill is drawn: open for an idea or a search area, fuller once agreed. */
export type Hardheid = 'zoek' | 'gewoon' | 'hard';

/** What one fill pattern shows: the main functie, at most two more as bands, and how hard it is. */
export interface PatternSpec {
  readonly functies: readonly [Functie, ...Functie[]];
  readonly hardheid: Hardheid;
}

const PREFIX = 'patroon';
const MAX_FUNCTIES = 3;
const HARDHEDEN: readonly Hardheid[] = ['zoek', 'gewoon', 'hard'];

export function hardheidOf(status: PuzzelstukStatus): Hardheid {
  if (status === 'zoekgebied') return 'zoek';
  return status === 'afgesproken' || status === 'vastgesteld' ? 'hard' : 'gewoon';
}

/** Name of the image of a pattern; the image is drawn when the map first asks for it by this name. */
export function patternKey(functies: readonly Functie[], hardheid: Hardheid): string {
  return [PREFIX, hardheid, functies.slice(0, MAX_FUNCTIES).join('+')].join('/');
}

/** Reads such a name back; null for any other image name. */
export function parsePatternKey(key: string): PatternSpec | null {
  const [prefix, hardheidText, list, ...rest] = key.split('/');
  if (prefix !== PREFIX || list === undefined || rest.length > 0) return null;
  const hardheid = HARDHEDEN.find((each) => each === hardheidText);
  const functies = list.split('+').map((name) => FUNCTIES.find((functie) => functie === name));
  const [first, ...more] = functies;
  if (hardheid === undefined || first === undefined) return null;
  const known = more.filter((functie) => functie !== undefined);
  return { functies: [first, ...known], hardheid };
}
