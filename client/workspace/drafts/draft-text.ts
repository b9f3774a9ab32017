import type { DraftItem } from '#client/doc/draft.ts';
import { placeOf } from '#client/doc/record-place.ts';
import texts from '#client/i18n/nl/bewaren.ts';

export type Soort = keyof typeof texts.soort;
export type Veld = keyof typeof texts.veld;

/** What kind of thing an item is about, and which part of it; null for the whole of it, or for what has no name. */
export function nameOf({ path }: Pick<DraftItem, 'path'>): {
  readonly soort: Soort;
  readonly veld: Veld | null;
} {
  const place = placeOf(path);
  const [root = '', , field = ''] = path.split('/');
  const soort = place?.child?.map ?? root;
  return {
    soort: Object.hasOwn(texts.soort, soort) ? (soort as Soort) : 'anders', // hasOwn proves both keys
    veld: veldOf(place === null ? field : place.key),
  };
}

/** The name of a field, when it has one. */
export function veldOf(key: string | null): Veld | null {
  return key !== null && Object.hasOwn(texts.veld, key) ? (key as Veld) : null;
}

/** Words that stand for what cannot be written out. */
export interface Words {
  readonly niets: string;
  readonly vorm: string;
  readonly ja: string;
  readonly nee: string;
}

/** Any value of the document as one readable text. */
export function readableValue(value: unknown, words: Words): string {
  if (value === null || value === undefined || value === '') return words.niets;
  if (typeof value === 'boolean') return value ? words.ja : words.nee;
  if (Array.isArray(value))
    return value.length === 0 ? words.niets : value.map((part) => readableValue(part, words)).join(', ');
  if (typeof value !== 'object') return String(value);
  if ('coordinates' in value) return words.vorm;
  const parts = Object.entries(value).filter(([, part]) => part !== null);
  if (parts.length === 0) return words.niets;
  return parts.map(([key, part]) => `${key}: ${readableValue(part, words)}`).join('; ');
}

/** A made record as its filled fields, any other value as itself under no name. */
export function fieldsOf({ op, own }: DraftItem): readonly (readonly [Veld | null, unknown])[] {
  if (op !== 'maak' || typeof own !== 'object' || own === null) return [[null, own]];
  return Object.entries(own).flatMap(([key, value]) => {
    const veld = veldOf(key);
    return veld === null || isEmpty(value) ? [] : [[veld, value] as const];
  });
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
