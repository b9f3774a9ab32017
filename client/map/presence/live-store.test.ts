import { describe, expect, it } from 'vitest';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { LiveGeometry, MapPresence } from '#client/map/types.ts';
import { LINGER_MS, LiveStore } from '#client/map/presence/live-store.ts';

const at = (lng: number): Geometry => ({ type: 'Point', coordinates: [lng, 52] });
function person(live: readonly LiveGeometry[]): MapPresence {
  return { id: 'p', naam: 'A', partij: 'x', kleur: '#154273', cursor: null, selection: [], live };
}

describe('shapes in the hands of others', () => {
  it('are shown while they are held', () => {
    const store = new LiveStore();
    const shown = store.update([person([{ id: 's', geometry: at(5) }])], () => at(4), 0);
    expect([...shown.values()].map((each) => each.geometry)).toEqual([at(5)]);
  });

  it('stay after release until the stored piece has changed', () => {
    const store = new LiveStore();
    store.update([person([{ id: 's', geometry: at(5) }])], () => at(4), 0);
    expect(store.update([person([])], () => at(4), 100).size).toBe(1);
    expect(store.isLingering).toBe(true);
    expect(store.update([person([])], () => at(5), 200).size).toBe(0);
  });

  it('go after a while when nothing was kept, also when the person has left', () => {
    const store = new LiveStore();
    store.update([person([{ id: 's', geometry: at(5) }])], () => at(4), 0);
    expect(store.update([], () => at(4), 1).size).toBe(1);
    expect(store.update([], () => at(4), 1 + LINGER_MS).size).toBe(0);
    expect(store.isLingering).toBe(false);
  });

  it('taking it up again starts anew', () => {
    const store = new LiveStore();
    store.update([person([{ id: 's', geometry: at(5) }])], () => at(4), 0);
    store.update([person([])], () => at(4), 10);
    const shown = store.update([person([{ id: 's', geometry: at(6) }])], () => at(4), 20);
    expect([...shown.values()].map((each) => each.geometry)).toEqual([at(6)]);
    expect(store.isLingering).toBe(false);
  });
});
