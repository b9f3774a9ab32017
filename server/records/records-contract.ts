import { describe, expect, it } from 'vitest';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { withKleur } from '#shared/domain/startpakket/default-partijen.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import type { Records, SessieRecord, TafelRecord, UitnodigingRecord } from '#server/records/records.ts';

const id = (n: number) => String(n).padStart(26, '0');
const tafelId = (n: number) => tafelIdSchema.parse(id(n));
const deelnemerId = (n: number) => deelnemerIdSchema.parse(id(n));

function tafel(n: number): TafelRecord {
  return {
    id: tafelId(n),
    naam: `Tafel ${n}`,
    soort: 'provincietafel',
    gebied: { soort: 'provincie', naam: 'Utrecht' },
    createdAtMs: 1000 + n,
  };
}

const partijen = withKleur([
  { id: 'vro', naam: 'Ministerie', afkorting: 'VRO', soort: 'rijk' },
  { id: 'provincie-utrecht', naam: 'Provincie Utrecht', afkorting: 'UT', soort: 'provincie' },
]);

function uitnodiging(n: number, fields: Partial<UitnodigingRecord> = {}): UitnodigingRecord {
  return {
    id: id(n),
    tokenHash: `hash-${n}`,
    tafel: tafelId(1),
    partij: 'vro',
    rol: 'redacteur',
    beheerder: false,
    createdAtMs: 2000 + n,
    expiresAtMs: 10_000,
    use: { kind: 'open' },
    ...fields,
  };
}

function sessie(n: number, fields: Partial<SessieRecord> = {}): SessieRecord {
  return {
    id: id(n),
    secretHash: `secret-${n}`,
    beheerder: false,
    createdAtMs: 3000,
    seenAtMs: 3000,
    ...fields,
  };
}

function redeem(
  records: Records,
  invitation: number,
  person: number,
  session = sessie(person),
  nowMs = 5000,
) {
  return records.redeem({
    tokenHash: `hash-${invitation}`,
    deelnemerId: deelnemerId(person),
    naam: `Naam ${person}`,
    nowMs,
    sessie: session,
  });
}

/** What every adapter of the records must do. `open` gives an empty one. */
export function registerRecordsContract(name: string, open: () => Promise<Records>): void {
  const withTafel = async (): Promise<Records> => {
    const records = await open();
    await records.addTafel(tafel(1), partijen);
    return records;
  };

  describe(`records: ${name}`, () => {
    it('keeps a tafel with its partijen, and calls it unfinished until it is ready', async () => {
      const records = await withTafel();
      expect(await records.tafel(tafelId(1))).toEqual(tafel(1));
      expect(await records.tafel(tafelId(9))).toBeNull();
      expect(await records.partijen(tafelId(1))).toEqual(partijen);
      expect(await records.firstTafel()).toBeNull();
      expect(await records.unfinished()).toEqual({ tafels: [tafel(1)], registers: [tafelId(1)] });
      await records.markTafelReady(tafelId(1));
      await records.markRegistered(tafelId(1), ['vro', 'provincie-utrecht'], []);
      expect(await records.unfinished()).toEqual({ tafels: [], registers: [] });
      expect(await records.firstTafel()).toEqual(tafel(1));
    });

    it('gives a partij one seat', async () => {
      const records = await withTafel();
      await records.markRegistered(tafelId(1), ['vro', 'provincie-utrecht'], []);
      const extra = must(
        withKleur([{ id: 'rws', naam: 'Rijkswaterstaat', afkorting: 'RWS', soort: 'rijk' }], 2)[0],
        'a partij',
      );
      expect(await records.addPartij(tafelId(1), extra)).toBe(true);
      expect(await records.addPartij(tafelId(1), extra)).toBe(false);
      expect((await records.partijen(tafelId(1))).map((partij) => partij.id)).toEqual([
        'vro',
        'provincie-utrecht',
        'rws',
      ]);
      expect((await records.unfinished()).registers).toEqual([tafelId(1)]);
    });

    it('[HT2] lets one of many simultaneous callers use an invitation up', async () => {
      const records = await withTafel();
      await records.addUitnodiging(uitnodiging(1));
      const outcomes = await Promise.all([11, 12, 13, 14].map((person) => redeem(records, 1, person)));
      expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'ingewisseld')).toHaveLength(3);
      const deelnemers = await records.deelnemers(tafelId(1));
      expect(deelnemers).toHaveLength(1);
      const winner = must(deelnemers[0], 'the winner');
      expect(winner).toMatchObject({ partij: 'vro', rol: 'redacteur' });
      for (const person of [11, 12, 13, 14]) {
        const session = await records.sessieBySecretHash(`secret-${person}`);
        expect(session === null).toBe(deelnemerId(person) !== winner.id);
      }
      expect((await records.uitnodigingByTokenHash('hash-1'))?.use).toEqual({
        kind: 'ingewisseld',
        atMs: 5000,
        deelnemer: winner.id,
      });
    });

    it('[HT2] refuses what is expired, withdrawn or unknown, and stores nothing', async () => {
      const records = await withTafel();
      await records.addUitnodiging(uitnodiging(1));
      await records.addUitnodiging(uitnodiging(2));
      expect(await records.withdrawUitnodiging(tafelId(2), id(2), 4000)).toBe(false);
      expect(await records.withdrawUitnodiging(tafelId(1), id(2), 4000)).toBe(true);
      expect(await records.withdrawUitnodiging(tafelId(1), id(2), 4001)).toBe(false);
      expect(await redeem(records, 1, 11, sessie(11), 10_000)).toBe('verlopen');
      expect(await redeem(records, 2, 11)).toBe('ingetrokken');
      expect(await redeem(records, 3, 11)).toBe('onbekend');
      expect(await records.deelnemers(tafelId(1))).toEqual([]);
      expect(await records.sessieBySecretHash('secret-11')).toBeNull();
    });

    it('joins seats at several tafels in one session, under a fresh secret', async () => {
      const records = await withTafel();
      await records.addTafel(tafel(2), partijen);
      await records.addUitnodiging(uitnodiging(1, { beheerder: true, rol: 'regisseur' }));
      await records.addUitnodiging(uitnodiging(2, { tafel: tafelId(2) }));
      await redeem(records, 1, 11, sessie(50));
      await redeem(records, 2, 12, sessie(50, { secretHash: 'secret-new', beheerder: true }), 6000);
      expect(await records.sessieBySecretHash('secret-50')).toBeNull();
      expect(await records.sessieBySecretHash('secret-new')).toEqual(
        sessie(50, { secretHash: 'secret-new', beheerder: true, seenAtMs: 6000 }),
      );
      const plaatsen = await records.plaatsen(id(50));
      expect(plaatsen.map((plaats) => [plaats.tafel.naam, plaats.deelnemer.rol, plaats.partij.id])).toEqual([
        ['Tafel 1', 'regisseur', 'vro'],
        ['Tafel 2', 'redacteur', 'vro'],
      ]);
      expect((await records.plaats(id(50), tafelId(2)))?.deelnemer.id).toBe(deelnemerId(12));
      expect(await records.plaats(id(50), tafelId(3))).toBeNull();
      expect(await records.countDeelnemers([tafelId(1), tafelId(2), tafelId(3)])).toEqual(
        new Map([
          [tafelId(1), 1],
          [tafelId(2), 1],
          [tafelId(3), 0],
        ]),
      );
    });

    it('takes the newest seat when a browser comes in twice at one tafel', async () => {
      const records = await withTafel();
      await records.addUitnodiging(uitnodiging(1));
      await records.addUitnodiging(uitnodiging(2, { partij: 'provincie-utrecht' }));
      await redeem(records, 1, 11, sessie(50));
      await redeem(records, 2, 12, sessie(50));
      expect((await records.plaatsen(id(50))).map((plaats) => plaats.partij.id)).toEqual([
        'provincie-utrecht',
      ]);
    });

    it('ends a session and all its seats, and nobody else’s', async () => {
      const records = await withTafel();
      await records.addUitnodiging(uitnodiging(1));
      await records.addUitnodiging(uitnodiging(2));
      await redeem(records, 1, 11);
      await redeem(records, 2, 12);
      await records.touchSessie(id(12), 7000);
      await records.endSessie(id(11));
      expect(await records.sessieBySecretHash('secret-11')).toBeNull();
      expect(await records.plaatsen(id(11))).toEqual([]);
      expect((await records.sessieBySecretHash('secret-12'))?.seenAtMs).toBe(7000);
      expect(await records.plaatsen(id(12))).toHaveLength(1);
    });

    it('withdraws open beheerder links only, and remembers that one was used', async () => {
      const records = await withTafel();
      await records.addUitnodiging(uitnodiging(1, { beheerder: true }));
      await records.addUitnodiging(uitnodiging(2));
      await records.withdrawBeheerderUitnodigingen(4000);
      expect((await records.uitnodigingen(tafelId(1))).map((each) => each.use.kind)).toEqual([
        'open',
        'ingetrokken',
      ]);
      expect(await records.beheerderEverRedeemed()).toBe(false);
      await records.addUitnodiging(uitnodiging(3, { beheerder: true }));
      await redeem(records, 3, 11);
      expect(await records.beheerderEverRedeemed()).toBe(true);
      expect((await records.sessieBySecretHash('secret-11'))?.beheerder).toBe(true);
    });
  });
}
