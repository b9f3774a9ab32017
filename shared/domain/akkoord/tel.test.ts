import { describe, expect, it } from 'vitest';
import { GEEN_REGELING } from '#shared/domain/akkoord/regeling.ts';
import { telAkkoorden, wachtOp } from '#shared/domain/akkoord/tel.ts';

const PARTIJEN = ['vro', 'provincie-utrecht', 'rws'];

describe('counting yes', () => {
  it('[AK8] asks everybody as long as nothing else was agreed', () => {
    const tel = (gegeven: readonly string[]) => telAkkoorden(GEEN_REGELING, PARTIJEN, gegeven);
    expect(tel(['vro', 'rws'])).toEqual({ isVoldaan: false, nodig: 3, gegeven: 2, sleutels: [] });
    expect(tel(PARTIJEN).isVoldaan).toBe(true);
    expect(tel(['vro', 'vro', 'rws', 'een-ander']).isVoldaan).toBe(false);
    expect(telAkkoorden(GEEN_REGELING, [], []).isVoldaan).toBe(false);
  });

  it('[AK8] asks n of m, and no more than there are', () => {
    const regeling = { ...GEEN_REGELING, nodig: 2 };
    expect(telAkkoorden(regeling, PARTIJEN, ['vro']).isVoldaan).toBe(false);
    expect(telAkkoorden(regeling, PARTIJEN, ['vro', 'rws']).isVoldaan).toBe(true);
    expect(telAkkoorden(regeling, ['vro'], ['vro'])).toMatchObject({ isVoldaan: true, nodig: 1 });
  });

  it('[AK8] takes the yes of a duo as two keys: neither counts for the other', () => {
    const regeling = { ...GEEN_REGELING, nodig: 1, duo: { rijk: 'vro', regio: 'provincie-utrecht' } };
    expect(telAkkoorden(regeling, PARTIJEN, ['rws', 'vro'])).toMatchObject({
      isVoldaan: false,
      sleutels: ['provincie-utrecht'],
    });
    expect(telAkkoorden(regeling, PARTIJEN, ['vro', 'provincie-utrecht']).isVoldaan).toBe(true);
    expect(telAkkoorden(regeling, ['rws'], ['rws'])).toMatchObject({ isVoldaan: true, sleutels: [] });
  });

  it('[AK8] lets a group speak after the ones before it', () => {
    const regeling = { ...GEEN_REGELING, volgorde: [['vro'], ['rws', 'een-ander']] };
    const wacht = (partij: string, gegeven: readonly string[]) =>
      wachtOp(regeling, PARTIJEN, gegeven, partij);
    expect(wacht('rws', [])).toEqual(['vro']);
    expect(wacht('rws', ['vro'])).toEqual([]);
    expect(wacht('vro', [])).toEqual([]);
    expect(wacht('provincie-utrecht', [])).toEqual([]);
    expect(wachtOp({ ...regeling, volgorde: [['een-ander'], ['vro']] }, PARTIJEN, [], 'vro')).toEqual([]);
  });
});
