import { describe, expect, it } from 'vitest';
import { toCsv } from '#shared/puzzel/export/csv.ts';

describe('a table as CSV', () => {
  it('writes what a Dutch spreadsheet reads', () => {
    expect(
      toCsv([
        ['naam', 'hectare'],
        ['Bos; "nieuw"', 1.5],
        ['leeg', null],
      ]),
    ).toBe('﻿naam;hectare\r\n"Bos; ""nieuw""";1,5\r\nleeg;\r\n');
  });

  it('lets no text become a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t'])
      expect(toCsv([[`${start}HYPERLINK(1)`]])).toContain(`'${start}`);
    expect(toCsv([[-3]])).toBe('﻿-3\r\n');
  });
});
