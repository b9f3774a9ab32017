import { err, ok, type Result } from '#shared/lib/result.ts';
import { must } from '#shared/lib/assert.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSecret, newId, newSessionSecret } from '#server/auth/secret.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import { refusalOf } from '#server/records/refusal.ts';
import type { Plaats, RedeemRefusal, SessieRecord } from '#server/records/records.ts';

export interface Redeemed {
  readonly plaats: Plaats;
  readonly sessie: SessieRecord;
  /** For the cookie; a browser that already had a session gets a fresh secret, so a planted one is worth nothing. */
  readonly secret: string;
}

/**
 * Uses an invitation up and lets its holder in. `current` is the session this browser already has: the seat joins it.
 * The deelnemer is in the register, durably, when it resolves.
 */
export async function redeemUitnodiging(
  context: CommandContext,
  asked: { readonly token: string; readonly naam: string; readonly current: SessieRecord | null },
): Promise<Result<Redeemed, RedeemRefusal>> {
  const tokenHash = hashSecret(asked.token);
  const nowMs = context.now();
  const uitnodiging = await context.records.uitnodigingByTokenHash(tokenHash);
  const early = refusalOf(uitnodiging, nowMs);
  if (early !== null || uitnodiging === null) return err(early ?? 'onbekend');
  const secret = newSessionSecret();
  const sessie: SessieRecord = {
    id: asked.current?.id ?? newId(),
    secretHash: secret.hash,
    beheerder: (asked.current?.beheerder ?? false) || uitnodiging.beheerder,
    createdAtMs: asked.current?.createdAtMs ?? nowMs,
    seenAtMs: nowMs,
  };
  const refusal = await context.records.redeem({
    tokenHash,
    deelnemerId: deelnemerIdSchema.parse(newId()),
    naam: asked.naam,
    nowMs,
    sessie,
  });
  if (refusal !== null) return err(refusal);
  await projectRegister(context, uitnodiging.tafel);
  const plaats = must(await context.records.plaats(sessie.id, uitnodiging.tafel), 'the seat just taken');
  return ok({ plaats, sessie, secret: secret.value });
}
