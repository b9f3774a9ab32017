import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fromArrayBuffer } from 'geotiff';
import { afterAll, describe, expect, it } from 'vitest';
import { composeArrangement } from '#shared/arrangement/compose.ts';
import { testVraag } from '#shared/arrangement/test-support.ts';
import { geojsonRd, geojsonWgs84 } from '#server/arrangement/geo/geojson.ts';
import { maakGpkg } from '#server/arrangement/geo/gpkg.ts';
import { kaartLagen } from '#server/arrangement/geo/lagen.ts';
import { verplaats, type Plek } from '#server/arrangement/geo/posities.ts';
import { rdMethode, ZONDER_ROOSTER } from '#server/arrangement/geo/rd-methode.ts';
import { leesTiff } from '#server/arrangement/geo/tiff.ts';

const folder = mkdtempSync(join(tmpdir(), 'puzzeltafel-geo-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const geodata = process.env['PUZZELTAFEL_GEODATA'] ?? null;
const lagen = kaartLagen(composeArrangement(testVraag(2, 60)));
const OP = '2026-10-02T09:30:00.000Z';

const turn = (ring: readonly Plek[]): number =>
  ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);

describe('a GeoPackage', () => {
  const bytes = maakGpkg(lagen, ZONDER_ROOSTER, { bestand: join(folder, 'bouw.gpkg'), op: OP });
  const file = join(folder, 'lees.gpkg');
  writeFileSync(file, bytes);

  it('[AR13] is the same every time, and says what it is in its head', () => {
    expect(maakGpkg(lagen, ZONDER_ROOSTER, { bestand: join(folder, 'weer.gpkg'), op: OP })).toEqual(bytes);
    expect(Buffer.from(bytes).toString('latin1', 0, 15)).toBe('SQLite format 3');
    expect(Buffer.from(bytes).readUInt32BE(68)).toBe(0x47504b47);
    expect(Buffer.from(bytes).readUInt32BE(60)).toBe(10300);
  });

  it('[AR13] keeps to the rules of PDOK: one system, no views, right counts, an R-tree that fits', () => {
    const db = new DatabaseSync(file, { readOnly: true });
    const all = (sql: string) => db.prepare(sql).all();
    expect(all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(all('PRAGMA foreign_key_check')).toEqual([]);
    expect(all("SELECT name FROM sqlite_schema WHERE type = 'view'")).toEqual([]);
    expect(all('SELECT DISTINCT srs_id FROM gpkg_contents')).toEqual([{ srs_id: 28992 }]);
    for (const { naam, type, rijen, kolommen } of lagen) {
      expect(naam).toMatch(/^[a-z][a-z_]*$/);
      expect(kolommen.every((kolom) => /^[a-z][a-z_]*$/.test(kolom.naam))).toBe(true);
      const [column] = all(`SELECT * FROM gpkg_geometry_columns WHERE table_name = '${naam}'`);
      expect(column).toMatchObject({
        column_name: 'geom',
        geometry_type_name: type,
        srs_id: 28992,
        z: 0,
        m: 0,
      });
      expect(all(`SELECT feature_count AS n FROM gpkg_ogr_contents WHERE table_name = '${naam}'`)).toEqual([
        { n: rijen.length },
      ]);
      expect(all(`SELECT rtreecheck('rtree_${naam}_geom') AS checked`)).toEqual([{ checked: 'ok' }]);
      const rows = all(`SELECT f.geom, r.* FROM "${naam}" f JOIN "rtree_${naam}_geom" r ON r.id = f.fid`);
      expect(rows).toHaveLength(rijen.length);
      for (const row of rows) {
        const blob = Buffer.from(row['geom'] as Uint8Array);
        expect(blob.toString('latin1', 0, 2)).toBe('GP');
        expect(blob.readInt32LE(4)).toBe(28992);
        // after the header and its extent: byte order, then the type of geometry
        expect(blob.readUInt32LE(41)).toBe({ MULTIPOLYGON: 6, LINESTRING: 2, POINT: 1 }[type]);
        expect(Number(row['minx'])).toBeLessThanOrEqual(blob.readDoubleLE(8));
        expect(Number(row['maxx'])).toBeGreaterThanOrEqual(blob.readDoubleLE(16));
      }
    }
    db.close();
  });
});

describe('shapes', () => {
  it('[AR13] turn their outer rings against the clock and their holes with it', () => {
    const square = (size: number): readonly Plek[] => [
      [0, 0],
      [0, size],
      [size, size],
      [size, 0],
      [0, 0],
    ];
    const vorm = { type: 'MULTIPOLYGON', polygonen: [[square(4), square(1).toReversed()]] } as const;
    const moved = verplaats(vorm, (position) => position);
    if (moved.type !== 'MULTIPOLYGON') throw new Error('another type');
    const [outer, hole] = moved.polygonen[0]!;
    expect(turn(outer!)).toBeGreaterThan(0);
    expect(turn(hole!)).toBeLessThan(0);
  });

  it('[AR13] GeoJSON has seven decimals in degrees, three in metres, and names how it came to RD', () => {
    const [vlakken] = lagen;
    const wgs = JSON.parse(geojsonWgs84(vlakken!));
    const rd = JSON.parse(geojsonRd(vlakken!, ZONDER_ROOSTER));
    expect(rd.toelichting).toContain(ZONDER_ROOSTER.naam);
    expect(rd.crs.properties.name).toBe('urn:ogc:def:crs:EPSG::28992');
    const decimals = (value: number) => String(value).split('.')[1]?.length ?? 0;
    const flat = (collection: { features: { geometry: { coordinates: unknown[] } }[] }): number[] =>
      collection.features.flatMap(({ geometry }) => geometry.coordinates.flat(9) as number[]);
    expect(Math.max(...flat(wgs).map(decimals))).toBeLessThanOrEqual(7);
    expect(Math.max(...flat(rd).map(decimals))).toBeLessThanOrEqual(3);
    expect(wgs.features).toHaveLength(vlakken!.rijen.length);
  });
});

describe.skipIf(geodata === null)('the correction grid of RD', () => {
  it('[AR13] is read as the library for GeoTIFF reads it', async () => {
    const bytes = readFileSync(join(geodata!, 'nl_nsgi_rdtrans2018.tif'));
    const tiff = await fromArrayBuffer(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    );
    for (const [index, beeld] of leesTiff(bytes).entries()) {
      const image = await tiff.getImage(index);
      expect([beeld.breedte, beeld.hoogte]).toEqual([image.getWidth(), image.getHeight()]);
      const rasters = (await image.readRasters()) as unknown as Float32Array[];
      for (const [band, values] of beeld.banden.entries()) expect(values).toEqual(rasters[band]);
    }
  });

  it('[AR13] moves positions by no more than the grid is known to, and says that it was used', async () => {
    const { naam, naarRd } = await rdMethode(geodata);
    expect(naam).toContain('RDNAPTRANS2018');
    for (const position of [
      [5.1, 52.05],
      [6.56, 53.21],
      [5.69, 50.85],
    ] as const) {
      const [x, y] = naarRd(position);
      const [nearX, nearY] = ZONDER_ROOSTER.naarRd(position);
      expect(Math.hypot(x - nearX, y - nearY)).toBeLessThan(0.25);
      expect([x, y]).not.toEqual([nearX, nearY]);
    }
  });
});
