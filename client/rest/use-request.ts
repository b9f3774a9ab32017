import { useCallback, useEffect, useRef, useState } from 'react';
import type { Result } from '#shared/lib/result.ts';
import type { RequestError } from '#client/rest/request.ts';

export type RequestState<Value> =
  | { readonly kind: 'bezig' }
  | { readonly kind: 'gelukt'; readonly value: Value }
  | { readonly kind: 'mislukt'; readonly error: RequestError };

/** Asks once when shown, and again on `retry`. `ask` must be stable. */
export function useRequest<Value>(
  ask: (signal: AbortSignal) => Promise<Result<Value, RequestError>>,
): readonly [RequestState<Value>, () => void] {
  const [state, setState] = useState<RequestState<Value>>({ kind: 'bezig' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => {
    running.current = run(ask, setState);
    return () => running.current?.abort();
  }, [ask]);
  const retry = useCallback(() => {
    running.current?.abort();
    setState({ kind: 'bezig' });
    running.current = run(ask, setState);
  }, [ask]);
  return [state, retry];
}

function run<Value>(
  ask: (signal: AbortSignal) => Promise<Result<Value, RequestError>>,
  onState: (state: RequestState<Value>) => void,
): AbortController {
  const controller = new AbortController();
  void (async () => {
    const result = await ask(controller.signal);
    if (controller.signal.aborted) return;
    onState(result.ok ? { kind: 'gelukt', value: result.value } : { kind: 'mislukt', error: result.error });
  })();
  return controller;
}
