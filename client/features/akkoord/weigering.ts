import type { RequestError } from '#client/rest/request.ts';

/** Refusals of a formal act that have a sentence of their own here, under `akkoord:fout`. */
const KNOWN = [
  'inhoud-veranderd',
  'open-voorstellen',
  'niet-voorgelegd',
  'al-gegeven',
  'volgorde',
  'bevestiging',
  'intussen-veranderd',
  'code-onjuist',
  'code-op-slot',
  'niet-ter-ondertekening',
  'staat-niet',
  'bestuurder-only',
  'own-partij-only',
  'not-party',
] as const;
type Known = (typeof KNOWN)[number];

export interface Weigering {
  readonly key: Known | 'verbinding' | 'anders';
  /** The server's own words, Dutch, which may name more than the sentence here does; null when it said none. */
  readonly detail: string | null;
}

/** Which sentence tells why a formal act did not take place. */
export function weigeringOf(error: RequestError): Weigering {
  if (error.kind === 'geen-verbinding') return { key: 'verbinding', detail: null };
  const { problem } = error;
  const key = KNOWN.find((each) => each === problem?.code) ?? 'anders';
  return { key, detail: problem?.detail ?? null };
}
