import { describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import type { RecordChange } from '#server/records/change.ts';
import type { OpenedRecords } from '#server/records/records-contract.ts';
import type { SeatRecord } from '#server/records/records.ts';
import {
  deelnemerId,
  entry,
  openTafel,
  persoon,
  persoonId,
  seat,
  tafelId,
} from '#server/records/test-support.ts';

const NOW = Date.UTC(2026, 11, 1, 12);
const at = (hours: number) => new Date(NOW + hours * 3_600_000).toISOString();

/** What every adapter must do with seats: when they count, who acts from which, and what ends with what. */
export function registerSeatsContract(name: string, open: () => Promise<OpenedRecords>): void {
  const setUp = async () => {
    const { records } = await open();
    await openTafel(records, 1);
    await openTafel(records, 2);
    const commit = (...changes: readonly RecordChange[]) => records.commit(changes, [entry()]);
    const sit = async (n: number, fields: Partial<SeatRecord> = {}, activate = true): Promise<boolean> => {
      const plaats = seat(n, fields);
      if ((await records.persoon(plaats.persoon)) === null)
        await records.addPersoon(persoon(n, { id: plaats.persoon }));
      return commit({ kind: 'plaats', plaats, activate });
    };
    const rol = (n: number, before: Rol, after: Rol, force = false) =>
      commit({ kind: 'rol', deelnemer: deelnemerId(n), before, after, force, nowMs: NOW });
    const end = (n: number, force = false) =>
      commit({ kind: 'einde', deelnemer: deelnemerId(n), door: '@server', force, atMs: NOW });
    const acting = async (n: number, nowMs = NOW, t = 1) =>
      (await records.plaats(persoonId(n), tafelId(t), nowMs))?.deelnemer.id ?? null;
    return { records, commit, sit, rol, end, acting };
  };

  describe(`seats: ${name}`, () => {
    it('[AZ18] lets a seat count from its start to its end, to the millisecond', async () => {
      const { sit, acting, records } = await setUp();
      await sit(11, { van: at(1), tot: at(2) });
      const ms = (hours: number) => NOW + hours * 3_600_000;
      expect(await acting(11, ms(1) - 1)).toBeNull();
      expect(await acting(11, ms(1))).toBe(deelnemerId(11));
      expect(await acting(11, ms(2) - 1)).toBe(deelnemerId(11));
      expect(await acting(11, ms(2))).toBeNull();
      const count = async (nowMs: number) =>
        (await records.countDeelnemers([tafelId(1)], nowMs)).get(tafelId(1));
      expect([await count(ms(0)), await count(ms(1)), await count(ms(2))]).toEqual([0, 1, 0]);
    });

    it('[AZ17] knows one active seat for a person at a tafel, the chosen one while it counts', async () => {
      const { sit, acting, records, end } = await setUp();
      await sit(11);
      await sit(12, { persoon: persoonId(11), partij: 'provincie-utrecht', createdAtMs: 2 }, false);
      await sit(13, { persoon: persoonId(11), tafel: tafelId(2) });
      expect(await acting(11)).toBe(deelnemerId(11));
      expect(await records.activate(persoonId(11), deelnemerId(12), NOW)).toBe(true);
      expect(await acting(11)).toBe(deelnemerId(12));
      expect(await acting(11, NOW, 2)).toBe(deelnemerId(13));
      expect((await records.plaatsen(persoonId(11), NOW)).map(({ deelnemer }) => deelnemer.id)).toEqual([
        deelnemerId(12),
        deelnemerId(13),
      ]);
      expect((await records.countDeelnemers([tafelId(1)], NOW)).get(tafelId(1))).toBe(1);
      await end(12);
      expect(await acting(11)).toBe(deelnemerId(11));
      await end(11);
      expect(await acting(11)).toBeNull();
    });

    it('[AZ17] activates no seat of another, none that ended, and none that is yet to begin', async () => {
      const { sit, records, end, acting } = await setUp();
      await sit(11);
      await sit(12);
      await sit(13, { persoon: persoonId(11), van: at(1) }, false);
      await sit(14, { persoon: persoonId(11) }, false);
      await end(14);
      const activate = (n: number) => records.activate(persoonId(11), deelnemerId(n), NOW);
      expect([await activate(12), await activate(13), await activate(14), await activate(99)]).toEqual([
        false,
        false,
        false,
        false,
      ]);
      expect(await acting(11)).toBe(deelnemerId(11));
    });

    it('[AZ18] prefers the own seat over one in which somebody is replaced, when none is chosen', async () => {
      const { sit, acting } = await setUp();
      await sit(21);
      await sit(
        12,
        { persoon: persoonId(11), vervangt: deelnemerId(21), bron: 'vervanging', createdAtMs: 1 },
        false,
      );
      await sit(11, { createdAtMs: 9 }, false);
      expect(await acting(11)).toBe(deelnemerId(11));
    });

    it('[AZ16] keeps a regisseur who stays, whoever asks at the same moment', async () => {
      const { sit, rol, end, records } = await setUp();
      await sit(11, { rol: 'regisseur' });
      await sit(12, { rol: 'regisseur', tot: at(5) });
      await sit(13, { rol: 'regisseur', van: at(1) });
      expect(await end(11)).toBe(false);
      expect(await rol(11, 'regisseur', 'waarnemer')).toBe(false);
      expect(await end(12)).toBe(true);
      await sit(14, { rol: 'regisseur' });
      const outcomes = await Promise.all([end(11), rol(14, 'regisseur', 'adviseur')]);
      expect(outcomes.toSorted()).toEqual([false, true]);
      const left = (await records.deelnemers(tafelId(1))).filter(
        (each) => each.rol === 'regisseur' && each.einde === null && each.van === null,
      );
      expect(left).toHaveLength(1);
      expect(await end(must(left[0] && Number(left[0].id), 'the last'), true)).toBe(true);
    });

    it('changes a rol and ends a seat once, and says when and by whom', async () => {
      const { sit, rol, end, records } = await setUp();
      await sit(11);
      expect(await rol(11, 'bestuurder', 'adviseur')).toBe(false);
      expect(
        await Promise.all([rol(11, 'redacteur', 'adviseur'), rol(11, 'redacteur', 'bestuurder')]),
      ).toEqual([true, false]);
      expect(await end(11)).toBe(true);
      expect(await end(11)).toBe(false);
      expect(await rol(11, 'adviseur', 'redacteur')).toBe(false);
      expect(await records.deelnemers(tafelId(1))).toMatchObject([
        { rol: 'adviseur', einde: new Date(NOW).toISOString(), eindeDoor: '@server' },
      ]);
    });

    it('[AZ18] ties who replaces somebody to that seat: same rol, and not beyond its end', async () => {
      const { sit, rol, end } = await setUp();
      await sit(11, { rol: 'bestuurder' });
      const deputy = { vervangt: deelnemerId(11), bron: 'vervanging', tot: at(5) } as const;
      expect(await sit(12, { ...deputy, rol: 'redacteur' })).toBe(false);
      expect(await sit(12, { ...deputy, rol: 'bestuurder', tafel: tafelId(2) })).toBe(false);
      expect(await sit(12, { ...deputy, rol: 'bestuurder' })).toBe(true);
      expect(await end(11)).toBe(false);
      expect(await rol(11, 'bestuurder', 'waarnemer')).toBe(false);
      expect(await rol(12, 'bestuurder', 'waarnemer')).toBe(true);
      expect(await rol(11, 'bestuurder', 'waarnemer')).toBe(true);
      expect(await end(12)).toBe(true);
      expect(await end(11)).toBe(true);
      expect(await sit(13, { ...deputy, rol: 'waarnemer' })).toBe(false);
    });

    it('[ID2] gives one seat for a partij from a login, to two logins at once too', async () => {
      const { sit, end } = await setUp();
      const login = { persoon: persoonId(11), bron: 'aanmelding' } as const;
      await sit(10, { persoon: persoonId(11) });
      expect(await Promise.all([sit(11, login), sit(12, login)])).toEqual([true, false]);
      expect(await sit(13, { ...login, partij: 'provincie-utrecht' })).toBe(true);
      expect(await sit(14, { ...login, tafel: tafelId(2) })).toBe(true);
      expect(await end(11)).toBe(true);
      expect(await sit(15, login)).toBe(true);
    });

    it('[AZ20] does nothing for who lost the seat or the rol that gave the right', async () => {
      const { sit, commit, end, records } = await setUp();
      await sit(11, { rol: 'regisseur' });
      await sit(12, { rol: 'regisseur' });
      const act = (n: number, was: Rol = 'regisseur') =>
        commit(
          { kind: 'eis-plaats', deelnemer: deelnemerId(n), rol: was, nowMs: NOW },
          { kind: 'historie', deelnemer: deelnemerId(12), historie: true },
        );
      expect(await act(11, 'bestuurder')).toBe(false);
      await end(11);
      expect(await act(11)).toBe(false);
      expect((await records.deelnemers(tafelId(1))).some(({ historie }) => historie)).toBe(false);
      expect(await act(12)).toBe(true);
      expect(await act(12)).toBe(false);
    });

    it('[AZ20] finds the moments at which seats begin or end', async () => {
      const { sit, records, end } = await setUp();
      await sit(11, { van: at(1), tot: at(3) });
      await sit(12, { tot: at(2), tafel: tafelId(2) });
      await sit(13, { van: at(1.5) });
      await end(13);
      const ms = (hours: number) => NOW + hours * 3_600_000;
      expect(await records.nextSeatMoment(NOW)).toBe(ms(1));
      expect(await records.nextSeatMoment(ms(1))).toBe(ms(2));
      expect(await records.nextSeatMoment(ms(2))).toBe(ms(3));
      expect(await records.nextSeatMoment(ms(3))).toBeNull();
      const turning = async (from: number, to: number) =>
        (await records.seatsTurningIn(ms(from), ms(to))).map(({ id }) => id);
      expect(await turning(0, 1)).toEqual([deelnemerId(11)]);
      expect(await turning(1, 2)).toEqual([deelnemerId(12)]);
      expect(await turning(0, 3)).toEqual([deelnemerId(11), deelnemerId(12)]);
    });

    it('[AZ14] [AZ15] changes settings from what they were, and leaves the tafel to be projected', async () => {
      const { commit, records } = await setUp();
      await records.markTafelReady(tafelId(1));
      const before = { naam: 'Tafel 1', fase: 'puzzel', status: 'open' } as const;
      const after = { naam: 'Anders', fase: 'afspraken', status: 'gepauzeerd' } as const;
      const change: RecordChange = { kind: 'instelling', tafel: tafelId(1), before, after };
      expect(await commit(change)).toBe(true);
      expect(await commit(change)).toBe(false);
      expect(await records.tafel(tafelId(1))).toMatchObject(after);
      expect((await records.unfinished()).tafels.map(({ id }) => id)).toContain(tafelId(1));
    });

    it('[AZ11] keeps every frozen version, one frozen at a time', async () => {
      const { commit, records } = await setUp();
      const freeze = (versie: number) =>
        commit({
          kind: 'bevroren',
          tekst: {
            tafel: tafelId(1),
            afspraak: 'a',
            versie,
            tekst: `tekst ${versie}`,
            hash: `hash ${versie}`,
            door: deelnemerId(1),
            reden: 'klaar',
            atMs: versie,
          },
        });
      const free = (versie: number) =>
        commit({
          kind: 'vrijgegeven',
          tafel: tafelId(1),
          afspraak: 'a',
          versie,
          door: deelnemerId(2),
          reden: 'toch niet',
          atMs: 50,
        });
      expect(await freeze(2)).toBe(false);
      expect(await Promise.all([freeze(1), freeze(1)])).toEqual([true, false]);
      expect(await freeze(2)).toBe(false);
      expect(await free(2)).toBe(false);
      expect(await free(1)).toBe(true);
      expect(await free(1)).toBe(false);
      expect(await freeze(2)).toBe(true);
      const teksten = await records.bevrorenTeksten(tafelId(1), 'a');
      expect(teksten.map(({ versie, tekst, vrijgave }) => [versie, tekst, vrijgave?.reden ?? null])).toEqual([
        [1, 'tekst 1', 'toch niet'],
        [2, 'tekst 2', null],
      ]);
      expect(await records.bevrorenTeksten(tafelId(1), null)).toEqual(teksten);
      expect(await records.bevrorenTeksten(tafelId(2), null)).toEqual([]);
    });
  });
}
