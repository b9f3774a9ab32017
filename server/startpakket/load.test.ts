import { describe, expect, it } from 'vitest';
import { loadStartpakket } from '#server/startpakket/load.ts';
import { startpakketSchema } from '#shared/domain/startpakket/schema.ts';

const pakket = loadStartpakket();
const opgave = (id: string) => pakket.opgaven.find((each) => each.id === id);

describe('startpakket', () => {
  it('[TF3] holds what the documents hold', () => {
    expect(pakket.programmas).toHaveLength(35);
    expect(pakket.opgaven).toHaveLength(220);
    expect(pakket.novexGebieden).toHaveLength(16);
    expect(pakket.afspraken2025).toHaveLength(69);
    expect(pakket.partijen).toHaveLength(100);
    expect(pakket.werklocaties).toHaveLength(12);
    expect(
      pakket.partijen.filter((partij) => partij.soort === 'waterschap' && !partij.generiek),
    ).toHaveLength(21);
    expect(pakket.opgaven.filter((each) => each.nummer !== undefined)).toHaveLength(33);
  });

  it('[OG1] keeps opgaven without a number, with a range and with a starting value as their source gives them', () => {
    expect(pakket.opgaven.filter((each) => each.waarde === null)).toHaveLength(142);
    const ranges = pakket.opgaven.filter((each) => each.waardeTot !== undefined);
    expect(ranges).toHaveLength(6);
    for (const range of ranges) expect(range.waardeTot).toBeGreaterThan(range.waarde ?? Infinity);
    expect(pakket.opgaven.filter((each) => each.uitgangswaarde !== undefined)).toHaveLength(4);
    for (const each of pakket.opgaven.filter((one) => one.waarde !== null))
      expect(each.eenheid).not.toBeNull();
  });

  it('[OG2] keeps values that compete, each with its own source', () => {
    expect(opgave('pidi-schelde-52')).toMatchObject({ waarde: 52, jaar: 2030, eenheid: '% CO2-reductie' });
    expect(opgave('pidi-schelde-87')).toMatchObject({ waarde: 87, jaar: 2030, eenheid: '% CO2-reductie' });
    const arnhem = pakket.novexGebieden.find((gebied) => gebied.id === 'arnhem-nijmegen-foodvalley');
    expect(
      arnhem?.cijfers
        .filter((cijfer) => cijfer.eenheid === 'woning')
        .map((cijfer) => [cijfer.waarde, cijfer.document]),
    ).toEqual([
      [70000, 'ro-brief-2022'],
      [100000, 'programma-novex-2022'],
    ]);
    expect(opgave('wonen-900000')?.opmerking).toContain('één miljoen');
  });

  it('refuses a row that points at something that is not there, and one without a source', () => {
    const [first, ...rest] = pakket.opgaven;
    const dangling = { ...pakket, opgaven: [{ ...first!, programma: 'bestaat-niet' }, ...rest] };
    expect(startpakketSchema.safeParse(dangling).error?.issues[0]?.message).toContain('bestaat-niet');
    const { bron: _bron, ...sourceless } = first!;
    expect(startpakketSchema.safeParse({ ...pakket, opgaven: [sourceless, ...rest] }).success).toBe(false);
    expect(startpakketSchema.safeParse({ ...pakket, opgaven: [first!, ...pakket.opgaven] }).success).toBe(
      false,
    );
  });
});
