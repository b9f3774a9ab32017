import { useMemo, useSyncExternalStore } from 'react';
import type { Geometry } from '#shared/geo/geometry.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { liesElsewhere } from '#client/board/laid-stukken.ts';
import { usePresences, type LiveGeometry } from '#client/presence/presence.ts';

/** Shapes that are under somebody's hands now, by piece id. */
type LiveShapes = ReadonlyMap<string, Geometry>;

let own: readonly LiveGeometry[] = [];
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The shapes under my own hands now; empty when they are off. */
export function setOwnLive(live: readonly LiveGeometry[]): void {
  if (live.length === 0 && own.length === 0) return;
  own = live;
  for (const listener of listeners) listener();
}

/** The pieces under my own hands now. */
export function ownLiveIds(): readonly string[] {
  return own.map(({ id }) => id);
}

/** The shapes under anybody's hands by piece id, mine before another's: what counters follow while people draw. */
export function useLiveShapes(): LiveShapes {
  const mine = useSyncExternalStore(subscribe, () => own);
  const presences = usePresences();
  const variant = useActiveVariant()?.variant ?? null;
  return useMemo(() => {
    const shapes = new Map<string, Geometry>();
    for (const presence of presences)
      for (const { id, geometry } of presence.live) if (!liesElsewhere(variant, id)) shapes.set(id, geometry);
    for (const { id, geometry } of mine) shapes.set(id, geometry);
    return shapes;
  }, [mine, presences, variant]);
}
