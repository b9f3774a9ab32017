import type { RequestError } from '#client/rest/request.ts';

/** What went wrong with a form: beside the fields that it concerns, and for the form as a whole. */
export interface FormError {
  readonly velden: Readonly<Record<string, string>>;
  /** The server's own words, Dutch; null when it said none, and when the fields say it all. */
  readonly tekst: string | null;
  readonly kind: 'velden' | 'geen-verbinding' | 'geweigerd';
}

/** Divides an answer of the server over the fields of a form; what is about none of them is about the form. */
export function formErrorOf(error: RequestError, fields: readonly string[]): FormError {
  if (error.kind === 'geen-verbinding') return { velden: {}, tekst: null, kind: 'geen-verbinding' };
  const { problem } = error;
  const velden: Record<string, string> = {};
  const others: string[] = [];
  for (const { veld, melding } of problem?.fouten ?? []) {
    const field = fields.find((each) => veld === `body.${each}` || veld.startsWith(`body.${each}.`));
    if (field === undefined) others.push(melding);
    else velden[field] ??= melding;
  }
  if (others.length > 0) return { velden, tekst: others.join(' '), kind: 'geweigerd' };
  if (Object.keys(velden).length > 0) return { velden, tekst: null, kind: 'velden' };
  return { velden, tekst: problem?.detail ?? null, kind: 'geweigerd' };
}
