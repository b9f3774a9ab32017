/// <reference types="vite/client" />
import { setWorkerCount, setWorkerUrl } from 'maplibre-gl';
// MapLibre looks for its worker next to its own module, where a bundle has none: the file is served as an asset of our
// own origin, whole and untouched, which `worker-src 'self'` allows.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';

let isSet = false;

/** Tells MapLibre once where its worker is; two workers keep a third core free for the page. */
export function setUpWorker(): void {
  if (isSet) return;
  isSet = true;
  setWorkerUrl(new URL(workerUrl, window.location.href).href);
  setWorkerCount(2);
}
