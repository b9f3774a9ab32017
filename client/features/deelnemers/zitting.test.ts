import { describe, expect, it } from 'vitest';
import { deelnemerSchema, type Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import type { Partij } from '#shared/domain/partij/schema.ts';
import { bezettingen, zittingOf } from '#client/features/deelnemers/zitting.ts';

const NOW = Date.parse('2026-12-01T12:00:00Z');
const EARLIER = '2026-11-01T00:00:00Z';
const LATER = '2026-12-24T00:00:00Z';
const UTRECHT: Partij = {
  id: 'provincie-utrecht',
  naam: 'Provincie Utrecht',
  afkorting: 'PU',
  soort: 'provincie',
  kleur: '#123456',
};
const HDSR: Partij = {
  ...UTRECHT,
  id: 'hdsr',
  naam: 'De Stichtse Rijnlanden',
  afkorting: 'HDSR',
  soort: 'waterschap',
};

function seat(letter: string, fields: Partial<Deelnemer>): Deelnemer {
  return deelnemerSchema.parse({
    id: letter.repeat(26),
    naam: `Persoon ${letter}`,
    partij: UTRECHT.id,
    rol: 'redacteur',
    ...fields,
  });
}

describe('seats of a tafel', () => {
  it('[AZ17] a seat counts from its beginning up to, not including, its end, unless it was ended', () => {
    expect(zittingOf(seat('a', {}), NOW)).toBe('nu');
    expect(zittingOf(seat('a', { van: LATER }), NOW)).toBe('straks');
    expect(zittingOf(seat('a', { tot: EARLIER }), NOW)).toBe('voorbij');
    expect(zittingOf(seat('a', { tot: new Date(NOW).toISOString() }), NOW)).toBe('voorbij');
    expect(zittingOf(seat('a', { van: new Date(NOW).toISOString() }), NOW)).toBe('nu');
    expect(zittingOf(seat('a', { van: LATER, einde: EARLIER }), NOW)).toBe('beeindigd');
  });

  it('keeps apart who sits and whose seat is over', () => {
    const [first, second] = bezettingen(
      [UTRECHT, HDSR],
      [seat('a', {}), seat('b', { van: LATER }), seat('c', { einde: EARLIER })],
      { zoek: '', nowMs: NOW },
    );
    expect(first?.zittend.map(({ naam }) => naam)).toEqual(['Persoon a', 'Persoon b']);
    expect(first?.vroeger.map(({ naam }) => naam)).toEqual(['Persoon c']);
    expect(second?.zittend).toEqual([]);
  });

  it('finds by the partij and by the person', () => {
    const find = (zoek: string): readonly string[] =>
      bezettingen([UTRECHT, HDSR], [seat('a', {})], { zoek, nowMs: NOW }).map(({ partij }) => partij.id);
    expect(find('hdsr')).toEqual(['hdsr']);
    expect(find(' PERSOON A')).toEqual([UTRECHT.id]);
    expect(find('niets')).toEqual([]);
  });
});
