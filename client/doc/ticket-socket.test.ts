import { describe, expect, it } from 'vitest';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import { ticketRefused, ticketSocket, type TicketAnswer } from '#client/doc/ticket-socket.ts';

/** A socket of the browser, as far as it is used. */
class PlayedSocket {
  static readonly made: PlayedSocket[] = [];
  readonly url: string;
  readonly protocols: unknown;
  readyState = 0;
  binaryType = 'blob';
  onopen: ((opened: Event) => void) | null = null;
  onmessage: ((message: MessageEvent) => void) | null = null;
  onerror: ((failed: Event) => void) | null = null;
  onclose: ((closed: CloseEvent) => void) | null = null;
  readonly sent: unknown[] = [];
  closed: number | undefined;

  constructor(url: string, protocols: unknown) {
    this.url = url;
    this.protocols = protocols;
    PlayedSocket.made.push(this);
  }
  send(data: unknown): void {
    this.sent.push(data);
  }
  close(code?: number): void {
    this.closed = code ?? 1005;
  }
}

function setUp() {
  PlayedSocket.made.length = 0;
  const asked: { signal: AbortSignal; answer: (answer: TicketAnswer) => void; fail: () => void }[] = [];
  const Socket = ticketSocket(
    async (signal) =>
      await new Promise<TicketAnswer>((resolve, reject) => {
        asked.push({ signal, answer: resolve, fail: () => reject(new Error('broken')) });
      }),
    PlayedSocket as unknown as typeof WebSocket,
  );
  const socket = new Socket('ws://x/sync/tafel/t?v=3');
  const heard: string[] = [];
  socket.onopen = () => heard.push('open');
  socket.onmessage = ({ data }) => heard.push(`message ${String(data)}`);
  socket.onerror = () => heard.push('error');
  socket.onclose = ({ code }) => heard.push(`close ${code}`);
  return {
    socket,
    heard,
    asked: asked[0]!,
    settle: async () => await new Promise((done) => setTimeout(done)),
  };
}

describe('a socket that brings a ticket', () => {
  it('[ID4] connects with its ticket as subprotocol, never in the address, and passes on what happens', async () => {
    const { socket, heard, asked, settle } = setUp();
    expect(socket.readyState).toBe(0);
    socket.binaryType = 'arraybuffer';
    asked.answer({ kind: 'ticket', value: 'abc' });
    await settle();
    const [real] = PlayedSocket.made;
    expect(real?.url).toBe('ws://x/sync/tafel/t?v=3');
    expect(real?.protocols).toEqual(['puzzeltafel', 'ticket.abc']);
    expect(real?.binaryType).toBe('arraybuffer');
    real!.readyState = 1;
    real?.onopen?.(new Event('open'));
    expect(socket.readyState).toBe(1);
    socket.send('x');
    expect(real?.sent).toEqual(['x']);
    real?.onmessage?.(new MessageEvent('message', { data: 'y' }));
    real?.onclose?.(new CloseEvent('close', { code: CLOSE.rightsChanged }));
    expect(heard).toEqual(['open', 'message y', `close ${CLOSE.rightsChanged}`]);
    socket.close();
    expect(real?.closed).toBe(1005);
  });

  it('closed while the ticket is on its way, it stops asking, tells so once and never connects', async () => {
    const { socket, heard, asked, settle } = setUp();
    socket.close();
    expect(heard).toEqual([]);
    expect(asked.signal.aborted).toBe(true);
    asked.answer({ kind: 'ticket', value: 'late' });
    socket.close();
    await settle();
    expect(heard).toEqual(['close 1006']);
    expect(socket.readyState).toBe(3);
    expect(PlayedSocket.made).toEqual([]);
  });

  it.each([
    [null, ['error', 'close 1006']],
    [401, [`close ${CLOSE.noSession}`]],
    [404, [`close ${CLOSE.noAccess}`]],
    [409, [`close ${CLOSE.rightsChanged}`]],
    [429, [`close ${CLOSE.tryAgainLater}`]],
    [500, [`close ${CLOSE.tryAgainLater}`]],
  ])('without a ticket (%s) it is a connection that did not come about', async (status, expected) => {
    const { heard, asked, settle } = setUp();
    asked.answer(ticketRefused(status));
    await settle();
    expect(heard).toEqual(expected);
    expect(PlayedSocket.made).toEqual([]);
  });

  it('a question that breaks is no connection either', async () => {
    const { heard, asked, settle } = setUp();
    asked.fail();
    await settle();
    expect(heard).toEqual(['error', 'close 1006']);
  });
});
