import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Variant } from '#shared/domain/variant/schema.ts';
import { useChosenVariant, VARIANT_PLEKKEN, type VariantPlek } from '#client/board/chosen-variant.ts';
import type { PrivateStand, PrivateVarianten } from '#client/doc/private-rooms.ts';
import type { RoomSession } from '#client/doc/room-session.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { useRecords, useTafelSession } from '#client/doc/use-doc.ts';

export interface BoardVariant {
  readonly variant: Variant;
  readonly plek: VariantPlek;
}

/** A place for varianten as it is now; `session` is null while one document takes the place of another. */
export interface VariantRoom {
  readonly varianten: ReadonlyMap<string, Variant>;
  readonly stand: PrivateStand;
  readonly session: RoomSession | null;
}

const KIND = { partij: 'schorsing', eigen: 'eigen' } as const;

/** The place itself, to write in; a private one is opened by this. */
export function variantRoom(session: TafelSession, plek: VariantPlek): VariantRoom {
  if (plek === 'tafel') return { varianten: session.records.variant.getSnapshot(), stand: 'klaar', session };
  return session.privateRooms.open(KIND[plek]).getSnapshot();
}

let lookedIn: TafelSession['privateRooms'] | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Opens the private rooms for as long as this tafel is open: who never looks in them needs no connection for them. */
export function useLookInPrivateRooms(): void {
  const { privateRooms } = useTafelSession();
  useEffect(() => {
    if (lookedIn === privateRooms) return;
    lookedIn = privateRooms;
    for (const listener of listeners) listener();
  }, [privateRooms]);
}

const CLOSED: PrivateVarianten = { varianten: new Map(), stand: 'laden', session: null };
const never = (): (() => void) => () => undefined;
const closed = (): PrivateVarianten => CLOSED;

function usePrivateRoom(plek: keyof typeof KIND): PrivateVarianten {
  const { privateRooms, tafelId } = useTafelSession();
  const isLookedIn = useSyncExternalStore(subscribe, () => lookedIn === privateRooms);
  // What a reload finds on the board must be seen again, also by who does not look further.
  const isOpen = useChosenVariant(tafelId)?.plek === plek || isLookedIn;
  const room = useMemo(() => (isOpen ? privateRooms.open(KIND[plek]) : null), [isOpen, privateRooms, plek]);
  return useSyncExternalStore(room?.subscribe ?? never, room?.getSnapshot ?? closed);
}

/** Every place for varianten of this deelnemer. */
export function useVariantRooms(): Readonly<Record<VariantPlek, VariantRoom>> {
  const session = useTafelSession();
  const varianten = useRecords('variant');
  const partij = usePrivateRoom('partij');
  const eigen = usePrivateRoom('eigen');
  return useMemo(
    () => ({ tafel: { varianten, stand: 'klaar', session }, partij, eigen }),
    [varianten, session, partij, eigen],
  );
}

/** All varianten that this deelnemer can see, archived ones included, in order of making. */
export function useVarianten(): readonly BoardVariant[] {
  const rooms = useVariantRooms();
  return useMemo(
    () =>
      VARIANT_PLEKKEN.flatMap((plek) =>
        [...rooms[plek].varianten.values()].map((variant): BoardVariant => ({ variant, plek })),
      ).sort((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1)),
    [rooms],
  );
}

function orderOf({ variant }: BoardVariant): string {
  return `${variant.gemaaktOp}${variant.id}`;
}
