import { vi } from 'vitest';
import { deelnemerSchema, type Deelnemer, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { roomName, roomOf, type Room } from '#shared/protocol/room.ts';
import { guardUpdate } from '#server/policies/guard.ts';
import type { Admission } from '#server/sync/actor.ts';
import { startServer, TAFEL, until, type TestServer } from '#server/sync/test-support.ts';
import type { MemoryDevice } from '#client/doc/memory-disk.ts';
import { SessionKeeper } from '#client/doc/session-keeper.ts';
import { PrivateRooms } from '#client/doc/private-rooms.ts';
import type { Doors } from '#client/doc/room-session.ts';
import { openTafelSession, type TafelSession } from '#client/doc/tafel-session.ts';
import { ticketRefused } from '#client/doc/ticket-socket.ts';

const TAFEL_ID = tafelIdSchema.parse(TAFEL);

/** A server with the real guard, and people at it whose rights a test changes. */
export interface Desk {
  readonly server: TestServer;
  /** Seats somebody, or changes what their seat is. Open connections are closed, as the server does. */
  seat(naam: string, partij: string, rol: Rol): Deelnemer;
  unseat(deelnemer: Deelnemer): void;
  close(): Promise<void>;
  readonly admit: (ticket: string, admission: Admission) => void;
  readonly seats: ReadonlyMap<string, Deelnemer>;
}

export async function openDesk(): Promise<Desk> {
  const tickets = new Map<string, Admission>();
  const seats = new Map<string, Deelnemer>();
  const server = await startServer({
    guard: guardUpdate,
    authenticate: async (_req, _room, ticket) => {
      const admission = tickets.get(ticket ?? '');
      tickets.delete(ticket ?? '');
      if (!admission) return 'ticket';
      const seat = seats.get(admission.actor.deelnemer.id);
      return seat ? { ...admission, actor: { ...admission.actor, deelnemer: seat } } : 'noAccess';
    },
  });
  // The browser as far as a connection uses it.
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('location', { protocol: 'http:', host: `127.0.0.1:${server.port}` });
  vi.stubGlobal('navigator', { onLine: true });
  const end = (id: string): void => {
    server.sync.closeSessions(({ deelnemer }) => deelnemer.id === id, CLOSE.rightsChanged);
  };
  return {
    server,
    seats,
    seat(naam, partij, rol) {
      const id = naam.replaceAll(/[^0-9a-hjkmnp-tv-z]/g, '0').padStart(26, '0');
      const seat = deelnemerSchema.parse({ id, naam, partij, rol });
      seats.set(id, seat);
      end(id);
      return seat;
    },
    unseat({ id }) {
      seats.delete(id);
      end(id);
    },
    admit: (ticket, admission) => tickets.set(ticket, admission),
    close: async () => {
      await server.close();
      vi.unstubAllGlobals();
    },
  };
}

/** One open page of somebody, with everything that a browser has but the screens. */
export class Tab {
  readonly sessions: TafelSession[] = [];
  rightsChanged = 0;
  /** What the server says of the seat to who asks; null: as it is. */
  saysSeat: Deelnemer | null = null;
  readonly #desk: Desk;
  readonly #keeper: SessionKeeper<TafelSession>;
  readonly privateRooms: PrivateRooms;
  readonly #key = crypto.randomUUID();
  #isOffline = false;
  #session: TafelSession | null = null;

  constructor(desk: Desk, deelnemer: Deelnemer, device: MemoryDevice, isOffline = false) {
    this.#desk = desk;
    this.#isOffline = isOffline;
    const shared = {
      tafelId: TAFEL_ID,
      deelnemer,
      askSeat: async () => this.saysSeat ?? desk.seats.get(deelnemer.id) ?? null,
      doors: {
        openDisk: device.open,
        removeCopy: async (name, why) => device.remove(name, why),
        askTicket: (kamer) => async (clientIds) => await this.#ask(deelnemer, kamer, clientIds),
      } satisfies Doors,
    };
    this.privateRooms = new PrivateRooms(shared);
    this.#keeper = new SessionKeeper<TafelSession>({
      ...shared,
      open: (parts) => openTafelSession({ ...parts, privateRooms: this.privateRooms }),
      onSession: (session) => {
        this.#session = session;
        if (session) this.sessions.push(session);
      },
      onRightsChanged: () => {
        this.rightsChanged++;
        const seat = desk.seats.get(deelnemer.id);
        if (!seat) return;
        this.#keeper.setDeelnemer(seat);
        this.privateRooms.setDeelnemer(seat);
      },
    });
    this.#keeper.start();
  }

  async #ask(deelnemer: Deelnemer, kamer: Room['kind'], clientIds: readonly number[]) {
    if (this.#isOffline) return { answer: ticketRefused(null), bezet: [] };
    const seat = this.#desk.seats.get(deelnemer.id);
    if (!seat) return { answer: ticketRefused(404), bezet: [] };
    const room = roomName(roomOf(kamer, TAFEL_ID, seat));
    const bezet = await this.#desk.server.sync.leases.taken(room, seat.id, clientIds);
    const value = crypto.randomUUID().replaceAll('-', '').padEnd(43, '0');
    this.#desk.admit(value, {
      actor: { deelnemer: seat, kleur: '#123456', write: seat.rol !== 'waarnemer', sessionId: this.#key },
      clientIds: clientIds.filter((client) => !bezet.includes(client)),
    });
    return { answer: { kind: 'ticket', value } as const, bezet };
  }

  get session(): TafelSession {
    if (!this.#session) throw new Error('No session is open');
    return this.#session;
  }

  goOffline(): void {
    this.#isOffline = true;
    this.#desk.server.sync.closeSessions(({ sessionId }) => sessionId === this.#key, CLOSE.tryAgainLater);
  }

  goOnline(): void {
    this.#isOffline = false;
    window.dispatchEvent(new Event('online'));
  }

  async disconnected(): Promise<void> {
    await until('disconnected', () => this.session.status.getSnapshot().connection === 'verbroken');
  }

  /** Connected, with everything of this tab durable and nothing left to sort out. */
  async saved(): Promise<void> {
    await until('all is saved', () => {
      const status = this.#session?.status.getSnapshot();
      return status?.synced === true && status.unsaved === 0 && this.#keeper.isSettled;
    });
  }

  close(): void {
    this.#keeper.close();
    this.privateRooms.close();
  }
}
