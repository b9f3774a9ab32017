import { err, ok, type Result } from '#shared/lib/result.ts';
import type { RefusalCode } from '#shared/authorize/refusal-code.ts';

/** `rule` is a number in SPEC.md, `reason` a stable code. */
export interface Forbidden {
  readonly rule: string;
  readonly reason: RefusalCode;
}

export type Permission = Result<void, Forbidden>;

export const ALLOWED: Permission = ok(undefined);

export function forbid(rule: string, reason: RefusalCode): Permission {
  return err({ rule, reason });
}
