import { readFileSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { inRd } from '#server/arrangement/geo/geojson.ts';
import type { KaartLaag } from '#server/arrangement/geo/lagen.ts';
import { verplaats } from '#server/arrangement/geo/posities.ts';
import type { RdMethode } from '#server/arrangement/geo/rd-methode.ts';
import { RTREE_TRIGGERS, SCHEMA, SRS_RIJEN } from '#server/arrangement/geo/gpkg-schema.ts';
import { gpkgGeometrie, omvangVan, type Omvang } from '#server/arrangement/geo/wkb.ts';

/**
 * The layers as a GeoPackage in EPSG:28992 after the rules of PDOK's validator: one type of geometry for each table, an
 * R-tree on each, counts for GDAL, no views. `bestand`: where it can be built; it is gone afterwards. `op`: ISO, the only
 * moment in it. The same layers give the same bytes.
 */
export function maakGpkg(
  lagen: readonly KaartLaag[],
  methode: RdMethode,
  { bestand, op }: { readonly bestand: string; readonly op: string },
): Uint8Array {
  rmSync(bestand, { force: true });
  const db = new DatabaseSync(bestand);
  try {
    db.exec(
      `PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA application_id = ${0x47504b47}; PRAGMA user_version = 10300;`,
    );
    db.exec('BEGIN');
    db.exec(SCHEMA);
    const srs = db.prepare('INSERT INTO gpkg_spatial_ref_sys VALUES (?, ?, ?, ?, ?, ?)');
    for (const rij of SRS_RIJEN) srs.run(...rij);
    for (const laag of lagen) schrijfLaag(db, laag, methode, op);
    db.exec('COMMIT');
    db.close();
    return new Uint8Array(readFileSync(bestand));
  } finally {
    if (db.isOpen) db.close();
    rmSync(bestand, { force: true });
  }
}

function schrijfLaag(db: DatabaseSync, laag: KaartLaag, methode: RdMethode, op: string): void {
  const { naam, titel, type, kolommen, rijen } = laag;
  // Names of tables and columns are our own constants; values are bound.
  const columns = kolommen.map((kolom) => `"${kolom.naam}" ${kolom.soort}`).join(', ');
  db.exec(
    `CREATE TABLE "${naam}" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ${type}, ${columns});
     CREATE VIRTUAL TABLE "rtree_${naam}_geom" USING rtree(id, minx, maxx, miny, maxy);`,
  );
  const holes = ['?', '?', ...kolommen.map(() => '?')].join(', ');
  const insert = db.prepare(`INSERT INTO "${naam}" VALUES (${holes})`);
  const index = db.prepare(`INSERT INTO "rtree_${naam}_geom" VALUES (?, ?, ?, ?, ?)`);
  const change = inRd(methode);
  const omvangen: Omvang[] = [];
  for (const [at, { vorm, waarden }] of rijen.entries()) {
    const { blob, omvang } = gpkgGeometrie(verplaats(vorm, change));
    insert.run(at + 1, blob, ...waarden);
    index.run(at + 1, omvang.minX, omvang.maxX, omvang.minY, omvang.maxY);
    omvangen.push(omvang);
  }
  const all = omvangVan(
    omvangen.flatMap(
      ({ minX, maxX, minY, maxY }) =>
        [
          [minX, minY],
          [maxX, maxY],
        ] as const,
    ),
  );
  const bounds = omvangen.length === 0 ? [null, null, null, null] : [all.minX, all.minY, all.maxX, all.maxY];
  db.prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    naam,
    'features',
    titel,
    `Omgerekend naar RD New met: ${methode.naam}.`,
    op,
    ...bounds,
    28992,
  );
  db.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, ?, ?, ?)').run(
    naam,
    'geom',
    type,
    28992,
    0,
    0,
  );
  db.prepare('INSERT INTO gpkg_extensions VALUES (?, ?, ?, ?, ?)').run(
    naam,
    'geom',
    'gpkg_rtree_index',
    'http://www.geopackage.org/spec120/#extension_rtree',
    'write-only',
  );
  db.prepare('INSERT INTO gpkg_ogr_contents VALUES (?, ?)').run(naam, rijen.length);
  db.exec(RTREE_TRIGGERS(naam));
}
