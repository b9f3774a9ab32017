import { describe, expect, it } from 'vitest';
import { rightsTable, type RightsRow } from '#shared/authorize/rights-table.ts';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { cellKey } from '#client/features/deelnemers/rechten-tekst.ts';
import { ROL_KAN } from '#client/features/deelnemen/rol-kan.ts';

const TABLE = rightsTable();

function may(row: RightsRow): readonly Rol[] {
  return ROLLEN.filter((rol) => cellKey(row, TABLE[row][rol]) !== 'nee');
}

function promised(promise: string): readonly Rol[] {
  return ROLLEN.filter((rol) => ROL_KAN[rol].some((each) => each === promise));
}

describe('what an invitation promises', () => {
  it.each([
    ['leiden', 'wijzig-instelling'],
    ['leggen', 'puzzelstuk-leggen'],
    ['schrijven', 'afspraak-schrijven'],
  ] as const)('[AZ22] %s to whom the rules give it, and to no other', (promise, row) => {
    expect(promised(promise)).toEqual(may(row));
  });

  it.each([
    ['vervangen', 'regel-vervanging'],
    ['reageren', 'reageren'],
  ] as const)('[AZ22] %s to nobody to whom the rules do not give it', (promise, row) => {
    const rollen = promised(promise);
    expect(rollen.length).toBeGreaterThan(0);
    expect(may(row)).toEqual(expect.arrayContaining([...rollen]));
  });
});
