import { describe, expect, it } from 'vitest';
import { composeArrangement } from '#shared/arrangement/compose.ts';
import { afsprakenCsv, afsprakenJson, beloftenCsv } from '#shared/arrangement/tabellen.ts';
import { testAfspraak, testVraag } from '#shared/arrangement/test-support.ts';

describe('the afspraken as data', () => {
  const vraag = testVraag(2);
  const titel = '=cmd|calc!A1';
  const afspraken = vraag.afspraken.map(({ inhoudHash, volgorde, versie }, at) => {
    const inhoud = testAfspraak(at + 1, { titel });
    return { inhoud, inhoudHash, volgorde, versie };
  });
  const inhoud = composeArrangement({ ...vraag, afspraken });

  it('[AR14] no cell is run as a formula; the head says what stands below it', () => {
    for (const csv of [afsprakenCsv(inhoud), beloftenCsv(inhoud)]) expect(csv).not.toMatch(/(^|;|\n)"?[=+@]/);
    expect(afsprakenCsv(inhoud)).toContain("'=cmd|calc!A1");
    expect(beloftenCsv(inhoud).split('\r\n')[0]).toMatch(/^\uFEFFafspraak;stand;van;/);
  });

  it('[AR14] the open ones are told apart', () => {
    const { afspraken } = JSON.parse(afsprakenJson(inhoud));
    expect(afspraken.map(({ stand }: { stand: string }) => stand)).toEqual([
      'afgesproken',
      'afgesproken',
      'open',
    ]);
  });
});
