import type { Feature } from 'geojson';
import type { AreaGeometry, Geometry, LngLat } from '#shared/geo/geometry.ts';
import type { GebiedLaag } from '#shared/domain/puzzelstuk/schema.ts';

/** What the pointer does on the map. */
export const TOOLS = [
  'selecteren',
  'vlak',
  'lijn',
  'punt',
  'gebied',
  'spanningspunt',
  'kans',
  'knippen',
] as const;
export type Tool = (typeof TOOLS)[number];

/** A shape while it is under someone's hands: `id` of the piece, or `nieuw` for one that is being drawn. */
export interface LiveGeometry {
  readonly id: string;
  readonly geometry: Geometry;
}
/** The `id` of a live geometry that has no piece yet. */
export const NIEUW = 'nieuw';

/** Another deelnemer, as the map shows them. `kleur` is CSS hex with 4.5:1 contrast on white. */
export interface MapPresence {
  readonly id: string;
  readonly naam: string;
  readonly partij: string;
  readonly kleur: string;
  readonly cursor: LngLat | null;
  readonly selection: readonly string[];
  readonly live: readonly LiveGeometry[];
}

/** How a selection changes: replace it, or turn these in or out of it. */
export type SelectMode = 'vervang' | 'wissel';

/** Where someone is looking. `zoom` is the MapLibre zoom level. */
export interface MapViewport {
  readonly center: LngLat;
  readonly zoom: number;
}

/** The gebied of the tafel: fitted at the start and outlined. */
export interface GebiedFocus {
  readonly naam: string;
  readonly geometrie: AreaGeometry;
}

/** A named gebied as someone picks it, with its outline and where that came from (PS4). */
export interface PickedGebied {
  readonly laag: GebiedLaag;
  readonly code: string;
  readonly naam: string;
  readonly bron: string;
  readonly geometrie: AreaGeometry;
}

type PinTarget = { readonly lngLat: LngLat } | { readonly puzzelstukId: string };
export type PinSoort = 'spanningspunt' | 'kans';

export type AchtergrondId = 'rustig' | 'brt' | 'luchtfoto';

/** Which kaartlagen are on. `gebiedLaag` is the layer from which the gebied tool picks. */
export interface LagenState {
  readonly aan: ReadonlySet<string>;
  readonly achtergrond: AchtergrondId;
  readonly gebiedLaag: GebiedLaag;
  /** Whether botsingen are marked. */
  readonly botsingen: boolean;
}

export type MapTheme = 'licht' | 'contrast';

export interface MapCallbacks {
  readonly onSelect: (ids: readonly string[], mode: SelectMode) => void;
  readonly onHover: (id: string | null) => void;
  /** A new shape is finished and sound; the caller makes the piece. */
  readonly onDrawn: (geometry: Geometry) => void;
  /** Provisional shapes under my hands, at most once per frame; empty when the hands are off. */
  readonly onLive: (live: readonly LiveGeometry[]) => void;
  /** Once, on release: the shapes to keep. */
  readonly onChanged: (changes: readonly LiveGeometry[]) => void;
  readonly onCut: (id: string, line: readonly LngLat[]) => void;
  readonly onPin: (soort: PinSoort, target: PinTarget) => void;
  readonly onPickGebied: (gebied: PickedGebied) => void;
  readonly onCursor: (cursor: LngLat | null) => void;
  readonly onView: (view: MapViewport) => void;
  /** All that is selected, also what may not be archived: the caller says why not. */
  readonly onDelete: (ids: readonly string[]) => void;
  /** Somebody pulled at this piece, which they may not move. */
  readonly onMayNot: (id: string) => void;
  /** Someone else changed this piece while it was under my hands; mine stays until I let go. */
  readonly onConflict: (id: string) => void;
  /** A shape was refused; `reason` is a key under `kaart.weigering`. */
  readonly onRefused: (reason: string) => void;
  /** The tool is done or was cancelled: back to `selecteren`. */
  readonly onToolDone: () => void;
}

/** What a parent may ask of the map. */
export interface MapHandle {
  readonly flyTo: (view: Partial<MapViewport>) => void;
  /** Brings a shape, or pieces and points by id, in view. */
  readonly fitTo: (target: Geometry | readonly string[]) => void;
  /** Moves the selected pieces that may be edited by that many metres east and north. */
  readonly nudge: (eastMeters: number, northMeters: number) => void;
  readonly focus: () => void;
}

export type MapFeature = Feature<Geometry, Readonly<Record<string, string | number | boolean>>>;
