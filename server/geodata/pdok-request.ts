import { err, ok, type Result } from '#shared/lib/result.ts';

/** Everything that touches the world, so that tests can run without waiting. */
export interface FetchTools {
  readonly fetch: typeof fetch;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 up to 1, to spread retries. */
  readonly random: () => number;
  /** Aborted when the person stops the command. */
  readonly signal: AbortSignal;
  /** One line of progress, in Dutch. */
  readonly report: (line: string) => void;
}

export type RequestProblem =
  | { readonly kind: 'stopped' }
  /** The service answered that this does not exist. */
  | { readonly kind: 'absent'; readonly detail: string }
  /** Given up after all attempts, or refused in a way that trying again will not change. */
  | { readonly kind: 'failed'; readonly detail: string };

const MAX_ATTEMPTS = 6;
/** Somebody without network must not wait for minutes. */
const MAX_ATTEMPTS_WITHOUT_NETWORK = 2;
const NO_NETWORK = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH']);
const REQUEST_TIMEOUT_MS = 90_000;
const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 120_000;
const RETRY_STATUS = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Fetches JSON and has it judged by `parse`; a busy service, a broken connection, a slow or damaged answer is tried again
 * with growing pauses, or after as long as `Retry-After` asks.
 */
export async function requestJson<Value>(
  url: string,
  parse: (json: unknown, headers: Headers) => Result<Value, string>,
  tools: FetchTools,
): Promise<Result<Value, RequestProblem>> {
  for (let attempt = 1; ; attempt++) {
    if (tools.signal.aborted) return err({ kind: 'stopped' });
    const outcome = await tryOnce(url, parse, tools);
    if (outcome.kind === 'value') return ok(outcome.value);
    if (tools.signal.aborted) return err({ kind: 'stopped' });
    if (outcome.kind !== 'again') return err({ kind: outcome.kind, detail: outcome.detail });
    const { detail } = outcome;
    if (attempt >= outcome.maxAttempts)
      return err({ kind: 'failed', detail: `${detail} (${attempt} pogingen)` });
    const backoffMs = FIRST_DELAY_MS * 2 ** (attempt - 1) * (0.5 + tools.random() / 2);
    const delayMs = Math.min(MAX_DELAY_MS, outcome.retryAfterMs ?? backoffMs);
    const seconds = Math.max(1, Math.round(delayMs / 1000));
    tools.report(`  ${detail}; over ${seconds} s poging ${attempt + 1} van ${outcome.maxAttempts}.`);
    await tools.sleep(delayMs, tools.signal);
  }
}

type Outcome<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | {
      readonly kind: 'again';
      readonly detail: string;
      readonly retryAfterMs: number | null;
      readonly maxAttempts: number;
    }
  | { readonly kind: 'absent'; readonly detail: string }
  | { readonly kind: 'failed'; readonly detail: string };

async function tryOnce<Value>(
  url: string,
  parse: (json: unknown, headers: Headers) => Result<Value, string>,
  tools: FetchTools,
): Promise<Outcome<Value>> {
  let text: string;
  let response: Response;
  try {
    response = await tools.fetch(url, {
      headers: { accept: 'application/geo+json, application/json' },
      signal: AbortSignal.any([tools.signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    });
    text = await response.text();
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError')
      return again('De dienst antwoordt niet op tijd');
    if (NO_NETWORK.has(causeCode(error)))
      return { ...again('De dienst is niet te bereiken'), maxAttempts: MAX_ATTEMPTS_WITHOUT_NETWORK };
    return again('De verbinding brak af');
  }
  if (RETRY_STATUS.has(response.status))
    return again(`De dienst is bezet (${response.status})`, retryAfterMs(response.headers, tools.now()));
  if (response.status === 404 || response.status === 410)
    return { kind: 'absent', detail: `niet gevonden: ${url}` };
  if (!response.ok) return { kind: 'failed', detail: `de dienst weigert (${response.status}): ${url}` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return again('Het antwoord is niet heel');
  }
  const parsed = parse(json, response.headers);
  return parsed.ok ? { kind: 'value', value: parsed.value } : again(parsed.error);
}

const again = (detail: string, waitMs: number | null = null) =>
  ({ kind: 'again', detail, retryAfterMs: waitMs, maxAttempts: MAX_ATTEMPTS }) as const;

/** What fetch says deep down when there is no way to the service. */
function causeCode(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}

/** `Retry-After` in seconds or as a date; null when absent or unreadable. */
function retryAfterMs(headers: Headers, nowMs: number): number | null {
  const value = headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, date - nowMs);
}
