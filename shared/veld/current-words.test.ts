import { describe, expect, it } from 'vitest';
import type { VeldSoort } from '#shared/domain/afspraak/tekst.ts';
import type { Belofte } from '#shared/domain/inzet/belofte.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import { bandOf, GEEN } from '#shared/puzzel/band.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import type { VeldBronnen } from './bronnen.ts';
import { compareVeld } from './compare-veld.ts';
import { currentWords } from './current-words.ts';
import { asVeld, bronKey, eigenschapKey, koppelingVan, parseEigenschap } from './veld.ts';

const stuk = {
  id: 'stuk',
  titel: 'Veenweide Kamerik',
  functies: ['natuur', 'erfgoed-landschap'],
  plaats: { soort: 'geen' },
  claim: { soort: 'opgegeven', hectare: 3400 },
  periode: { van: 2028, tot: 2032 },
  bijdrage: {
    'hectares-veenweide': { soort: 'per-hectare', waarde: 1, eenheid: 'ha' },
    woningen: { soort: 'opgegeven', waarde: 1200, waardeTot: 1500, eenheid: 'woning' },
  },
  archief: null,
} as unknown as Puzzelstuk;

const opgave = (id: string, eenheid: string, waarde: number | null): Opgave =>
  ({ id, titel: id, eenheid, waarde, jaar: 2030 }) as unknown as Opgave;

const belofte = {
  id: 'belofte',
  hoeveelheid: { waarde: 140, eenheid: 'ha' },
  termijn: '2027-07-01',
} as unknown as Belofte;

const regel = {
  gevraagd: null,
  hard: bandOf(800),
  zacht: { laag: 100, waarschijnlijk: 250, hoog: 400 },
  nogTeLeggen: GEEN,
} as unknown as BalansRegel;

function bronnen(changes: Partial<VeldBronnen> = {}): VeldBronnen {
  const opgaven = new Map([
    ['woningen', opgave('woningen', 'woning', 83_000)],
    ['hectares-veenweide', opgave('hectares-veenweide', 'ha', 3400.5)],
    ['leeg', opgave('leeg', 'ha', null)],
  ]);
  return {
    tafel: { id: 'tafel' as never, naam: 'Provincietafel', gebied: { soort: 'provincie', naam: 'Utrecht' } },
    puzzelstuk: (id) => (id === 'stuk' ? stuk : null),
    opgave: (id) => {
      const item = opgaven.get(id);
      return item === undefined ? null : { item, gearchiveerd: false };
    },
    belofte: (id) => (id === 'belofte' ? { item: belofte, gearchiveerd: false } : null),
    omrekening: new Omrekening([]),
    uitkomst: { gemeenten: () => ['Woerden', 'Bodegraven'], regel: () => regel },
    ...changes,
  };
}

const words = (soort: VeldSoort, bron: string, eigenschap: string, of = bronnen()) => {
  const found = currentWords({ soort, bron, eigenschap }, of);
  return found.soort === 'tekst' ? found.tekst : found.soort === 'weg' ? found.reden : null;
};

describe('what the source of a field says', () => {
  it('[VE1] of a piece: name, land, period, gemeenten, functies, and what it contributes', () => {
    expect(words('puzzelstuk', 'stuk', 'titel')).toBe('Veenweide Kamerik');
    expect(words('puzzelstuk', 'stuk', 'hectare')).toBe('3.400 ha');
    expect(words('puzzelstuk', 'stuk', 'periode')).toBe('2028 tot en met 2032');
    expect(words('puzzelstuk', 'stuk', 'gemeenten')).toBe('Bodegraven en Woerden');
    expect(words('puzzelstuk', 'stuk', 'functies')).toBe('natuur en erfgoed en landschap');
    expect(words('puzzelstuk', 'stuk', 'bijdrage/woningen')).toBe('1.200 tot 1.500 woningen');
    expect(words('puzzelstuk', 'stuk', 'bijdrage/hectares-veenweide')).toBe('3.400 ha');
  });

  it('[VE1] of an opgave, the balans, a belofte and the tafel', () => {
    expect(words('opgave', 'woningen', 'waarde')).toBe('83.000 woningen');
    expect(words('opgave', 'hectares-veenweide', 'waarde')).toBe('3.400,5 ha');
    expect(words('opgave', 'leeg', 'waarde')).toBe('nog niet bekend');
    expect(words('opgave', 'woningen', 'jaar')).toBe('2030');
    expect(words('balans', 'woningen', 'gelegd/nu')).toBe('900 tot 1.200 woningen');
    expect(words('balans', 'woningen', 'nog-te-leggen/nu')).toBe('nog niet bekend');
    expect(words('inzet', 'belofte', 'hoeveelheid')).toBe('140 ha');
    expect(words('inzet', 'belofte', 'termijn')).toBe('1 juli 2027');
    expect(words('tafel', 'tafel', 'gebied')).toBe('Utrecht');
  });

  it('[VE3] says that its source is gone, and keeps still when it cannot know', () => {
    const archived = {
      ...stuk,
      archief: { door: 'x', naam: 'X', op: '2026-01-01' },
    } as unknown as Puzzelstuk;
    expect(words('puzzelstuk', 'stuk', 'hectare', bronnen({ puzzelstuk: () => archived }))).toBe(
      'gearchiveerd',
    );
    expect(words('puzzelstuk', 'elders', 'hectare')).toBe('verwijderd');
    expect(words('puzzelstuk', 'stuk', 'bijdrage/leeg')).toBe('verwijderd');
    expect(words('puzzelstuk', 'stuk', 'gemeenten', bronnen({ uitkomst: null }))).toBeNull();
    expect(words('balans', 'woningen', 'gelegd/nu', bronnen({ uitkomst: null }))).toBeNull();
    expect(words('puzzelstuk', 'stuk', 'iets-van-later')).toBeNull();
  });

  it('[VE3] a field is equal, changed, or without a source', () => {
    const now = currentWords({ soort: 'puzzelstuk', bron: 'stuk', eigenschap: 'hectare' }, bronnen());
    expect(compareVeld('3.400 ha', now)).toEqual({ soort: 'gelijk' });
    expect(compareVeld('3.260 ha', now)).toEqual({ soort: 'veranderd', oud: '3.260 ha', nieuw: '3.400 ha' });
    expect(compareVeld('85 ha', { soort: 'weg', reden: 'gearchiveerd' })).toEqual({
      soort: 'bron-weg',
      oud: '85 ha',
      reden: 'gearchiveerd',
    });
    expect(compareVeld('85 ha', { soort: 'onbekend' })).toEqual({ soort: 'gelijk' });
  });

  it('[GU3] never says more than a field may hold', () => {
    const namen = Array.from({ length: 60 }, (_, at) => `Gemeente nummer ${at + 10}`);
    const many = words(
      'puzzelstuk',
      'stuk',
      'gemeenten',
      bronnen({ uitkomst: { gemeenten: () => namen, regel: () => null } }),
    );
    expect(many?.length).toBeLessThanOrEqual(300);
    expect(many).toMatch(/^Gemeente nummer 10, .* en \d+ andere gemeenten$/);
  });

  it('reads a property as it was written, and nothing else', () => {
    for (const [soort, key] of [
      ['puzzelstuk', 'hectare'],
      ['puzzelstuk', 'bijdrage/woningen'],
      ['opgave', 'waarde'],
      ['balans', 'nog-te-leggen/straks'],
      ['inzet', 'termijn'],
      ['tafel', 'naam'],
    ] as const) {
      const eigenschap = parseEigenschap(soort, key);
      expect(eigenschap && eigenschapKey(eigenschap)).toBe(key);
    }
    expect(parseEigenschap('balans', 'gelegd')).toBeNull();
    expect(parseEigenschap('balans', 'gelegd/nooit')).toBeNull();
    expect(parseEigenschap('tafel', '__proto__')).toBeNull();
    expect(parseEigenschap('puzzelstuk', 'bijdrage')).toBeNull();
  });

  it('is a field only when all of it is there', () => {
    const attrs = { id: 'a', soort: 'opgave', bron: 'b', eigenschap: 'waarde', waarde: '1' };
    expect(asVeld({ ...attrs, voorstel: null })).toEqual(attrs);
    expect(asVeld({ ...attrs, soort: 'iets' })).toBeNull();
    expect(asVeld({ ...attrs, waarde: 3 })).toBeNull();
    expect(bronKey({ soort: 'opgave', bron: 'b', eigenschap: 'waarde' })).toBe('opgave/b/waarde');
    expect(koppelingVan({ soort: 'balans', bron: 'b' })).toBe('opgave/b');
    expect(koppelingVan({ soort: 'puzzelstuk', bron: 'p' })).toBe('puzzelstuk/p');
    expect(koppelingVan({ soort: 'tafel', bron: 't' })).toBeNull();
  });
});
