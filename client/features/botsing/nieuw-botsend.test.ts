import { describe, expect, it } from 'vitest';
import { kanten, nieuwBotsend, openSleutels } from './nieuw-botsend.ts';
import { testBotsing } from './botsing.test-support.ts';

const partij = new Map([
  ['a', { partij: 'vro' }],
  ['b', { partij: 'hdsr' }],
  ['c', { partij: 'lvvn' }],
]);
const stukVan = (id: string) => partij.get(id);
const look = (bekend: ReadonlySet<string> | null, zelf: string[] = []) =>
  nieuwBotsend({
    bekend,
    botsingen: [
      testBotsing('x'),
      testBotsing('vreemd', { met: { soort: 'stuk', stukken: ['b', 'c'] } }),
      testBotsing('geaccepteerd', { stand: 'aanvaard' }),
    ],
    eigen: 'vro',
    stukVan,
    zelfGewijzigd: new Set(zelf),
    gewijzigd: new Set(),
  }).map(({ sleutel }) => sleutel);

describe('a botsing that somebody else just made', () => {
  it('[BO12] is told to the owner of the piece, and to nobody else', () => {
    expect(look(new Set())).toEqual(['x']);
  });

  it('[BO12] is not told at the first look, twice, or to who made it', () => {
    expect(look(null)).toEqual([]);
    expect(look(openSleutels([testBotsing('x')]))).toEqual([]);
    expect(look(new Set(), ['b'])).toEqual([]);
    expect(look(new Set(), ['c'])).toEqual(['x']);
  });

  it('[BO7] is told again when an acceptance ended', () => {
    expect(look(openSleutels([testBotsing('x', { stand: 'aanvaard' })]))).toEqual(['x']);
  });

  it('with a kaartlaag is told when the piece was changed, not when the layer came in', () => {
    const laag = testBotsing('l', {
      met: { soort: 'laag', stukken: ['a'], laag: 'uiterwaard', vlak: 'v', naam: '', indicatief: false },
    });
    const ask = (gewijzigd: string[]) =>
      nieuwBotsend({
        bekend: new Set(),
        botsingen: [laag],
        eigen: 'vro',
        stukVan,
        zelfGewijzigd: new Set(),
        gewijzigd: new Set(gewijzigd),
      });
    expect(ask([])).toEqual([]);
    expect(ask(['a'])).toEqual([laag]);
  });

  it('names the own piece and the other', () => {
    expect(kanten(testBotsing('x'), 'hdsr', stukVan)).toEqual({ mijn: 'b', ander: 'a' });
  });
});
