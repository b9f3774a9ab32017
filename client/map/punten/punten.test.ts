import { describe, expect, it } from 'vitest';
import { spanningspuntSchema, type Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { puntFeatures } from '#client/map/punten/feature.ts';
import { parsePuntIconKey, puntIconKey, type PuntIcon } from '#client/map/punten/punt-icon.ts';

const STUK = '00000000000000000000000009';

function punt(id: number, over: Record<string, unknown>): Spanningspunt {
  return spanningspuntSchema.parse({
    id: String(id).padStart(26, '0'),
    partij: 'provincie-utrecht',
    gemaaktDoor: '00000000000000000000000001',
    gemaaktOp: '2026-01-01T00:00:00Z',
    soort: 'spanningspunt',
    titel: '',
    toelichting: '',
    aard: 'ruimte',
    ernst: 'matig',
    status: 'open',
    anker: { soort: 'plek', lngLat: [5, 52] },
    archief: null,
    betrokken: [],
    optie: [],
    reactie: [],
    woord: {},
    ...over,
  });
}

describe('points on the map', () => {
  it('[SP1] a point pinned to a piece lies at the label point of that piece', () => {
    const pinned = punt(1, { anker: { soort: 'puzzelstuk', id: STUK } });
    const features = puntFeatures([pinned], (id) => (id === STUK ? [6, 53] : null));
    expect(features.get(pinned.id)?.geometry).toEqual({ type: 'Point', coordinates: [6, 53] });
    expect(puntFeatures([pinned], () => null).size).toBe(0);
  });

  it('numbers the spanningspunten in their order and skips kansen', () => {
    const all = [punt(1, {}), punt(2, { soort: 'kans' }), punt(3, { ernst: 'ernstig' })];
    const beelden = [...puntFeatures(all, () => null).values()].map((each) => each.properties['beeld']);
    expect(beelden).toEqual(['spanning/open/matig/1', 'kans/open', 'spanning/open/ernstig/2']);
  });

  it('image names can be read back', () => {
    const icons: PuntIcon[] = [
      { soort: 'kans', stil: true },
      { soort: 'spanningspunt', nummer: 12, ernst: 'licht', stil: false },
    ];
    for (const icon of icons) expect(parsePuntIconKey(puntIconKey(icon))).toEqual(icon);
    expect(parsePuntIconKey('spanning/open/zwaar/1')).toBeNull();
    expect(parsePuntIconKey('patroon/gewoon/wonen')).toBeNull();
  });
});
