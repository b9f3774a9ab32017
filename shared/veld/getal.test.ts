import { describe, expect, it } from 'vitest';
import { bandWoorden, getal, hectareWoorden, hoeveelheid, opsomming } from './getal.ts';

const band = (laag: number, hoog: number) => ({ laag, waarschijnlijk: (laag + hoog) / 2, hoog });

describe('figures in a text', () => {
  it('[VE2] reads as a Dutch machine would write it, whatever machine this is', () => {
    const dutch = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 2 });
    let seed = 7;
    for (let turn = 0; turn < 5000; turn++) {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      const value = Math.round(((seed / 2_147_483_648) * 2 - 1) * 10 ** (turn % 10) * 1000) / 1000;
      if (value !== 0 && Math.abs(value) < 0.01) continue;
      expect(getal(value)).toBe(dutch.format(value));
    }
  });

  it('[OG1] never rounds a small figure away', () => {
    expect(getal(0.000001)).toBe('0,000001');
    expect(getal(0.0012)).toBe('0,0012');
    expect(getal(-0.5)).toBe('-0,5');
    expect(getal(0)).toBe('0');
  });

  it('puts the unit behind it in the right number', () => {
    expect(hoeveelheid(1200, 'woning')).toBe('1.200 woningen');
    expect(hoeveelheid(1, 'woning')).toBe('1 woning');
    expect(hoeveelheid(0.06, 'Mton CO2')).toBe('0,06 Mton CO2');
    expect(hoeveelheid(5, '%')).toBe('5%');
    expect(hoeveelheid(3, null)).toBe('3');
  });

  it('[VE2] gives a band no more digits than are known', () => {
    expect(bandWoorden(band(1234.5, 1567), 'woning')).toBe('1.230 tot 1.570 woningen');
    expect(bandWoorden(band(80_000, 80_100), 'woning')).toBe('ca. 80.050 woningen');
    expect(hectareWoorden(band(3260.4, 3260.4))).toBe('3.260 ha');
    expect(hectareWoorden(band(0.44, 0.44))).toBe('0,4 ha');
    expect(hectareWoorden(band(85.4, 85.4))).toBe('85 ha');
    expect(hectareWoorden(band(80, 100))).toBe('80 tot 100 ha');
  });

  it('joins names as a sentence does', () => {
    expect(opsomming([])).toBe('');
    expect(opsomming(['De Bilt'])).toBe('De Bilt');
    expect(opsomming(['De Bilt', 'Soest', 'Zeist'])).toBe('De Bilt, Soest en Zeist');
  });
});
