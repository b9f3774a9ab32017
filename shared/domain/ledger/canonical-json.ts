import type { Json } from '#shared/lib/json.ts';

/**
 * The one spelling of a JSON value (RFC 8785): keys sorted by UTF-16 code unit, no white space, numbers as JavaScript
 * writes them. Equal values give equal text, so that a hash of it means the value. Throws on what has no such spelling: a
 * number that is not finite, a lone surrogate, undefined.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`Not JSON: ${typeof value}`);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${canonicalString(key)}:${canonicalJson(value[key] as Json)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`Not a number of JSON: ${value}`);
  // JSON knows -0, and spells it as 0.
  return String(value);
}

function canonicalString(value: string): string {
  if (!value.isWellFormed()) throw new TypeError('A string with half a surrogate pair');
  return JSON.stringify(value);
}
