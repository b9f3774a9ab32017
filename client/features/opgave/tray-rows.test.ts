import { describe, expect, it } from 'vitest';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { GEEN } from '#shared/puzzel/band.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { trayGroups, type TrayQuestion } from './tray-rows.ts';

const opgave = (id: string, fields: Partial<Opgave>): Opgave => ({
  id,
  programma: 'p',
  titel: id,
  thema: 'wonen',
  soort: 'doelstelling',
  hardheid: 'richtinggevend',
  waarde: 100,
  eenheid: 'ha',
  jaar: 2030,
  gebied: { soort: 'nederland', naam: 'Nederland' },
  omschrijving: '',
  bron: { document: 'd', paragraaf: 'p' },
  ...fields,
});

const opgaven = [
  opgave('zonder', { waarde: null, eenheid: null }),
  opgave('vol', {}),
  opgave('hard', { hardheid: 'structurerende-keuze' }),
  opgave('natuur', { thema: 'natuur', titel: 'Nieuw bos' }),
];
const regel = (id: string, fields: Partial<BalansRegel>): [string, BalansRegel] => [
  id,
  {
    opgave: id,
    horizon: 'nu',
    gebied: null,
    gevraagd: { waarde: 100, waardeTot: 100, uit: 'opgave', vervallen: [] },
    verdeeld: { afgesproken: 0, voorgesteld: 0 },
    hard: GEEN,
    zacht: GEEN,
    nogTeLeggen: GEEN,
    teVeel: GEEN,
    oordeel: 'tekort',
    richting: 'stil',
    stukken: [],
    nietGeteld: [],
    ...fields,
  },
];
const regels = new Map([
  regel('vol', { oordeel: 'op-koers', stukken: [testId(1)] }),
  regel('hard', {}),
  regel('zonder', { oordeel: 'niet-te-meten', gevraagd: null }),
]);
const stukken = new Map([
  [testId(1), { ...testIdentity(1, 'vro'), ...testPuzzelstuk({}), bijdrage: {} } as Puzzelstuk],
]);
const partijVan = (id: string) => (id === 'natuur' ? 'lvvn' : null);
const ids = (question: Partial<TrayQuestion>) =>
  trayGroups(opgaven, regels, stukken, {
    filter: 'alles',
    zoek: '',
    partij: 'vro',
    partijVan,
    ...question,
  }).map((group) => [group.perspectief, group.rows.map((row) => row.opgave.id)]);

describe('the tray of opgaven', () => {
  it('[OG1] keeps opgaven without a number, after those that can be counted', () => {
    expect(ids({})).toEqual([
      ['steden-en-regios', ['hard', 'vol', 'zonder']],
      ['landbouw-en-natuur', ['natuur']],
    ]);
  });

  it('[BA4] puts what is asked at this horizon first, then what lies there, then the rest', () => {
    const rustig = [
      opgave('niets', { hardheid: 'structurerende-keuze' }),
      opgave('ligt', {}),
      opgave('gevraagd', { hardheid: 'onzeker' }),
    ];
    const standen = new Map([
      regel('niets', { oordeel: 'niet-te-meten', gevraagd: null }),
      regel('ligt', { oordeel: 'niet-te-meten', gevraagd: null, stukken: [testId(1)] }),
      regel('gevraagd', {}),
    ]);
    const [group] = trayGroups(rustig, standen, stukken, {
      filter: 'alles',
      zoek: '',
      partij: 'vro',
      partijVan,
    });
    expect(group?.rows.map((row) => row.opgave.id)).toEqual(['gevraagd', 'ligt', 'niets']);
  });

  it('[BA4] leaves out what is laid when asked for what is still to be laid', () => {
    expect(ids({ filter: 'nog-te-leggen' })[0]).toEqual(['steden-en-regios', ['hard', 'zonder']]);
  });

  it('shows what my partij contributes to', () => {
    expect(ids({ filter: 'van-ons' })).toEqual([['steden-en-regios', ['vol']]]);
    expect(ids({ filter: 'van-ons', partij: 'ocw' })).toEqual([]);
  });

  it('[AZ12] shows what my partij brought itself among what is ours', () => {
    expect(ids({ filter: 'van-ons', partij: 'lvvn' })).toEqual([['landbouw-en-natuur', ['natuur']]]);
  });

  it('searches without regard to capitals', () => {
    expect(ids({ zoek: 'BOS' })).toEqual([['landbouw-en-natuur', ['natuur']]]);
  });
});
