import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppendRequest, Lease, LogRow, Storage, StoredRow, Touched } from './storage.ts';

const ROOM = 'tafel/00000000000000000000000001';
const OTHER = 'tafel/00000000000000000000000002';

const row = (text: string, author = 'anna', timeMs = 1_700_000_000_000): LogRow => ({
  author,
  timeMs,
  bytes: new TextEncoder().encode(text),
  touched: [],
});
const request = (room: string, afterSeq: number, rows: LogRow[], leases: Lease[] = []): AppendRequest => ({
  room,
  epoch: `epoch of ${room}`,
  afterSeq,
  rows,
  leases,
});
const texts = (rows: readonly StoredRow[]): string[] =>
  rows.map(({ bytes }) => new TextDecoder().decode(bytes));
const snapshotAt = (seq: number, text: string) => ({
  seq,
  update: new TextEncoder().encode(text),
  stateVector: Uint8Array.of(seq),
});

/** What every adapter must do; `open` gives an empty store. */
export function registerStorageContract(name: string, open: () => Promise<Storage>): void {
  describe(`storage contract: ${name}`, () => {
    let storage: Storage;
    beforeEach(async () => {
      storage = await open();
    });
    afterEach(() => storage.close());

    it('a room that was never written is empty', async () => {
      expect(await storage.load(ROOM)).toEqual({
        epoch: null,
        readOnly: null,
        lastSeq: 0,
        snapshot: null,
        tail: [],
        leases: [],
        damage: null,
      });
    });

    it('gives back what was appended: bytes, author, time, order', async () => {
      await storage.append(request(ROOM, 0, [row('a'), row('b', '@server', 1_700_000_000_001)]));
      await storage.append(request(ROOM, 2, [row('c', 'bert')]));
      const loaded = await storage.load(ROOM);
      expect(texts(loaded.tail)).toEqual(['a', 'b', 'c']);
      expect(loaded.tail.map(({ seq, author, timeMs }) => [seq, author, timeMs])).toEqual([
        [1, 'anna', 1_700_000_000_000],
        [2, '@server', 1_700_000_000_001],
        [3, 'bert', 1_700_000_000_000],
      ]);
      expect(loaded.lastSeq).toBe(3);
      expect(loaded.epoch).toBe(`epoch of ${ROOM}`);
    });

    it('keeps the epoch of the first write', async () => {
      await storage.append(request(ROOM, 0, [row('a')]));
      await storage.append({ ...request(ROOM, 1, [row('b')]), epoch: 'another' });
      expect((await storage.load(ROOM)).epoch).toBe(`epoch of ${ROOM}`);
    });

    it('keeps rooms apart', async () => {
      await Promise.all([
        storage.append(request(ROOM, 0, [row('here')])),
        storage.append(request(OTHER, 0, [row('there')])),
      ]);
      expect(texts((await storage.load(ROOM)).tail)).toEqual(['here']);
      expect(texts((await storage.load(OTHER)).tail)).toEqual(['there']);
    });

    it('refuses an append at the wrong place, and only that one of its batch', async () => {
      await storage.append(request(ROOM, 0, [row('a')]));
      const outcomes = await Promise.allSettled([
        storage.append(request(ROOM, 0, [row('stale')])),
        storage.append(request(OTHER, 0, [row('fine')])),
        storage.append(request(ROOM, 2, [row('gap')])),
        storage.append(request(ROOM, 1, [row('b')])),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual([
        'rejected',
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect(outcomes[0]).toMatchObject({ reason: { kind: 'conflict' } });
      expect(texts((await storage.load(ROOM)).tail)).toEqual(['a', 'b']);
      expect(texts((await storage.load(OTHER)).tail)).toEqual(['fine']);
    });

    it('appends started together all land, in order', async () => {
      const many = Array.from({ length: 200 }, (_, index) => index);
      await Promise.all(many.map((index) => storage.append(request(ROOM, index, [row(String(index))]))));
      expect(texts((await storage.load(ROOM)).tail)).toEqual(many.map(String));
    });

    it('copies the bytes: a caller may reuse its buffer afterwards', async () => {
      const bytes = Uint8Array.of(1, 2, 3);
      const done = storage.append(request(ROOM, 0, [{ author: 'anna', timeMs: 1, bytes, touched: [] }]));
      bytes.fill(9);
      await done;
      expect([...((await storage.load(ROOM)).tail[0]?.bytes ?? [])]).toEqual([1, 2, 3]);
    });

    it('[SY6] a lease belongs to who had it first', async () => {
      await storage.append(request(ROOM, 0, [row('a')], [{ clientId: 7, deelnemer: 'anna', timeMs: 1 }]));
      await storage.append(
        request(
          ROOM,
          1,
          [row('b')],
          [
            { clientId: 7, deelnemer: 'bert', timeMs: 2 },
            { clientId: 4294967295, deelnemer: 'bert', timeMs: 3 },
          ],
        ),
      );
      const { leases } = await storage.load(ROOM);
      expect(new Map(leases.map((lease) => [lease.clientId, lease.deelnemer]))).toEqual(
        new Map([
          [7, 'anna'],
          [4294967295, 'bert'],
        ]),
      );
      expect((await storage.load(OTHER)).leases).toEqual([]);
    });

    it('[AZ23] keeps leases of a room in which nothing was written yet, and forgets those that ended', async () => {
      const lease = { clientId: 7, deelnemer: 'anna', timeMs: 5 };
      await storage.append(request(ROOM, 0, [], [lease, { ...lease, clientId: 8 }]));
      expect(await storage.load(ROOM)).toMatchObject({ lastSeq: 0, tail: [], damage: null });
      await storage.append({ ...request(ROOM, 0, [row('a')]), droppedLeases: [8] });
      const loaded = await storage.load(ROOM);
      expect(loaded.leases).toEqual([lease]);
      expect(texts(loaded.tail)).toEqual(['a']);
    });

    const touching = (author: string, timeMs: number, ...touched: Touched[]): LogRow => ({
      ...row('x', author, timeMs),
      touched,
    });
    const zet = (record: string, field: string): Touched => ({ record, op: 'zet', field });
    const ask = (record: string | null, beforeSeq = Infinity, limit = 10) =>
      storage.wijzigingen(ROOM, { record, beforeSeq: Math.min(beforeSeq, Number.MAX_SAFE_INTEGER), limit });

    it('[AZ19] knows who changed which record, newest first, rows of one author in one batch together', async () => {
      await storage.append(
        request(ROOM, 0, [
          touching('anna', 1, zet('puzzelstuk/a', 'titel')),
          touching('bert', 2, zet('puzzelstuk/a', 'titel'), {
            record: 'afspraak/b',
            op: 'maak',
            field: null,
          }),
          touching('anna', 3, zet('puzzelstuk/a', 'status'), zet('puzzelstuk/a', 'titel')),
        ]),
      );
      const anna = { seq: 1, record: 'puzzelstuk/a', author: 'anna', timeMs: 3 };
      const bert = { seq: 2, author: 'bert', timeMs: 2 };
      const both = [
        { ...bert, record: 'puzzelstuk/a', soorten: ['zet titel'] },
        { ...anna, soorten: ['zet titel', 'zet status'] },
      ];
      expect(await ask('puzzelstuk/a')).toEqual(both);
      expect(await ask('puzzelstuk/a', 2)).toEqual([both[1]]);
      expect(await ask('puzzelstuk/a', Infinity, 1)).toEqual([both[0]]);
      expect(await ask(null)).toHaveLength(3);
      expect(await ask('puzzelstuk')).toHaveLength(2);
      expect(await storage.wijzigingen(OTHER, { record: null, beforeSeq: 9, limit: 9 })).toEqual([]);
    });

    it('[AZ19] of a record is also what lies in it, and nothing beside it', async () => {
      await storage.append(
        request(ROOM, 0, [
          touching('anna', 1, zet('afspraak/a', 'titel')),
          touching('anna', 2, zet('afspraak/a/inzet/c', 'bedrag')),
          touching('anna', 3, zet('afspraak/ab', 'titel')),
          touching('anna', 4, zet('afspraak/a-b', 'titel')),
        ]),
      );
      expect((await ask('afspraak/a')).map(({ record }) => record)).toEqual([
        'afspraak/a/inzet/c',
        'afspraak/a',
      ]);
    });

    it('[DU5] loads a snapshot with the rows after it, and keeps the whole log as history', async () => {
      await storage.append(
        request(
          ROOM,
          0,
          ['a', 'b', 'c'].map((text) => row(text)),
        ),
      );
      await storage.saveSnapshot(ROOM, snapshotAt(2, 'a+b'));
      const loaded = await storage.load(ROOM);
      expect(loaded.snapshot).toEqual(snapshotAt(2, 'a+b'));
      expect(texts(loaded.tail)).toEqual(['c']);
      expect(loaded.lastSeq).toBe(3);
      expect(texts(await storage.history(ROOM, { afterSeq: 0, limit: 10 }))).toEqual(['a', 'b', 'c']);
    });

    it('[DU5] the newest snapshot counts', async () => {
      await storage.append(
        request(
          ROOM,
          0,
          ['a', 'b', 'c', 'd'].map((text) => row(text)),
        ),
      );
      for (const seq of [1, 2, 4]) await storage.saveSnapshot(ROOM, snapshotAt(seq, `until ${seq}`));
      const loaded = await storage.load(ROOM);
      expect(loaded.snapshot?.seq).toBe(4);
      expect(loaded.tail).toEqual([]);
      expect(loaded.lastSeq).toBe(4);
    });

    it('[DU5] refuses a snapshot of rows that are not there', async () => {
      await storage.append(request(ROOM, 0, [row('a')]));
      await expect(storage.saveSnapshot(ROOM, snapshotAt(2, 'ahead'))).rejects.toMatchObject({
        kind: 'conflict',
      });
      await expect(storage.saveSnapshot(OTHER, snapshotAt(0, 'nothing'))).rejects.toMatchObject({
        kind: 'conflict',
      });
      expect((await storage.load(ROOM)).snapshot).toBeNull();
    });

    it('reads history in pages', async () => {
      await storage.append(
        request(
          ROOM,
          0,
          ['a', 'b', 'c', 'd'].map((text) => row(text)),
        ),
      );
      expect(texts(await storage.history(ROOM, { afterSeq: 1, limit: 2 }))).toEqual(['b', 'c']);
      expect(await storage.history(OTHER, { afterSeq: 0, limit: 2 })).toEqual([]);
    });

    it('freezes a room and opens it again', async () => {
      await expect(storage.setReadOnly(ROOM, 'gearchiveerd')).rejects.toMatchObject({ kind: 'conflict' });
      await storage.append(request(ROOM, 0, [row('a')]));
      await storage.setReadOnly(ROOM, 'gearchiveerd');
      expect((await storage.load(ROOM)).readOnly).toBe('gearchiveerd');
      await storage.setReadOnly(ROOM, null);
      expect((await storage.load(ROOM)).readOnly).toBeNull();
    });

    it('holds an update of a megabyte', async () => {
      const bytes = new Uint8Array(1_000_000).map((_, index) => index % 251);
      await storage.append(request(ROOM, 0, [{ author: 'anna', timeMs: 1, bytes, touched: [] }]));
      expect((await storage.load(ROOM)).tail[0]?.bytes).toEqual(bytes);
    });
  });
}
