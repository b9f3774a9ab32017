import { describe, expect, it } from 'vitest';
import {
  dayOf,
  endOfDay,
  lastDayBefore,
  periodeText,
  startOfDay,
} from '#client/features/deelnemers/periode.ts';

const WORDS = {
  language: 'nl',
  vanaf: (van: string) => `vanaf ${van}`,
  vanTot: (van: string, tot: string) => `van ${van} ${tot}`,
  totDag: (dag: string) => `t/m ${dag}`,
  totMoment: (moment: string) => `tot ${moment}`,
  open: 'open',
};

describe('period of a seat', () => {
  it('goes from the first moment of a day to the end of the last', () => {
    expect(dayOf(new Date(startOfDay('2026-12-03')))).toBe('2026-12-03');
    expect(dayOf(new Date(endOfDay('2026-12-31')))).toBe('2027-01-01');
    const last = lastDayBefore(endOfDay('2026-12-03'));
    expect(last && dayOf(last)).toBe('2026-12-03');
  });

  it('keeps whole days over the change of summer time', () => {
    const last = lastDayBefore(endOfDay('2026-10-25'));
    expect(last && dayOf(last)).toBe('2026-10-25');
    expect(lastDayBefore(new Date(2026, 11, 3, 17, 30).toISOString())).toBeNull();
  });

  it('is said with the days that people chose', () => {
    const van = startOfDay('2026-12-01');
    const tot = endOfDay('2026-12-03');
    expect(periodeText({ van: null, tot: null }, WORDS)).toBe('open');
    expect(periodeText({ van: null, tot }, WORDS)).toBe('t/m 3 december 2026');
    expect(periodeText({ van, tot: null }, WORDS)).toBe('vanaf 1 december 2026');
    expect(periodeText({ van, tot }, WORDS)).toBe('van 1 december 2026 t/m 3 december 2026');
    expect(periodeText({ van: null, tot: new Date(2026, 11, 3, 17, 30).toISOString() }, WORDS)).toBe(
      'tot 3 december 2026 om 17:30',
    );
  });
});
