import { describe, expect, it } from 'vitest';
import { FUNCTIES } from '#shared/domain/functie/functies.ts';
import type { MapFeature } from '#client/map/types.ts';
import { diffFeatures } from '#client/map/stukken/diff.ts';
import { hardheidOf, parsePatternKey, patternKey } from '#client/map/stukken/pattern-key.ts';

function point(id: string, lng: number, titel = id): MapFeature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [lng, 52] }, properties: { id, titel } };
}
const table = (...features: MapFeature[]): Map<string, MapFeature> =>
  new Map(features.map((each) => [String(each.properties['id']), each]));

describe('pattern names', () => {
  it('can be read back for every functie and hardness', () => {
    for (const functie of FUNCTIES)
      for (const hardheid of ['zoek', 'gewoon', 'hard'] as const)
        expect(parsePatternKey(patternKey([functie], hardheid))).toEqual({ functies: [functie], hardheid });
  });

  it('show at most three functies, the main one first', () => {
    const key = patternKey(['water', 'natuur', 'wonen', 'energie'], 'gewoon');
    expect(parsePatternKey(key)?.functies).toEqual(['water', 'natuur', 'wonen']);
  });

  it('are not mistaken for other images', () => {
    expect(parsePatternKey('functie/wonen')).toBeNull();
    expect(parsePatternKey('patroon/gewoon/onbekend')).toBeNull();
    expect(parsePatternKey('patroon/anders/wonen')).toBeNull();
  });

  it('[PS6] a zoekgebied is open, an agreed piece is heavy', () => {
    expect(hardheidOf('zoekgebied')).toBe('zoek');
    expect(hardheidOf('idee')).toBe('gewoon');
    expect(hardheidOf('vastgesteld')).toBe('hard');
  });
});

describe('source diffs', () => {
  it('nothing to do gives null, also for equal shapes in new objects', () => {
    expect(diffFeatures(table(point('a', 5)), table(point('a', 5)))).toBeNull();
  });

  it('names only what was added, moved, renamed or taken away', () => {
    const diff = diffFeatures(
      table(point('a', 5), point('b', 5), point('c', 5), point('weg', 5)),
      table(point('a', 5), point('b', 6), point('c', 5, 'nieuw'), point('d', 5)),
    );
    expect(diff?.remove).toEqual(['weg']);
    expect(diff?.add).toEqual([point('d', 5)]);
    expect(diff?.update).toEqual([
      { id: 'b', newGeometry: { type: 'Point', coordinates: [6, 52] } },
      { id: 'c', addOrUpdateProperties: [{ key: 'titel', value: 'nieuw' }] },
    ]);
  });
});
