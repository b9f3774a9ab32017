import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type * as z from 'zod';
import { formErrorOf, type FormError } from '#client/features/deelnemers/send-error.ts';
import { request, type RequestOptions } from '#client/rest/request.ts';

export interface Send {
  readonly isBusy: boolean;
  /** What is wrong with each field; of the server, or put there with `setVelden`. */
  readonly velden: FormError['velden'];
  /** What is wrong with the whole; null when nothing is. */
  readonly fout: string | null;
  /** Null when it failed; what went wrong then stands in `velden` and `fout`. One at a time. */
  readonly send: <Value>(
    path: string,
    schema: z.ZodType<Value>,
    options: RequestOptions,
  ) => Promise<Value | null>;
  /** Errors that are seen here, before anything is sent. */
  readonly setVelden: (velden: FormError['velden']) => void;
}

const NO_ERRORS: FormError['velden'] = {};

/** Sends a form with these fields to the server; what was typed stays where it is, whatever comes of it. */
export function useSend(fields: readonly string[]): Send {
  const { t } = useTranslation('deelnemers');
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<FormError | null>(null);
  const isSending = useRef(false);
  const send: Send['send'] = async (path, schema, options) => {
    if (isSending.current) return null;
    isSending.current = true;
    setBusy(true);
    setError(null);
    const answer = await request(path, schema, options);
    isSending.current = false;
    setBusy(false);
    if (answer.ok) return answer.value;
    setError(formErrorOf(answer.error, fields));
    return null;
  };
  return {
    isBusy,
    velden: error?.velden ?? NO_ERRORS,
    fout: sayError(error),
    send,
    setVelden: (velden) => setError({ velden, tekst: null, kind: 'velden' }),
  };

  function sayError(from: FormError | null): string | null {
    if (from === null || from.kind === 'velden') return null;
    return from.tekst ?? t(from.kind === 'geen-verbinding' ? 'geenVerbinding' : 'fout');
  }
}
