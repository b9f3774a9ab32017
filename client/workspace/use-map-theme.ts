import { useSyncExternalStore } from 'react';
import type { MapTheme } from '#client/map/types.ts';

const QUERY = '(prefers-contrast: more), (forced-colors: active)';

function subscribe(listener: () => void): () => void {
  const media = matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** High contrast for who asks the browser for it. */
export function useMapTheme(): MapTheme {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches) ? 'contrast' : 'licht';
}
