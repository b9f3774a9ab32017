import type { MapTheme } from '#client/map/types.ts';
import { useMediaQuery } from '#client/ui/use-media-query.ts';

/** Stronger lines for who asked their device for more contrast. */
export function useMapTheme(): MapTheme {
  return useMediaQuery('(prefers-contrast: more), (forced-colors: active)') ? 'contrast' : 'licht';
}
