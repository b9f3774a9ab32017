import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapTheme } from '#client/map/types.ts';
import { MapController } from '#client/map/map-controller.ts';
import { mapLocale } from '#client/map/setup/locale.ts';
import type { MapViewProps } from '#client/map/map-view.tsx';

interface Own {
  readonly onRefused: (reason: string) => void;
  readonly onGebiedOver: (naam: string | null) => void;
  readonly onOnlineFailed: () => void;
}

/** Makes the map in a container and takes it away again; the keys that the tools want never reach MapLibre. */
export function useMapController(
  latest: RefObject<MapViewProps>,
  own: Own,
  theme: MapTheme,
): { container: RefObject<HTMLDivElement | null>; controller: MapController | null; failed: boolean } {
  const container = useRef<HTMLDivElement>(null);
  const [controller, setController] = useState<MapController | null>(null);
  const [failed, setFailed] = useState(false);
  const ownLatest = useRef(own);
  ownLatest.current = own;
  const { t, i18n } = useTranslation('kaart');
  const locale = useRef(mapLocale(t));
  locale.current = mapLocale(t);

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const abort = new AbortController();
    let made: MapController;
    try {
      made = new MapController({
        container: element,
        focus: latest.current.gebiedFocus,
        lagen: latest.current.lagen,
        theme,
        locale: locale.current,
        reduceMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        callbacks: () => ({
          ...latest.current,
          onRefused: (reason) => {
            ownLatest.current.onRefused(reason);
            latest.current.onRefused(reason);
          },
        }),
        editable: (id) => latest.current.editable(id),
        onGebiedOver: (naam) => ownLatest.current.onGebiedOver(naam),
        onOnlineFailed: () => ownLatest.current.onOnlineFailed(),
      });
    } catch {
      // Without WebGL there is no map; the list does everything that the map does (UI1).
      setFailed(true);
      return;
    }
    const { signal } = abort;
    const onKeyDown = (key: KeyboardEvent): void => {
      if (!made.onKeyDown(key)) return;
      key.preventDefault();
      key.stopPropagation();
    };
    element.addEventListener('keydown', onKeyDown, { capture: true, signal });
    element.addEventListener('keyup', (key) => made.onKeyUp(key), { signal });
    setController(made);
    return () => {
      abort.abort();
      setController(null);
      made.destroy();
    };
  }, [latest, theme, i18n.language]);

  return { container, controller, failed };
}
