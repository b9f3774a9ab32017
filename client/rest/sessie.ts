import { sessieSchema, type Sessie } from '#shared/rest/sessie.ts';
import { ok, type Result } from '#shared/lib/result.ts';
import { request, type RequestError } from '#client/rest/request.ts';

const CACHE_KEY = 'puzzeltafel-sessie';

export interface KnownSessie {
  readonly sessie: Sessie;
  /** False: there is no connection, this is what the server said last time. */
  readonly fresh: boolean;
}

/** Who this browser is; without a connection what the server said last, so that a board opens offline. */
export async function fetchSessie(signal?: AbortSignal): Promise<Result<KnownSessie, RequestError>> {
  const answer = await request('/sessie', sessieSchema, signal ? { signal } : {});
  if (answer.ok) {
    if (answer.value.actief) rememberSessie(answer.value);
    return ok({ sessie: answer.value, fresh: true });
  }
  const remembered = rememberedSessie();
  if (answer.error.kind === 'geen-verbinding' && remembered) return ok({ sessie: remembered, fresh: false });
  return answer;
}

export function rememberedSessie(): Sessie | null {
  try {
    const parsed = sessieSchema.safeParse(JSON.parse(localStorage.getItem(CACHE_KEY) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function rememberSessie(sessie: Sessie): void {
  try {
    localStorage.setItem(CACHE_KEY, JSON.stringify(sessie));
  } catch {
    // Without storage the board does not open offline; the save state then says so.
  }
}

export function forgetSessie(): void {
  try {
    localStorage.removeItem(CACHE_KEY);
  } catch {
    // Nothing was stored then.
  }
}
