import type { Geometry } from '#shared/geo/geometry.ts';
import { bboxesMeet, bboxOf, type Bbox } from '#shared/geo/bbox.ts';
import { containsPosition } from '#shared/geo/contains.ts';
import { crossLines } from '#shared/geo/line-hits.ts';
import { polygonsOf, type Ring } from '#shared/geo/positions.ts';
import type { KaartGeometry, Kaartlaag, KaartlaagFeature } from '#server/geodata/kaartlaag.ts';

/** The features that lie in or over a gebied: by its code where the source gives one, else by shape. */
export function filterByGebied(kaartlaag: Kaartlaag, code: string, gebied: Geometry): Kaartlaag {
  const target: Target = {
    code,
    gebied,
    box: bboxOf([gebied]) ?? [0, 0, 0, 0],
    shells: polygonsOf(gebied).map(([shell]) => shell ?? []),
  };
  const features = kaartlaag.features.filter((feature) => belongs(feature, target));
  return { info: { ...kaartlaag.info, aantal: features.length }, features };
}

interface Target {
  readonly code: string;
  readonly gebied: Geometry;
  readonly box: Bbox;
  readonly shells: readonly Ring[];
}

const kindOf = (code: string): string | undefined => /^(PV|GM|WS)\d+$/.exec(code)?.[1];

function belongs({ properties, geometry }: KaartlaagFeature, target: Target): boolean {
  if (properties.code === target.code) return true;
  const kind = kindOf(target.code);
  if (kind !== undefined && kind === kindOf(properties.code)) return false; // neighbours of one kind never overlap
  if (typeof properties['pv'] === 'string' && kind === 'PV') return properties['pv'] === target.code;
  return partsOf(geometry).some((part) => meets(part, target));
}

function meets(part: Geometry, { gebied, box, shells }: Target): boolean {
  const mine = bboxOf([part]);
  if (mine === null || !bboxesMeet(mine, box)) return false;
  const lines = linesOf(part);
  if (lines.some(([first]) => first !== undefined && containsPosition(gebied, first))) return true;
  if (shells.some(([first]) => first !== undefined && containsPosition(part, first))) return true;
  return lines.some((line) => crossesInBox(line, shells, box));
}

/** Only what runs near the gebied is compared edge by edge; a touch at an end of an edge is a shared border, no overlap. */
function crossesInBox(line: Ring, shells: readonly Ring[], box: Bbox): boolean {
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i], line[i + 1]];
    if (!a || !b) continue;
    const edge: Bbox = [
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ];
    if (!bboxesMeet(edge, box)) continue;
    const isCrossing = shells.some((shell) =>
      crossLines([a, b], shell).some(({ along }) => along > 1e-6 && along < 1 - 1e-6),
    );
    if (isCrossing) return true;
  }
  return false;
}

const linesOf = (geometry: Geometry): readonly Ring[] =>
  geometry.type === 'Point'
    ? [[geometry.coordinates]]
    : geometry.type === 'LineString'
      ? [geometry.coordinates]
      : polygonsOf(geometry).flat();

function partsOf(geometry: KaartGeometry): readonly Geometry[] {
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }) as Geometry);
  return [geometry as Geometry];
}
