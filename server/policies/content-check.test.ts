import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRecord } from '#shared/crdt/mutate.ts';
import { migrateRecords } from '#shared/crdt/migrate.ts';
import { testAfspraak, testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { createSyncServer, type SyncServer } from '#server/sync/sync-server.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';
import { MemoryStorage } from '#server/storage/memory.ts';
import { checkChange, inspectRoom } from './content-check.ts';
import { guardUpdate } from './guard.ts';

const ROOM = `tafel/${testId(1)}`;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
let sync: SyncServer | null = null;
afterEach(async () => sync?.stop());

function start(): MemoryStorage {
  const storage = new MemoryStorage();
  sync = createSyncServer({
    storage,
    guard: guardUpdate,
    checkOwn: checkChange,
    logger: silent,
    authenticate: async () => 'noSession',
  });
  return storage;
}
const edit = (change: (doc: Y.Doc) => void, room = ROOM) => sync!.editRoom(room, SERVER_AUTHOR, change);

function tafel(): Y.Doc {
  const doc = new Y.Doc();
  createRecord(doc, 'puzzelstuk', testIdentity(1), testPuzzelstuk({}));
  createRecord(doc, 'afspraak', testIdentity(2), testAfspraak({}));
  doc.getMap('tafel').set('naam', 'Utrecht');
  return doc;
}
const piece = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('puzzelstuk').get(testId(1))!;
const tekst = (doc: Y.Doc) =>
  doc.getMap<Y.Map<unknown>>('afspraak').get(testId(2))!.get('tekst') as Y.XmlFragment;
const paragraph = (text: Y.XmlText, name = 'paragraph'): Y.XmlElement => {
  const element = new Y.XmlElement(name);
  element.insert(0, [text]);
  return element;
};
const bold = (mark: string): Y.XmlText => {
  const text = new Y.XmlText('tekst');
  text.format(0, 3, { [mark]: {} });
  return text;
};

/** What does not belong, and where it is said to stand. */
const WRONG: [string, (doc: Y.Doc) => void, string][] = [
  ['an unknown root', (doc) => doc.getMap('geheim').set('a', 1), 'geheim'],
  ['an unknown key of the tafel', (doc) => doc.getMap('tafel').set('wachtwoord', 1), 'tafel/wachtwoord'],
  ['a value of the wrong type', (doc) => piece(doc).set('titel', 7), `puzzelstuk/${testId(1)}/titel`],
  ['an unknown field', (doc) => piece(doc).set('extra', 1), `puzzelstuk/${testId(1)}/extra`],
  [
    'half a record',
    (doc) => doc.getMap('puzzelstuk').set(testId(9), new Y.Map()),
    `puzzelstuk/${testId(9)}/id`,
  ],
  ['a record that is none', (doc) => doc.getMap('puzzelstuk').set(testId(9), 'x'), `puzzelstuk/${testId(9)}`],
  [
    'a text where a map belongs',
    (doc) => piece(doc).set('bijdrage', new Y.XmlFragment()),
    `puzzelstuk/${testId(1)}/bijdrage`,
  ],
  [
    'an unknown mark',
    (doc) => tekst(doc).insert(0, [paragraph(bold('onclick'))]),
    `afspraak/${testId(2)}/tekst`,
  ],
  [
    'an unknown element',
    (doc) => tekst(doc).insert(0, [paragraph(new Y.XmlText('x'), 'script')]),
    `afspraak/${testId(2)}/tekst`,
  ],
];

describe('[SY5] what the server writes itself', () => {
  it('is stored when it fits, and stands in the history', async () => {
    const storage = start();
    await edit((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(tafel())));
    await edit((doc) => doc.getMap('tafel').set('naam', 'Amersfoort'));
    await edit((doc) => tekst(doc).insert(0, [paragraph(bold('bold'))]));
    await edit(migrateRecords);
    const found = await storage.wijzigingen(ROOM, { record: null, beforeSeq: 99, limit: 99 });
    expect(found.map(({ seq, record, soorten }) => [seq, record, soorten])).toEqual([
      [3, `afspraak/${testId(2)}`, ['tekst tekst']],
      [2, 'tafel/naam', ['zet naam']],
      [1, `puzzelstuk/${testId(1)}`, ['maak']],
      [1, `afspraak/${testId(2)}`, ['maak']],
      [1, 'tafel/naam', ['zet naam']],
    ]);
  });

  it.each(WRONG)('is not stored when it is %s, and the room starts anew', async (_, change, path) => {
    const storage = start();
    await edit((doc) => Y.applyUpdate(doc, Y.encodeStateAsUpdate(tafel())));
    await expect(edit(change)).rejects.toThrow(`does not fit at ${path}`);
    expect((await storage.load(ROOM)).lastSeq).toBe(1);
    expect(await sync!.readRoom(ROOM, (doc) => inspectRoom(doc, 'tafel'))).toBeNull();
    await edit((doc) => doc.getMap('tafel').set('naam', 'daarna'));
    expect((await storage.load(ROOM)).lastSeq).toBe(2);
  });

  it('has no pieces in a register', async () => {
    start();
    const change = (doc: Y.Doc): void => void doc.getMap('puzzelstuk').set('a', 1);
    await expect(edit(change, `register/${testId(1)}`)).rejects.toThrow('does not fit at puzzelstuk');
  });
});

describe('[D20] a whole document that comes from elsewhere', () => {
  it('fits', () => {
    const doc = tafel();
    tekst(doc).insert(0, [paragraph(bold('italic'))]);
    expect(inspectRoom(doc, 'tafel')).toBeNull();
    expect(inspectRoom(new Y.Doc(), 'tafel')).toBeNull();
    expect(inspectRoom(doc, 'register')).not.toBeNull();
  });

  const hidden: (typeof WRONG)[number] = [
    'a list under the name of a root',
    (doc) => doc.getArray('spanningspunt').push([1]),
    'spanningspunt',
  ];
  it.each([...WRONG, hidden])('does not with %s', (_, change, path) => {
    const dirty = new Y.Doc();
    Y.applyUpdate(dirty, Y.encodeStateAsUpdate(tafel()));
    change(dirty);
    const loaded = new Y.Doc();
    Y.applyUpdate(loaded, Y.encodeStateAsUpdate(dirty));
    expect(inspectRoom(loaded, 'tafel')?.path).toContain(path);
  });
});
