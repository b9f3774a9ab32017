import { createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react';
import { must } from '#shared/lib/assert.ts';
import type { OwnPresence, Presence, PresenceUser } from '#client/presence/presence-state.ts';
import type { PresenceStore } from '#client/presence/presence-store.ts';

export type {
  LiveGeometry,
  OwnPresence,
  Presence,
  PresenceUser,
  Screen,
} from '#client/presence/presence-state.ts';

export const PresenceContext = createContext<PresenceStore | null>(null);

function usePresenceStore(): PresenceStore {
  return must(use(PresenceContext), 'presence stands under a tafel screen');
}

/** The others who are at this tafel now, one per open tab. */
export function usePresences(): readonly Presence[] {
  const store = usePresenceStore();
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}

/** Tells the others where I am and what is under my hands; throttled. */
export function useSetPresence(): (part: Partial<OwnPresence>) => void {
  const store = usePresenceStore();
  return useCallback((part) => store.set(part), [store]);
}

export interface PresentPerson {
  readonly user: PresenceUser;
  /** Their newest tab, or the one that shows the map. */
  readonly presence: Presence;
}

/** One entry per person, however many tabs they have open. */
export function usePresentPeople(): readonly PresentPerson[] {
  const presences = usePresences();
  return useMemo(() => {
    const people = new Map<string, PresentPerson>();
    for (const presence of presences) {
      const known = people.get(presence.user.id);
      if (!known || (known.presence.view === null && presence.view !== null))
        people.set(presence.user.id, { user: presence.user, presence });
    }
    return [...people.values()];
  }, [presences]);
}
