import { assert } from '#shared/lib/assert.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { invite } from '#server/commands/invite.ts';
import { redeemUitnodiging, type Redeemed } from '#server/commands/redeem-uitnodiging.ts';
import type { SessieRecord, TafelRecord } from '#server/records/records.ts';

/** Seats who made a tafel as its regisseur, through the same door as everybody: an invitation, redeemed at once. */
export async function takeRegisseurSeat(
  context: CommandContext,
  sessie: SessieRecord,
  tafel: TafelRecord,
): Promise<Redeemed> {
  const partijen = await context.records.partijen(tafel.id);
  const own = (await context.records.plaatsen(sessie.id))[0];
  const partij =
    partijen.find(({ id }) => id === own?.partij.id) ??
    partijen.find(({ soort }) => soort === 'provincie') ??
    partijen[0];
  assert(partij && own, 'a tafel has partijen, and a beheerder has a seat');
  const { token } = await invite(context, {
    tafel: tafel.id,
    partij: partij.id,
    rol: 'regisseur',
    beheerder: false,
  });
  const redeemed = await redeemUitnodiging(context, { token, naam: own.deelnemer.naam, current: sessie });
  assert(redeemed.ok, 'a fresh invitation works');
  return redeemed.value;
}
