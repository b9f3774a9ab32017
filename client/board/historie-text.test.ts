import { beforeAll, describe, expect, it } from 'vitest';
import i18next, { type TFunction } from 'i18next';
import { RECORDS, type RecordLayout } from '#shared/crdt/layout.ts';
import { nl } from '#client/i18n/texts-nl.ts';
import { soortenText } from './historie-text.ts';

let t: TFunction<readonly ['historie', 'algemeen']>;
beforeAll(async () => {
  await i18next.init({ lng: 'nl', defaultNS: 'algemeen', resources: { nl } });
  t = i18next.getFixedT('nl', ['historie', 'algemeen'] as const);
});

describe('the history in words', () => {
  it('[AZ19] names each thing once, and says in what it lies', () => {
    const soorten = [
      { soort: 'maak', veld: null },
      { soort: 'zet', veld: 'titel' },
      { soort: 'zet', veld: 'titel' },
    ] as const;
    expect(soortenText({ record: 'puzzelstuk/x', soorten: [...soorten] }, t)).toBe('gemaakt, naam');
    expect(
      soortenText({ record: 'afspraak/x/inzet/y', soorten: [{ soort: 'tekst', veld: 'tekst' }] }, t),
    ).toBe('inzet: tekst');
  });

  it('has a name for whatever can change in a record', () => {
    const keysOf = ({ registers, maps, texts, children }: RecordLayout): readonly string[] => [
      ...[registers, maps].flatMap((each) => Object.keys(each)),
      ...texts,
      ...Object.values(children).flatMap(keysOf),
    ];
    const known = Object.keys(nl.historie.veld);
    const all = Object.values(RECORDS).flatMap(keysOf);
    expect(all.filter((veld) => !known.includes(veld))).toEqual([]);
    for (const veld of all)
      expect(soortenText({ record: 'zet/x', soorten: [{ soort: 'zet', veld }] }, t)).toBe(
        t(`veld.${veld}` as 'veld.titel'),
      );
  });

  it('shows a key of a newer server as it is', () => {
    expect(soortenText({ record: 'afspraak/x', soorten: [{ soort: 'zet', veld: 'later' }] }, t)).toBe(
      'later',
    );
  });
});
