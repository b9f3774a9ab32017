import { describe, expect, it } from 'vitest';
import { rightsTable, type RightsRow } from '#shared/authorize/rights-table.ts';
import { ROLLEN } from '#shared/domain/deelnemer/schema.ts';
import { cellKey } from '#client/features/deelnemers/rechten-tekst.ts';
import { ROL_KAN } from '#client/features/deelnemen/rol-kan.ts';

const ROWS: Readonly<Record<string, RightsRow>> = {
  leiden: 'wijzig-instelling',
  leggen: 'puzzelstuk-leggen',
  schrijven: 'afspraak-schrijven',
  vervangen: 'regel-vervanging',
  reageren: 'reageren',
};

describe('what an invitation promises', () => {
  it('[AZ22] is what the rules give', () => {
    const table = rightsTable();
    for (const rol of ROLLEN)
      for (const promise of ROL_KAN[rol]) {
        const row = ROWS[promise];
        if (row !== undefined)
          expect(`${rol} ${promise} ${cellKey(row, table[row][rol])}`).not.toMatch(/nee$/);
      }
  });

  it('[AZ22] keeps back nothing of what sets a rol apart', () => {
    const table = rightsTable();
    const may = (row: RightsRow): readonly string[] =>
      ROLLEN.filter((rol) => cellKey(row, table[row][rol]) !== 'nee');
    const promised = (promise: string): readonly string[] =>
      ROLLEN.filter((rol) => (ROL_KAN[rol] as readonly string[]).includes(promise));
    expect(promised('leiden')).toEqual(may('wijzig-instelling'));
    expect(promised('leggen')).toEqual(may('puzzelstuk-leggen'));
  });
});
