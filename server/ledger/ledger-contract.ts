import { describe, expect, it } from 'vitest';
import { GENESIS_HASH, type EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { Ledger } from '#server/ledger/ledger.ts';
import { gewist, tafelId, toegetreden } from '#server/ledger/test-support.ts';

/** A ledger next to a store of numbers, so that every adapter can be asked to change something with its entries. */
export interface LedgerUnderTest<Change> {
  readonly ledger: Ledger<Change>;
  /** A change that adds the number, and does not take place when the number is there already. */
  readonly add: (value: number) => Change;
  /** A change that fails half way. */
  readonly fail: () => Change;
  readonly values: () => Promise<readonly number[]>;
}

/** What every adapter of the ledger must do; `open` gives a new one. */
export function registerLedgerContract<Change>(name: string, open: () => Promise<LedgerUnderTest<Change>>) {
  const kinds = async ({ ledger }: LedgerUnderTest<Change>) =>
    (await ledger.all({ afterSeq: 0, limit: 1000 })).map(({ entry }) => entry.kind);

  describe(`ledger contract: ${name}`, () => {
    it('[LE1] begins with the key that signs it', async () => {
      const { ledger } = await open();
      const [first] = await ledger.all({ afterSeq: 0, limit: 10 });
      expect(first?.entry).toMatchObject({
        kind: 'sleutel-begonnen',
        seq: 1,
        prev: GENESIS_HASH,
        tafel: null,
      });
      expect(ledger.head()).toMatchObject({ seq: 1, hash: first?.hash });
    });

    it('[LE1] numbers entries without gaps and chains each to the one before', async () => {
      const test = await open();
      const written = await test.ledger.commit(test.add(1), [toegetreden(1), toegetreden(2)]);
      await test.ledger.commit(test.add(2), [gewist(1)]);
      const all = await test.ledger.all({ afterSeq: 0, limit: 10 });
      expect(all.map(({ entry }) => entry.seq)).toEqual([1, 2, 3, 4]);
      expect(all.map(({ entry }) => entry.prev)).toEqual([
        GENESIS_HASH,
        ...all.slice(0, -1).map(({ hash }) => hash),
      ]);
      expect(written).toEqual(all.slice(1, 3));
      expect(test.ledger.head()).toMatchObject({ seq: 4, hash: all.at(-1)?.hash });
      expect(await test.values()).toEqual([1, 2]);
    });

    it('[LE3] a change that does not take place leaves no entry and uses no seq', async () => {
      const test = await open();
      await test.ledger.commit(test.add(7), [toegetreden(1)]);
      const head = test.ledger.head();
      expect(await test.ledger.commit(test.add(7), [toegetreden(2), toegetreden(3)])).toBeNull();
      expect(test.ledger.head()).toEqual(head);
      expect(await kinds(test)).toEqual(['sleutel-begonnen', 'deelnemer-toegetreden']);
      const after = await test.ledger.commit(test.add(8), [gewist(1)]);
      expect(after?.[0]?.entry.seq).toBe(3);
    });

    it('[LE3] of many at once exactly one gets the entry, and the others leave no gap', async () => {
      const test = await open();
      const outcomes = await Promise.all(
        [1, 2, 3, 4, 5, 6].map((n) => test.ledger.commit(test.add(n % 2), [toegetreden(n)])),
      );
      expect(outcomes.map((outcome) => outcome?.[0]?.entry.seq ?? null)).toEqual([
        2,
        3,
        null,
        null,
        null,
        null,
      ]);
      expect(await kinds(test)).toHaveLength(3);
      expect((await test.values()).toSorted()).toEqual([0, 1]);
    });

    it('[LE3] a change that fails stores nothing, and the next one goes on', async () => {
      const test = await open();
      await test.ledger.commit(test.add(1), [toegetreden(1)]);
      const head = test.ledger.head();
      await expect(test.ledger.commit(test.fail(), [toegetreden(2)])).rejects.toThrow(
        /half way|no_such_table/,
      );
      expect(test.ledger.head()).toEqual(head);
      expect(await test.values()).toEqual([1]);
      expect(await test.ledger.commit(test.add(2), [toegetreden(3)])).toHaveLength(1);
      expect((await test.ledger.entry(3))?.entry.prev).toBe(head.hash);
      expect(await test.ledger.entry(4)).toBeNull();
    });

    it('[LE5] refuses a draft with anything that its kind does not know, such as a name', async () => {
      const test = await open();
      const draft = toegetreden(1);
      const named = { ...draft, body: { ...draft.body, naam: 'Anna' } } as EntryDraft;
      await expect(test.ledger.commit(test.add(1), [named])).rejects.toThrow('naam');
      expect(await test.values()).toEqual([]);
      expect(test.ledger.head().seq).toBe(1);
    });

    it('gives one entry, the entries of a tafel newest first, and all of them oldest first, in pages', async () => {
      const test = await open();
      for (const n of [1, 2, 3, 4]) await test.ledger.commit(test.add(n), [toegetreden(n, n === 3 ? 2 : 1)]);
      const seqs = (entries: Awaited<ReturnType<Ledger<Change>['all']>>) =>
        entries.map(({ entry }) => entry.seq);
      expect((await test.ledger.entry(2))?.entry.body).toEqual(toegetreden(1).body);
      expect(await test.ledger.entry(6)).toBeNull();
      expect(seqs(await test.ledger.ofTafel(tafelId(1), { beforeSeq: null, limit: 2 }))).toEqual([5, 3]);
      expect(seqs(await test.ledger.ofTafel(tafelId(1), { beforeSeq: 3, limit: 2 }))).toEqual([2]);
      expect(seqs(await test.ledger.ofTafel(tafelId(2), { beforeSeq: null, limit: 9 }))).toEqual([4]);
      expect(seqs(await test.ledger.all({ afterSeq: 1, limit: 2 }))).toEqual([2, 3]);
    });

    it('[LE6] gives a receipt of what concerns a partij, and of nothing else', async () => {
      const test = await open();
      await test.ledger.commit(test.add(1), [toegetreden(1), gewist(1)]);
      const receipt = await test.ledger.receiptOf(2);
      expect(receipt?.signed).toEqual(await test.ledger.entry(2));
      expect(receipt?.head).toEqual(test.ledger.head());
      expect(await test.ledger.receiptOf(1)).toBeNull();
      expect(await test.ledger.receiptOf(3)).toBeNull();
      expect(await test.ledger.receiptOf(9)).toBeNull();
    });
  });
}
