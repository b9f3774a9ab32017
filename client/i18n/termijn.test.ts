import { describe, expect, it } from 'vitest';
import { afspraakFieldSchemas } from '#shared/domain/afspraak/schema.ts';
import { formatTermijn, parseTermijn } from './termijn.ts';

describe('termijn', () => {
  it('[AF10] understands what people write and stores only what the schema takes', () => {
    const written: [string, string | null][] = [
      ['2030', '2030'],
      [' t/m 2030 ', '2030'],
      ['Q3 2027', '2027-Q3'],
      ['3e kwartaal 2027', '2027-Q3'],
      ['2027-q3', '2027-Q3'],
      ['juli 2027', '2027-07'],
      ['1 juli 2027', '2027-07-01'],
      ['1-7-2027', '2027-07-01'],
      ['2027-07-01', '2027-07-01'],
      ['29 februari 2028', '2028-02-29'],
      ['29 februari 2027', null],
      ['31-4-2027', null],
      ['2027-13', null],
      ['1999', null],
      ['ooit', null],
      ['', null],
    ];
    expect(written.map(([text]) => parseTermijn(text))).toEqual(written.map(([, stored]) => stored));
    for (const [, stored] of written)
      expect(afspraakFieldSchemas.termijn.safeParse(stored).success).toBe(true);
  });

  it('[AF10] reads back as it was meant', () => {
    for (const termijn of ['2030', '2027-Q3', '2027-07', '2027-07-01'])
      expect(parseTermijn(formatTermijn(termijn, 'nl'))).toBe(termijn);
    expect(formatTermijn('2027-07-01', 'nl')).toBe('1 juli 2027');
    expect(formatTermijn('2027-Q3', 'en')).toBe('Q3 2027');
  });
});
