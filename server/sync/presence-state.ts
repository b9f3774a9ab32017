import type { Actor } from './actor.ts';

/** Deeper than this is no presence. */
const MAX_DEPTH = 12;
/** Keys that mean something to the language of whoever reads them. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

function isHarmless(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  return Object.entries(value).every(
    ([key, part]) => !FORBIDDEN_KEYS.has(key) && isHarmless(part, depth - 1),
  );
}

/** The state with the server's word on who this is (SY10); null when it is not a plain state. */
export function withUser(raw: string, { deelnemer, kleur }: Actor): string | null {
  let state: unknown;
  try {
    state = JSON.parse(raw);
  } catch {
    return null;
  }
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  if (!isHarmless(state, MAX_DEPTH)) return null;
  const { id, naam, partij, rol, vervangt } = deelnemer;
  return JSON.stringify({ ...state, user: { id, naam, partij, rol, vervangt, kleur } });
}
