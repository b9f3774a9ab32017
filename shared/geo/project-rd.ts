/**
 * The forward half of rd.ts as plain arithmetic, for many points at once: the same datum shift and oblique
 * stereographic projection, five times as fast as proj4. A property test holds the two equal to a tenth of a millimetre.
 *
 * Sources of the formulas: Helmert shift, EPSG Guidance Note 7-2 (position vector, method 9606); geocentric to
 * geodetic, Bowring 1985; Gauss sphere and oblique stereographic, EPSG Guidance Note 7-2 (method 9809).
 */
const DEGREE = Math.PI / 180;
const ARC_SECOND = DEGREE / 3600;

// WGS84 and Bessel 1841
const A_WGS = 6378137;
const F_WGS = 1 / 298.257223563;
const E2_WGS = F_WGS * (2 - F_WGS);
const A = 6377397.155;
const F = 1 / 299.1528128;
const B = A * (1 - F);
const E2 = F * (2 - F);
const E = Math.sqrt(E2);
const E2_SECOND = E2 / (1 - E2);

// RD → WGS84 shift in metres, rotation in radians, scale; used inverted below
const [TX, TY, TZ] = [565.417, 50.3319, 465.552];
const [RX, RY, RZ] = [-0.398957 * ARC_SECOND, 0.343988 * ARC_SECOND, -1.8774 * ARC_SECOND];
const M = 1 + 4.0725e-6;

const LAT_0 = 52.1561605555556 * DEGREE;
const LON_0 = 5.38763888888889 * DEGREE;
const SIN_0 = Math.sin(LAT_0);
const COS_0 = Math.cos(LAT_0);
const SPHERE_RADIUS = Math.sqrt(1 - E2) / (1 - E2 * SIN_0 * SIN_0); // in units of A
const C = Math.sqrt(1 + (E2 * COS_0 ** 4) / (1 - E2));
const SIN_CHI_0 = SIN_0 / C;
const COS_CHI_0 = Math.sqrt(1 - SIN_CHI_0 * SIN_CHI_0);
const LOG_K =
  Math.log((1 + SIN_CHI_0) / COS_CHI_0) - C * (Math.log((1 + SIN_0) / COS_0) - E * Math.atanh(E * SIN_0));
const SCALE = A * 0.9999079 * 2 * SPHERE_RADIUS;

/** Writes the RD New x and y (metres) of one position in degrees to `out[at]` and `out[at + 1]`. */
export function projectRd(longitude: number, latitude: number, out: Float64Array, at: number): void {
  const sinLat = Math.sin(latitude * DEGREE);
  const cosLat = Math.cos(latitude * DEGREE);
  const normal = A_WGS / Math.sqrt(1 - E2_WGS * sinLat * sinLat);
  const gx = (normal * cosLat * Math.cos(longitude * DEGREE) - TX) / M;
  const gy = (normal * cosLat * Math.sin(longitude * DEGREE) - TY) / M;
  const gz = (normal * (1 - E2_WGS) * sinLat - TZ) / M;
  const x = gx + RZ * gy - RY * gz;
  const y = -RZ * gx + gy + RX * gz;
  const z = RY * gx - RX * gy + gz;

  // Bowring's tangent of the reduced latitude; below 0.001 mm near the surface of the earth
  const p = Math.sqrt(x * x + y * y);
  const tanReduced = (z * B * (1 + (E2_SECOND * B) / Math.sqrt(p * p + z * z))) / (p * A);
  const cosReduced = 1 / Math.sqrt(1 + tanReduced * tanReduced);
  const sinReduced = tanReduced * cosReduced;
  const tanPhi = (z + E2_SECOND * B * sinReduced ** 3) / (p - E2 * A * cosReduced ** 3);
  const cosPhi = 1 / Math.sqrt(1 + tanPhi * tanPhi);
  const sinPhi = tanPhi * cosPhi;

  // conformal sphere; atanh(e·sin φ) as its series, as e·sin φ is below 0.082
  const t = E * sinPhi;
  const t2 = t * t;
  const atanh = t * (1 + t2 * (1 / 3 + t2 * (1 / 5 + t2 * (1 / 7 + t2 / 9))));
  const w = Math.exp(C * (Math.log((1 + sinPhi) / cosPhi) - E * atanh) + LOG_K);
  const w2 = w * w;
  const sinChi = (w2 - 1) / (w2 + 1);
  const cosChi = (2 * w) / (w2 + 1);
  const lambda = C * (Math.atan2(y, x) - LON_0);
  const cosLambda = Math.cos(lambda);
  const k = SCALE / (1 + SIN_CHI_0 * sinChi + COS_CHI_0 * cosChi * cosLambda);
  out[at] = 155000 + k * cosChi * Math.sin(lambda);
  out[at + 1] = 463000 + k * (COS_CHI_0 * sinChi - SIN_CHI_0 * cosChi * cosLambda);
}
