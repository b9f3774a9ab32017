import { digest } from 'lib0/hash/sha256';
import type { Zet } from '#shared/domain/zet/schema.ts';

/**
 * The fingerprint of what a zet proposes: 64 hex digits that are equal for equal content, whatever the order in which it
 * was written. An answer names it, so that it stands for what was seen and for nothing else (ZE3). The explanation is
 * part of it, since a condition may stand there.
 */
export function zetInhoud({ stuk, toelichting }: Pick<Zet, 'stuk' | 'toelichting'>): string {
  const bytes = digest(new TextEncoder().encode(JSON.stringify(sorted({ stuk, toelichting }))));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keys of every object in one order; numbers are spelled by JSON, which is the same everywhere. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
