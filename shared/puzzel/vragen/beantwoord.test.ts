import { describe, expect, it } from 'vitest';
import type { Afspraak } from '#shared/domain/afspraak/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { bandOf, GEEN } from '#shared/puzzel/band.ts';
import type { BalansRegel, Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { beantwoord, type Tafelbeeld } from '#shared/puzzel/vragen/beantwoord.ts';
import { VRAGEN } from '#shared/puzzel/vragen/bevinding.ts';

const EMPTY: Uitkomst = {
  regels: [],
  ruimte: [],
  botsingen: [],
  voorwaarden: [],
  kansen: [],
  gebieden: new Map(),
  claims: new Map(),
};
const beeld = (fields: Partial<Tafelbeeld> = {}): Tafelbeeld => ({
  uitkomst: EMPTY,
  horizon: 'nu',
  opgaven: [],
  stukken: [],
  spanningspunten: [],
  afspraken: [],
  afwentelingen: [],
  ...fields,
});
const regel = (opgave: string, fields: Partial<BalansRegel>): BalansRegel => ({
  opgave,
  horizon: 'nu',
  gebied: null,
  gevraagd: { waarde: 10, waardeTot: 10, uit: 'opgave', vervallen: [] },
  verdeeld: { afgesproken: 0, voorgesteld: 0 },
  hard: GEEN,
  zacht: GEEN,
  nogTeLeggen: bandOf(10),
  teVeel: GEEN,
  oordeel: 'tekort',
  richting: 'stil',
  stukken: [],
  nietGeteld: [],
  ...fields,
});
const answerTo = (index: number, fields: Partial<Tafelbeeld>) => beantwoord(beeld(fields))[index];

describe('the five questions', () => {
  it('are all open at an empty tafel, in their order', () => {
    const answers = beantwoord(beeld());
    expect(answers.map(({ vraag }) => vraag)).toEqual(VRAGEN);
    expect(answers.every(({ stand, bevindingen }) => stand === 'open' && bevindingen.length === 0)).toBe(
      true,
    );
  });

  it('say what falls short and what clashes', () => {
    const uitkomst = {
      ...EMPTY,
      regels: [
        regel('woningen', {}),
        regel('bos', { oordeel: 'bereikt' }),
        regel('bos', { oordeel: 'tekort', gebied: 'GM0344' }),
        regel('later', { horizon: 'later' }),
      ],
    };
    const answer = answerTo(1, { uitkomst });
    expect(answer?.stand).toBe('deels');
    expect(answer?.bevindingen).toEqual([
      { soort: 'opgaven-geteld', bereikt: 1, opKoers: 0, tekort: 1 },
      { soort: 'opgave', opgave: 'woningen', oordeel: 'tekort', nogTeLeggen: bandOf(10) },
    ]);
  });

  it('name what only the Rijk can choose', () => {
    const uitkomst = {
      ...EMPTY,
      regels: [
        regel('bos', { gevraagd: null, oordeel: 'niet-verdeeld', stukken: ['a'] }),
        regel('bijzaak', { gevraagd: null, oordeel: 'niet-verdeeld' }),
      ],
    };
    const voorbehoud = { id: 'p', soort: 'spanningspunt', status: 'voorbehoud' } as unknown as Spanningspunt;
    expect(answerTo(2, { uitkomst, spanningspunten: [voorbehoud] })?.bevindingen).toMatchObject([
      { soort: 'opgave', opgave: 'bos' },
      { soort: 'spanningspunt', spanningspunt: 'p' },
    ]);
  });

  it('tell what begins when', () => {
    const stuk = (van: number | null) => ({ id: `s${van}`, periode: { van, tot: null } }) as Puzzelstuk;
    const { bevindingen } = answerTo(3, { stukken: [stuk(2027), stuk(2030), stuk(2031), stuk(null)] }) ?? {};
    expect(bevindingen).toEqual([
      { soort: 'begint', horizon: 'nu', aantal: 2 },
      { soort: 'begint', horizon: 'straks', aantal: 1 },
    ]);
  });

  it('tell which afspraken lean on one partij alone', () => {
    const inzet = (partij: string) => ({ partij, archief: null });
    const afspraak = (id: string, ...partijen: string[]) =>
      ({ id, partij: 'vro', inzet: partijen.map(inzet) }) as unknown as Afspraak;
    const answer = answerTo(4, { afspraken: [afspraak('een', 'vro'), afspraak('twee', 'vro', 'rws')] });
    expect(answer?.stand).toBe('deels');
    expect(answer?.bevindingen).toMatchObject([{ eenzijdig: true }, { inzetten: 2, eenzijdig: false }]);
  });
});
