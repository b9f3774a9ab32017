import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GEOMETRY_PROBLEMS } from './geometry-problem.ts';
import { multiPolygon, polygon, ring, starPolygon } from './geometry.test-support.ts';
import type { Geometry } from './geometry.ts';
import { validateGeometry } from './validate-geometry.ts';

const judge = (geometry: Geometry): string => {
  const result = validateGeometry(geometry);
  return result.ok ? 'ok' : result.error;
};

const SQUARE = ring([0, 0], [10, 0], [10, 10], [0, 10]);

describe('[GE2] a sound geometry passes', () => {
  it('[GE2] any star-shaped polygon', () => {
    fc.assert(
      fc.property(starPolygon, (geometry) => {
        expect(judge(geometry)).toBe('ok');
      }),
    );
  });
  const sound: Record<string, Geometry> = {
    point: { type: 'Point', coordinates: [5, 52] },
    'line that crosses itself': {
      type: 'LineString',
      coordinates: [
        [5, 52],
        [5.1, 52.1],
        [5.1, 52],
        [5, 52.1],
      ],
    },
    square: polygon(SQUARE),
    'square with repeated points': polygon(ring([0, 0], [10, 0], [10, 0], [10, 10], [0, 10], [0, 10])),
    'clockwise square': polygon(SQUARE.toReversed()),
    'hole in the middle': polygon(SQUARE, ring([2, 2], [4, 2], [4, 4])),
    'hole touching its shell in a corner': polygon(SQUARE, ring([0, 0], [4, 2], [2, 4])),
    'hole touching an edge of its shell': polygon(SQUARE, ring([5, 0], [7, 4], [3, 4])),
    'two holes touching each other': polygon(
      SQUARE,
      ring([2, 2], [5, 5], [2, 5]),
      ring([5, 5], [8, 5], [8, 8]),
    ),
    'two parts touching in a corner': multiPolygon([SQUARE], [ring([10, 10], [20, 10], [20, 20], [10, 20])]),
    'a part in the hole of another': multiPolygon(
      [SQUARE, ring([2, 2], [8, 2], [8, 8], [2, 8])],
      [ring([3, 3], [7, 3], [7, 7], [3, 7])],
    ),
    'a part touching the hole it lies in at all corners': multiPolygon(
      [SQUARE, ring([2, 2], [8, 2], [8, 8], [2, 8])],
      [ring([5, 2], [8, 5], [5, 8], [2, 5])],
    ),
  };
  for (const [name, geometry] of Object.entries(sound)) {
    it(`[GE2] ${name}`, () => expect(judge(geometry)).toBe('ok'));
  }
});

describe('[GE2] shapes that are hard to judge', () => {
  const box = (x: number, y: number, size: number): ReturnType<typeof ring> =>
    ring([x, y], [x + size, y], [x + size, y + size], [x, y + size]);
  /** An island in a lake on an island, and so on. */
  const islands = Array.from({ length: 400 }, (_, i) => [
    box(i / 2, i / 2, 900 - i),
    box(i / 2 + 0.2, i / 2 + 0.2, 899.6 - i),
  ]);

  it('[GE2] islands in lakes on islands', () => {
    expect(judge(multiPolygon(...islands))).toBe('ok');
    const flooded = islands.map((polygon, i) => (i === 200 ? polygon.slice(0, 1) : polygon));
    expect(judge(multiPolygon(...flooded))).toBe('parts-overlap');
  });

  it('[GE2] many parts that meet in one corner', () => {
    const wedge = (i: number, width: number): ReturnType<typeof ring> => {
      const at = (turn: number): [number, number] => [100 * Math.cos(turn), 100 * Math.sin(turn)];
      return ring([0, 0], at((2 * Math.PI * i) / 300), at((2 * Math.PI * (i + width)) / 300));
    };
    const wedges = Array.from({ length: 300 }, (_, i) => [wedge(i, 0.6)]);
    expect(judge(multiPolygon(...wedges))).toBe('ok');
    expect(judge(multiPolygon(...wedges, [wedge(150, 1.2)]))).toBe('self-crossing');
  });

  it('[GE2] a comb whose teeth all lie under one sweep line, also when one of them pokes through another', () => {
    const tooth = (i: number): [number, number][] => [
      [0, i],
      [i === 700 ? 50 : 100, i + 0.5],
    ];
    const comb = Array.from({ length: 1500 }, (_, i) => tooth(i)).flat();
    const back: [number, number][] = [
      [110, 1500],
      [110, -1],
    ];
    expect(judge(polygon(ring(...comb, ...back)))).toBe('ok');
    const bent = comb.map(([x, y]): [number, number] => (y === 700.5 ? [90, 703] : [x, y]));
    expect(judge(polygon(ring(...bent, ...back)))).toBe('self-crossing');
  });
});

describe('[GE2] an unsound geometry is refused with its reason', () => {
  const unsound: Record<string, readonly [string, Geometry]> = {
    'no parts': ['empty', multiPolygon()],
    'no rings': ['empty', polygon()],
    'an empty ring': ['empty', polygon([])],
    NaN: ['not-finite', { type: 'Point', coordinates: [Number.NaN, 52] }],
    infinite: ['not-finite', { type: 'Point', coordinates: [5, Infinity] }],
    'RD numbers': ['looks-like-rd', { type: 'Point', coordinates: [136_000, 455_000] }],
    'latitude first': ['swapped-axes', { type: 'Point', coordinates: [52.1, 5.1] }],
    Paris: ['outside-netherlands', { type: 'Point', coordinates: [2.35, 48.86] }],
    'an open ring': ['unclosed-ring', polygon(SQUARE.slice(0, 4))],
    'a ring of three positions': ['too-few-points', polygon(ring([0, 0], [1, 1]))],
    'a ring of equal positions': ['too-few-points', polygon(ring([0, 0], [0, 0], [0, 0], [0, 0]))],
    'a line without length': [
      'too-few-points',
      {
        type: 'LineString',
        coordinates: [
          [5, 52],
          [5, 52],
        ],
      },
    ],
    'a straight ring': ['no-area', polygon(ring([0, 0], [1, 1], [2, 2]))],
    'less than a square metre': ['no-area', polygon(ring([0, 0], [0.005, 0], [0.005, 0.005]))],
    'a bow tie': ['self-crossing', polygon(ring([0, 0], [10, 10], [10, 0], [0, 10]))],
    'a lopsided bow tie': ['self-crossing', polygon(ring([0, 0], [10, 10], [10, 0], [0, 11]))],
    'a ring touching itself in a corner': [
      'self-crossing',
      polygon(ring([0, 0], [5, 5], [0, 10], [10, 10], [5, 5], [10, 0])),
    ],
    'a corner on its own edge': ['self-crossing', polygon(ring([0, 0], [10, 0], [10, 10], [5, 0], [0, 10]))],
    'a spike': ['self-crossing', polygon(ring([0, 0], [10, 0], [10, 10], [10, 20], [10, 10], [0, 10]))],
    'a spike inwards': ['self-crossing', polygon(ring([0, 0], [10, 0], [10, 10], [5, 5], [10, 10], [0, 10]))],
    'the same ring twice round': [
      'self-crossing',
      polygon(ring([0, 0], [10, 0], [10, 10], [0, 10], [0, 0], [10, 0], [10, 10], [0, 10])),
    ],
    'a hole through the shell': ['self-crossing', polygon(SQUARE, ring([5, 5], [15, 5], [15, 6]))],
    'a hole crossing the shell in its corner points': [
      'self-crossing',
      polygon(ring([0, 0], [10, 0], [10, 5], [10, 10], [0, 10]), ring([5, 4], [10, 5], [12, 7], [5, 8])),
    ],
    'a hole along an edge': ['self-crossing', polygon(SQUARE, ring([0, 2], [4, 2], [4, 4], [0, 4]))],
    'the hole equal to the shell': ['self-crossing', polygon(SQUARE, SQUARE)],
    'a hole beside the shell': ['hole-outside-shell', polygon(SQUARE, ring([12, 2], [14, 2], [14, 4]))],
    'a hole in a hole': [
      'hole-outside-shell',
      polygon(SQUARE, ring([1, 1], [9, 1], [9, 9], [1, 9]), ring([2, 2], [4, 2], [4, 4])),
    ],
    'a hole from edge to edge': [
      'interior-not-connected',
      polygon(SQUARE, ring([0, 5], [5, 4], [10, 5], [5, 6])),
    ],
    'three holes in a ring': [
      'interior-not-connected',
      polygon(
        SQUARE,
        ring([2, 2], [8, 2], [5, 3]),
        ring([2, 2], [3, 5], [5, 8]),
        ring([8, 2], [5, 8], [7, 5]),
      ),
    ],
    'parts that cross': ['self-crossing', multiPolygon([SQUARE], [ring([5, 5], [15, 5], [15, 15], [5, 15])])],
    'parts with a shared edge': [
      'self-crossing',
      multiPolygon([SQUARE], [ring([10, 0], [20, 0], [20, 10], [10, 10])]),
    ],
    'a part in a part': ['parts-overlap', multiPolygon([SQUARE], [ring([2, 2], [4, 2], [4, 4])])],
    'a part in a part, touching it at all corners': [
      'parts-overlap',
      multiPolygon([SQUARE], [ring([5, 0], [10, 5], [5, 10], [0, 5])]),
    ],
  };
  for (const [name, [reason, geometry]] of Object.entries(unsound)) {
    it(`[GE2] ${name}: ${reason}`, () => expect(judge(geometry)).toBe(reason));
  }

  it('[GE2] every reason is shown by an example', () => {
    const shown = new Set(['too-many-points', ...Object.values(unsound).map(([reason]) => reason)]);
    expect([...shown].sort()).toEqual([...GEOMETRY_PROBLEMS].sort());
  });

  it('[GE2] more than 10.000 points', () => {
    const points = Array.from({ length: 10_001 }, (_, i): [number, number] => [5 + i / 1e6, 52]);
    expect(judge({ type: 'LineString', coordinates: points })).toBe('too-many-points');
  });
});
