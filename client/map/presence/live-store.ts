import { jsonEqual } from '#shared/lib/json.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { MapPresence } from '#client/map/types.ts';

/** A shape in the hands of another, as it is drawn. `van` is the presence id, `stuk` the piece or `nieuw`. */
export interface OthersLive {
  readonly key: string;
  readonly van: string;
  readonly stuk: string;
  readonly kleur: string;
  readonly geometry: Geometry;
}

interface Lingering {
  readonly live: OthersLive;
  readonly storedAtRelease: Geometry | null;
  readonly untilMs: number;
}

/** How long a shape that was let go stays, waiting for the stored one: presence and document travel apart. */
export const LINGER_MS = 1500;

/**
 * The shapes in the hands of others. When one lets go, the last shape stays until the stored piece has changed, or
 * for `LINGER_MS`: otherwise the piece would jump back and forth.
 */
export class LiveStore {
  #held: ReadonlyMap<string, OthersLive> = new Map();
  readonly #lingering = new Map<string, Lingering>();

  update(
    presences: readonly MapPresence[],
    storedOf: (id: string) => Geometry | null,
    nowMs: number,
  ): ReadonlyMap<string, OthersLive> {
    const held = new Map<string, OthersLive>();
    for (const presence of presences)
      for (const { id, geometry } of presence.live) {
        const key = `${presence.id}/${id}`;
        held.set(key, { key, van: presence.id, stuk: id, kleur: presence.kleur, geometry });
      }
    for (const [key, live] of this.#held) {
      if (held.has(key)) continue;
      this.#lingering.set(key, {
        live,
        storedAtRelease: storedOf(live.stuk),
        untilMs: nowMs + LINGER_MS,
      });
    }
    this.#held = held;
    const shown = new Map(held);
    for (const [key, each] of this.#lingering) {
      const isKept = held.has(key) || nowMs >= each.untilMs || hasArrived(each, storedOf);
      if (isKept) this.#lingering.delete(key);
      else shown.set(key, each.live);
    }
    return shown;
  }

  /** Whether something waits to be taken away, so that `update` must be called again. */
  get isLingering(): boolean {
    return this.#lingering.size > 0;
  }
}

function hasArrived(each: Lingering, storedOf: (id: string) => Geometry | null): boolean {
  const stored = storedOf(each.live.stuk);
  if (each.live.stuk === 'nieuw') return false;
  return stored === null || !jsonEqual(stored, each.storedAtRelease);
}
