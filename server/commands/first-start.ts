import { assert } from '#shared/lib/assert.ts';
import type { NieuweTafel } from '#shared/rest/tafel.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { createTafel } from '#server/commands/create-tafel.ts';
import { invite, withdrawUitnodiging } from '#server/commands/invite.ts';
import type { TafelRecord } from '#server/records/records.ts';

const GEMEENTEN: readonly (readonly [naam: string, code: string])[] = [
  ['Utrecht', 'GM0344'],
  ['Amersfoort', 'GM0307'],
  ['De Ronde Venen', 'GM0736'],
  ['Stichtse Vecht', 'GM1904'],
  ['Houten', 'GM0321'],
  ['Nieuwegein', 'GM0356'],
  ['Woerden', 'GM0632'],
  ['Zeist', 'GM0355'],
];

/** The tafel that a new installation starts with. */
const FIRST_TAFEL: NieuweTafel = {
  naam: 'Provincietafel Utrecht',
  soort: 'provincietafel',
  gebied: { soort: 'provincie', naam: 'Utrecht' },
  partijen: GEMEENTEN.map(([naam, code]) => ({ naam, code, soort: 'gemeente' })),
};

/** The oldest tafel; made now on a new installation. */
export async function ensureFirstTafel(context: CommandContext): Promise<TafelRecord> {
  const existing = await context.records.firstTafel();
  if (existing) return existing;
  const created = await createTafel(context, 'server', FIRST_TAFEL);
  assert(created.ok, 'the first tafel is valid');
  return created.value;
}

/**
 * A one-time link that makes its holder regisseur of the first tafel and beheerder of the installation. Earlier open
 * ones stop working. Null when somebody already came in by one, unless a new one is asked for.
 */
export async function regisseurToken(
  context: CommandContext,
  tafel: TafelRecord,
  asked: boolean,
): Promise<string | null> {
  if (!asked && (await context.records.beheerderEverRedeemed())) return null;
  for (const earlier of await context.records.openBeheerderUitnodigingen())
    await withdrawUitnodiging(context, 'server', earlier.tafel, earlier.id);
  const partijen = await context.records.partijen(tafel.id);
  const partij = partijen.find(({ soort }) => soort === 'provincie') ?? partijen[0];
  assert(partij, 'a tafel has partijen');
  const invited = await invite(context, 'server', {
    tafel: tafel.id,
    partij: partij.id,
    rol: 'regisseur',
    email: null,
    beheerder: true,
  });
  assert(invited.ok, 'the server may always invite');
  return invited.value.token;
}
