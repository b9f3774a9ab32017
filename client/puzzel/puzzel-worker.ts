/// <reference lib="webworker" />
import type { Vraag } from '#client/puzzel/berichten.ts';
import { Werk } from '#client/puzzel/werk.ts';

const werk = new Werk();

self.addEventListener('message', (event: MessageEvent<Vraag>) => {
  self.postMessage(werk.antwoord(event.data));
});
