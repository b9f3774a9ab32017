import { describe, expect, it } from 'vitest';
import { VELD_SOORTEN } from '#shared/domain/afspraak/tekst.ts';
import { parseEigenschap } from '#shared/veld/veld.ts';
import { bronKeuzes, veldKeuzes, zoekKeuzes } from './keuzes.ts';

describe('what a field can be of', () => {
  const keuzes = bronKeuzes({
    puzzelstukken: [
      { id: 'p1', titel: 'Veenweide Kamerik' },
      { id: 'p2', titel: 'Rijnenburg' },
    ] as never,
    opgaven: [
      { id: 'o1', titel: 'Veenweidestrategieën', eenheid: null },
      { id: 'o2', titel: 'Woningen 2030', eenheid: 'woning' },
    ] as never,
    beloften: [{ id: 'b1', wat: 'Ruilgrond' }] as never,
    tafel: { id: 't', naam: 'Provincietafel' } as never,
  });
  const found = (typed: string, max = 12) =>
    zoekKeuzes(keuzes, typed, max).map(({ soort, bron }) => `${soort}/${bron}`);

  it('[VE1] the balans is of what can be counted only', () => {
    expect(found('')).toEqual([
      'puzzelstuk/p1',
      'puzzelstuk/p2',
      'opgave/o1',
      'opgave/o2',
      'balans/o2',
      'inzet/b1',
      'tafel/t',
    ]);
  });

  it('is found by parts of its name, whatever the accents', () => {
    expect(found('KAME veen')).toEqual(['puzzelstuk/p1']);
    expect(found('strategieen')).toEqual(['opgave/o1']);
    expect(found('bestaat niet')).toEqual([]);
    expect(found('', 1)).toEqual(['puzzelstuk/p1', 'opgave/o1', 'balans/o2', 'inzet/b1', 'tafel/t']);
  });

  it('[VE1] every property that is offered can be read back', () => {
    for (const soort of VELD_SOORTEN)
      for (const { eigenschap } of veldKeuzes({ soort, bron: 'x', naam: '' }, ['o2']))
        expect(parseEigenschap(soort, eigenschap), `${soort} ${eigenschap}`).not.toBeNull();
  });
});
