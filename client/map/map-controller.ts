import { ScaleControl, type Map as MapLibreMap } from 'maplibre-gl';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Spanningspunt } from '#shared/domain/spanningspunt/schema.ts';
import { bboxOf } from '#shared/geo/bbox.ts';
import type { AreaGeometry, Geometry, LngLat } from '#shared/geo/geometry.ts';
import type {
  GebiedFocus,
  LagenState,
  MapCallbacks,
  MapPresence,
  MapTheme,
  MapViewport,
  Tool,
} from '#client/map/types.ts';
import { BaseMap, isOnlineError } from '#client/map/base/base-map.ts';
import type { Kaartlaag, KaartlaagData, KaartLaagId } from '#client/map/base/kaartlaag.ts';
import type { MapBotsing } from '#client/map/botsingen/botsing-feature.ts';
import { BotsingenLayer } from '#client/map/botsingen/botsingen-layer.ts';
import { ZettenLayer } from '#client/map/zetten/zetten-layer.ts';
import type { MapZet } from '#client/map/zetten/zet-feature.ts';
import type { MapLaag } from '#client/map/lagen/laag-feature.ts';
import { PastAllesLayer, type MapFitDeel } from '#client/map/past-alles/past-alles-layer.ts';
import { LagenLayer } from '#client/map/lagen/lagen-layer.ts';
import { Cursors } from '#client/map/presence/cursors.ts';
import { OthersLayer } from '#client/map/presence/others-layer.ts';
import { PuntenLayer } from '#client/map/punten/punten-layer.ts';
import { createMap, FIT_PADDING_PIXELS, NEDERLAND } from '#client/map/setup/create-map.ts';
import { setUpImages } from '#client/map/setup/images.ts';
import { labelPointOf } from '#client/map/stukken/label-point-cache.ts';
import type { StukkenKijk } from '#client/map/stukken/feature.ts';
import { StukkenLayer } from '#client/map/stukken/stukken-layer.ts';
import { PALETTES } from '#client/map/theme.ts';
import { Handles } from '#client/map/tools/handles.ts';
import type { ActiveTool, ToolHost } from '#client/map/tools/host.ts';
import { NudgeKeys } from '#client/map/tools/nudge-keys.ts';
import { OwnLive } from '#client/map/tools/own-live.ts';
import { snapTo } from '#client/map/tools/snap.ts';
import { startTool } from '#client/map/tools/start-tool.ts';

export interface ControllerOptions {
  readonly container: HTMLElement;
  readonly focus: GebiedFocus | null;
  /** Where to start instead of at the gebied. */
  readonly view: MapViewport | null;
  readonly lagen: LagenState;
  readonly theme: MapTheme;
  readonly locale: Record<string, string>;
  readonly reduceMotion: boolean;
  readonly callbacks: () => MapCallbacks;
  readonly editable: (id: string) => boolean;
  readonly cuttable: (id: string) => boolean;
  readonly onGebiedOver: (naam: string | null) => void;
  readonly onOnlineFailed: () => void;
}

/** The map as one thing: it is told what there is, and tells what people do. It knows no document and no React. */
export class MapController {
  readonly #map: MapLibreMap;
  readonly #options: ControllerOptions;
  readonly #abort = new AbortController();
  #scene: Scene | null = null;
  /** What was told before the map could draw. */
  readonly #waiting: ((scene: Scene) => void)[] = [];

  constructor(options: ControllerOptions) {
    this.#options = options;
    this.#map = createMap(options);
    setUpImages(this.#map);
    this.#map.addControl(new ScaleControl({ maxWidth: 90, unit: 'metric' }), 'bottom-left');
    this.#map.once('style.load', () => this.#start());
    this.#map.on('error', (error) => {
      if (isOnlineError(error as { sourceId?: string })) options.onOnlineFailed();
    });
    this.#listen();
  }

  setStukken(stukken: readonly Puzzelstuk[], kijk: StukkenKijk): void {
    this.#tell((scene) => {
      const drawn = scene.stukken.set(stukken, kijk);
      scene.ownLive.onStukken(drawn);
      this.#placePunten(scene);
      this.#showOthers(scene);
      scene.tool?.onSceneChange?.();
    });
  }

  setPunten(punten: readonly Spanningspunt[]): void {
    this.#tell((scene) => {
      scene.gegevenPunten = punten;
      this.#placePunten(scene);
    });
  }

  /** Marks move along with the piece that they are pinned to (SP1). */
  #placePunten(scene: Scene): void {
    scene.punten.set(scene.gegevenPunten, (id) => {
      const geometry = scene.stukken.geometryOf(id);
      return geometry === null ? null : labelPointOf(geometry);
    });
  }

  setZetten(zetten: readonly MapZet[]): void {
    this.#tell((scene) => scene.zetten.set(zetten));
  }

  setBotsingen(botsingen: readonly MapBotsing[]): void {
    this.#tell((scene) => scene.botsingen.set(botsingen));
  }

  /** The land that the chosen botsing is about. */
  setBotsingVlak(geometry: AreaGeometry | null): void {
    this.#tell((scene) => scene.botsingen.setShared(geometry));
  }

  /** Brings a place in view, no further away than one is. */
  showPlek(plek: LngLat): void {
    this.#tell((scene) => {
      scene.wasMoved = true;
      this.flyTo({ center: plek, zoom: Math.max(this.#map.getZoom(), PLEK_ZOOM) });
    });
  }

  /** Shapes of kaartlagen of the tafel; none when they are turned off. */
  setEigenLagen(lagen: readonly MapLaag[]): void {
    this.#tell((scene) => scene.lagen.set(lagen));
  }

  /** Of an answer whether all fits, brought in view the first time; none when it is taken off. */
  setFitDelen(delen: readonly MapFitDeel[]): void {
    this.#tell((scene) => {
      scene.pastAlles.set(delen);
      if (delen.length === 0 || seenFitDelen.has(delen)) return;
      seenFitDelen.add(delen);
      scene.wasMoved = true;
      this.fitTo(delen.map(({ geometrie }) => geometrie));
    });
  }

  setHover(id: string | null): void {
    this.#tell((scene) => {
      const ids = new Set(id === null ? [] : [id]);
      scene.stukken.flags.set('hover', ids);
      scene.punten.flags.set('hover', ids);
    });
  }

  setSelection(selection: ReadonlySet<string>): void {
    this.#tell((scene) => {
      scene.selection = selection;
      scene.stukken.flags.set('gekozen', selection);
      scene.punten.flags.set('gekozen', selection);
      scene.tool?.onSceneChange?.();
    });
  }

  setTool(tool: Tool): void {
    this.#tell((scene) => {
      scene.tool?.stop();
      scene.tool = startTool(tool, scene.host, scene.handles, {
        about: (laag) => scene.kaartlagen.find((each) => each.id === laag),
        onGebiedOver: this.#options.onGebiedOver,
      });
    });
  }

  setPresences(presences: readonly MapPresence[]): void {
    this.#tell((scene) => {
      scene.presences = presences;
      scene.cursors.set(presences);
      this.#showOthers(scene);
    });
  }

  setFocus(focus: GebiedFocus | null): void {
    this.#tell((scene) => {
      scene.base.setFocus(focus);
      if (focus !== null && !scene.wasMoved) this.fitTo([focus.geometrie], false);
    });
  }

  setLagen(lagen: LagenState, lijst: readonly Kaartlaag[]): void {
    this.#tell((scene) => {
      scene.kaartlagen = lijst;
      scene.base.setLagen(lagen);
    });
  }

  setKaartlaag(id: KaartLaagId, data: KaartlaagData): void {
    this.#tell((scene) => scene.base.setData(id, data));
  }

  flyTo(view: Partial<MapViewport>): void {
    const center =
      view.center === undefined ? {} : { center: [view.center[0], view.center[1]] as [number, number] };
    const zoom = view.zoom === undefined ? {} : { zoom: view.zoom };
    if (this.#options.reduceMotion) this.#map.jumpTo({ ...center, ...zoom });
    else this.#map.flyTo({ ...center, ...zoom, maxDuration: 1500 });
  }

  /** Brings these shapes in view; a single place is shown at a zoom at which a neighbourhood can be seen. */
  fitTo(geometries: readonly Geometry[], animate = true): void {
    const box = bboxOf(geometries);
    if (box === null) return;
    this.#map.fitBounds([box[0], box[1], box[2], box[3]], {
      padding: FIT_PADDING_PIXELS,
      maxZoom: 13,
      animate: animate && !this.#options.reduceMotion,
    });
  }

  /** The whole gebied of the tafel, or the country when it has none. */
  fitFocus(focus: GebiedFocus | null): void {
    if (focus !== null) return this.fitTo([focus.geometrie]);
    this.#map.fitBounds([...NEDERLAND], {
      padding: FIT_PADDING_PIXELS,
      animate: !this.#options.reduceMotion,
    });
  }

  fitToIds(ids: readonly string[]): void {
    this.#tell((scene) => {
      const shapes = ids.flatMap((id): Geometry[] => {
        const geometry = scene.stukken.geometryOf(id) ?? scene.lagen.geometryOf(id);
        if (geometry !== null) return [geometry];
        const place = scene.punten.placeOf(id);
        return place === null ? [] : [{ type: 'Point', coordinates: [place[0], place[1]] }];
      });
      // Somebody asked for this: the gebied of the tafel, when it comes later, may not take it away.
      scene.wasMoved = true;
      this.fitTo(shapes);
    });
  }

  nudge(eastMeters: number, northMeters: number): void {
    this.#tell((scene) => {
      const nudge = new NudgeKeys(scene.host);
      if (nudge.push(eastMeters, northMeters)) nudge.finish();
    });
  }

  zoomBy(levels: number): void {
    this.#map.zoomTo(this.#map.getZoom() + levels, { animate: !this.#options.reduceMotion });
  }

  /** What a screen reader says of the map itself. */
  setLabel(label: string): void {
    this.#map.getCanvas().setAttribute('aria-label', label);
  }

  focus(): void {
    this.#map.getCanvas().focus({ preventScroll: true });
  }

  onKeyDown(key: KeyboardEvent): boolean {
    const handled = this.#scene?.tool?.onKeyDown(key) ?? false;
    if (handled || key.key !== 'Escape') return handled;
    this.#options.callbacks().onToolDone();
    return false;
  }

  onKeyUp(key: KeyboardEvent): void {
    this.#scene?.tool?.onKeyUp?.(key);
  }

  destroy(): void {
    this.#abort.abort();
    this.#scene?.tool?.stop();
    this.#scene?.ownLive.destroy();
    this.#scene?.cursors.destroy();
    clearTimeout(this.#scene?.againTimer);
    this.#map.remove();
  }

  #tell(change: (scene: Scene) => void): void {
    if (this.#scene === null) this.#waiting.push(change);
    else change(this.#scene);
  }

  #start(): void {
    const { focus, lagen, theme, reduceMotion, callbacks, editable, cuttable } = this.#options;
    const map = this.#map;
    const palette = PALETTES[theme];
    const base = new BaseMap(map, palette, focus, lagen);
    const lagenLayer = new LagenLayer(map, palette);
    lagenLayer.addLayers();
    const stukken = new StukkenLayer(map, palette);
    stukken.addShapes();
    const pastAlles = new PastAllesLayer(map);
    pastAlles.addLayers();
    const others = new OthersLayer(map);
    others.addLayers();
    base.addPlaatsen();
    stukken.addLabels();
    const zetten = new ZettenLayer(map);
    zetten.addLayers();
    const botsingen = new BotsingenLayer(map, palette);
    botsingen.addShared();
    botsingen.addMarks();
    const punten = new PuntenLayer(map, palette);
    punten.addLayers();
    const handles = new Handles(map, palette);
    const ownLive = new OwnLive(
      stukken,
      (live) => callbacks().onLive(live),
      (id) => callbacks().onConflict(id),
      () => this.#tell((scene) => this.#showAway(scene)),
    );
    const scene: Scene = {
      base,
      lagen: lagenLayer,
      stukken,
      pastAlles,
      others,
      botsingen,
      zetten,
      punten,
      handles,
      ownLive,
      cursors: new Cursors(map, reduceMotion),
      host: {
        map,
        palette,
        base,
        stukken,
        punten,
        ownLive,
        callbacks,
        selection: () => scene.selection,
        editable,
        cuttable,
        snap: (at, lngLat, exceptId) => snapTo(map, base, stukken, at, lngLat, exceptId),
      },
      kaartlagen: [],
      presences: [],
      gegevenPunten: [],
      selection: new Set(),
      heldByOthers: new Set(),
      tool: null,
      wasMoved: this.#options.view !== null,
      againTimer: undefined,
    };
    this.#scene = scene;
    for (const change of this.#waiting.splice(0)) change(scene);
    map.on('movestart', (move) => {
      if (move.originalEvent !== undefined) scene.wasMoved = true;
    });
  }

  #showOthers(scene: Scene): void {
    const { heldIds, again } = scene.others.set(
      scene.presences,
      (id) => scene.stukken.geometryOf(id),
      performance.now(),
    );
    scene.heldByOthers = heldIds;
    this.#showAway(scene);
    clearTimeout(scene.againTimer);
    scene.againTimer = again ? setTimeout(() => this.#showOthers(scene), LINGER_CHECK_MS) : undefined;
  }

  /** A stored shape gives way to the one under someone's hands. */
  #showAway(scene: Scene): void {
    scene.stukken.flags.set('weg', new Set([...scene.heldByOthers, ...scene.ownLive.heldIds]));
  }

  #listen(): void {
    const { callbacks } = this.#options;
    const map = this.#map;
    map.on('mousemove', (event) => callbacks().onCursor([event.lngLat.lng, event.lngLat.lat]));
    map.on('mouseout', () => callbacks().onCursor(null));
    map.on('touchstart', (event) => callbacks().onCursor([event.lngLat.lng, event.lngLat.lat]));
    map.on('moveend', () => {
      const center = map.getCenter();
      callbacks().onView({ center: [center.lng, center.lat], zoom: map.getZoom() });
    });
    map.getContainer().addEventListener('pointerleave', () => callbacks().onHover(null), {
      signal: this.#abort.signal,
    });
  }
}

/** A map that is opened again stays where it is. */
const seenFitDelen = new WeakSet<readonly MapFitDeel[]>();
const LINGER_CHECK_MS = 250;
/** A neighbourhood with what lies around it. */
const PLEK_ZOOM = 11.5;

interface Scene {
  readonly base: BaseMap;
  readonly lagen: LagenLayer;
  readonly stukken: StukkenLayer;
  readonly pastAlles: PastAllesLayer;
  readonly others: OthersLayer;
  readonly botsingen: BotsingenLayer;
  readonly zetten: ZettenLayer;
  readonly punten: PuntenLayer;
  readonly handles: Handles;
  readonly ownLive: OwnLive;
  readonly cursors: Cursors;
  readonly host: ToolHost;
  kaartlagen: readonly Kaartlaag[];
  presences: readonly MapPresence[];
  gegevenPunten: readonly Spanningspunt[];
  selection: ReadonlySet<string>;
  heldByOthers: ReadonlySet<string>;
  tool: ActiveTool | null;
  wasMoved: boolean;
  againTimer: ReturnType<typeof setTimeout> | undefined;
}
