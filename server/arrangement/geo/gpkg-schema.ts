/** Tables of a GeoPackage 1.3 (OGC 12-128r17, annex C), and the one that GDAL counts with. */
export const SCHEMA = `
CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (
  table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_ogr_contents (table_name TEXT NOT NULL PRIMARY KEY, feature_count INTEGER DEFAULT NULL);
`;

const BESSEL = 'SPHEROID["Bessel 1841",6377397.155,299.1528128,AUTHORITY["EPSG","7004"]]';
const GREENWICH =
  'PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]]';

/** What every GeoPackage names, and RD New. */
export const SRS_RIJEN: readonly (readonly [string, number, string, number, string, string])[] = [
  ['Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'],
  ['Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'],
  [
    'WGS 84 geodetic',
    4326,
    'EPSG',
    4326,
    `GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],${GREENWICH},AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]`,
    'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid',
  ],
  [
    'Amersfoort / RD New',
    28992,
    'EPSG',
    28992,
    `PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",${BESSEL},AUTHORITY["EPSG","6289"]],${GREENWICH},AUTHORITY["EPSG","4289"]],PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1,AUTHORITY["EPSG","9001"]],AXIS["Easting",EAST],AXIS["Northing",NORTH],AUTHORITY["EPSG","28992"]]`,
    'Rijksdriehoeksstelsel, oostwaarts en noordwaarts in meters',
  ],
];

/** Keeps the R-tree true when somebody changes the file in a GIS (annex F.3); the functions are of that program. */
export function RTREE_TRIGGERS(table: string): string {
  const rtree = `"rtree_${table}_geom"`;
  const box = `ST_MinX(NEW."geom"), ST_MaxX(NEW."geom"), ST_MinY(NEW."geom"), ST_MaxY(NEW."geom")`;
  const filled = `NEW."geom" NOTNULL AND NOT ST_IsEmpty(NEW."geom")`;
  const empty = `(NEW."geom" ISNULL OR ST_IsEmpty(NEW."geom"))`;
  const trigger = (name: string, when: string, what: string): string =>
    `CREATE TRIGGER "rtree_${table}_geom_${name}" AFTER ${when} BEGIN ${what}; END;`;
  const put = `INSERT OR REPLACE INTO ${rtree} VALUES (NEW."fid", ${box})`;
  const drop = `DELETE FROM ${rtree} WHERE id = OLD."fid"`;
  const both = `DELETE FROM ${rtree} WHERE id IN (OLD."fid", NEW."fid")`;
  return [
    trigger('insert', `INSERT ON "${table}" WHEN (${filled})`, put),
    trigger('update1', `UPDATE OF "geom" ON "${table}" WHEN OLD."fid" = NEW."fid" AND (${filled})`, put),
    trigger('update2', `UPDATE OF "geom" ON "${table}" WHEN OLD."fid" = NEW."fid" AND ${empty}`, drop),
    trigger('update3', `UPDATE ON "${table}" WHEN OLD."fid" != NEW."fid" AND (${filled})`, `${drop}; ${put}`),
    trigger('update4', `UPDATE ON "${table}" WHEN OLD."fid" != NEW."fid" AND ${empty}`, both),
    trigger('delete', `DELETE ON "${table}" WHEN OLD."geom" NOT NULL`, drop),
  ].join('\n');
}
