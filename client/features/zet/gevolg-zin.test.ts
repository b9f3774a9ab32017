import { describe, expect, it } from 'vitest';
import type { OpgaveId } from '#shared/domain/opgave/schema.ts';
import type { Band } from '#shared/puzzel/band.ts';
import type { Gevolg } from '#shared/puzzel/zet/gevolgen.ts';
import { isMerkbaar } from './gevolg-zin.ts';

const namen = { opgave: () => ({ titel: 'Natuurnetwerk', eenheid: 'ha' }) };
const band = (laag: number, hoog: number): Band => ({ laag, waarschijnlijk: (laag + hoog) / 2, hoog });

function opgave(voor: Band, na: Band, wordt: 'tekort' | 'bereikt' = 'tekort'): Gevolg {
  return {
    soort: 'opgave',
    gewicht: 1,
    opgave: 'nnn' as OpgaveId,
    gebied: null,
    horizonnen: ['nu'],
    voor: { gelegd: voor, oordeel: 'tekort' },
    na: { gelegd: na, oordeel: wordt },
  };
}

describe('the effects of a zet that are told', () => {
  it('[ZE1] leaves out what reads the same before and after', () => {
    expect(isMerkbaar(opgave(band(640, 1090), band(641, 1091)), namen)).toBe(false);
    expect(isMerkbaar(opgave(band(640, 1090), band(480, 930)), namen)).toBe(true);
  });

  it('[ZE1] keeps another oordeel, however small the step', () => {
    expect(isMerkbaar(opgave(band(640, 1090), band(641, 1091), 'bereikt'), namen)).toBe(true);
  });
});
