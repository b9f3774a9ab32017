import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { CommandContext } from '#server/commands/context.ts';
import { projectRegister } from '#server/commands/project-tafel.ts';

/** After a change of seats is stored: the sockets first, then the register (AZ20). */
export async function seatsChanged(
  context: CommandContext,
  tafel: TafelId,
  deelnemers: readonly DeelnemerId[],
): Promise<void> {
  context.rightsChanged(tafel, deelnemers);
  await projectRegister(context, tafel);
}

/** Somebody else changed the same things at the same moment: look again, a few times at most. */
const ATTEMPTS = 4;

/** Does a change that is decided on what is stored now; null means that it no longer fitted, and is decided anew. */
export async function decideAndStore<Outcome>(
  decide: () => Promise<Outcome | null>,
): Promise<Outcome | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await decide();
    if (outcome !== null) return outcome;
  }
  return null;
}
