import { ID_PATTERN } from '#shared/lib/id.ts';
import { deelnemerIdSchema, type Deelnemer, type DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import { partijIdSchema, type PartijId } from '#shared/domain/partij/schema.ts';

/** One document is one trust zone: who may read and write it follows from its kind (SY1). */
export type Room =
  | { readonly kind: 'tafel'; readonly tafel: TafelId }
  | { readonly kind: 'register'; readonly tafel: TafelId }
  | { readonly kind: 'schorsing'; readonly tafel: TafelId; readonly partij: PartijId }
  | { readonly kind: 'eigen'; readonly tafel: TafelId; readonly deelnemer: DeelnemerId };

/** The rooms that not everybody at the tafel may enter (AZ32). */
export const PRIVATE_ROOMS = ['schorsing', 'eigen'] as const;
export type PrivateRoomKind = (typeof PRIVATE_ROOMS)[number];

/** `tafel/<id>`, `register/<id>`, `schorsing/<id>/<partij>` or `eigen/<id>/<deelnemer>`; null for anything else. */
export function parseRoom(name: string): Room | null {
  const [kind, id, whose, ...rest] = name.split('/');
  if (id === undefined || !ID_PATTERN.test(id) || rest.length > 0) return null;
  const tafel = tafelIdSchema.parse(id);
  switch (kind) {
    case 'tafel':
    case 'register':
      return whose === undefined ? { kind, tafel } : null;
    case 'schorsing': {
      const partij = partijIdSchema.safeParse(whose);
      return partij.success ? { kind, tafel, partij: partij.data } : null;
    }
    case 'eigen': {
      const deelnemer = deelnemerIdSchema.safeParse(whose);
      return deelnemer.success ? { kind, tafel, deelnemer: deelnemer.data } : null;
    }
    default:
      return null;
  }
}

export function roomName(room: Room): string {
  const name = `${room.kind}/${room.tafel}`;
  if (room.kind === 'schorsing') return `${name}/${room.partij}`;
  return room.kind === 'eigen' ? `${name}/${room.deelnemer}` : name;
}

/** The room of that kind that is this seat's: never one that somebody asked for by its name. */
export function roomOf(kind: Room['kind'], tafel: TafelId, seat: Pick<Deelnemer, 'id' | 'partij'>): Room {
  if (kind === 'schorsing') return { kind, tafel, partij: seat.partij };
  return kind === 'eigen' ? { kind, tafel, deelnemer: seat.id } : { kind, tafel };
}

/** A schorsing is for its own partij, an own room for its own seat, and for nobody else (AZ32). */
export function mayEnter(room: Room, seat: Pick<Deelnemer, 'id' | 'partij'>): boolean {
  if (room.kind === 'schorsing') return room.partij === seat.partij;
  return room.kind !== 'eigen' || room.deelnemer === seat.id;
}
