import {
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  type GeoJSONStoreFeatures,
  type HexColor,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import { geometrySchema, type Geometry } from '#shared/geo/geometry.ts';
import { NIEUW } from '#client/map/types.ts';
import { LivePublisher } from '#client/map/tools/live-publisher.ts';
import { refusalOf, type ActiveTool, type ToolHost } from '#client/map/tools/host.ts';

export type DrawKind = 'polygon' | 'linestring' | 'point';

const COORDINATE_PRECISION = 9;
/** How near to the first or last point a click closes the shape. */
const CLOSE_PIXELS = 14;
const GUIDE: HexColor = '#12353f';
const PAPER: HexColor = '#ffffff';

/** Draws a new shape with Terra Draw: click by click, snapping, undo of the last point, refused when it is unsound. */
export class DrawTool implements ActiveTool {
  readonly #host: ToolHost;
  readonly #draw: TerraDraw;
  readonly #kind: DrawKind;
  readonly #publisher: LivePublisher;
  readonly #onFinished: (geometry: Geometry) => void;

  /** `publishes`: others see the shape while it is drawn (a cutting line they need not see). */
  constructor(host: ToolHost, kind: DrawKind, publishes: boolean, onFinished: (geometry: Geometry) => void) {
    this.#host = host;
    this.#kind = kind;
    this.#onFinished = onFinished;
    this.#publisher = new LivePublisher((live) => {
      if (publishes) host.callbacks().onLive(live);
    });
    this.#draw = new TerraDraw({
      adapter: new TerraDrawMapLibreGLAdapter({
        map: host.map,
        coordinatePrecision: COORDINATE_PRECISION,
        prefixId: 'teken',
      }),
      modes: [this.#mode()],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    this.#draw.start();
    this.#draw.setMode(kind);
    this.#draw.on('change', this.#onChange);
    this.#draw.on('finish', this.#onFinish);
    host.map.getCanvas().style.cursor = 'crosshair';
  }

  onKeyDown(key: KeyboardEvent): boolean {
    switch (key.key) {
      case 'Escape':
        if (!this.#isDrawing()) return false;
        this.#restart();
        return true;
      case 'Backspace':
        if (this.#isDrawing() && this.#draw.canUndo()) this.#draw.undo();
        return true;
      default:
        // Terra Draw itself listens for Enter on the map; arrows pan.
        return false;
    }
  }

  stop(): void {
    this.#publisher.publish([]);
    this.#draw.stop();
    this.#host.map.getCanvas().style.cursor = '';
  }

  readonly #onChange = (): void => {
    const drawn = this.#isDrawing() ? this.#current() : null;
    if (drawn !== null) this.#publisher.publish([{ id: NIEUW, geometry: drawn }]);
  };

  readonly #onFinish = (id: string | number): void => {
    const drawn = geometryOf(this.#draw.getSnapshotFeature(id));
    this.#draw.removeFeatures([id]);
    this.#publisher.publish([]);
    if (drawn === null) return;
    const geometry = normalizeGeometry(drawn);
    const reason = refusalOf(geometry);
    if (reason === null) this.#onFinished(geometry);
    else this.#host.callbacks().onRefused(reason);
  };

  #isDrawing(): boolean {
    return this.#draw.getModeState() === 'drawing';
  }

  #restart(): void {
    this.#publisher.publish([]);
    this.#draw.clear();
    this.#draw.setMode(this.#kind);
    this.#host.map.getCanvas().style.cursor = 'crosshair';
  }

  #current(): Geometry | null {
    const type = this.#kind === 'polygon' ? 'Polygon' : 'LineString';
    return geometryOf(this.#draw.getSnapshot().find((feature) => feature.geometry.type === type));
  }

  #mode(): TerraDrawPolygonMode | TerraDrawLineStringMode | TerraDrawPointMode {
    const snapping = {
      toCustom: (event: { containerX: number; containerY: number; lng: number; lat: number }) => {
        const here = [event.lng, event.lat] as const;
        const snapped = this.#host.snap({ x: event.containerX, y: event.containerY }, here, null);
        return snapped === here ? undefined : [snapped[0], snapped[1]];
      },
    };
    const points = {
      closingPointColor: PAPER,
      closingPointOutlineColor: GUIDE,
      closingPointOutlineWidth: 2.5,
      closingPointWidth: 6,
      snappingPointColor: PAPER,
      snappingPointOutlineColor: GUIDE,
      snappingPointOutlineWidth: 2,
      snappingPointWidth: 5,
    };
    switch (this.#kind) {
      case 'point':
        return new TerraDrawPointMode({ styles: { pointColor: GUIDE, pointOutlineColor: PAPER } });
      case 'linestring':
        return new TerraDrawLineStringMode({
          snapping,
          pointerDistance: CLOSE_PIXELS,
          styles: { lineStringColor: GUIDE, lineStringWidth: 3, ...points },
        });
      case 'polygon':
        return new TerraDrawPolygonMode({
          snapping,
          pointerDistance: CLOSE_PIXELS,
          showCoordinatePoints: true,
          styles: {
            fillColor: GUIDE,
            fillOpacity: 0.12,
            outlineColor: GUIDE,
            outlineWidth: 2.5,
            coordinatePointColor: PAPER,
            coordinatePointOutlineColor: GUIDE,
            coordinatePointOutlineWidth: 2,
            coordinatePointWidth: 4,
            ...points,
          },
          validation: (feature, context) => this.#judge(feature, String(context.updateType)),
        });
    }
  }

  /** A ring may cross itself on its way; it is judged when it is closed, and drawing goes on after a refusal. */
  #judge(feature: GeoJSONStoreFeatures, updateType: string): { valid: boolean; reason?: string } {
    const geometry = updateType === 'finish' ? geometryOf(feature) : null;
    const reason = geometry === null ? null : refusalOf(normalizeGeometry(geometry));
    if (reason === null) return { valid: true };
    this.#host.callbacks().onRefused(reason);
    return { valid: false, reason };
  }
}

function geometryOf(feature: GeoJSONStoreFeatures | undefined): Geometry | null {
  const parsed = geometrySchema.safeParse(feature?.geometry);
  return parsed.success ? parsed.data : null;
}
