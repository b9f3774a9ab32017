import { describe, expect, it } from 'vitest';
import { effectiveRegels } from '#shared/domain/combinatieregel/effective-regels.ts';
import {
  combinatieregelSchema,
  sleutelVan,
  type Combinatieregel,
  type Onderwerp,
} from '#shared/domain/combinatieregel/schema.ts';
import { STANDAARD_REGELS } from '#shared/domain/combinatieregel/standaard.ts';

const NU = '2026-03-01T10:00:00.000Z';

function own(id: string, fields: Partial<Combinatieregel> = {}): Combinatieregel {
  return combinatieregelSchema.parse({
    id: id.padEnd(26, '0'),
    partij: 'p'.repeat(26),
    gemaaktDoor: 'd'.repeat(26),
    gemaaktOp: NU,
    onderwerp: { soort: 'functies', a: 'water', b: 'wonen' },
    oordeel: 'onder-voorwaarden',
    ernst: 'licht',
    tekst: 'Drijvend wonen kan hier.',
    voorwaarde: 'Alleen drijvend.',
    telt: { laag: 0.5, hoog: 1 },
    afstandMeters: 0,
    bron: 'Afgesproken aan de tafel.',
    archief: null,
    ...fields,
  });
}

const archief = { door: 'd'.repeat(26), naam: 'Noor', op: NU } as Combinatieregel['archief'];

function about(records: readonly Combinatieregel[], sleutel: string) {
  return effectiveRegels(records).filter((regel) => sleutelVan(regel.onderwerp) === sleutel);
}

describe('effectiveRegels', () => {
  it('[BO2] gives what came along while the tafel has none', () => {
    const regels = effectiveRegels([]);
    expect(regels).toHaveLength(STANDAARD_REGELS.length);
    expect(regels.every(({ herkomst }) => herkomst.soort === 'standaard')).toBe(true);
  });

  it('[BO2] puts the rule of the tafel in place of what came along, in either order of functies', () => {
    const record = own('a');
    expect(about([record], 'wonen/water')).toMatchObject([
      { oordeel: 'onder-voorwaarden', herkomst: { soort: 'tafel', id: record.id } },
    ]);
    const { a, b } = { a: 'wonen', b: 'water' } as const;
    const turned = own('b', { onderwerp: { soort: 'functies', a, b } });
    expect(about([turned], 'wonen/water')).toHaveLength(1);
  });

  it('[BO2] brings back what came along when the own rule is archived', () => {
    expect(about([own('a', { archief })], 'wonen/water')).toMatchObject([
      { oordeel: 'botst', herkomst: { soort: 'standaard' } },
    ]);
  });

  it('[BO2] adds a rule about what nothing came along for', () => {
    const onderwerp: Onderwerp = { soort: 'laag', functie: 'landbouw', laag: 'overig', zone: 'erin' };
    expect(about([own('a', { onderwerp })], 'landbouw/overig/erin')).toHaveLength(1);
    expect(effectiveRegels([own('a', { onderwerp })])).toHaveLength(STANDAARD_REGELS.length + 1);
  });

  it('[BO2] lets the last made of two count, then the higher id, in whatever order they come', () => {
    const later = own('a', { gemaaktOp: '2026-03-02T10:00:00.000Z', tekst: 'later' });
    const first = own('b', { tekst: 'b' });
    const twin = own('c', { tekst: 'c' });
    const regel = (records: readonly Combinatieregel[]) => about(records, 'wonen/water')[0]?.tekst;
    expect([regel([first, twin]), regel([twin, first])]).toEqual(['c', 'c']);
    expect([regel([later, first, twin]), regel([twin, first, later])]).toEqual(['later', 'later']);
    expect(effectiveRegels([later, first, twin])).toEqual(effectiveRegels([twin, later, first]));
  });

  it('[BA10] gives the same object for the same record', () => {
    const record = own('a');
    const [left, right] = [effectiveRegels([record]), effectiveRegels([record, own('b', { archief })])];
    expect(left.every((regel, index) => right[index] === regel)).toBe(true);
  });
});
