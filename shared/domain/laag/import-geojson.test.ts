import { describe, expect, it } from 'vitest';
import { IMPORT_LIMITS, readGeojson } from '#shared/domain/laag/import-geojson.ts';
import { importShape } from '#shared/domain/laag/import-shape.ts';
import { areaSquareMeters } from '#shared/geo/area.ts';
import { lngLatToRd } from '#shared/geo/rd.ts';

const SQUARE = [
  [5.1, 52.1],
  [5.11, 52.1],
  [5.11, 52.11],
  [5.1, 52.11],
  [5.1, 52.1],
];

const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });
const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', properties, geometry });
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });

function read(value: unknown) {
  const file = readGeojson(typeof value === 'string' ? value : JSON.stringify(value));
  if (!file.ok) return { problem: file.error };
  return {
    stelsel: file.value.stelsel,
    namen: file.value.shapes.map(({ naam }) => naam),
    nummers: file.value.shapes.map(({ nummer }) => nummer),
    shapes: file.value.shapes.map((shape) => importShape(shape, file.value.stelsel)),
  };
}

const problemsOf = (value: unknown) => read(value).shapes?.map((shape) => (shape.ok ? 'ok' : shape.error));

describe('import of a GeoJSON file', () => {
  it('[BO4] takes each feature as one shape, with the name that the file gives it', () => {
    const file = read(
      collection(
        feature(polygon([SQUARE]), { NAAM: ' Uiterwaard ', id: 3 }),
        feature({ type: 'Point', coordinates: [5, 52, 3.5] }, { code: 12 }),
        feature({ type: 'LineString', coordinates: [SQUARE[0], SQUARE[1]] }, null),
      ),
    );
    expect(file.namen).toEqual(['Uiterwaard', '12', null]);
    expect(file.shapes).toMatchObject([
      { ok: true, value: { hersteld: false, geometrie: { type: 'Polygon' } } },
      { ok: true, value: { geometrie: { type: 'Point', coordinates: [5, 52] } } },
      { ok: true, value: { geometrie: { type: 'LineString' } } },
    ]);
  });

  it('[GE3] converts RD, told by the file or seen in the numbers', () => {
    const rd = SQUARE.map(([lng, lat]) => [...lngLatToRd([lng!, lat!])]);
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::28992' } };
    for (const file of [read(collection(feature(polygon([rd])))), read({ ...polygon([rd]), crs })]) {
      expect(file.stelsel).toBe('rd');
      const [shape] = file.shapes!;
      expect(shape).toMatchObject({ ok: true });
      const made = areaSquareMeters(shape!.ok ? shape!.value.geometrie : ({} as never));
      const meant = areaSquareMeters({
        type: 'Polygon',
        coordinates: [SQUARE as [number, number][]],
      });
      expect(made / meant).toBeCloseTo(1, 5);
    }
  });

  it('refuses coordinates of another system, and says which axes are swapped', () => {
    const crs = { type: 'name', properties: { name: 'EPSG:3857' } };
    expect(read({ ...polygon([SQUARE]), crs }).problem).toBe('other-crs');
    expect(problemsOf(polygon([SQUARE.map(([lng, lat]) => [lat, lng])]))).toEqual(['swapped-axes']);
    expect(problemsOf({ type: 'Point', coordinates: [13, 52] })).toEqual(['outside-netherlands']);
  });

  it('[BO9] takes parts that a laag cannot hold as one apart, and loses none', () => {
    const lines = { type: 'MultiLineString', coordinates: [SQUARE, SQUARE.slice(0, 3)] };
    const points = { type: 'MultiPoint', coordinates: SQUARE };
    const file = read(collection(feature({ type: 'GeometryCollection', geometries: [lines, points] })));
    expect(file.shapes).toHaveLength(7);
    expect(new Set(file.nummers)).toEqual(new Set([1]));
    expect(file.shapes!.every(({ ok }) => ok)).toBe(true);
  });

  it('[BO9] repairs a shape that crosses itself, and says so', () => {
    const bow = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3], SQUARE[0]];
    expect(read(polygon([bow])).shapes).toMatchObject([{ ok: true, value: { hersteld: true } }]);
    expect(problemsOf(polygon([[SQUARE[0], SQUARE[0], SQUARE[0], SQUARE[0]]]))).toEqual(['too-few-points']);
  });

  it('tells a file that is no GeoJSON from one without shapes', () => {
    expect(read('{').problem).toBe('not-json');
    for (const value of [null, 3, [], {}, { type: 3 }, { type: 'FeatureCollection', features: {} }]) {
      expect(read(value).problem).toBe('not-geojson');
    }
    expect(read(collection()).problem).toBe('no-shapes');
    expect(read(`\uFEFF${JSON.stringify(polygon([SQUARE]))}`).shapes).toHaveLength(1);
  });

  it('refuses what is too large as a whole, before work is done on it', () => {
    const point = feature({ type: 'Point', coordinates: [5, 52] });
    const many = Array.from({ length: IMPORT_LIMITS.maxShapes + 1 }, () => point);
    expect(read(collection(...many)).problem).toBe('too-many-shapes');
    expect(read(collection(...many.slice(1))).shapes).toHaveLength(IMPORT_LIMITS.maxShapes);
    const spread = { type: 'MultiPoint', coordinates: Array.from({ length: 1_000 }, () => [5, 52]) };
    expect(read(spread).problem).toBe('too-many-shapes');
    const long = Array.from({ length: IMPORT_LIMITS.maxPoints + 1 }, () => [5, 52]);
    expect(read({ type: 'LineString', coordinates: long }).problem).toBe('too-many-points');
    expect(readGeojson(' '.repeat(IMPORT_LIMITS.maxBytes + 1))).toEqual({ ok: false, error: 'too-large' });
    const line = Array.from({ length: 10_001 }, (_, i) => [5 + i * 1e-5, 52]);
    expect(problemsOf({ type: 'LineString', coordinates: line })).toEqual(['too-many-points']);
    expect(problemsOf(polygon([[...line, line[0]]]))).toEqual(['too-many-points']);
    expect(problemsOf({ type: 'MultiPolygon', coordinates: [[[...line, line[0]]]] })).toEqual([
      'too-many-points',
    ]);
  });

  it('[BO9] judges each shape apart, so that one that is broken does not take the others along', () => {
    const file = collection(
      feature(polygon([SQUARE])),
      feature(null),
      feature(polygon('x')),
      feature(polygon([SQUARE.map(() => ['5', '52'])])),
      feature({ type: 'Polygon' }),
      feature({ type: 'Kegel', coordinates: [5, 52] }),
      feature({ type: 'Point', coordinates: [5] }),
      feature({ type: 'Point', coordinates: [5, null] }),
      feature({ type: 'Point', coordinates: [[5, 52]] }),
      'geen feature',
      null,
    );
    expect(problemsOf(file)).toEqual([
      'ok',
      'no-geometry',
      'malformed',
      'malformed',
      'malformed',
      'no-geometry',
      'malformed',
      'malformed',
      'malformed',
      'no-geometry',
      'no-geometry',
    ]);
  });

  it('never lets numbers without end in', () => {
    expect(problemsOf('{"type":"Point","coordinates":[1e999,52]}')).toEqual(['malformed']);
    expect(problemsOf('{"type":"Polygon","coordinates":[[[5,52],[1e999,52],[5,53],[5,52]]]}')).toEqual([
      'malformed',
    ]);
    expect(read('{"type":"Point","coordinates":[NaN,52]}').problem).toBe('not-json');
  });

  it('survives nesting of any depth', () => {
    const deep = `{"type":"Polygon","coordinates":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
    expect(problemsOf(deep)).toEqual(['malformed']);
    let nested: unknown = polygon([SQUARE]);
    for (let depth = 0; depth < 20; depth++) nested = { type: 'GeometryCollection', geometries: [nested] };
    expect(problemsOf(nested)).toEqual(['no-geometry']);
  });

  it('takes keys of objects for what they are', () => {
    const text = `{"type":"Feature","__proto__":{"type":"Point"},"properties":{"__proto__":{"naam":"kwaad"}},"geometry":{"type":"Point","coordinates":[5,52],"__proto__":{"coordinates":[0,0]}}}`;
    expect(read(text)).toMatchObject({ namen: [null], shapes: [{ ok: true }] });
    expect(read('{"__proto__":{"type":"Point","coordinates":[5,52]}}').problem).toBe('not-geojson');
    expect(problemsOf({ type: 'constructor', coordinates: [5, 52] })).toEqual(['no-geometry']);
    expect({}).not.toHaveProperty('naam');
  });

  it('keeps a name within its length, and never half a character', () => {
    const [naam] = read(feature(polygon([SQUARE]), { naam: `${'a'.repeat(159)}😀 verder` })).namen!;
    expect(naam).toHaveLength(160);
    expect(naam!.isWellFormed()).toBe(true);
    const [lone] = read('{"type":"Feature","properties":{"naam":"\\ud800"},"geometry":null}').namen!;
    expect(lone!.isWellFormed()).toBe(true);
  });
});
