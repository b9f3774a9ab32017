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
  const start = useCallback(async () => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const result = await ask(controller.signal);
    if (controller.signal.aborted) return;
    setState(result.ok ? { kind: 'gelukt', value: result.value } : { kind: 'mislukt', error: result.error });
  }, [ask]);
  useEffect(() => {
    void start();
    return () => running.current?.abort();
  }, [start]);
  const retry = useCallback(() => {
    setState({ kind: 'bezig' });
    void start();
  }, [start]);
  return [state, retry];
}
