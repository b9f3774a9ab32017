import type { Map as MapLibreMap } from 'maplibre-gl';
import type { LngLat } from '#shared/geo/geometry.ts';
import type { MapPresence } from '#client/map/types.ts';
import { approach } from '#client/map/presence/approach.ts';

interface Shown {
  readonly element: HTMLElement;
  readonly label: HTMLElement;
  at: LngLat;
  target: LngLat;
}

const ARROW = 'M2 1 L2 17 L6.5 12.8 L9.6 19.6 L12.6 18.3 L9.5 11.6 L15.6 11.2 Z';

/** The cursors of others with their name, gliding towards where they are; they stand still when motion is reduced. */
export class Cursors {
  readonly #map: MapLibreMap;
  readonly #layer: HTMLElement;
  readonly #glides: boolean;
  readonly #shown = new Map<string, Shown>();
  #frame: number | null = null;
  #lastMs: number | null = null;
  readonly #onRender = (): void => this.#place();

  constructor(map: MapLibreMap, reduceMotion: boolean) {
    this.#map = map;
    this.#glides = !reduceMotion;
    this.#layer = document.createElement('div');
    this.#layer.className = 'kaart-cursors';
    this.#layer.setAttribute('aria-hidden', 'true');
    map.getCanvasContainer().append(this.#layer);
    map.on('move', this.#onRender);
    map.on('resize', this.#onRender);
  }

  set(presences: readonly MapPresence[]): void {
    const present = new Set<string>();
    for (const presence of presences) {
      if (presence.cursor === null) continue;
      present.add(presence.id);
      const shown = this.#shown.get(presence.id) ?? this.#add(presence, presence.cursor);
      shown.target = presence.cursor;
      if (!this.#glides) shown.at = presence.cursor;
      const name = `${presence.naam} · ${presence.partij}`;
      if (shown.label.textContent !== name) shown.label.textContent = name;
      shown.element.style.setProperty('--kleur', presence.kleur);
    }
    for (const [id, shown] of this.#shown)
      if (!present.has(id)) {
        shown.element.remove();
        this.#shown.delete(id);
      }
    this.#place();
    if (this.#glides && this.#frame === null) this.#frame = requestAnimationFrame(this.#glide);
  }

  destroy(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#map.off('move', this.#onRender);
    this.#map.off('resize', this.#onRender);
    this.#layer.remove();
  }

  readonly #glide = (nowMs: number): void => {
    const elapsedMs = this.#lastMs === null ? 16 : nowMs - this.#lastMs;
    this.#lastMs = nowMs;
    let moving = false;
    for (const shown of this.#shown.values()) {
      const step = approach(shown.at, shown.target, elapsedMs);
      shown.at = step.at;
      moving ||= !step.arrived;
    }
    this.#place();
    this.#frame = moving ? requestAnimationFrame(this.#glide) : null;
    if (!moving) this.#lastMs = null;
  };

  #add(presence: MapPresence, at: LngLat): Shown {
    const element = document.createElement('div');
    element.className = 'kaart-cursor';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 18 21');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', ARROW);
    svg.append(path);
    const label = document.createElement('span');
    element.append(svg, label);
    this.#layer.append(element);
    const shown = { element, label, at, target: at };
    this.#shown.set(presence.id, shown);
    return shown;
  }

  #place(): void {
    for (const { element, at } of this.#shown.values()) {
      const { x, y } = this.#map.project([at[0], at[1]]);
      element.style.transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px)`;
    }
  }
}
