import type { KaartlaagId, KaartlaagInfo } from '#shared/geo/kaartlaag.ts';
import type { FeatureCollection, Geometry as AnyGeometry } from 'geojson';

/** What is known of a layer besides its shapes (GE4). */
export type Kaartlaag = KaartlaagInfo;

/** The kaartlagen that the map knows how to draw; the server may have fewer. */
export const KAART_LAGEN = [
  'buurland',
  'landsgrens',
  'land',
  'water',
  'natura2000',
  'diepe-polder',
  'weg',
  'rivier',
  'gemeente',
  'waterschap',
  'novex-gebied',
  'provincie',
  'plaats',
] as const satisfies readonly KaartlaagId[];
export type KaartLaagId = (typeof KAART_LAGEN)[number];

export type KaartlaagData = FeatureCollection<AnyGeometry, Readonly<Record<string, unknown>>>;

/** Those a person can turn on and off, in the order of the menu. */
export const SCHAKELBAAR = [
  'natura2000',
  'water',
  'diepe-polder',
  'weg',
  'gemeente',
  'waterschap',
  'novex-gebied',
  'provincie',
  'plaats',
] as const satisfies readonly KaartLaagId[];

/** The shapes of kaartlagen that the tafel drew or brought in, as one thing to turn on and off. */
export const EIGEN_LAGEN = 'eigen-lagen';

/** On at the start. */
export const STANDAARD_AAN: ReadonlySet<string> = new Set<KaartLaagId | typeof EIGEN_LAGEN>([
  EIGEN_LAGEN,
  'natura2000',
  'water',
  'weg',
  'gemeente',
  'provincie',
  'plaats',
]);

/** Always drawn when the server has them. */
export const ALTIJD_AAN: ReadonlySet<KaartLaagId> = new Set<KaartLaagId>([
  'buurland',
  'landsgrens',
  'land',
  'rivier',
]);

export function isKaartLaag(id: string): id is KaartLaagId {
  return KAART_LAGEN.some((each) => each === id);
}
