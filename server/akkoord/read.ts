import type { TafelStatus } from '#shared/domain/tafel/fase.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { roomName } from '#shared/protocol/room.ts';
import { inhoudNu, type InhoudNu } from '#server/akkoord/inhoud-nu.ts';
import type { CommandContext } from '#server/commands/context.ts';

/** An afspraak as it reads now; null when there is none, or it was put away. */
export async function readAfspraak(
  { rooms }: CommandContext,
  tafel: TafelId,
  afspraak: string,
): Promise<InhoudNu | null> {
  const nu = await rooms.readRoom(roomName({ kind: 'tafel', tafel }), (doc) => inhoudNu(doc, afspraak));
  return nu === null || nu.isGearchiveerd ? null : nu;
}

/** As it is now, not as it was when the request came in. */
export async function statusOf({ records }: CommandContext, tafel: TafelId): Promise<TafelStatus> {
  return must(await records.tafel(tafel), 'the tafel of a seat').status;
}
