import { useMemo, useSyncExternalStore } from 'react';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import { useTafel } from '#client/doc/use-doc.ts';
import { KALE_ONDERGROND, type Ondergrond } from '#client/puzzel/ondergrond.ts';
import { OndergrondStore } from '#client/puzzel/ondergrond-store.ts';

const stores = new Map<string, OndergrondStore>();

function storeOf(gebied: TafelGebied): OndergrondStore {
  const key = JSON.stringify(gebied);
  let store = stores.get(key);
  if (!store) stores.set(key, (store = new OndergrondStore(gebied)));
  return store;
}

const geen = { subscribe: () => () => undefined, getSnapshot: () => KALE_ONDERGROND };

/** The gebieden and kaartlagen that the figures of this tafel look at, and which of them are missing. */
export function useOndergrond(): Ondergrond {
  const gebied = useTafel()?.gebied ?? null;
  const store = useMemo(() => (gebied === null ? geen : storeOf(gebied)), [gebied]);
  return useSyncExternalStore(store.subscribe, store.getSnapshot);
}
