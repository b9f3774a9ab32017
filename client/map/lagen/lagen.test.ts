import { describe, expect, it } from 'vitest';
import { LAAG_SOORTEN } from '#shared/domain/laag/schema.ts';
import { laagFeature, laagNaamFeature } from '#client/map/lagen/laag-feature.ts';
import { LAAG_KLEUR, laagPatternKey, parseLaagPatternKey } from '#client/map/lagen/laag-pattern.ts';

describe('lagen of the tafel on the map', () => {
  it('finds the hatch of each soort back by its name, and no other image', () => {
    for (const soort of LAAG_SOORTEN) expect(parseLaagPatternKey(laagPatternKey(soort))).toBe(soort);
    for (const key of ['laag/', 'laag/onbekend', 'patroon/gewoon/wonen', 'laag/veen/x'])
      expect(parseLaagPatternKey(key)).toBeNull();
  });

  it('draws a shape hatched by what it is, with its name', () => {
    const geometrie = { type: 'Point' as const, coordinates: [5, 52] as [number, number] };
    const laag = { id: 'a', soort: 'veen' as const, naam: 'Veen: Polder', geometrie };
    expect(laagNaamFeature(laag, [5.1, 52.1])).toEqual({
      type: 'Feature',
      properties: { id: 'a', naam: 'Veen: Polder', kleur: LAAG_KLEUR.veen },
      geometry: { type: 'Point', coordinates: [5.1, 52.1] },
    });
    expect(laagFeature(laag)).toEqual({
      type: 'Feature',
      properties: { id: 'a', kleur: LAAG_KLEUR.veen, patroon: 'laag/veen' },
      geometry: geometrie,
    });
  });

  it('has 3:1 contrast against the land in each colour', () => {
    const luminance = (hex: string): number => {
      const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
        const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
        return value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const land = luminance('#edece7');
    for (const kleur of Object.values(LAAG_KLEUR))
      expect((land + 0.05) / (luminance(kleur) + 0.05)).toBeGreaterThanOrEqual(3);
  });
});
