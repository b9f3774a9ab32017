/// <reference lib="webworker" />
import type { Vraag } from '#client/puzzel/berichten.ts';
import { inBrokken, Verzamelaar, type Brok } from '#client/puzzel/brokken.ts';
import { Werk } from '#client/puzzel/werk.ts';

const werk = new Werk();
const vragen = new Verzamelaar<Vraag>();

self.addEventListener('message', (event: MessageEvent<Brok<Vraag>>) => {
  const vraag = vragen.neem(event.data);
  if (vraag === null) return;
  for (const brok of inBrokken(werk.antwoord(vraag))) self.postMessage(brok);
});
