import { describe, expect, it } from 'vitest';
import { formatAmount, formatHectare, formatNumber, formatRelative } from '#client/i18n/format.ts';

describe('Dutch notation', () => {
  it('numbers, areas and amounts', () => {
    expect(formatNumber(1200)).toBe('1.200');
    expect(formatNumber(1.25)).toBe('1,25');
    expect(formatHectare(85.2)).toBe('85 ha');
    expect(formatHectare(0.44)).toBe('0,4 ha');
    expect(formatAmount(5, '% van diepe polders')).toBe('5% van diepe polders');
    expect(formatAmount(83_500, 'woningen')).toBe('83.500 woningen');
  });

  it('relative time', () => {
    const now = new Date('2026-11-21T12:00:00Z');
    expect(formatRelative('2026-11-21T11:51:00Z', now, 'nl')).toBe('9 minuten geleden');
    expect(formatRelative('2026-11-20T12:00:00Z', now, 'nl')).toBe('gisteren');
    expect(formatRelative('2026-11-21T11:59:40Z', now, 'nl')).toBe('nu');
  });
});
