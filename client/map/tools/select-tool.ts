import type { MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import type { Hit } from '#client/map/modes/hit.ts';
import {
  holdsMap,
  isUnderHands,
  selectStep,
  type ScreenPoint,
  type SelectContext,
  type SelectEffect,
  type SelectEvent,
  type SelectState,
} from '#client/map/modes/select.mode.ts';
import type { Handles } from '#client/map/tools/handles.ts';
import { hitsAt, hitsIn } from '#client/map/tools/hits.ts';
import { refusalOf, type ActiveTool, type ToolHost } from '#client/map/tools/host.ts';
import { NudgeKeys } from '#client/map/tools/nudge-keys.ts';
import { SelectionBox } from '#client/map/tools/selection-box.ts';

/** The `selecteren` tool: turns the pointer and the keys into the steps of the state machine, and its effects into calls. */
export class SelectTool implements ActiveTool {
  readonly #host: ToolHost;
  readonly #handles: Handles;
  readonly #box: SelectionBox;
  readonly #nudge: NudgeKeys;
  #state: SelectState = { kind: 'rust' };
  #snaps = true;
  #over: Hit | null = null;

  constructor(host: ToolHost, handles: Handles) {
    this.#host = host;
    this.#handles = handles;
    this.#box = new SelectionBox(host.map.getCanvasContainer());
    this.#nudge = new NudgeKeys(host);
    host.map.on('mousedown', this.#onDown);
    host.map.on('touchstart', this.#onDown);
    host.map.on('mousemove', this.#onMove);
    host.map.on('touchmove', this.#onMove);
    host.map.on('contextmenu', this.#onContextMenu);
    host.map.on('moveend', this.onSceneChange);
    host.map.getCanvas().addEventListener('touchend', this.#onUp);
    host.map.getCanvas().addEventListener('touchcancel', this.#onCancel);
    window.addEventListener('mouseup', this.#onUp);
    this.onSceneChange();
  }

  readonly onSceneChange = (): void => {
    if (this.#state.kind === 'vervormt') return;
    const id = this.#reshapable();
    this.#handles.set(id, id === null ? null : this.#host.ownLive.geometryOf(id));
  };

  onKeyDown(key: KeyboardEvent): boolean {
    const { callbacks, selection } = this.#host;
    switch (key.key) {
      case 'Escape':
        if (this.#state.kind !== 'rust') this.#step({ kind: 'annuleer' });
        else if (!this.#nudge.cancel() && selection().size > 0) callbacks().onSelect([], 'vervang');
        else return false;
        return true;
      // Not Backspace: while drawing it takes a point back, and one press too many must not archive a piece.
      case 'Delete': {
        if (this.#over?.kind === 'hoekpunt') {
          this.#step({ kind: 'wis-hoekpunt', hit: this.#over });
          return true;
        }
        const ids = [...selection()];
        if (ids.length > 0) callbacks().onDelete(ids);
        return ids.length > 0;
      }
      default:
        return this.#nudge.onKeyDown(key);
    }
  }

  onKeyUp(key: KeyboardEvent): void {
    this.#nudge.onKeyUp(key);
  }

  stop(): void {
    const { map } = this.#host;
    this.#step({ kind: 'annuleer' });
    this.#nudge.finish();
    this.#handles.set(null, null);
    this.#box.destroy();
    map.off('mousedown', this.#onDown);
    map.off('touchstart', this.#onDown);
    map.off('mousemove', this.#onMove);
    map.off('touchmove', this.#onMove);
    map.off('contextmenu', this.#onContextMenu);
    map.off('moveend', this.onSceneChange);
    map.getCanvas().removeEventListener('touchend', this.#onUp);
    map.getCanvas().removeEventListener('touchcancel', this.#onCancel);
    window.removeEventListener('mouseup', this.#onUp);
    map.getCanvas().style.cursor = '';
  }

  readonly #onDown = (event: MapMouseEvent | MapTouchEvent): void => {
    const original = event.originalEvent;
    if (original instanceof MouseEvent && original.button !== 0) return;
    if ('touches' in original && original.touches.length > 1) return this.#step({ kind: 'annuleer' });
    this.#nudge.finish();
    const isTouch = 'touches' in original;
    const wissel = original.shiftKey || original.ctrlKey || original.metaKey;
    const hit = this.#hitAt(event.point, isTouch);
    const isHandle = hit?.kind === 'hoekpunt' || hit?.kind === 'middelpunt';
    this.#step({
      kind: 'neer',
      at: event.point,
      lngLat: [event.lngLat.lng, event.lngLat.lat],
      hit,
      wissel,
      kader: original.shiftKey && hit === null && !isHandle,
    });
    if (holdsMap(this.#state)) event.preventDefault();
  };

  readonly #onMove = (event: MapMouseEvent | MapTouchEvent): void => {
    const original = event.originalEvent;
    this.#snaps = !original.altKey;
    if (this.#state.kind === 'rust') {
      if (original instanceof MouseEvent && original.buttons === 0) this.#hover(event.point);
      return;
    }
    this.#step({ kind: 'beweeg', at: event.point, lngLat: [event.lngLat.lng, event.lngLat.lat] });
    if (holdsMap(this.#state)) event.preventDefault();
  };

  readonly #onUp = (): void => {
    if (this.#state.kind !== 'rust') this.#step({ kind: 'op' });
  };

  readonly #onCancel = (): void => this.#step({ kind: 'annuleer' });

  readonly #onContextMenu = (event: MapMouseEvent): void => {
    const hit = this.#hitAt(event.point, false);
    if (hit?.kind !== 'hoekpunt') return;
    event.preventDefault();
    event.originalEvent.preventDefault();
    this.#step({ kind: 'wis-hoekpunt', hit });
  };

  #step(event: SelectEvent): void {
    const step = selectStep(this.#state, event, this.#context());
    this.#state = step.state;
    for (const effect of step.effects) this.#perform(effect);
    this.#box.show(step.state.kind === 'kader' ? step.state : null);
    if (step.state.kind === 'vervormt') this.#handles.set(step.state.id, step.state.live);
    else this.onSceneChange();
    const grabs = isUnderHands(step.state);
    if (grabs) this.#host.map.getCanvas().style.cursor = 'grabbing';
  }

  #perform(effect: SelectEffect): void {
    const { callbacks, map, stukken, ownLive } = this.#host;
    switch (effect.kind) {
      case 'selecteer':
        return callbacks().onSelect(effect.ids, effect.mode);
      case 'selecteer-kader': {
        const ids = hitsIn(map, stukken, effect.from, effect.to).map((hit) => hit.id);
        return callbacks().onSelect(ids, effect.mode);
      }
      case 'live':
        return ownLive.show(effect.live);
      case 'bewaar':
        ownLive.settle(effect.changes);
        return callbacks().onChanged(effect.changes);
      case 'weiger':
        return callbacks().onRefused(effect.reason);
      case 'mag-niet':
        return callbacks().onMayNot(effect.id);
    }
  }

  #hover(at: ScreenPoint): void {
    const { map, callbacks, selection, editable } = this.#host;
    const hit = this.#hitAt(at, false);
    const idBefore = hoverId(this.#over);
    this.#over = hit;
    if (hoverId(hit) !== idBefore) callbacks().onHover(hoverId(hit));
    const isMovable = hit !== null && selection().has(hit.id) && editable(hit.id) && hit.kind === 'stuk';
    const cursor =
      hit === null
        ? ''
        : hit.kind === 'hoekpunt' || hit.kind === 'middelpunt' || isMovable
          ? 'move'
          : 'pointer';
    map.getCanvas().style.cursor = cursor;
  }

  #hitAt(at: ScreenPoint, isTouch: boolean): Hit | null {
    const handle = this.#handles.hit(at, isTouch ? 'vinger' : 'muis');
    return handle ?? hitsAt(this.#host.map, this.#host.stukken, at)[0] ?? null;
  }

  #reshapable(): string | null {
    const [id, ...more] = this.#host.selection();
    return id !== undefined && more.length === 0 && this.#host.editable(id) ? id : null;
  }

  #context(): SelectContext {
    const { selection, editable, ownLive, snap } = this.#host;
    return {
      selection: selection(),
      editable,
      geometryOf: (id) => ownLive.geometryOf(id),
      snap: (at, lngLat, exceptId) => (this.#snaps ? snap(at, lngLat, exceptId) : lngLat),
      refusalOf,
    };
  }
}

function hoverId(hit: Hit | null): string | null {
  return hit === null || hit.kind === 'hoekpunt' || hit.kind === 'middelpunt' ? null : hit.id;
}
