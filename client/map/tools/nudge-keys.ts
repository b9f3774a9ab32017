import { refusalOf, type ToolHost } from '#client/map/tools/host.ts';
import {
  metersPerPixel,
  nudged,
  nudgeStep,
  pushNudge,
  startNudge,
  type NudgeState,
} from '#client/map/tools/nudge.ts';

/** Keys may stay down a moment between presses; the shape is kept once, when they rest. */
const REST_MS = 600;

/** Pushing the selected pieces with the arrow keys: live while pressing, kept once afterwards. */
export class NudgeKeys {
  readonly #host: ToolHost;
  #state: NudgeState | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ToolHost) {
    this.#host = host;
  }

  onKeyDown(key: KeyboardEvent): boolean {
    if (key.altKey || key.ctrlKey || key.metaKey) return false;
    const { map } = this.#host;
    const step = nudgeStep(key.key, key.shiftKey, metersPerPixel(map.getZoom(), map.getCenter().lat));
    return step !== null && this.push(step[0], step[1]);
  }

  onKeyUp(key: KeyboardEvent): void {
    if (this.#state === null || !key.key.startsWith('Arrow')) return;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.finish(), REST_MS);
  }

  /** Pushes by metres; false when nothing that may be edited is selected. */
  push(eastMeters: number, northMeters: number): boolean {
    const { selection, editable, ownLive } = this.#host;
    this.#state ??= startNudge([...selection()].filter(editable), (id) => ownLive.geometryOf(id));
    if (this.#state === null) return false;
    this.#state = pushNudge(this.#state, eastMeters, northMeters);
    ownLive.show(nudged(this.#state));
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.finish(), REST_MS * 2);
    return true;
  }

  finish(): void {
    clearTimeout(this.#rest);
    const state = this.#state;
    this.#state = null;
    if (state === null) return;
    const changes = nudged(state);
    const reason = changes.map((each) => refusalOf(each.geometry)).find((each) => each !== null);
    if (reason !== undefined) {
      this.#host.ownLive.show([]);
      return this.#host.callbacks().onRefused(reason);
    }
    this.#host.ownLive.settle(changes);
    this.#host.callbacks().onChanged(changes);
  }

  /** Puts everything back; false when nothing was being pushed. */
  cancel(): boolean {
    clearTimeout(this.#rest);
    if (this.#state === null) return false;
    this.#state = null;
    this.#host.ownLive.show([]);
    return true;
  }
}
