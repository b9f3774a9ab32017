import type { Antwoord, Vraag } from '#client/puzzel/berichten.ts';
import { inBrokken, Verzamelaar, type Brok } from '#client/puzzel/brokken.ts';
import type { OpenPoort } from '#client/puzzel/puzzel-host.ts';

/** The worker in which the puzzle is computed; a chunk of its own, loaded when the first question comes. */
export const openWorker: OpenPoort = (antwoord, stuk) => {
  const worker = new Worker(new URL('./puzzel-worker.ts', import.meta.url), { type: 'module' });
  const antwoorden = new Verzamelaar<Antwoord>();
  const teSturen: Brok<Vraag>[] = [];
  let timer: ReturnType<typeof setTimeout> | null = null;
  // one part at a time, so that the page can draw between them
  const stuur = (): void => {
    const brok = teSturen.shift();
    if (brok !== undefined) worker.postMessage(brok);
    timer = teSturen.length > 0 ? setTimeout(stuur) : null;
  };
  worker.addEventListener('message', (event: MessageEvent<Brok<Antwoord>>) => {
    const heel = antwoorden.neem(event.data);
    if (heel !== null) antwoord(heel);
  });
  worker.addEventListener('error', (event) => stuk(event.message));
  worker.addEventListener('messageerror', () => stuk('messageerror'));
  return {
    post(vraag) {
      teSturen.push(...inBrokken(vraag));
      if (timer === null) stuur();
    },
    sluit() {
      if (timer !== null) clearTimeout(timer);
      worker.terminate();
    },
  };
};
