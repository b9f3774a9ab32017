import { assert, must } from '#shared/lib/assert.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { newId } from '#server/auth/secret.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';
import type { Plaats, SeatRecord, SessieRecord, TafelRecord } from '#server/records/records.ts';

/** Seats who made a tafel as its regisseur: for the partij that they act for elsewhere, where that sits there too. */
export async function takeRegisseurSeat(
  context: CommandContext,
  sessie: SessieRecord,
  tafel: TafelRecord,
): Promise<Plaats> {
  const atMs = context.now();
  const { persoon } = sessie;
  const partijen = await context.records.partijen(tafel.id);
  const own = (await context.records.plaatsen(persoon, atMs))[0];
  const partij =
    partijen.find(({ id }) => id === own?.partij.id) ??
    partijen.find(({ soort }) => soort === 'provincie') ??
    partijen[0];
  assert(partij, 'a tafel has partijen');
  const plaats: SeatRecord = {
    id: deelnemerIdSchema.parse(newId()),
    persoon,
    tafel: tafel.id,
    partij: partij.id,
    rol: 'regisseur',
    van: null,
    tot: null,
    vervangt: null,
    bron: 'uitnodiging',
    historie: false,
    reden: null,
    createdAtMs: atMs,
  };
  const stored = await context.records.commit(
    [{ kind: 'plaats', plaats, activate: true }],
    [
      {
        kind: 'deelnemer-toegetreden',
        tafel: tafel.id,
        atMs,
        door: { deelnemer: plaats.id, persoon },
        partijen: [partij.id],
        body: {
          deelnemer: plaats.id,
          persoon,
          partij: partij.id,
          rol: plaats.rol,
          van: null,
          tot: null,
          via: 'uitnodiging',
          uitnodiging: null,
        },
      },
    ],
  );
  assert(stored, 'a fresh seat at a fresh tafel');
  await projectRegister(context, tafel.id);
  return must(await context.records.plaats(persoon, tafel.id, atMs), 'the seat just taken');
}
