import type { FeatureCollection, Geometry as AnyGeometry } from 'geojson';

/** Names of the kaartlagen that the map knows how to draw; the server may have fewer. */
export const KAARTLAAG_IDS = [
  'buurland',
  'land',
  'water',
  'natura2000',
  'weg',
  'rivier',
  'gemeente',
  'waterschap',
  'novex-gebied',
  'provincie',
  'plaats',
] as const;
export type KaartlaagId = (typeof KAARTLAAG_IDS)[number];

/** What is known of a layer besides its shapes (GE4). */
export interface Kaartlaag {
  readonly id: KaartlaagId;
  readonly naam: string;
  readonly bron: string;
  readonly jaar: string;
  /** The borders are an approximation, or coarse: the map says so. */
  readonly indicatief: boolean;
}

export type KaartlaagData = FeatureCollection<AnyGeometry, Readonly<Record<string, unknown>>>;

/** Those a person can turn on and off, in the order of the menu. */
export const SCHAKELBAAR = [
  'natura2000',
  'water',
  'weg',
  'gemeente',
  'waterschap',
  'novex-gebied',
  'provincie',
  'plaats',
] as const satisfies readonly KaartlaagId[];

/** On at the start. */
export const STANDAARD_AAN: ReadonlySet<string> = new Set<KaartlaagId>([
  'natura2000',
  'water',
  'weg',
  'gemeente',
  'provincie',
  'plaats',
]);

/** Always drawn when the server has them. */
export const ALTIJD_AAN: ReadonlySet<KaartlaagId> = new Set<KaartlaagId>(['buurland', 'land']);

export function isKaartlaagId(id: string): id is KaartlaagId {
  return KAARTLAAG_IDS.some((each) => each === id);
}
