import { expect, it } from 'vitest';
import { zittendePartijen } from './zittende-partijen.ts';

it('[WE7] a partij sits at the tafel while somebody has a seat for it', () => {
  const seat = (partij: string, tot: string | null = null, einde: string | null = null) => ({
    partij,
    tot,
    einde,
  });
  const seats = [
    seat('rijk'),
    seat('provincie', null, '2026-01-01T00:00:00.000Z'),
    seat('gemeente', '2026-11-20T23:00:00.000Z'),
    seat('waterschap', '2026-11-21T10:00:00.000Z'),
    seat('lvvn', null, '2026-01-01T00:00:00.000Z'),
    seat('lvvn'),
  ];
  expect([...zittendePartijen(seats, '2026-11-21')]).toEqual(['rijk', 'waterschap', 'lvvn']);
});
