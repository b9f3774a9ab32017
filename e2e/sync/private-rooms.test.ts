import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRecord, putEntry, setFields } from '#shared/crdt/mutate.ts';
import { testVariant } from '#shared/crdt/test-support.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { must } from '#shared/lib/assert.ts';
import type { PrivateRoomKind } from '#shared/protocol/room.ts';
import { TAFEL, until } from '#server/sync/test-support.ts';
import { deleteDraft, readStored } from '#client/doc/draft-store.ts';
import { MemoryDevice } from '#client/doc/memory-disk.ts';
import { retryDraft } from '#client/doc/retry-draft.ts';
import { openDesk, Tab, type Desk } from './desk.ts';

let desk: Desk;
let anna: Deelnemer;
let open: Tab[];

const tab = (deelnemer: Deelnemer, device = new MemoryDevice(), isOffline = false): Tab => {
  const made = new Tab(desk, deelnemer, device, isOffline);
  open.push(made);
  return made;
};

/** Lays a variant in a private room of this tab; its id. */
function sketch(at: Tab, kind: PrivateRoomKind, naam: string): string {
  const session = must(at.privateRooms.open(kind).getSnapshot().session, 'the room is open');
  const identity = session.newIdentity();
  session.perform('schets', () => createRecord(session.doc, 'variant', identity, testVariant({ naam })));
  return identity.id;
}

const namesIn = (at: Tab, kind: PrivateRoomKind): readonly string[] =>
  [...at.privateRooms.open(kind).getSnapshot().varianten.values()].map(({ naam }) => naam);
const saved = async (at: Tab): Promise<void> => {
  await at.saved();
  await until('all is saved', () => at.session.total.getSnapshot().unsaved === 0);
};
const ready = async (at: Tab, kind: PrivateRoomKind): Promise<void> =>
  await until('the room is there', () => {
    const { session, stand } = at.privateRooms.open(kind).getSnapshot();
    return stand === 'klaar' && session?.status.getSnapshot().synced === true;
  });

beforeEach(async () => {
  desk = await openDesk();
  open = [];
  anna = desk.seat('anna', 'gemeente-a', 'redacteur');
});

afterEach(async () => {
  for (const each of open) each.close();
  for (const draft of await readStored(TAFEL, null)) await deleteDraft(draft.id);
  await desk.close();
});

describe('private varianten', () => {
  it('[AZ32] [VA2] a schorsing is one room for all of a partij, and an own room is for one', async () => {
    const colleague = desk.seat('chris', 'gemeente-a', 'waarnemer');
    const other = desk.seat('bert', 'gemeente-b', 'regisseur');
    const [own, theirs, strange] = [tab(anna), tab(colleague), tab(other)] as const;
    for (const each of [own, theirs, strange])
      for (const kind of ['schorsing', 'eigen'] as const) await ready(each, kind);
    sketch(own, 'schorsing', 'samen');
    sketch(own, 'eigen', 'alleen ik');
    await saved(own);
    await until('a colleague sees it', () => namesIn(theirs, 'schorsing').includes('samen'));
    expect(namesIn(theirs, 'eigen')).toEqual([]);
    for (const kind of ['schorsing', 'eigen'] as const) expect(namesIn(strange, kind)).toEqual([]);
    const all = await desk.server.sync.readRoom(`tafel/${TAFEL}`, (doc) => JSON.stringify(doc.toJSON()));
    expect(all).not.toContain('samen');
    const stored = await desk.server.sync.readRoom(`schorsing/${TAFEL}/gemeente-a`, (doc) =>
      JSON.stringify(doc.getMap('variant').toJSON()),
    );
    expect(stored).toContain('samen');
  });

  it('[SY8] [C5] what is not saved there counts, is kept on the device, and goes when there is a connection', async () => {
    const device = new MemoryDevice();
    const first = tab(anna, device);
    await ready(first, 'eigen');
    await saved(first);
    first.goOffline();
    await first.disconnected();
    const id = sketch(first, 'eigen', 'onderweg');
    expect(first.session.total.getSnapshot().unsaved).toBe(1);
    expect(first.session.status.getSnapshot().unsaved).toBe(0);
    expect(first.privateRooms.open('eigen').getSnapshot().stand).toBe('offline');
    await must(first.privateRooms.open('eigen').getSnapshot().session, 'open').flush();
    first.close();
    const again = tab(anna, device);
    await until('the copy was read', () => namesIn(again, 'eigen').includes('onderweg'));
    await saved(again);
    const stored = await desk.server.sync.readRoom(`eigen/${TAFEL}/${anna.id}`, (doc) => [
      ...doc.getMap('variant').keys(),
    ]);
    expect(stored).toEqual([id]);
  });

  it('[SY7] has its own undo', async () => {
    const at = tab(anna);
    await ready(at, 'schorsing');
    const id = sketch(at, 'schorsing', 'eerst');
    const session = must(at.privateRooms.open('schorsing').getSnapshot().session, 'open');
    session.perform('noem', () => setFields(session.doc, 'variant', id, { naam: 'daarna' }));
    expect(namesIn(at, 'schorsing')).toEqual(['daarna']);
    expect(session.undo.undo()).toMatchObject({ kind: 'gedaan', overgeslagen: 0 });
    expect(namesIn(at, 'schorsing')).toEqual(['eerst']);
    expect(at.session.undo.undoLabel).toBeNull();
    expect(session.rights()('zet', 'variant', 'keuze').ok).toBe(false);
  });

  it('[C4] [AZ32] what is refused there becomes a draft, and never comes on the tafel', async () => {
    const at = tab(anna);
    await ready(at, 'schorsing');
    const id = sketch(at, 'schorsing', 'plan b');
    await saved(at);
    at.goOffline();
    await at.disconnected();
    const session = must(at.privateRooms.open('schorsing').getSnapshot().session, 'open');
    session.perform('leg', () =>
      putEntry(session.doc, 'variant', id, 'stuk', session.newIdentity().id, { soort: 'weg' }),
    );
    desk.seat('anna', 'gemeente-a', 'adviseur');
    at.goOnline();
    const drafts = async () => (await readStored(TAFEL, anna.id)).filter(({ kind }) => kind === 'kladversie');
    await until('it is a draft', async () => (await drafts()).length === 1);
    const [draft] = await drafts();
    expect(draft).toMatchObject({ kamer: 'schorsing', items: [{ rule: 'AZ3', op: 'zet' }] });
    await until('the room is back', () => namesIn(at, 'schorsing').includes('plan b'));
    if (draft?.kind !== 'kladversie') throw new Error('no draft');
    expect(retryDraft(at.session, draft, 'opnieuw')).toEqual({ done: [], left: draft.items });
    expect(at.session.doc.getMap('variant').size).toBe(0);
  });

  it('[AZ20] a seat that ends closes them too', async () => {
    const at = tab(anna);
    await ready(at, 'schorsing');
    desk.unseat(anna);
    await until('shut', () => at.privateRooms.open('schorsing').getSnapshot().stand === 'geen-toegang');
    expect(desk.server.sync.health().connections).toBe(0);
  });
});
