import { describe, expect, it } from 'vitest';
import type { Geometry } from '#shared/geo/geometry.ts';
import { orderHits, type Hit } from '#client/map/modes/hit.ts';
import {
  holdsMap,
  selectStep,
  type SelectContext,
  type SelectEffect,
  type SelectEvent,
  type SelectState,
} from '#client/map/modes/select.mode.ts';

const triangle: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [5, 52],
      [5.1, 52],
      [5.1, 52.1],
      [5, 52],
    ],
  ],
};
const stuk = (id: string): Hit => ({ kind: 'stuk', id, vorm: 'vlak', size: 1 });

function context(over: Partial<SelectContext> = {}): SelectContext {
  return {
    selection: new Set(['a']),
    editable: () => true,
    geometryOf: () => triangle,
    snap: (_at, lngLat) => lngLat,
    refusalOf: () => null,
    ...over,
  };
}

function down(hit: Hit | null, over: Partial<Extract<SelectEvent, { kind: 'neer' }>> = {}): SelectEvent {
  return { kind: 'neer', at: { x: 0, y: 0 }, lngLat: [5, 52], hit, wissel: false, kader: false, ...over };
}
const moveTo = (x: number, lng: number): SelectEvent => ({
  kind: 'beweeg',
  at: { x, y: 0 },
  lngLat: [lng, 52],
});

function play(
  events: readonly SelectEvent[],
  given = context(),
): { state: SelectState; effects: SelectEffect[] } {
  let state: SelectState = { kind: 'rust' };
  const effects: SelectEffect[] = [];
  for (const each of events) {
    const step = selectStep(state, each, given);
    state = step.state;
    effects.push(...step.effects);
  }
  return { state, effects };
}

describe('selecting', () => {
  it('a click selects, with shift or ctrl it turns in or out', () => {
    expect(play([down(stuk('b')), { kind: 'op' }]).effects).toEqual([
      { kind: 'selecteer', ids: ['b'], mode: 'vervang' },
    ]);
    expect(play([down(stuk('b'), { wissel: true }), { kind: 'op' }]).effects).toEqual([
      { kind: 'selecteer', ids: ['b'], mode: 'wissel' },
    ]);
  });

  it('a click on nothing empties the selection, a pan does not', () => {
    expect(play([down(null), { kind: 'op' }]).effects).toEqual([
      { kind: 'selecteer', ids: [], mode: 'vervang' },
    ]);
    expect(play([down(null), moveTo(50, 5.2), { kind: 'op' }]).effects).toEqual([]);
  });

  it('dragging a piece that is not selected pans the map', () => {
    const { state } = play([down(stuk('b'))]);
    expect(holdsMap(state)).toBe(false);
    expect(play([down(stuk('b')), moveTo(50, 5.2), { kind: 'op' }]).effects).toEqual([]);
  });

  it('a box selects', () => {
    const effects = play([down(null, { kader: true }), moveTo(50, 5), { kind: 'op' }]).effects;
    expect(effects).toEqual([
      { kind: 'selecteer-kader', from: { x: 0, y: 0 }, to: { x: 50, y: 0 }, mode: 'vervang' },
    ]);
  });
});

describe('dragging and reshaping', () => {
  it('[UI3] moves every selected piece that may be edited, and keeps once on release', () => {
    const given = context({ selection: new Set(['a', 'b', 'vreemd']), editable: (id) => id !== 'vreemd' });
    const { effects } = play(
      [down(stuk('a')), moveTo(2, 5), moveTo(50, 5.2), moveTo(60, 5.3), { kind: 'op' }],
      given,
    );
    expect(effects.map((each) => each.kind)).toEqual(['live', 'live', 'bewaar']);
    const last = effects.at(-1);
    expect(last?.kind === 'bewaar' && last.changes.map((each) => each.id)).toEqual(['a', 'b']);
  });

  it('does not grab what may not be edited', () => {
    const { state } = play([down(stuk('a'))], context({ editable: () => false }));
    expect(holdsMap(state)).toBe(false);
  });

  it('drags a vertex to where it snaps', () => {
    const hit: Hit = { kind: 'hoekpunt', id: 'a', ref: { line: 0, index: 1 } };
    const { effects } = play(
      [down(hit), moveTo(30, 5.2), { kind: 'op' }],
      context({ snap: () => [5.25, 52.05] }),
    );
    const last = effects.at(-1);
    const kept = last?.kind === 'bewaar' ? last.changes[0]?.geometry : undefined;
    expect(kept?.type === 'Polygon' && kept.coordinates[0]?.[1]).toEqual([5.25, 52.05]);
  });

  it('a midpoint becomes a new vertex', () => {
    const hit: Hit = { kind: 'middelpunt', id: 'a', ref: { line: 0, index: 0 } };
    const last = play([down(hit), moveTo(30, 5.2), { kind: 'op' }]).effects.at(-1);
    const kept = last?.kind === 'bewaar' ? last.changes[0]?.geometry : undefined;
    expect(kept?.type === 'Polygon' && kept.coordinates[0]).toHaveLength(5);
  });

  it('[GE2] refuses an unsound shape with its reason and puts it back', () => {
    const hit: Hit = { kind: 'hoekpunt', id: 'a', ref: { line: 0, index: 1 } };
    const { effects } = play(
      [down(hit), moveTo(30, 5.2), { kind: 'op' }],
      context({ refusalOf: () => 'kruist-zichzelf' }),
    );
    expect(effects.slice(-2)).toEqual([
      { kind: 'live', live: [] },
      { kind: 'weiger', reason: 'kruist-zichzelf' },
    ]);
  });

  it('cancelling puts it back and keeps nothing', () => {
    const { effects, state } = play([down(stuk('a')), moveTo(50, 5.2), { kind: 'annuleer' }, { kind: 'op' }]);
    expect(state).toEqual({ kind: 'rust' });
    expect(effects.map((each) => each.kind)).toEqual(['live', 'live']);
    expect(effects.at(-1)).toEqual({ kind: 'live', live: [] });
  });

  it('takes a vertex out, but not the last three', () => {
    const hit: Hit = { kind: 'hoekpunt', id: 'a', ref: { line: 0, index: 1 } };
    expect(play([{ kind: 'wis-hoekpunt', hit }]).effects).toEqual([
      { kind: 'weiger', reason: 'te-weinig-punten' },
    ]);
  });
});

describe('what lies on top', () => {
  it('handles, marks, points, lines, then the smallest area', () => {
    const hits: Hit[] = [
      { kind: 'stuk', id: 'groot', vorm: 'vlak', size: 9 },
      { kind: 'stuk', id: 'klein', vorm: 'vlak', size: 1 },
      { kind: 'stuk', id: 'lijn', vorm: 'lijn', size: 20 },
      { kind: 'punt', id: 'punt' },
      { kind: 'middelpunt', id: 'm', ref: { line: 0, index: 0 } },
      { kind: 'hoekpunt', id: 'h', ref: { line: 0, index: 0 } },
    ];
    expect(orderHits(hits).map((hit) => hit.id)).toEqual(['h', 'm', 'punt', 'lijn', 'klein', 'groot']);
  });
});

describe('what is of another', () => {
  const foreign = context({ editable: (id) => id !== 'a' });

  it('[AZ5] pulling at a chosen piece that may not be moved changes nothing and says so', () => {
    const { state, effects } = play([down(stuk('a')), moveTo(20, 5.01), { kind: 'op' }], foreign);
    expect(state).toEqual({ kind: 'rust' });
    expect(effects).toEqual([{ kind: 'mag-niet', id: 'a' }]);
  });

  it('[AZ5] of several chosen pieces only those that may be moved move along', () => {
    const both = context({ selection: new Set(['a', 'b']), editable: (id) => id !== 'a' });
    const { effects } = play([down(stuk('b')), moveTo(20, 5.01), { kind: 'op' }], both);
    const kept = effects.find((effect) => effect.kind === 'bewaar');
    expect(kept?.changes.map(({ id }) => id)).toEqual(['b']);
  });
});
