import type * as z from 'zod';
import { problemSchema, type Problem } from '#shared/rest/problem.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';

/** Why a request gave no answer: no connection, or the server said no. */
export type RequestError =
  | { readonly kind: 'geen-verbinding' }
  | { readonly kind: 'geweigerd'; readonly status: number; readonly problem: Problem | null };

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

const TIMEOUT_MS = 15_000;

/** Asks the server under /v1 and parses the answer; `path` begins with a slash. */
export async function request<Value>(
  path: string,
  schema: z.ZodType<Value>,
  options: RequestOptions = {},
): Promise<Result<Value, RequestError>> {
  let response: Response;
  try {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    response = await fetch(`/v1${path}`, {
      method: options.method ?? 'GET',
      signal: options.signal ? AbortSignal.any([options.signal, timeout]) : timeout,
      ...(options.body === undefined
        ? {}
        : { body: JSON.stringify(options.body), headers: { 'Content-Type': 'application/json' } }),
    });
  } catch {
    return err({ kind: 'geen-verbinding' });
  }
  const answer: unknown = response.status === 204 ? null : await response.json().catch(() => undefined);
  if (!response.ok) {
    const problem = problemSchema.safeParse(answer);
    // What stands before the server (a proxy) answers like this when the server itself is away.
    if (!problem.success && response.status >= 502) return err({ kind: 'geen-verbinding' });
    return err({
      kind: 'geweigerd',
      status: response.status,
      problem: problem.success ? problem.data : null,
    });
  }
  const parsed = schema.safeParse(answer);
  return parsed.success
    ? ok(parsed.data)
    : err({ kind: 'geweigerd', status: response.status, problem: null });
}
