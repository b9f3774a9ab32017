import { describe, expect, it } from 'vitest';
import { SeatClock } from '#server/commands/seat-clock.ts';
import { MemoryRecords } from '#server/records/memory.ts';
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

const START = Date.UTC(2026, 11, 1);
const at = (seconds: number) => new Date(START + seconds * 1000).toISOString();

/** A clock that moves when told to, and runs the timers that come due on the way, each at its own moment. */
async function setUp() {
  const records = new MemoryRecords();
  await openTafel(records, 1);
  await openTafel(records, 2);
  let nowMs = START;
  let failures = 0;
  const timers = new Map<() => void, number>();
  const turns: (readonly [seconds: number, ...string[]])[] = [];
  const clock = new SeatClock({
    records,
    now: () => nowMs,
    schedule: (delayMs, call) => {
      timers.set(call, nowMs + delayMs);
      return () => timers.delete(call);
    },
    onTurn: (_tafel, deelnemers) => turns.push([(nowMs - START) / 1000, ...deelnemers]),
    onFailure: () => failures++,
  });
  const sit = async (n: number, fields: Partial<SeatRecord> = {}): Promise<void> => {
    const plaats = seat(n, fields);
    if ((await records.persoon(plaats.persoon)) === null)
      await records.addPersoon(persoon(n, { id: plaats.persoon }));
    await records.commit([{ kind: 'plaats', plaats, activate: false }], [entry()]);
    await clock.plan();
  };
  const goTo = async (seconds: number): Promise<void> => {
    const until = START + seconds * 1000;
    for (;;) {
      const [due] = [...timers].toSorted(([, left], [, right]) => left - right);
      if (due === undefined || due[1] > until) break;
      timers.delete(due[0]);
      nowMs = Math.max(nowMs, due[1]);
      due[0]();
      await clock.plan();
    }
    nowMs = until;
  };
  return {
    records,
    clock,
    timers,
    turns,
    sit,
    goTo,
    jumpTo: (seconds: number) => (nowMs = START + seconds * 1000),
    failures: () => failures,
  };
}

describe('SeatClock', () => {
  it('[AZ18] [AZ20] turns every seat at its moment, over all tafels, with one timer', async () => {
    const { sit, goTo, turns, timers } = await setUp();
    await sit(11, { van: at(10), tot: at(30) });
    await sit(12, { tot: at(20), tafel: tafelId(2) });
    expect(timers.size).toBe(1);
    await goTo(9.999);
    expect(turns).toEqual([]);
    await goTo(100);
    expect(turns).toEqual([
      [10, deelnemerId(11)],
      [20, deelnemerId(12)],
      [30, deelnemerId(11)],
    ]);
    expect(timers.size).toBe(0);
  });

  it('[AZ17] has all seats of that person at the tafel judged anew, as another may become the active one', async () => {
    const { sit, goTo, turns } = await setUp();
    await sit(11);
    await sit(12, { persoon: persoonId(11), tot: at(5) });
    await sit(13, { persoon: persoonId(11), tafel: tafelId(2) });
    await sit(14);
    await goTo(6);
    expect(turns).toEqual([[5, deelnemerId(11), deelnemerId(12)]]);
  });

  it('[AZ20] plans anew when a period is added or a seat ended', async () => {
    const { sit, goTo, turns, records, clock } = await setUp();
    await sit(11, { tot: at(50) });
    await goTo(5);
    await sit(12, { tot: at(10) });
    await records.commit(
      [{ kind: 'einde', deelnemer: deelnemerId(11), door: '@server', force: true, atMs: START }],
      [entry()],
    );
    await clock.plan();
    await goTo(100);
    expect(turns).toEqual([[10, deelnemerId(12)]]);
  });

  it('[AZ20] catches up when the timer came late, and skips nothing when the clock was set back', async () => {
    const { sit, goTo, turns, clock, jumpTo } = await setUp();
    await sit(11, { tot: at(10) });
    await sit(12, { tot: at(20) });
    jumpTo(60);
    await clock.plan();
    expect(turns).toEqual([[60, deelnemerId(11), deelnemerId(12)]]);
    jumpTo(15);
    await sit(13, { tot: at(18) });
    await goTo(40);
    expect(turns.slice(1)).toEqual([
      [18, deelnemerId(13)],
      [20, deelnemerId(12)],
    ]);
  });

  it('[AZ20] tries again when the records could not be asked, and not once it is stopped', async () => {
    const { sit, goTo, turns, records, clock, timers, failures } = await setUp();
    await sit(11, { tot: at(10) });
    const ask = records.seatsTurningIn.bind(records);
    records.seatsTurningIn = () => Promise.reject(new Error('storage is away'));
    await goTo(10.4);
    expect([failures() > 0, turns]).toEqual([true, []]);
    records.seatsTurningIn = ask;
    await goTo(11);
    expect(turns).toEqual([[expect.any(Number), deelnemerId(11)]]);
    expect(turns[0]?.[0]).toBeLessThanOrEqual(11);
    await sit(12, { tot: at(20) });
    clock.stop();
    expect(timers.size).toBe(0);
    await clock.plan();
    expect(timers.size).toBe(0);
  });

  it('waits for a far moment in steps that a timer can take', async () => {
    const { sit, goTo, turns } = await setUp();
    const year = 365 * 86_400;
    await sit(11, { van: at(year) });
    await goTo(year - 1);
    expect(turns).toEqual([]);
    await goTo(year + 1);
    expect(turns).toEqual([[year, deelnemerId(11)]]);
  });
});
