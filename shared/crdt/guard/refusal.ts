import type { RefusalCode } from '#shared/authorize/refusal-code.ts';

/**
 * `onvolledig`: an earlier edit is missing (SY4). `geweigerd`: against the rule with that number in SPEC.md; `reason` is
 * a stable code, `path` the place in the document when it is known.
 */
export type Refusal =
  | { readonly kind: 'onvolledig' }
  | {
      readonly kind: 'geweigerd';
      readonly rule: string;
      readonly reason: RefusalCode;
      readonly path?: string;
    };

/**
 * Carries a refusal up from deep inside the decode or the walk. It never leaves the guard: the entry points catch it and
 * answer with a Result. Not an Error on purpose: a hostile sender should not make us build stack traces.
 */
export class Refused {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    this.refusal = refusal;
  }
}

export function refuse(rule: string, reason: RefusalCode, path?: string): never {
  const refusal: Refusal = { kind: 'geweigerd', rule, reason };
  throw new Refused(path === undefined ? refusal : { ...refusal, path });
}

export function incomplete(): never {
  throw new Refused({ kind: 'onvolledig' });
}
