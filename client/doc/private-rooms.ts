import { Collection } from '#shared/crdt/collection.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import type { Variant } from '#shared/domain/variant/schema.ts';
import { PRIVATE_ROOMS, type PrivateRoomKind } from '#shared/protocol/room.ts';
import { readStored } from '#client/doc/draft-store.ts';
import { countUnsavedIn } from '#client/doc/persist.ts';
import { offlineCopyName, openRoomSession, type Doors, type RoomSession } from '#client/doc/room-session.ts';
import { SessionKeeper } from '#client/doc/session-keeper.ts';
import type { TafelStatus } from '#client/doc/status.ts';

/**
 * How a private room stands here. `laden`: its content is not known yet; `klaar`: it is, and the connection is there;
 * `offline`: what is done stays on this device for now; `geen-toegang`: this seat may not enter (any more).
 */
export type PrivateStand = 'laden' | 'klaar' | 'offline' | 'geen-toegang';

export interface PrivateVarianten {
  /** By id, archived ones included. */
  readonly varianten: ReadonlyMap<string, Variant>;
  readonly stand: PrivateStand;
  /** To change them with, as a tafel is changed; null while one document takes the place of another. */
  readonly session: RoomSession | null;
}

interface PrivateRoomsOptions {
  readonly tafelId: TafelId;
  readonly deelnemer: Deelnemer;
  /** The seat as the server has it now; null when it cannot be asked, or there is none. */
  readonly askSeat: () => Promise<Deelnemer | null>;
  readonly doors?: Doors;
}

interface Unsaved {
  readonly count: number;
  /** Of the oldest of those, in ms since 1970; null when there are none. */
  readonly sinceMs: number | null;
}

const NONE: ReadonlyMap<string, Variant> = new Map();
const ALL_SAVED: Unsaved = { count: 0, sinceMs: null };

/**
 * The rooms of one seat at one tafel that not everybody may enter (AZ32): opened when somebody first looks (`open`), or
 * when an earlier visit left something unsaved there; then open until the tafel is closed. Offline copy, acknowledgements,
 * recovery and drafts are those of a tafel.
 *
 * What `open` gives is a store for `useSyncExternalStore`. To change a variant, while `session` is not null:
 * `session.perform(label, () => createRecord(session.doc, 'variant', session.newIdentity(), fields, { stuk }))`, and
 * likewise `setFields`, `putEntry`, `removeEntry`, `setArchief`; undo is `session.undo`, and
 * `session.rights()('zet', 'variant', 'naam', variant)` says whether it may. Sharing copies a variant to the tafel (VA2).
 */
export class PrivateRooms {
  readonly #options: PrivateRoomsOptions;
  readonly #rooms = new Map<PrivateRoomKind, PrivateRoom>();
  readonly #listeners = new Set<() => void>();
  #deelnemer: Deelnemer;
  #unsaved = ALL_SAVED;
  #isClosed = false;

  constructor(options: PrivateRoomsOptions) {
    this.#options = options;
    this.#deelnemer = options.deelnemer;
  }

  /** Own edits in them that are not durable; the same object until that changes. */
  get unsaved(): Unsaved {
    return this.#unsaved;
  }

  readonly subscribeUnsaved = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the rooms in which an earlier visit left work that must still go to the server. */
  async resume(): Promise<void> {
    const { tafelId } = this.#options;
    for (const kind of PRIVATE_ROOMS) {
      const unsaved = await countUnsavedIn(offlineCopyName(kind, tafelId, this.#deelnemer));
      const stored = unsaved > 0 ? [] : await readStored(tafelId, this.#deelnemer.id);
      const isAside = stored.some((draft) => draft.kind === 'herstel' && draft.kamer === kind);
      if ((unsaved > 0 || isAside) && !this.#isClosed) this.open(kind);
    }
  }

  open(kind: PrivateRoomKind): PrivateRoom {
    const known = this.#rooms.get(kind);
    if (known) return known;
    const made = new PrivateRoom(kind, { ...this.#options, deelnemer: this.#deelnemer }, () => this.#count());
    this.#rooms.set(kind, made);
    return made;
  }

  /** The same seat with other rights. */
  setDeelnemer(deelnemer: Deelnemer): void {
    this.#deelnemer = deelnemer;
    for (const room of this.#rooms.values()) room.setDeelnemer(deelnemer);
  }

  close(): void {
    this.#isClosed = true;
    for (const room of this.#rooms.values()) room.close();
    this.#rooms.clear();
    this.#listeners.clear();
  }

  #count(): void {
    const statuses = [...this.#rooms.values()]
      .map(({ status }) => status)
      .filter((status) => status !== null);
    const count = statuses.reduce((sum, { unsaved }) => sum + unsaved, 0);
    const since = statuses.map(({ unsavedSinceMs }) => unsavedSinceMs).filter((time) => time !== null);
    const sinceMs = since.length === 0 ? null : Math.min(...since);
    if (count === this.#unsaved.count && sinceMs === this.#unsaved.sinceMs) return;
    this.#unsaved = { count, sinceMs };
    for (const listener of this.#listeners) listener();
  }
}

/** One private room: its varianten, and the session to change them with. */
class PrivateRoom {
  readonly #keeper: SessionKeeper<RoomSession>;
  readonly #onStatus: () => void;
  readonly #listeners = new Set<() => void>();
  #session: RoomSession | null = null;
  #varianten: Collection<'variant'> | null = null;
  #stops: readonly (() => void)[] = [];
  #snapshot: PrivateVarianten = { varianten: NONE, stand: 'laden', session: null };
  #status: TafelStatus | null = null;

  constructor(kind: PrivateRoomKind, options: PrivateRoomsOptions, onStatus: () => void) {
    this.#onStatus = onStatus;
    this.#keeper = new SessionKeeper<RoomSession>({
      ...options,
      open: (parts) => openRoomSession(parts, { kind }),
      onSession: (session) => this.#setSession(session),
      // The room of the tafel hears the same.
      onRightsChanged: () => undefined,
    });
    this.#keeper.start();
  }

  /** Of the session that is open; of the last one while another takes its place. */
  get status(): TafelStatus | null {
    return this.#status;
  }

  getSnapshot = (): PrivateVarianten => this.#snapshot;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  setDeelnemer(deelnemer: Deelnemer): void {
    this.#keeper.setDeelnemer(deelnemer);
  }

  /** Nothing waits to be sorted out. */
  get isSettled(): boolean {
    return this.#keeper.isSettled;
  }

  close(): void {
    this.#letGo();
    this.#keeper.close();
    this.#listeners.clear();
  }

  #setSession(session: RoomSession | null): void {
    if (session === null || session.doc !== this.#session?.doc) {
      this.#letGo();
      if (session !== null) this.#watch(session);
    }
    this.#session = session;
    this.#renew();
  }

  #watch({ doc, status }: RoomSession): void {
    const varianten = new Collection(doc, 'variant');
    this.#varianten = varianten;
    const renew = (): void => this.#renew();
    this.#stops = [varianten.subscribe(renew), status.subscribe(renew), () => varianten.destroy()];
  }

  #letGo(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
  }

  #renew(): void {
    const session = this.#session;
    if (session !== null) this.#status = session.status.getSnapshot();
    const varianten = this.#varianten?.getSnapshot() ?? NONE;
    const stand = standOf(this.#status);
    const before = this.#snapshot;
    this.#onStatus();
    if (before.varianten === varianten && before.stand === stand && before.session === session) return;
    this.#snapshot = { varianten, stand, session };
    for (const listener of this.#listeners) listener();
  }
}

function standOf(status: TafelStatus | null): PrivateStand {
  if (status === null) return 'laden';
  if (status.access.kind === 'geen-toegang' || status.access.kind === 'sessie-voorbij') return 'geen-toegang';
  if (status.connection === 'verbroken') return 'offline';
  return status.ready ? 'klaar' : 'laden';
}
