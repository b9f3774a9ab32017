import { ID_PATTERN } from '#shared/lib/id.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import { partijIdSchema, type PartijId } from '#shared/domain/partij/schema.ts';

/** One document is one trust zone: who may read and write it follows from its kind (SY1). */
export type Room =
  | { readonly kind: 'tafel'; readonly tafel: TafelId }
  | { readonly kind: 'register'; readonly tafel: TafelId }
  | { readonly kind: 'schorsing'; readonly tafel: TafelId; readonly partij: PartijId };

/** `tafel/<id>`, `register/<id>` or `schorsing/<id>/<partij>`; null for anything else. */
export function parseRoom(name: string): Room | null {
  const [kind, id, partij, ...rest] = name.split('/');
  if (id === undefined || !ID_PATTERN.test(id) || rest.length > 0) return null;
  const tafel = tafelIdSchema.parse(id);
  if (kind === 'tafel' || kind === 'register') return partij === undefined ? { kind, tafel } : null;
  if (kind !== 'schorsing') return null;
  const parsed = partijIdSchema.safeParse(partij);
  return parsed.success ? { kind, tafel, partij: parsed.data } : null;
}

export function roomName(room: Room): string {
  return room.kind === 'schorsing' ? `schorsing/${room.tafel}/${room.partij}` : `${room.kind}/${room.tafel}`;
}
