import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { LiveGeometry } from '#client/map/types.ts';
import { OwnLive } from '#client/map/tools/own-live.ts';

const at = (lng: number): Geometry => ({ type: 'Point', coordinates: [lng, 52] });

function setUp() {
  const stored = new Map([['a', at(5)]]);
  const shown: (readonly LiveGeometry[])[] = [];
  const conflicts: string[] = [];
  const emitted: (readonly LiveGeometry[])[] = [];
  const own = new OwnLive(
    { geometryOf: (id) => stored.get(id) ?? null, hold: (live) => shown.push(live) },
    (live) => emitted.push(live),
    (id) => conflicts.push(id),
    () => undefined,
    (task) => {
      task();
      return () => undefined;
    },
  );
  return { own, stored, shown, conflicts, emitted };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('my own hands', () => {
  it('[UI4] a change by another while I hold the piece is told once, and mine stays', () => {
    const { own, stored, shown, conflicts } = setUp();
    own.show([{ id: 'a', geometry: at(6) }]);
    stored.set('a', at(9));
    own.onStukken(Promise.resolve());
    own.onStukken(Promise.resolve());
    expect(conflicts).toEqual(['a']);
    expect(shown.at(-1)).toEqual([{ id: 'a', geometry: at(6) }]);
    expect(own.geometryOf('a')).toEqual(at(6));
  });

  it('pieces that come in unchanged are no conflict', () => {
    const { own, conflicts } = setUp();
    own.show([{ id: 'a', geometry: at(6) }]);
    own.onStukken(Promise.resolve());
    expect(conflicts).toEqual([]);
  });

  it('what I let go stays on the screen until the map shows it as stored', async () => {
    const { own, stored, shown, emitted } = setUp();
    own.show([{ id: 'a', geometry: at(6) }]);
    own.settle([{ id: 'a', geometry: at(6) }]);
    expect(emitted.at(-1)).toEqual([]);
    expect([...own.heldIds]).toEqual(['a']);
    stored.set('a', at(6));
    own.onStukken(Promise.resolve());
    await vi.advanceTimersByTimeAsync(500);
    expect(shown.at(-1)).toEqual([]);
    expect([...own.heldIds]).toEqual([]);
  });

  it('a kept shape that never arrives gives way to the stored one', async () => {
    const { own } = setUp();
    own.show([{ id: 'a', geometry: at(6) }]);
    own.settle([{ id: 'a', geometry: at(6) }]);
    await vi.advanceTimersByTimeAsync(3500);
    expect(own.geometryOf('a')).toEqual(at(5));
  });
});
