import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fromArrayBuffer } from 'geotiff';
import proj4 from 'proj4';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { areaSquareMeters } from '#shared/geo/area.ts';
import { geometrySchema, type Geometry } from '#shared/geo/geometry.ts';
import { polygonsOf, type Position } from '#shared/geo/positions.ts';
import { realBoundaries } from '#server/geodata/real-boundaries.test-support.ts';
import { coverage } from './coverage.ts';
import { sharedArea } from './shared-area.ts';
import { prepareShape, type Shape } from './shape.ts';
import { unionArea } from './union-area.ts';

/** What the issue asks; measured: below a hundredth of it. */
const TOLERANCE = 0.001;
const folder = realBoundaries();

describe.skipIf(folder === null)('areas beside RDNAPTRANS2018', () => {
  let toRd: (position: Position) => readonly [number, number];
  let provincies: readonly { readonly geometry: Geometry; readonly shape: Shape }[];
  let provinciesWithWater: readonly Shape[];

  beforeAll(async () => {
    const bytes = await readFile(resolve(folder ?? '', 'nl_nsgi_rdtrans2018.tif'));
    const tiff = await fromArrayBuffer(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    );
    await proj4.nadgrid('rdtrans2018', tiff).ready;
    const converter = proj4(
      '+proj=longlat +ellps=GRS80 +no_defs',
      '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel +nadgrids=rdtrans2018',
    );
    toRd = (position) => {
      const [x = NaN, y = NaN] = converter.forward([position[0], position[1]]);
      return [x, y];
    };
    provincies = (await readLayer('provincies_land')).map((geometry) => ({
      geometry,
      shape: prepareShape(geometry),
    }));
    provinciesWithWater = (await readLayer('provincies')).map(prepareShape);
  });

  /** By the formula of the shoelace over what the grid gives. */
  const truth = (geometry: Geometry): number => {
    let area = 0;
    for (const polygon of polygonsOf(geometry))
      polygon.forEach((ring, index) => {
        const points = ring.map(toRd);
        const [x0, y0] = points[0]!;
        let sum = 0;
        for (let i = 0; i + 1 < points.length; i++) {
          const [[ax, ay], [bx, by]] = [points[i]!, points[i + 1]!];
          sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
        }
        area += (Math.abs(sum) / 2) * (index === 0 ? 1 : -1);
      });
    return area;
  };

  it('[GE1] the grid was really used: it moves Amersfoort by centimetres, not by nothing', () => {
    const [x, y] = toRd([5.387203657, 52.155172897]);
    expect(Math.hypot(x - 155_000, y - 463_000)).toBeLessThan(0.02);
  });

  it('[GE1] squares of 1 ha to 100 km² all over the country are as large as it says, to 0,1%', () => {
    let worst = 0;
    let count = 0;
    for (let longitude = 3.4; longitude < 7.2; longitude += 0.19) {
      for (let latitude = 50.8; latitude < 53.5; latitude += 0.13) {
        for (const height of [0.0009, 0.02, 0.09]) {
          const shape = squareAt(longitude, latitude, height);
          const asked = truth(shape);
          const ours = prepareShape(shape).areaSquareMeters;
          worst = Math.max(
            worst,
            Math.abs(ours - asked) / asked,
            Math.abs(areaSquareMeters(shape) - asked) / asked,
          );
          count++;
        }
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect(worst).toBeLessThan(TOLERANCE / 10);
  });

  it('[GE1] and so is every province', () => {
    expect(provincies).toHaveLength(12);
    for (const { geometry, shape } of provincies) {
      const asked = truth(geometry);
      expect(Math.abs(shape.areaSquareMeters - asked) / asked).toBeLessThan(TOLERANCE / 100);
    }
  });

  it('[BA8] provinces hardly overlap, and a piece over a border counts by part, at most once in all', () => {
    const sum = provinciesWithWater.reduce((total, { areaSquareMeters: area }) => total + area, 0);
    expect(Math.abs(sum - unionArea(provinciesWithWater)) / sum).toBeLessThan(1e-6);
    let overBorder = 0;
    for (let longitude = 4.2; longitude < 6.6; longitude += 0.16) {
      for (let latitude = 51.5; latitude < 53; latitude += 0.11) {
        const piece = prepareShape(squareAt(longitude, latitude, 0.1));
        const parts = provinciesWithWater
          .map((provincie) => sharedArea(piece, provincie))
          .filter((part) => part > 1);
        const total = parts.reduce((all, part) => all + part, 0);
        if (parts.length > 1) overBorder++;
        expect(total / piece.areaSquareMeters).toBeLessThan(1 + 1e-5);
        const uncovered = coverage(piece, provinciesWithWater).find(({ others }) => others.length === 0);
        const covered = piece.areaSquareMeters - (uncovered?.areaSquareMeters ?? 0);
        expect(Math.abs(total - covered) / piece.areaSquareMeters).toBeLessThan(1e-5);
      }
    }
    expect(overBorder).toBeGreaterThan(40);
  });

  async function readLayer(name: string): Promise<readonly Geometry[]> {
    const text = await readFile(resolve(folder ?? '', `${name}.geojson`), 'utf8');
    return layerSchema.parse(JSON.parse(text)).features.map(({ geometry }) => geometry);
  }
});

const layerSchema = z.object({
  features: z.array(z.object({ geometry: geometrySchema })),
});

function squareAt(longitude: number, latitude: number, height: number): Geometry {
  const width = height * 1.6;
  return {
    type: 'Polygon',
    coordinates: [
      [
        [longitude, latitude],
        [longitude + width, latitude],
        [longitude + width, latitude + height],
        [longitude, latitude + height],
        [longitude, latitude],
      ],
    ],
  };
}
