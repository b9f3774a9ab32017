import { describe, expect, it } from 'vitest';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import { bindingen, gebondenAan, stukkenVan } from './gebonden-afspraken.ts';
import type { GebondenVelden } from './gebonden-velden.ts';

const afspraak = (id: string, koppeling: Afspraak['koppeling']): Afspraak =>
  ({ id, koppeling }) as unknown as Afspraak;

const veld = (soort: 'puzzelstuk' | 'balans' | 'tafel', bron: string) => ({
  inzet: null,
  veld: { id: `${soort}-${bron}`, soort, bron, eigenschap: 'x', waarde: '1' },
});

const gekoppeld = afspraak('a', [
  { soort: 'puzzelstuk', id: 'p1' },
  { soort: 'spanningspunt', id: 's1' },
]);
const metVeld = afspraak('b', []);
const los = afspraak('c', []);
const velden: GebondenVelden = new Map([
  ['a', [veld('puzzelstuk', 'p1')]],
  ['b', [veld('puzzelstuk', 'p2'), veld('balans', 'o1'), veld('tafel', 't'), veld('puzzelstuk', 'p1')]],
]);

describe('what an afspraak is bound to', () => {
  it('[VE6] by its links and by its fields, each once', () => {
    expect([...bindingen(gekoppeld, velden)]).toEqual(['puzzelstuk/p1', 'spanningspunt/s1']);
    expect([...bindingen(metVeld, velden)]).toEqual(['puzzelstuk/p2', 'opgave/o1', 'puzzelstuk/p1']);
    expect(stukkenVan(metVeld, velden)).toEqual(['p2', 'p1']);
    expect(stukkenVan(los, velden)).toEqual([]);
  });

  it('[VE6] and the other way round', () => {
    const all = [gekoppeld, metVeld, los];
    expect(gebondenAan(all, velden, { soort: 'puzzelstuk', id: 'p1' })).toEqual([gekoppeld, metVeld]);
    expect(gebondenAan(all, velden, { soort: 'opgave', id: 'o1' })).toEqual([metVeld]);
    expect(gebondenAan(all, velden, { soort: 'spanningspunt', id: 's2' })).toEqual([]);
  });
});
