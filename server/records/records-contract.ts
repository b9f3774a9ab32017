import { describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { EntryDraft } from '#shared/domain/ledger/entry.ts';
import type { DeelnemerRecord, Records, SeatRecord } from '#server/records/records.ts';
import type { RecordChange } from '#server/records/change.ts';
import {
  deelnemerId,
  entry,
  openTafel,
  partijen,
  persoon,
  persoonId,
  seat,
  sessie,
  tafel,
  tafelId,
  testId,
  uitnodiging,
} from '#server/records/test-support.ts';

/** What an adapter of the records is tested with: empty, and a way to count its ledger entries. */
export interface OpenedRecords {
  readonly records: Records;
  readonly countEntries: () => Promise<number>;
}

const NOW = 5000;

/** What every adapter of the records must do. `open` gives an empty one. */
export function registerRecordsContract(name: string, open: () => Promise<OpenedRecords>): void {
  const withTafel = async () => {
    const opened = await open();
    await openTafel(opened.records, 1);
    const commit = async (changes: readonly RecordChange[], entries: readonly EntryDraft[] = [entry()]) =>
      opened.records.commit(changes, entries);
    const sit = async (
      n: number,
      fields: Partial<SeatRecord> = {},
      activate = true,
    ): Promise<DeelnemerRecord> => {
      const { personen } = { personen: await opened.records.persoon(fields.persoon ?? persoonId(n)) };
      const plaats = seat(n, fields);
      const changes: RecordChange[] = [{ kind: 'plaats', plaats, activate }];
      if (personen === null)
        changes.unshift({ kind: 'persoon', persoon: persoon(n, { id: plaats.persoon }) });
      expect(await commit(changes)).toBe(true);
      return must(
        (await opened.records.deelnemers(plaats.tafel)).find(({ id }) => id === plaats.id),
        'the seat',
      );
    };
    return { ...opened, commit, sit };
  };

  describe(`records: ${name}`, () => {
    it('keeps a tafel with its partijen, and calls it unfinished until it is ready', async () => {
      const { records } = await withTafel();
      expect(await records.tafel(tafelId(1))).toEqual(tafel(1));
      expect(await records.tafel(tafelId(9))).toBeNull();
      expect(await records.partijen(tafelId(1))).toEqual(partijen);
      expect(await records.firstTafel()).toBeNull();
      expect(await records.unfinished()).toEqual({ tafels: [tafel(1)], registers: [tafelId(1)] });
      await records.markTafelReady(tafelId(1));
      await records.markRegistered(tafelId(1), ['vro', 'provincie-utrecht'], []);
      expect(await records.unfinished()).toEqual({ tafels: [], registers: [] });
      expect(await records.firstTafel()).toEqual(tafel(1));
      await records.markTafelPending(tafelId(1));
      expect((await records.unfinished()).tafels).toEqual([tafel(1)]);
      expect(await records.tafels()).toEqual([tafel(1)]);
    });

    it('gives a partij one seat', async () => {
      const { records, commit } = await withTafel();
      const partij = { ...must(partijen[0], 'a partij'), id: 'rws' };
      const add: RecordChange = { kind: 'partij', tafel: tafelId(1), partij };
      expect(await commit([add])).toBe(true);
      expect(await commit([add])).toBe(false);
      expect((await records.partijen(tafelId(1))).map(({ id }) => id)).toEqual([
        'vro',
        'provincie-utrecht',
        'rws',
      ]);
    });

    it('[LE1] stores all changes of one call with their entries, or nothing at all', async () => {
      const { records, commit, countEntries } = await withTafel();
      const before = await countEntries();
      const refused = await commit([
        { kind: 'persoon', persoon: persoon(11) },
        { kind: 'plaats', plaats: seat(11, { partij: 'sits-not-here' }), activate: true },
      ]);
      expect(refused).toBe(false);
      expect(await records.persoon(persoonId(11))).toBeNull();
      expect(await countEntries()).toBe(before);
      expect(await commit([{ kind: 'persoon', persoon: persoon(11) }], [entry(), entry()])).toBe(true);
      expect(await countEntries()).toBe(before + 2);
    });

    it('[HT2] lets one of many simultaneous callers use an invitation up', async () => {
      const { records, commit } = await withTafel();
      await commit([{ kind: 'uitnodiging', uitnodiging: uitnodiging(1) }]);
      const outcomes = await Promise.all(
        [11, 12, 13, 14].map((n) =>
          commit([
            { kind: 'uitnodiging-ingewisseld', tokenHash: 'hash-1', deelnemer: deelnemerId(n), atMs: NOW },
            { kind: 'persoon', persoon: persoon(n) },
            { kind: 'plaats', plaats: seat(n), activate: true },
            { kind: 'sessie', sessie: sessie(n) },
          ]),
        ),
      );
      expect(outcomes.filter(Boolean)).toHaveLength(1);
      const deelnemers = await records.deelnemers(tafelId(1));
      expect(deelnemers).toHaveLength(1);
      const winner = must(deelnemers[0], 'the winner');
      expect(winner).toMatchObject({ partij: 'vro', rol: 'redacteur' });
      for (const n of [11, 12, 13, 14]) {
        const session = await records.sessieBySecretHash(`secret-${n}`);
        expect(session === null).toBe(deelnemerId(n) !== winner.id);
      }
      expect((await records.uitnodigingByTokenHash('hash-1'))?.use).toEqual({
        kind: 'ingewisseld',
        atMs: NOW,
        deelnemer: winner.id,
      });
    });

    it('[HT2] uses up nothing that is expired, withdrawn or unknown, and withdraws nothing that is used', async () => {
      const { records, commit } = await withTafel();
      await commit([{ kind: 'uitnodiging', uitnodiging: uitnodiging(1) }]);
      await commit([{ kind: 'uitnodiging', uitnodiging: uitnodiging(2) }]);
      await commit([{ kind: 'uitnodiging', uitnodiging: uitnodiging(3) }]);
      const withdraw = (n: number, t = 1) =>
        commit([{ kind: 'uitnodiging-ingetrokken', tafel: tafelId(t), id: testId(n), atMs: 4000 }]);
      const use = (hash: string, atMs = NOW) =>
        commit([{ kind: 'uitnodiging-ingewisseld', tokenHash: hash, deelnemer: deelnemerId(9), atMs }]);
      expect(await withdraw(2, 2)).toBe(false);
      expect(await withdraw(2)).toBe(true);
      expect(await withdraw(2)).toBe(false);
      expect(await use('hash-1', 10_000)).toBe(false);
      expect(await use('hash-2')).toBe(false);
      expect(await use('hash-4')).toBe(false);
      expect(await use('hash-3')).toBe(true);
      expect(await withdraw(3)).toBe(false);
      expect((await records.uitnodigingen(tafelId(1))).map(({ use: { kind } }) => kind)).toEqual([
        'ingewisseld',
        'ingetrokken',
        'open',
      ]);
    });

    it('[ID3] gives out the tries at an address one by one, also to many at once', async () => {
      const { records, commit } = await withTafel();
      await commit([{ kind: 'uitnodiging', uitnodiging: uitnodiging(1) }]);
      const tries = await Promise.all(Array.from({ length: 9 }, () => records.takeTry('hash-1', 5)));
      expect(tries.filter((left) => left !== null)).toHaveLength(5);
      expect(await records.takeTry('hash-1', 5)).toBeNull();
      expect(await records.takeTry('unknown', 5)).toBeNull();
    });

    it('remembers an invitation whole, and who came in as beheerder', async () => {
      const { records, commit } = await withTafel();
      const whole = uitnodiging(1, {
        beheerder: true,
        email: null,
        van: '2026-12-01T08:00:00.000Z',
        tot: '2026-12-24T08:00:00.000Z',
        reden: 'verlof',
      });
      await commit([{ kind: 'uitnodiging', uitnodiging: whole }]);
      expect(await records.uitnodigingByTokenHash('hash-1')).toEqual(whole);
      expect(await records.openBeheerderUitnodigingen()).toEqual([whole]);
      expect(await records.beheerderEverRedeemed()).toBe(false);
      await commit([
        { kind: 'uitnodiging-ingewisseld', tokenHash: 'hash-1', deelnemer: deelnemerId(1), atMs: NOW },
      ]);
      expect(await records.beheerderEverRedeemed()).toBe(true);
      expect(await records.openBeheerderUitnodigingen()).toEqual([]);
    });

    it('[ID1] keeps a name with the person: all seats bear it, and follow when it changes', async () => {
      const { records, commit, sit } = await withTafel();
      await sit(11);
      await sit(12, { persoon: persoonId(11), partij: 'provincie-utrecht' });
      await records.markRegistered(
        tafelId(1),
        ['vro', 'provincie-utrecht'],
        await records.deelnemers(tafelId(1)),
      );
      expect((await records.unfinished()).registers).toEqual([]);
      expect(await commit([{ kind: 'persoon-naam', persoon: persoonId(11), naam: 'Nieuwe naam' }])).toBe(
        true,
      );
      expect((await records.seatsOf(persoonId(11))).map(({ naam }) => naam)).toEqual([
        'Nieuwe naam',
        'Nieuwe naam',
      ]);
      expect((await records.unfinished()).registers).toEqual([tafelId(1)]);
    });

    it('[HT6] does not take a register for up to date when a seat changed since it was read', async () => {
      const { records, commit, sit } = await withTafel();
      await sit(11);
      const read = await records.deelnemers(tafelId(1));
      await commit([
        {
          kind: 'rol',
          deelnemer: deelnemerId(11),
          before: 'redacteur',
          after: 'adviseur',
          force: false,
          nowMs: NOW,
        },
      ]);
      await records.markRegistered(tafelId(1), ['vro', 'provincie-utrecht'], read);
      expect((await records.unfinished()).registers).toEqual([tafelId(1)]);
    });

    it('[ID2] knows a person by login, once', async () => {
      const { records } = await withTafel();
      const login = { issuer: 'https://provincie.test', subject: 'abc' };
      const [first, second] = await Promise.all([
        records.addPersoon(persoon(11, { login, email: 'a@provincie.test' })),
        records.addPersoon(persoon(12, { login })),
      ]);
      expect([first, second].filter(Boolean)).toHaveLength(1);
      const known = must(await records.persoonByLogin(login), 'the person');
      expect(known.login).toEqual(login);
      expect(await records.persoonByLogin({ ...login, subject: 'ABC' })).toBeNull();
      await records.updatePersoon(known.id, { naam: 'Anders', email: null });
      expect(await records.persoon(known.id)).toMatchObject({ naam: 'Anders', email: null, login });
    });

    it('[ID7] erases name, address, login, sessions and invitations of a person, and keeps the seats', async () => {
      const { records, commit, sit } = await withTafel();
      const login = { issuer: 'https://provincie.test', subject: 'abc' };
      await records.addPersoon(persoon(11, { login, email: 'wie@provincie.test' }));
      await sit(11, { reden: 'ziek' });
      await records.putSessie(sessie(11));
      await commit([{ kind: 'uitnodiging', uitnodiging: uitnodiging(1, { email: 'wie@provincie.test' }) }]);
      await commit([
        { kind: 'uitnodiging-ingewisseld', tokenHash: 'hash-1', deelnemer: deelnemerId(11), atMs: NOW },
      ]);
      await records.markTafelReady(tafelId(1));
      const erase: RecordChange = {
        kind: 'persoon-gewist',
        persoon: persoonId(11),
        naam: 'Verwijderd',
        atMs: NOW,
      };
      expect(await commit([erase])).toBe(true);
      expect(await commit([erase])).toBe(false);
      expect(await records.persoon(persoonId(11))).toEqual({
        ...persoon(11),
        naam: 'Verwijderd',
        email: null,
        login: null,
        erasedAtMs: NOW,
      });
      expect((await records.unfinished()).tafels.map(({ id }) => id)).toEqual([tafelId(1)]);
      expect(await records.persoonByLogin(login)).toBeNull();
      expect(await records.sessieBySecretHash('secret-11')).toBeNull();
      expect((await records.uitnodigingByTokenHash('hash-1'))?.email).toBeNull();
      expect(await records.seatsOf(persoonId(11))).toMatchObject([{ naam: 'Verwijderd', reden: null }]);
      expect(
        await commit([{ kind: 'plaats', plaats: seat(13, { persoon: persoonId(11) }), activate: true }]),
      ).toBe(false);
      expect(await commit([{ kind: 'persoon-naam', persoon: persoonId(11), naam: 'Terug' }])).toBe(false);
    });

    it('joins a second seat to a session, under a fresh secret', async () => {
      const { records, sit } = await withTafel();
      await sit(11);
      await records.putSessie(sessie(50, { persoon: persoonId(11) }));
      await records.putSessie(
        sessie(50, { persoon: persoonId(11), secretHash: 'secret-new', beheerder: true, seenAtMs: 6000 }),
      );
      expect(await records.sessieBySecretHash('secret-50')).toBeNull();
      expect(await records.sessieBySecretHash('secret-new')).toEqual(
        sessie(50, { persoon: persoonId(11), secretHash: 'secret-new', beheerder: true, seenAtMs: 6000 }),
      );
    });

    it('[ID6] lists the sessions of a person and ends one, or all but one, and nobody else’s', async () => {
      const { records, sit } = await withTafel();
      await sit(11);
      await sit(12);
      for (const [n, holder] of [
        [51, 11],
        [52, 11],
        [53, 11],
        [54, 12],
      ] as const)
        await records.putSessie(sessie(n, { persoon: persoonId(holder) }));
      await records.touchSessie(testId(52), 9000);
      expect((await records.sessies(persoonId(11))).map(({ id }) => id)).toEqual(
        [51, 52, 53].map(testId).sort((a) => (a === testId(52) ? -1 : 0)),
      );
      await records.endSessie(testId(51));
      expect(await records.endSessies(persoonId(11), testId(53))).toEqual([testId(52)]);
      expect((await records.sessies(persoonId(11))).map(({ id }) => id)).toEqual([testId(53)]);
      expect(await records.sessies(persoonId(12))).toHaveLength(1);
      expect(await records.endSessies(persoonId(12), null)).toEqual([testId(54)]);
    });
  });
}
