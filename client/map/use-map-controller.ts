import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { MapCallbacks, MapTheme, MapViewport } from '#client/map/types.ts';
import { MapController } from '#client/map/map-controller.ts';
import { mapLocale } from '#client/map/setup/locale.ts';
import type { MapViewProps } from '#client/map/map-view.tsx';

/** What the view itself wants to hear of the map. */
interface OwnCallbacks {
  readonly onRefused: (reason: string) => void;
  readonly onGebiedOver: (naam: string | null) => void;
  readonly onOnlineFailed: () => void;
}

type MapState =
  | { readonly kind: 'laadt' }
  | { readonly kind: 'klaar'; readonly controller: MapController }
  /** Without WebGL there is no map; the list does everything that the map does (UI1). */
  | { readonly kind: 'geen-kaart' };

/** Makes the map in a container and takes it away again; keys that a tool wants never reach MapLibre. */
export function useMapController(
  container: RefObject<HTMLDivElement | null>,
  props: MapViewProps,
  own: OwnCallbacks,
  theme: MapTheme,
): MapState {
  const lastView = useRef<MapViewport | null>(null);
  const [state, setState] = useState<MapState>({ kind: 'laadt' });
  const { t } = useTranslation('kaart');
  const latest = useRef({ props, own, t });
  useLayoutEffect(() => {
    latest.current = { props, own, t };
  });

  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const callbacks = (): MapCallbacks => ({
      ...latest.current.props,
      onRefused: (reason) => {
        latest.current.own.onRefused(reason);
        latest.current.props.onRefused(reason);
      },
      onView: (view) => {
        lastView.current = view;
        latest.current.props.onView(view);
      },
    });
    const made = tryMake(() => {
      const { props: first, t: text } = latest.current;
      return new MapController({
        container: element,
        focus: first.gebiedFocus,
        view: lastView.current,
        lagen: first.lagen,
        theme,
        locale: mapLocale(text),
        reduceMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
        callbacks,
        editable: (id) => latest.current.props.editable(id),
        cuttable: (id) => latest.current.props.cuttable(id),
        onGebiedOver: (naam) => latest.current.own.onGebiedOver(naam),
        onOnlineFailed: () => latest.current.own.onOnlineFailed(),
      });
    });
    const timer = setTimeout(() =>
      setState(made === null ? { kind: 'geen-kaart' } : { kind: 'klaar', controller: made }),
    );
    const stopKeys = made === null ? () => undefined : listenToKeys(element, made);
    return () => {
      clearTimeout(timer);
      stopKeys();
      setState({ kind: 'laadt' });
      made?.destroy();
    };
  }, [container, theme]);

  useEffect(() => {
    if (state.kind === 'klaar') state.controller.setLabel(t('uitleg'));
  }, [state, t]);

  return state;
}

function tryMake(make: () => MapController): MapController | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function listenToKeys(element: HTMLElement, controller: MapController): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const onKeyDown = (key: KeyboardEvent): void => {
    if (!controller.onKeyDown(key)) return;
    key.preventDefault();
    key.stopPropagation();
  };
  element.addEventListener('keydown', onKeyDown, { capture: true, signal });
  element.addEventListener('keyup', (key) => controller.onKeyUp(key), { signal });
  return () => abort.abort();
}
