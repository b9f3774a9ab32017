import { describe, expect, it } from 'vitest';
import { botsingFeatures, botsingId, sleutelOfId } from '#client/map/botsingen/botsing-feature.ts';
import { botsingIconKey, parseBotsingIconKey } from '#client/map/botsingen/botsing-icon.ts';
import { BOTSING_VORM } from '#client/map/botsingen/botsing-vorm.ts';

describe('botsingen on the map', () => {
  it('[BO7] an accepted one stays, in another shape and colour than an open one', () => {
    const vormen = Object.values(BOTSING_VORM);
    expect(new Set(vormen.map(({ pad }) => pad)).size).toBe(vormen.length);
    expect(new Set(vormen.map(({ kleur }) => kleur)).size).toBe(vormen.length);
  });

  it('carry the number of the list and the sign of their stand', () => {
    const [first] = botsingFeatures([
      { sleutel: 'a/b/wonen/water', plek: [5.1, 52], stand: 'herzien', nummer: 7, vast: false },
    ]);
    expect(first?.geometry.coordinates).toEqual([5.1, 52]);
    expect(first?.properties).toMatchObject({
      id: botsingId('a/b/wonen/water'),
      beeld: 'botsing/herzien/mogelijk/7',
    });
  });

  it('names can be read back, and other names are not taken for them', () => {
    const icon = { stand: 'deels-aanvaard', nummer: 12, vast: true } as const;
    expect(parseBotsingIconKey(botsingIconKey(icon))).toEqual(icon);
    expect(parseBotsingIconKey('botsing/weg/zeker/1')).toBeNull();
    expect(parseBotsingIconKey('kans/open')).toBeNull();
    expect(sleutelOfId(botsingId('x/y'))).toBe('x/y');
    expect(sleutelOfId('01J00000000000000000000000')).toBeNull();
  });
});
