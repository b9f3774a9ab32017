import type { FitReactie } from '#client/puzzel-fit/berichten.ts';
import type { OpenFitPoort } from '#client/puzzel-fit/fit-host.ts';

/** The worker in which the fit question is answered; a chunk of its own with the solver, loaded when it is first asked. */
export const openFitWorker: OpenFitPoort = (reactie, stuk) => {
  const worker = new Worker(new URL('./fit-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<FitReactie>) => reactie(event.data));
  worker.addEventListener('error', (event) => stuk(event.message));
  worker.addEventListener('messageerror', () => stuk('messageerror'));
  return { post: (bericht) => worker.postMessage(bericht), sluit: () => worker.terminate() };
};
