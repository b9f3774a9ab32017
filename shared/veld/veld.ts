import { VELD_SOORTEN, type VeldSoort } from '#shared/domain/afspraak/tekst.ts';
import { HORIZONNEN, type Horizon } from '#shared/puzzel/horizon.ts';

/** A field as its node in the text holds it. `bron`: the id of what it is of; `waarde`: the words as adopted. */
export interface Veld {
  readonly id: string;
  readonly soort: VeldSoort;
  readonly bron: string;
  readonly eigenschap: string;
  readonly waarde: string;
}

/** Where the words of a field come from. */
export type VeldBron = Pick<Veld, 'soort' | 'bron' | 'eigenschap'>;

/** Which part of its source a field shows, read from `eigenschap`. */
export type Eigenschap =
  | {
      readonly soort: 'puzzelstuk';
      readonly deel: 'titel' | 'hectare' | 'periode' | 'gemeenten' | 'functies';
    }
  | { readonly soort: 'puzzelstuk'; readonly deel: 'bijdrage'; readonly opgave: string }
  | { readonly soort: 'opgave'; readonly deel: 'titel' | 'waarde' | 'jaar' }
  | { readonly soort: 'balans'; readonly deel: 'gelegd' | 'nog-te-leggen'; readonly horizon: Horizon }
  | { readonly soort: 'inzet'; readonly deel: 'hoeveelheid' | 'termijn' }
  | { readonly soort: 'tafel'; readonly deel: 'naam' | 'gebied' };

const PLAIN = {
  puzzelstuk: ['titel', 'hectare', 'periode', 'gemeenten', 'functies'],
  opgave: ['titel', 'waarde', 'jaar'],
  balans: ['gelegd', 'nog-te-leggen'],
  inzet: ['hoeveelheid', 'termijn'],
  tafel: ['naam', 'gebied'],
} as const;

/** As `eigenschap` is written in a field: `hectare`, `bijdrage/<opgave>`, `gelegd/<horizon>`. */
export function eigenschapKey(eigenschap: Eigenschap): string {
  if (eigenschap.deel === 'bijdrage') return `bijdrage/${eigenschap.opgave}`;
  return eigenschap.soort === 'balans' ? `${eigenschap.deel}/${eigenschap.horizon}` : eigenschap.deel;
}

/** Null: a later version wrote it, or nobody should have. */
export function parseEigenschap(soort: VeldSoort, key: string): Eigenschap | null {
  const [deel = '', rest = null] = key.split('/', 2);
  switch (soort) {
    case 'puzzelstuk': {
      if (deel === 'bijdrage') return rest === null ? null : { soort, deel, opgave: rest };
      const found = PLAIN.puzzelstuk.find((each) => each === key);
      return found === undefined ? null : { soort, deel: found };
    }
    case 'balans': {
      const found = PLAIN.balans.find((each) => each === deel);
      const horizon = HORIZONNEN.find((each) => each === rest);
      return found === undefined || horizon === undefined ? null : { soort, deel: found, horizon };
    }
    case 'opgave': {
      const found = PLAIN.opgave.find((each) => each === key);
      return found === undefined ? null : { soort, deel: found };
    }
    case 'inzet': {
      const found = PLAIN.inzet.find((each) => each === key);
      return found === undefined ? null : { soort, deel: found };
    }
    case 'tafel': {
      const found = PLAIN.tafel.find((each) => each === key);
      return found === undefined ? null : { soort, deel: found };
    }
  }
}

function isVeldSoort(value: unknown): value is VeldSoort {
  return VELD_SOORTEN.some((soort) => soort === value);
}

/** The attributes of a node as a field; null when they are not one. */
export function asVeld(attrs: Readonly<Record<string, unknown>>): Veld | null {
  const { id, soort, bron, eigenschap, waarde } = attrs;
  if (!isVeldSoort(soort)) return null;
  if (typeof id !== 'string' || typeof bron !== 'string') return null;
  if (typeof eigenschap !== 'string' || typeof waarde !== 'string') return null;
  return { id, soort, bron, eigenschap, waarde };
}

/** One string for one source and property. */
export function bronKey({ soort, bron, eigenschap }: VeldBron): string {
  return `${soort}/${bron}/${eigenschap}`;
}

/** The link that an afspraak gets with a field of this; null where nothing is linked to. */
export function koppelingVan({ soort, bron }: Pick<Veld, 'soort' | 'bron'>): string | null {
  if (soort === 'puzzelstuk') return `puzzelstuk/${bron}`;
  return soort === 'opgave' || soort === 'balans' ? `opgave/${bron}` : null;
}
