import type { RedeemRefusal, UitnodigingRecord } from '#server/records/records.ts';

/** Why an invitation cannot be used now; null when it can. */
export function refusalOf(uitnodiging: UitnodigingRecord | null, nowMs: number): RedeemRefusal | null {
  if (uitnodiging === null) return 'onbekend';
  if (uitnodiging.use.kind !== 'open') return uitnodiging.use.kind;
  return uitnodiging.expiresAtMs <= nowMs ? 'verlopen' : null;
}
