import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import {
  addInzet,
  createRecord,
  LOCAL_ORIGIN,
  putEntry,
  removeEntry,
  setFields,
  textOf,
  type Identity,
} from '#shared/crdt/mutate.ts';
import { testAfspraak, testIdentity, testPuzzelstuk, testSpanningspunt } from '#shared/crdt/test-support.ts';
import type { Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';
import { ROOM, TAFEL, until } from '#server/sync/test-support.ts';
import { deleteDraft, readStored } from '#client/doc/draft-store.ts';
import type { Draft } from '#client/doc/draft.ts';
import { MemoryDevice } from '#client/doc/memory-disk.ts';
import { retryDraft } from '#client/doc/retry-draft.ts';
import type { TafelSession } from '#client/doc/tafel-session.ts';
import { openDesk, Tab, type Desk } from './desk.ts';

const OWN = 'gemeente-a';
const OTHER = 'gemeente-b';
const SECRET = 'GEHEIM-VAN-ANNA';

let desk: Desk;
let anna: Deelnemer;
let device: MemoryDevice;
let open: Tab[];

/** The ids of what lies on the tafel: of the other partij, one piece open to Anna's, one afspraak with hers in it. */
let piece: Identity;
let frozenLater: Identity;
let punt: Identity;
let own: Identity;

const tab = (isOffline = false): Tab => {
  const made = new Tab(desk, desk.seats.get(anna.id) ?? anna, device, isOffline);
  open.push(made);
  return made;
};
const onServer = async (change: (doc: Y.Doc) => void) =>
  await desk.server.sync.editRoom(ROOM, SERVER_AUTHOR, change);
const content = async (): Promise<string> => await desk.server.sync.readRoom(ROOM, canonicalTafel);
const bytesOnServer = async (): Promise<string> =>
  Buffer.from(await desk.server.sync.encodeRoom(ROOM)).toString('latin1');
const drafts = async (): Promise<readonly Draft[]> =>
  (await readStored(TAFEL, anna.id)).filter((draft) => draft.kind === 'kladversie');

function type(
  session: TafelSession,
  afspraak: string,
  inzet: string | null,
  words: string,
  isBold = false,
): void {
  const text = textOf(session.doc, afspraak, inzet as never);
  session.doc.transact(() => {
    if (text?.length === 0) text.insert(0, [new Y.XmlElement('paragraph')]);
    const paragraph = text?.get(0) as Y.XmlElement;
    if (paragraph.length === 0) paragraph.insert(0, [new Y.XmlText()]);
    const run = paragraph.get(0) as Y.XmlText;
    run.insert(run.length, words, isBold ? { bold: {} } : { bold: null });
  }, LOCAL_ORIGIN);
}

beforeEach(async () => {
  desk = await openDesk();
  device = new MemoryDevice();
  open = [];
  anna = desk.seat('anna', OWN, 'redacteur');
  const bert = desk.seat('bert', OTHER, 'redacteur');
  piece = testIdentity(1, OTHER, bert.id);
  frozenLater = testIdentity(2, OTHER, bert.id);
  punt = testIdentity(3, OTHER, bert.id);
  own = testIdentity(4, OWN, anna.id);
  await onServer((doc) => {
    doc.getMap('tafel').set('fase', 'puzzel');
    createRecord(doc, 'puzzelstuk', piece, testPuzzelstuk({ titel: 'Van Bert' }), {
      opengesteld: { [OWN]: true },
    });
    createRecord(doc, 'afspraak', frozenLater, testAfspraak({ titel: 'Peil' }), {
      betrokken: { [OWN]: true },
    });
    createRecord(doc, 'spanningspunt', punt, testSpanningspunt({ titel: 'Hier wringt het' }));
  });
});

afterEach(async () => {
  for (const each of open) each.close();
  for (const { id } of await readStored(TAFEL, anna.id)) await deleteDraft(id);
  await desk.close();
});

/** While Anna is away Bert takes his piece back, and the server freezes the text. */
async function rightsAreTaken(): Promise<void> {
  await onServer((doc) => {
    removeEntry(doc, 'puzzelstuk', piece.id, 'opengesteld', OWN);
    doc.getMap('bevroren').set(frozenLater.id, {
      versie: 1,
      hash: 'a'.repeat(64),
      door: anna.id,
      op: '2026-11-21T10:00:00.000Z',
      reden: 'Vastgesteld',
    });
  });
}

/** Fifty things that stay allowed: new pieces, changes, reactions, an own inzet with typed text and marks. */
function fiftyAllowed(session: TafelSession): void {
  const me = (n: number): Identity => testIdentity(n, OWN, anna.id);
  session.perform('afspraak', () =>
    createRecord(session.doc, 'afspraak', own, testAfspraak({ titel: 'Eigen' })),
  );
  session.perform('inzet', () => addInzet(session.doc, own.id, me(5)));
  for (let n = 0; n < 20; n++)
    session.perform('leg', () =>
      createRecord(session.doc, 'puzzelstuk', me(100 + n), testPuzzelstuk({ titel: `Nieuw ${n}` })),
    );
  for (let n = 0; n < 15; n++)
    session.perform('titel', () =>
      setFields(session.doc, 'puzzelstuk', me(100 + n).id, { titel: `Hernoemd ${n}` }),
    );
  for (let n = 0; n < 5; n++) {
    const { id } = me(200 + n);
    const reactie = {
      id,
      gemaaktDoor: anna.id,
      naam: 'anna',
      partij: OWN,
      op: '2026-11-21T10:00:00.000Z',
      tekst: `Eens ${n}`,
    };
    session.perform('reactie', () => putEntry(session.doc, 'spanningspunt', punt.id, 'reactie', id, reactie));
  }
  for (let n = 0; n < 8; n++) type(session, own.id, me(5).id, `woord${n} `, n % 2 === 0);
}

function threeForbidden(session: TafelSession): void {
  session.perform('titel', () =>
    setFields(session.doc, 'puzzelstuk', piece.id, { titel: `${SECRET} titel` }),
  );
  session.perform('toelichting', () =>
    setFields(session.doc, 'puzzelstuk', piece.id, { toelichting: `${SECRET} toelichting` }),
  );
  type(session, frozenLater.id, null, `${SECRET} tekst`);
}

describe('a refusal and what comes after it', () => {
  it('[C4] of 50 allowed and 3 forbidden offline edits 50 are saved, 3 are in a draft, and the next ones flow', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    await rightsAreTaken();
    const before = page.session;
    threeForbidden(before);
    fiftyAllowed(before);
    page.goOnline();
    await until('a fresh document', () => page.sessions.length > 1 && page.session.doc !== before.doc);
    await page.saved();

    const stored = await content();
    for (let n = 0; n < 15; n++) expect(stored).toContain(`Hernoemd ${n}`);
    for (let n = 15; n < 20; n++) expect(stored).toContain(`Nieuw ${n}`);
    for (let n = 0; n < 5; n++) expect(stored).toContain(`Eens ${n}`);
    for (let n = 0; n < 8; n++) expect(stored).toContain(`woord${n}`);
    expect(stored).toContain('bold');
    expect(stored).not.toContain(SECRET);
    expect(await bytesOnServer()).not.toContain(SECRET);
    expect(canonicalTafel(page.session.doc)).toBe(stored);

    const [draft, ...more] = await drafts();
    expect(more).toEqual([]);
    expect(
      draft?.items.map(({ path, rule, own: mine, theirs }) => [path, rule, mine, theirs]).sort(),
    ).toEqual([
      [`afspraak/${frozenLater.id}/tekst`, 'AZ11', `${SECRET} tekst`, ''],
      [`puzzelstuk/${piece.id}/titel`, 'AZ5', `${SECRET} titel`, 'Van Bert'],
      [`puzzelstuk/${piece.id}/toelichting`, 'AZ5', `${SECRET} toelichting`, ''],
    ]);
    expect(draft?.items.map(({ titel }) => titel).sort()).toEqual(['Peil', 'Van Bert', 'Van Bert']);
    expect(page.sessions.length).toBe(2);

    page.session.perform('later', () =>
      setFields(page.session.doc, 'puzzelstuk', testIdentity(100).id, { titel: 'Daarna' }),
    );
    await page.saved();
    expect(await content()).toContain('Daarna');
    expect(page.session.undo.undoLabel).not.toBeNull();
    expect(page.session.undo.history.done.length).toBeGreaterThan(40);
  });

  it('[C4] after a reload nothing refused comes back, here or there', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    await rightsAreTaken();
    threeForbidden(page.session);
    await page.session.flush();
    page.close();
    const again = tab();
    await until('a fresh document', () => again.sessions.length > 1);
    await again.saved();
    await again.session.flush();
    expect((await drafts()).flatMap(({ items }) => items)).toHaveLength(3);
    again.close();
    const third = tab();
    await third.saved();
    expect(third.sessions.length).toBe(1);
    expect(canonicalTafel(third.session.doc)).toBe(await content());
    expect(await bytesOnServer()).not.toContain(SECRET);
  });

  it('[AZ20] who became adviseur while offline: reactions are saved, the rest is a draft that names the rule', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    fiftyAllowed(page.session);
    anna = desk.seat('anna', OWN, 'adviseur');
    page.goOnline();
    await until('a fresh document', () => page.sessions.length > 1);
    await page.saved();
    const stored = await content();
    for (let n = 0; n < 5; n++) expect(stored).toContain(`Eens ${n}`);
    expect(stored).not.toContain('Nieuw');
    const items = (await drafts()).flatMap((draft) => draft.items);
    expect(new Set(items.map(({ rule }) => rule))).toEqual(new Set(['AZ3']));
    expect(items.map(({ op }) => op)).toEqual(items.map(() => 'maak'));
    expect(items).toHaveLength(21);
    const inzet = items.find(({ titel }) => titel === 'Eigen')?.own as { inzet: { tekst: string }[] };
    expect(inzet.inzet[0]?.tekst).toContain('woord0 woord1');
  });

  it('[AZ20] who became waarnemer while offline keeps all of it as a draft, and reads on', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    fiftyAllowed(page.session);
    anna = desk.seat('anna', OWN, 'waarnemer');
    page.goOnline();
    await until('a fresh document', () => page.sessions.length > 1);
    await page.saved();
    expect(await content()).not.toContain('Nieuw');
    const items = (await drafts()).flatMap((draft) => draft.items);
    expect(items.length).toBeGreaterThan(20);
    expect(new Set(items.map(({ rule }) => rule))).toEqual(new Set(['AZ2']));
    await onServer((doc) => setFields(doc, 'puzzelstuk', piece.id, { titel: 'Gelezen' }));
    await until('it arrives', () => canonicalTafel(page.session.doc).includes('Gelezen'));
  });

  it('[AZ20] another rol while connected closes nothing that is open, and counts at once', async () => {
    const page = tab();
    await page.saved();
    const { doc } = page.session;
    anna = desk.seat('anna', OWN, 'adviseur');
    await until('the screens hear of it', () => page.session.deelnemer.rol === 'adviseur');
    await page.saved();
    expect(page.session.doc).toBe(doc);
    expect(page.rightsChanged).toBeGreaterThan(0);
  });

  it('[AZ18] a seat that ended: unsaved work stays here, readable, and nothing is sent', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    fiftyAllowed(page.session);
    desk.unseat(anna);
    page.goOnline();
    await until('no access', () => page.session.status.getSnapshot().access.kind === 'geen-toegang');
    await until('a draft', async () => (await drafts()).length === 1);
    const [draft] = await drafts();
    expect(JSON.stringify(draft?.content)).toContain('Nieuw 15');
    expect(await content()).not.toContain('Nieuw');
  });

  it('[C4] two tabs that share a copy: nothing comes back, nothing is lost, and it does not go round', async () => {
    const first = tab();
    await first.saved();
    first.goOffline();
    await first.disconnected();
    await rightsAreTaken();
    threeForbidden(first.session);
    await first.session.flush();
    const second = tab(true);
    await until('the copy is read', () => second.session.status.getSnapshot().offlineCopy === 'goed');
    expect(canonicalTafel(second.session.doc)).toContain(SECRET);
    const me = (n: number): Identity => testIdentity(n, OWN, anna.id);
    for (const [page, n] of [
      [first, 301],
      [second, 302],
    ] as const)
      page.session.perform('leg', () =>
        createRecord(page.session.doc, 'puzzelstuk', me(n), testPuzzelstuk({ titel: `Tab ${n}` })),
      );
    await Promise.all([first.session.flush(), second.session.flush()]);
    first.goOnline();
    second.goOnline();
    await until('both are fresh', () => first.sessions.length > 1 && second.sessions.length > 1);
    await first.saved();
    await second.saved();
    const stored = await content();
    expect(stored).toContain('Tab 301');
    expect(stored).toContain('Tab 302');
    expect(await bytesOnServer()).not.toContain(SECRET);
    for (const page of [first, second]) {
      await until('the same content', async () => canonicalTafel(page.session.doc) === (await content()));
      expect(page.sessions.length).toBeLessThanOrEqual(3);
      await page.session.flush();
      page.close();
    }
    const third = tab();
    await third.saved();
    expect(third.sessions.length).toBe(1);
    expect(canonicalTafel(third.session.doc)).toBe(await content());
    const items = (await drafts()).flatMap((draft) => draft.items.map(({ path }) => path));
    expect(new Set(items).size).toBe(3);
  });

  it('[C4] when the server goes on refusing what is judged allowed here, all becomes a draft and it stops', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    fiftyAllowed(page.session);
    page.saysSeat = anna;
    anna = desk.seat('anna', OWN, 'adviseur');
    page.goOnline();
    await until('it gave up', async () => (await drafts()).some(({ items }) => items[0]?.path === ''));
    await page.saved();
    expect(page.sessions.length).toBeLessThanOrEqual(6);
    expect(await content()).not.toContain('Nieuw');
    const [draft] = await drafts();
    expect(JSON.stringify(draft?.content)).toContain('Nieuw 15');
  });

  it('[C4] a page that closes halfway a fork goes on with it the next time', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    await rightsAreTaken();
    threeForbidden(page.session);
    fiftyAllowed(page.session);
    page.goOnline();
    await until('set aside', async () =>
      (await readStored(TAFEL, anna.id)).some(({ kind }) => kind === 'herstel'),
    );
    page.close();
    const again = tab();
    await again.saved();
    await until('sorted out', async () => (await drafts()).length === 1);
    await again.saved();
    expect(await content()).toContain('Hernoemd 0');
    expect(await bytesOnServer()).not.toContain(SECRET);
    expect((await drafts()).flatMap(({ items }) => items)).toHaveLength(3);
  });

  it('[SY9] a draft is laid again once it may be, and what still may not stays with the reason of today', async () => {
    const page = tab();
    await page.saved();
    page.goOffline();
    await page.disconnected();
    await rightsAreTaken();
    threeForbidden(page.session);
    page.goOnline();
    await until('a draft', async () => (await drafts()).length === 1);
    await page.saved();
    const [draft] = await drafts();
    expect(retryDraft(page.session, draft!, 'opnieuw').done).toEqual([]);
    await onServer((doc) => {
      putEntry(doc, 'puzzelstuk', piece.id, 'opengesteld', OWN, true);
      doc.getMap('bevroren').delete(frozenLater.id);
    });
    await until('it is open', () => page.session.bevroren.getSnapshot().size === 0);
    expect(retryDraft(page.session, draft!, 'opnieuw').left).toEqual([]);
    await page.saved();
    expect(page.sessions.length).toBe(2);
    const stored = await content();
    for (const what of ['titel', 'toelichting', 'tekst']) expect(stored).toContain(`${SECRET} ${what}`);
    page.session.undo.undo();
    await page.saved();
    expect(await content()).not.toContain(`${SECRET} toelichting`);
  });
});
