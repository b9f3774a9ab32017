import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { CLOSE } from '#shared/protocol/close-codes.ts';
import type { Notice } from '#shared/protocol/notice.ts';
import type { ConnectionEvents } from '#client/doc/connection.ts';
import { MemoryDevice } from '#client/doc/memory-disk.ts';
import { StatusStore } from '#client/doc/status.ts';
import { SyncedDoc, type Ending } from '#client/doc/synced-doc.ts';
import type { FetchTicket } from '#client/doc/ticket-socket.ts';
import { UnsentItems } from '#client/doc/unsent-items.ts';

const COPY = 'puzzeltafel/tafel/t/anna/v1';

let device: MemoryDevice;
beforeEach(() => {
  device = new MemoryDevice();
});

/** One visit whose server is played by the test. */
async function visit(taken: ReadonlySet<number> = new Set()) {
  const doc = new Y.Doc();
  const status = new StatusStore();
  const endings: Ending[] = [];
  const line = { connect: vi.fn(), disconnect: vi.fn(), destroy: vi.fn(), sendAlarm: vi.fn() };
  let fetchTicket: FetchTicket | undefined;
  const claimed: (readonly number[])[] = [];
  let rightsChanged = 0;
  let events: ConnectionEvents | undefined;
  const sync = new SyncedDoc({
    doc,
    awareness: new Awareness(doc),
    room: 'tafel/t',
    copyName: COPY,
    status,
    onEarlier: () => undefined,
    onEnded: (ending) => endings.push(ending),
    unsentItems: new UnsentItems(),
    openDisk: device.open,
    askTicket: async (clientIds) => {
      claimed.push(clientIds);
      const answer = { kind: 'ticket', value: 't' } as const;
      return { answer, bezet: clientIds.filter((client) => taken.has(client)) };
    },
    onRightsChanged: () => rightsChanged++,
    connect: (_room, _doc, _awareness, given, ticket) => {
      events = given;
      fetchTicket = ticket;
      return line;
    },
  });
  await sync.flush();
  const ticket = fetchTicket;
  if (!events || !ticket) throw new Error('Nothing connected');
  const server = events;
  const notice = (what: Notice): void => server.onMessage({ kind: 'notice', notice: what });
  return {
    doc,
    sync,
    endings,
    line,
    server,
    notice,
    state: () => status.getSnapshot(),
    claimed,
    ticket: async () => await ticket(new AbortController().signal),
    rightsChanged: () => rightsChanged,
    edit: (key: string) => doc.getMap('m').set(key, 'x'),
    /** The server takes this connection and everything sent on it. */
    welcome: (epoch: string) => {
      server.onState('verbonden');
      server.onOpened();
      notice({ kind: 'welcome', epoch });
      server.onSent('step2', true);
      server.onSynced(true);
      server.onMessage({ kind: 'ack', count: 1 });
    },
  };
}

const countsOnDisk = (): number[] => [...device.copy(COPY).visits.values()].map(({ count }) => count);

describe('one document, its copy and its room', () => {
  it('[SY8] connects only after the copy was read, and counts what an earlier visit left', async () => {
    const first = await visit();
    first.edit('a');
    first.edit('b');
    await first.sync.flush();
    first.sync.destroy();
    const second = await visit();
    expect(second.line.connect).toHaveBeenCalledTimes(1);
    expect(second.state().unsaved).toBe(2);
    expect(second.state().ready).toBe(true);
    second.welcome('e1');
    await second.sync.flush();
    expect(second.state().unsaved).toBe(0);
    expect(countsOnDisk()).toEqual([]);
  });

  it('[SY8] works on without a copy when that does not open, and says so', async () => {
    device.openFails = new Error('No storage here');
    const { state, line, edit, welcome } = await visit();
    expect(state().offlineCopy).toBe('mislukt');
    expect(line.connect).toHaveBeenCalledTimes(1);
    edit('a');
    expect(state().unsaved).toBe(1);
    welcome('e1');
    expect(state().unsaved).toBe(0);
  });

  it('[SY8] a full disk shows in the status, and the edit still goes to the server', async () => {
    const { state, edit, welcome, sync } = await visit();
    device.writeFails = new DOMException('Full', 'QuotaExceededError');
    edit('a');
    await sync.flush();
    expect(state().offlineCopy).toBe('mislukt');
    expect(state().unsaved).toBe(1);
    welcome('e1');
    expect(state().unsaved).toBe(0);
  });

  it('[D20] another life of the room ends the document before anything is sent to it', async () => {
    const first = await visit();
    first.welcome('e1');
    first.edit('a');
    await first.sync.flush();
    first.sync.destroy();
    for (const epoch of ['e2', null]) {
      const { endings, line, notice, server, state } = await visit();
      server.onOpened();
      notice({ kind: 'welcome', epoch });
      expect(line.disconnect).toHaveBeenCalledTimes(1);
      expect(endings).toEqual([{ kind: 'nieuw-tijdperk' }]);
      expect(state().unsaved).toBe(1);
    }
    expect(device.copy(COPY).epoch).toBe('e1');
  });

  it('[D20] the first epoch, and the same one again, end nothing', async () => {
    const { endings, notice, sync } = await visit();
    notice({ kind: 'welcome', epoch: null });
    notice({ kind: 'welcome', epoch: 'e1' });
    notice({ kind: 'welcome', epoch: 'e1' });
    await sync.flush();
    expect(endings).toEqual([]);
    expect(device.copy(COPY).epoch).toBe('e1');
  });

  it('[SY8] a read-only room keeps edits here and unsaved, and a connection to a room that writes again clears it', async () => {
    const { state, edit, notice, welcome, server, sync } = await visit();
    welcome('e1');
    notice({ kind: 'readOnly', reason: 'De schijf is vol.' });
    expect(state().access).toEqual({ kind: 'alleen-lezen', reden: 'De schijf is vol.' });
    edit('a');
    server.onSent('update', true);
    await sync.flush();
    expect(state().unsaved).toBe(1);
    expect(countsOnDisk()).toEqual([1]);
    notice({ kind: 'readOnly', reason: null });
    expect(state().access).toEqual({ kind: 'open' });
    server.onSent('step2', true);
    server.onMessage({ kind: 'ack', count: 3 });
    expect(state().unsaved).toBe(0);
    notice({ kind: 'readOnly', reason: 'De schijf is vol.' });
    welcome('e1');
    expect(state().access).toEqual({ kind: 'open' });
  });

  it.each([
    [CLOSE.noSession, 'sessie-voorbij'],
    [CLOSE.clientTooOld, 'te-oud'],
    [CLOSE.noAccess, 'geen-toegang'],
  ] as const)('[SY17] close %i is %s, and unsaved work stays on the device', async (code, kind) => {
    const { state, edit, server, sync, endings } = await visit();
    edit('a');
    server.onClosed(code, '');
    await sync.flush();
    expect(state().access).toEqual({ kind });
    expect(endings).toEqual([]);
    expect(countsOnDisk()).toEqual([1]);
    expect([...device.copy(COPY).content().getMap('m').keys()]).toEqual(['a']);
  });

  it('[SY9] a refusal ends the document with the edits that it may be about', async () => {
    const { edit, server, endings, welcome } = await visit();
    welcome('e1');
    for (const key of ['a', 'b']) {
      edit(key);
      server.onSent('update', true);
    }
    const refusal = { rule: 'TF2', reason: 'server-only-root', path: null, count: 3 };
    server.onMessage({ kind: 'refusal', refusal });
    server.onClosed(CLOSE.refused, '');
    expect(endings).toEqual([{ kind: 'geweigerd', refusal, edits: { from: 1, to: 2 } }]);
  });

  it('[AZ23] a ticket is for the client of the document and those of unsaved work of earlier visits', async () => {
    const first = await visit();
    first.edit('a');
    await first.sync.flush();
    first.sync.destroy();
    const second = await visit();
    expect(await second.ticket()).toEqual({ kind: 'ticket', value: 't' });
    expect(second.claimed).toEqual([[second.doc.clientID, first.doc.clientID]]);
    second.welcome('e1');
    await second.ticket();
    expect(second.claimed[1]).toEqual([second.doc.clientID]);
  });

  it('[AZ23] unsaved work under a client of somebody else ends the document before anything is sent', async () => {
    const first = await visit();
    first.edit('a');
    await first.sync.flush();
    first.sync.destroy();
    const second = await visit(new Set([first.doc.clientID]));
    expect(await second.ticket()).toEqual({ kind: 'geen-verbinding' });
    expect(second.endings).toEqual([{ kind: 'vreemd' }]);
    expect(second.line.disconnect).toHaveBeenCalledTimes(1);
  });

  it('[AZ20] tells when the rights changed, and goes on with the same document', async () => {
    const { server, endings, rightsChanged } = await visit();
    server.onRightsChanged();
    expect(rightsChanged()).toBe(1);
    expect(endings).toEqual([]);
  });

  it('[C4] when another tab put the shared copy aside, unsaved work forks and saved work goes into the fresh copy', async () => {
    const saved = await visit();
    saved.welcome('e1');
    const unsaved = await visit();
    unsaved.edit('a');
    await unsaved.sync.flush();
    device.remove(COPY, 'vervangen');
    expect(unsaved.endings).toEqual([{ kind: 'vervangen' }]);
    expect(saved.endings).toEqual([]);
    await vi.waitFor(() => expect(device.copy(COPY).updates).toHaveLength(1));
    expect([...device.copy(COPY).content().getMap('m').keys()]).toEqual([]);
  });

  it('[C4] work of a document that was set aside is taken over as own work, with its clients', async () => {
    const { doc, sync, state, claimed, ticket } = await visit();
    const other = new Y.Doc();
    other.getMap('m').set('a', 'x');
    await ticket();
    expect(sync.notClaimed([doc.clientID, other.clientID])).toEqual([other.clientID]);
    sync.claim([other.clientID]);
    await ticket();
    expect(sync.notClaimed([other.clientID])).toEqual([]);
    sync.adopt(Y.encodeStateAsUpdate(other));
    expect(doc.getMap('m').get('a')).toBe('x');
    expect(state().unsaved).toBe(1);
    await sync.flush();
    expect(countsOnDisk()).toEqual([1]);
    expect([...device.copy(COPY).ownClients]).toEqual([doc.clientID, other.clientID]);
    await ticket();
    expect(claimed.at(-1)).toEqual([doc.clientID, other.clientID]);
  });
});
