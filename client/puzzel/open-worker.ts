import type { Antwoord } from '#client/puzzel/berichten.ts';
import type { OpenPoort } from '#client/puzzel/puzzel-host.ts';

/** The worker in which the puzzle is computed; a chunk of its own, loaded when the first question comes. */
export const openWorker: OpenPoort = (antwoord, stuk) => {
  const worker = new Worker(new URL('./puzzel-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', (event: MessageEvent<Antwoord>) => antwoord(event.data));
  worker.addEventListener('error', (event) => stuk(event.message));
  worker.addEventListener('messageerror', () => stuk('messageerror'));
  return { post: (vraag) => worker.postMessage(vraag), sluit: () => worker.terminate() };
};
