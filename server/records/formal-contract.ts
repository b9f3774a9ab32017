import { describe, expect, it } from 'vitest';
import { akkoordSchema, type Akkoord } from '#shared/domain/akkoord/schema.ts';
import { GEEN_REGELING } from '#shared/domain/akkoord/regeling.ts';
import { arrangementSchema, type Arrangement } from '#shared/domain/arrangement/schema.ts';
import { standpuntSchema } from '#shared/domain/standpunt/schema.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { OpenedRecords } from '#server/records/records-contract.ts';
import { entry, openTafel, persoon, persoonId, seat, tafelId, testId } from '#server/records/test-support.ts';

const TAFEL = tafelId(1);
const AFSPRAAK = testId(50);
const HASH = 'a'.repeat(64);
const OTHER_HASH = 'b'.repeat(64);
const at = (ms: number) => new Date(ms).toISOString();

function akkoord(n: number, fields: object = {}): Akkoord {
  return akkoordSchema.parse({
    id: testId(n),
    onderwerp: { soort: 'afspraak', id: AFSPRAAK },
    partij: 'vro',
    deelnemer: testId(1),
    mandaat: {
      niveau: 'bestuurlijk',
      orgaan: 'gs',
      namens: 'het college',
      voorbehoud: { van: 'ps', tekst: 'behandeling in PS', uiterlijk: '2027-03-01' },
    },
    inhoudHash: HASH,
    delen: { kop: OTHER_HASH },
    op: at(5000 + n),
    vervallen: null,
    ingetrokken: null,
    ...fields,
  });
}

function arrangement(nummer: number, fields: object = {}): Arrangement {
  return arrangementSchema.parse({
    nummer,
    titel: `Arrangement ${nummer}`,
    stand: 'ter-ondertekening',
    hash: HASH,
    afspraken: [{ id: AFSPRAAK, versie: 1, inhoudHash: HASH }],
    partijen: ['vro', 'provincie-utrecht'],
    door: testId(1),
    op: at(7000 + nummer),
    vastgesteldOp: null,
    ingetrokken: null,
    ...fields,
  });
}

const inhoud = (hash = HASH, tafel = TAFEL): RecordChange => ({
  kind: 'inhoud',
  inhoud: { tafel, hash, tekst: `{"hash":"${hash}"}` },
});
const give = (each: Akkoord): RecordChange => ({ kind: 'akkoord', tafel: TAFEL, akkoord: each });
const lapse = (n: number): RecordChange => ({
  kind: 'akkoord-vervallen',
  tafel: TAFEL,
  id: akkoord(n).id,
  vervallen: { op: at(6000), delen: ['kop'] },
});
const takeBack = (n: number): RecordChange => ({
  kind: 'akkoord-ingetrokken',
  tafel: TAFEL,
  id: akkoord(n).id,
  ingetrokken: { op: at(6500), deelnemer: akkoord(n).deelnemer, reden: 'Nieuw besluit' },
});
const putUp = (each: Arrangement): RecordChange => ({ kind: 'arrangement', tafel: TAFEL, arrangement: each });
const sign = (n: number, nummer: number, partij = 'vro'): RecordChange =>
  give(akkoord(n, { onderwerp: { soort: 'arrangement', nummer }, partij, delen: {} }));
const finish = (nummer: number): RecordChange => ({
  kind: 'arrangement-vastgesteld',
  tafel: TAFEL,
  nummer,
  op: at(8000),
});
const withdraw = (nummer: number): RecordChange => ({
  kind: 'arrangement-ingetrokken',
  tafel: TAFEL,
  nummer,
  ingetrokken: { op: at(8000), reden: 'Rekenfout' },
});

/** What every adapter must do with what partijen say, agree and sign. */
export function registerFormalContract(name: string, open: () => Promise<OpenedRecords>): void {
  const setUp = async () => {
    const { records } = await open();
    await openTafel(records, 1);
    await openTafel(records, 2);
    const commit = (...changes: RecordChange[]) => records.commit(changes, [entry()]);
    await commit(
      { kind: 'persoon', persoon: persoon(1) },
      { kind: 'plaats', plaats: seat(1, { rol: 'bestuurder' }), activate: true },
    );
    return { records, formal: records.formal, commit };
  };

  describe(`formal records: ${name}`, () => {
    it('[AK2] keeps an akkoord whole, one that stands for each partij and subject', async () => {
      const { formal, commit } = await setUp();
      expect(await commit(give(akkoord(1)))).toBe(false); // its content is not kept
      expect(await commit(inhoud(), give(akkoord(1)))).toBe(true);
      expect(await commit(give(akkoord(2)))).toBe(false);
      expect(await commit(give(akkoord(3, { partij: 'provincie-utrecht' })))).toBe(true);
      expect((await formal.facts(TAFEL)).akkoorden).toEqual([
        akkoord(1),
        akkoord(3, { partij: 'provincie-utrecht' }),
      ]);
      expect((await formal.facts(tafelId(2))).akkoorden).toEqual([]);
      expect(await formal.withStandingAkkoord()).toEqual([TAFEL]);
    });

    it('[AK7] lets one lapse or be taken back once, and never stand again', async () => {
      const { formal, commit } = await setUp();
      await commit(inhoud(), give(akkoord(1)));
      expect(await commit(lapse(2))).toBe(false);
      expect(await commit(lapse(1))).toBe(true);
      expect([await commit(lapse(1)), await commit(takeBack(1))]).toEqual([false, false]);
      expect(await formal.withStandingAkkoord()).toEqual([]);
      expect(await commit(give(akkoord(2)))).toBe(true);
      expect(await commit(takeBack(2))).toBe(true);
      const [first, second] = (await formal.facts(TAFEL)).akkoorden;
      expect([first?.vervallen, second?.ingetrokken]).toEqual([
        { op: at(6000), delen: ['kop'] },
        { op: at(6500), deelnemer: testId(1), reden: 'Nieuw besluit' },
      ]);
      expect(await commit({ ...lapse(1), tafel: tafelId(2) } as RecordChange)).toBe(false);
    });

    it('[AK9] keeps content once under its hash, for its own tafel', async () => {
      const { formal, commit } = await setUp();
      await commit(inhoud());
      await commit({ kind: 'inhoud', inhoud: { tafel: TAFEL, hash: HASH, tekst: 'anders' } });
      expect((await formal.inhoud(TAFEL, HASH))?.tekst).toBe(`{"hash":"${HASH}"}`);
      expect(await formal.inhoud(tafelId(2), HASH)).toBeNull();
      expect(await formal.inhoud(TAFEL, OTHER_HASH)).toBeNull();
    });

    it('[AK1] keeps the last standpunt of each partij on each afspraak', async () => {
      const { formal, commit } = await setUp();
      const standpunt = (soort: string) =>
        standpuntSchema.parse({
          afspraak: AFSPRAAK,
          partij: 'vro',
          soort,
          toelichting: 'Omdat.',
          volgendeStap: '',
          inhoudHash: HASH,
          deelnemer: testId(1),
          op: at(1),
        });
      await commit({ kind: 'standpunt', tafel: TAFEL, standpunt: standpunt('bezwaar') });
      await commit({ kind: 'standpunt', tafel: TAFEL, standpunt: standpunt('steun') });
      expect((await formal.facts(TAFEL)).standpunten).toEqual([standpunt('steun')]);
    });

    it('[AK8] changes the regeling only from what it is, and asks for the one that was meant', async () => {
      const { formal, commit } = await setUp();
      const after = { nodig: 2, volgorde: [['vro']], duo: null };
      const change: RecordChange = { kind: 'regeling', tafel: TAFEL, before: GEEN_REGELING, after };
      expect(await commit({ kind: 'eis-regeling', tafel: TAFEL, regeling: after })).toBe(false);
      expect(await commit({ kind: 'eis-regeling', tafel: TAFEL, regeling: GEEN_REGELING })).toBe(true);
      expect([await commit(change), await commit(change)]).toEqual([true, false]);
      expect((await formal.facts(TAFEL)).regeling).toEqual(after);
      expect(await commit({ kind: 'eis-regeling', tafel: TAFEL, regeling: after })).toBe(true);
      expect((await formal.facts(tafelId(2))).regeling).toEqual(GEEN_REGELING);
    });

    it('[AR1] numbers arrangementen, one at a time up for signing', async () => {
      const { formal, commit } = await setUp();
      expect(await commit(putUp(arrangement(1)))).toBe(false); // its content is not kept
      await commit(inhoud());
      expect(await commit(putUp(arrangement(2)))).toBe(false);
      expect(await commit(putUp(arrangement(1)))).toBe(true);
      expect([await commit(putUp(arrangement(1))), await commit(putUp(arrangement(2)))]).toEqual([
        false,
        false,
      ]);
      expect(await commit(withdraw(1))).toBe(true);
      expect([await commit(withdraw(1)), await commit(finish(1))]).toEqual([false, false]);
      expect(await commit(putUp(arrangement(2)))).toBe(true);
      expect(await commit(finish(2))).toBe(true);
      expect(await commit(withdraw(2))).toBe(false);
      expect((await formal.facts(TAFEL)).arrangementen).toEqual([
        arrangement(1, { stand: 'ingetrokken', ingetrokken: { op: at(8000), reden: 'Rekenfout' } }),
        arrangement(2, { stand: 'vastgesteld', vastgesteldOp: at(8000) }),
      ]);
    });

    it('[AR3] takes signatures only while it is up for signing, and fixes them with it', async () => {
      const { formal, commit } = await setUp();
      await commit(inhoud());
      expect(await commit(sign(1, 1))).toBe(false);
      await commit(putUp(arrangement(1)));
      expect([await commit(sign(1, 1)), await commit(sign(2, 1))]).toEqual([true, false]);
      expect(await commit(takeBack(1))).toBe(true);
      expect(await commit(sign(2, 1), sign(3, 1, 'provincie-utrecht'), finish(1))).toBe(true);
      expect([await commit(takeBack(2)), await commit(lapse(2)), await commit(sign(4, 1))]).toEqual([
        false,
        false,
        false,
      ]);
      expect(await formal.withStandingAkkoord()).toEqual([]);
    });

    it('[HT6] knows which register is behind, also when something changed while it was written', async () => {
      const { formal, commit } = await setUp();
      expect(await formal.unshown()).toEqual([]);
      await commit(inhoud(), give(akkoord(1)));
      const { revision } = await formal.facts(TAFEL);
      expect(await formal.unshown()).toEqual([TAFEL]);
      await commit(takeBack(1));
      await formal.markShown(TAFEL, revision);
      expect(await formal.unshown()).toEqual([TAFEL]);
      await formal.markShown(TAFEL, (await formal.facts(TAFEL)).revision);
      expect(await formal.unshown()).toEqual([]);
    });

    it('[AK13] keeps named moments with their content', async () => {
      const { formal } = await setUp();
      const versie = (n: number) => ({
        id: testId(n),
        tafel: TAFEL,
        afspraak: AFSPRAAK as never,
        naam: `Versie ${n}`,
        hash: HASH,
        door: akkoord(1).deelnemer,
        atMs: 10 - n,
      });
      const kept = { tafel: TAFEL, hash: HASH, tekst: '{}' };
      await formal.addVersie(versie(1), kept);
      await formal.addVersie(versie(2), kept);
      expect(await formal.versies(TAFEL, AFSPRAAK)).toEqual([versie(2), versie(1)]);
      expect(await formal.versies(tafelId(2), AFSPRAAK)).toEqual([]);
      expect((await formal.inhoud(TAFEL, HASH))?.tekst).toBe('{}');
    });

    it('[AK3] uses a confirmation once, for that act alone, in that session, in time', async () => {
      const { formal, commit } = await setUp();
      const made = {
        id: 'x',
        persoon: persoonId(1),
        sessie: 's',
        waarvoor: '{"a":1}',
        via: 'code',
        expiresAtMs: 100,
      } as const;
      const { expiresAtMs: _expiresAtMs, ...asked } = made;
      const use = (fields: object = {}): RecordChange => ({
        kind: 'bevestiging-gebruikt',
        ...asked,
        nowMs: 99,
        ...fields,
      });
      await formal.addBevestiging(made, 0);
      expect(await formal.bevestigingen('s', 99)).toEqual([made]);
      expect([await formal.bevestigingen('s', 100), await formal.bevestigingen('t', 1)]).toEqual([[], []]);
      for (const wrong of [
        { id: 'y' },
        { persoon: persoonId(2) },
        { sessie: 't' },
        { waarvoor: '{"a":2}' },
        { via: 'aanmelding' },
        { nowMs: 100 },
      ])
        expect([wrong, await commit(use(wrong))]).toEqual([wrong, false]);
      expect(await Promise.all([commit(use()), commit(use())])).toEqual([true, false]);
      await formal.addBevestiging(made, 0);
      await formal.addBevestiging({ ...made, id: 'z', expiresAtMs: 300 }, 200);
      expect(await formal.bevestigingen('s', 1)).toHaveLength(1);
    });

    it('[AK4] counts tries at a code, locks it for a while, and forgets it with the person', async () => {
      const { formal, commit } = await setUp();
      const set = (hash: string, before: string | null): RecordChange => ({
        kind: 'ondertekencode',
        persoon: persoonId(1),
        code: { salt: 's', hash },
        before,
      });
      expect(await commit(set('h', 'g'))).toBe(false);
      expect([await commit(set('h', null)), await commit(set('i', null))]).toEqual([true, false]);
      const tried = (nowMs: number) => formal.takeCodeTry(persoonId(1), { max: 3, nowMs, lockMs: 1000 });
      expect([await tried(1), await tried(2), await tried(3), await tried(4), await tried(1002)]).toEqual([
        true,
        true,
        true,
        false,
        false,
      ]);
      expect(await tried(1003)).toBe(true);
      expect(await formal.ondertekencode(persoonId(1))).toMatchObject({ hash: 'h', tries: 1 });
      await formal.clearCodeTries(persoonId(1));
      expect(await formal.ondertekencode(persoonId(1))).toMatchObject({ tries: 0, lockedUntilMs: 0 });
      expect(await commit(set('i', 'h'))).toBe(true);
      expect(await formal.takeCodeTry(persoonId(2), { max: 3, nowMs: 1, lockMs: 1 })).toBe(false);
      await formal.addBevestiging(
        { id: 'x', persoon: persoonId(1), sessie: 's', waarvoor: '', via: 'code', expiresAtMs: 9 },
        0,
      );
      await commit({ kind: 'persoon-gewist', persoon: persoonId(1), naam: 'weg', atMs: 1 });
      expect([await formal.ondertekencode(persoonId(1)), await formal.bevestigingen('s', 0)]).toEqual([
        null,
        [],
      ]);
      expect(await commit(set('j', null))).toBe(false);
    });

    it('[AR10] keeps the first signature under a package', async () => {
      const { formal, commit } = await setUp();
      await commit(inhoud(), putUp(arrangement(1)));
      const pakket = {
        tafel: TAFEL,
        nummer: 1,
        sha256: HASH,
        handtekening: 'ab',
        verzegeld: HASH,
        zegel: 'ef',
        keyId: 'k',
        publicKey: 'p',
        bewijzen: '{}\n',
        atMs: 1,
      };
      const first = await commit({ kind: 'pakket', pakket });
      const again = await commit({ kind: 'pakket', pakket: { ...pakket, handtekening: 'cd' } });
      expect([first, again, await formal.pakket(TAFEL, 1)]).toEqual([true, false, pakket]);
      expect(await formal.pakket(TAFEL, 2)).toBeNull();
    });
  });
}
