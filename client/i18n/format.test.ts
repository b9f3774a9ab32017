import { describe, expect, it } from 'vitest';
import { formatAmount, formatBand, formatHectare, formatNumber, formatRelative } from './format.ts';

describe('figures', () => {
  it('writes Dutch notation', () => {
    expect(formatNumber(1200)).toBe('1.200');
    expect(formatNumber(1.254)).toBe('1,25');
    expect(formatHectare(0.44)).toBe('0,4 ha');
    expect(formatHectare(9060.4)).toBe('9.060 ha');
  });

  it('counts homes whole', () => {
    expect(formatAmount(99.8, 'woning')).toBe('100 woningen');
    expect(formatAmount(0.8, 'woning')).toBe('1 woning');
    expect(formatAmount(99.8, 'ha')).toBe('99,8 ha');
  });

  it('[OG1] never rounds a small number of a source away', () => {
    expect(formatAmount(0.000001, 'kans per jaar')).toBe('0,000001 kans per jaar');
  });

  it('puts units in the right number and percent without a space', () => {
    expect(formatAmount(1, 'woning')).toBe('1 woning');
    expect(formatAmount(900000, 'woning')).toBe('900.000 woningen');
    expect(formatAmount(5, '%')).toBe('5%');
    expect(formatAmount(3, 'Mton CO2')).toBe('3 Mton CO2');
  });

  it('[BA3] a band shows both ends, with no more digits than are known', () => {
    const band = (laag: number, hoog: number) => ({ laag, waarschijnlijk: (laag + hoog) / 2, hoog });
    expect(formatBand(band(1234.5, 1567), 'woning')).toBe('1.230 – 1.570 woningen');
    expect(formatBand(band(0, 12_345), 'ha')).toBe('0 – 12.000 ha');
    // what is certain is not rounded away beside what may be
    expect(formatBand(band(12, 450), 'ha')).toBe('12 – 450 ha');
    expect(formatBand(band(100, 105), 'ha')).toBe('100 – 105 ha');
    expect(formatBand(band(0.1, 0.4), 'ha')).toBe('0,1 – 0,4 ha');
    expect(formatBand(band(80, 80), 'ha')).toBe('80 ha');
    expect(formatBand(band(80_000, 80_100), 'woning')).toBe('ca. 80.050 woningen');
    expect(formatBand(band(38.949, 38.9491), 'ha')).toBe('38,9 ha');
    expect(formatBand(band(5, 10), '%')).toBe('5 – 10%');
  });

  it('says how long ago', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(formatRelative('2026-11-21T11:51:00Z', now, 'nl')).toBe('9 minuten geleden');
    expect(formatRelative('2026-11-20T12:00:00Z', now, 'nl')).toBe('gisteren');
    expect(formatRelative('2026-11-21T11:59:40Z', now, 'nl')).toBe('nu');
  });
});
