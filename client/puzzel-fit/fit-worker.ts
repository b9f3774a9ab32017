/// <reference lib="webworker" />
import loadHighs from 'highs';
import wasmUrl from 'highs/runtime?url';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { beantwoord, TERMIJN, type FitInvoer } from '#shared/puzzel/fit/beantwoord.ts';
import { highsOplosser } from '#shared/puzzel/fit/highs-oplosser.ts';
import { maakAf } from '#shared/puzzel/fit/voortgang.ts';
import type { LaagVlak } from '#shared/puzzel/invoer.ts';
import type { FitBericht, FitReactie } from '#client/puzzel-fit/berichten.ts';

/** More often than this nobody can read how far it is. */
const MELD_MS = 80;

const stukken: Puzzelstuk[] = [];
const lagen: LaagVlak[] = [];

self.addEventListener('message', ({ data }: MessageEvent<FitBericht>) => {
  if (data.soort === 'stukken') stukken.push(...data.stukken);
  else if (data.soort === 'lagen') lagen.push(...data.lagen);
  else void answer({ stukken, lagen, regels: data.regels, keuze: data.keuze });
});

function tell(reactie: FitReactie): void {
  self.postMessage(reactie);
}

async function answer(invoer: FitInvoer): Promise<void> {
  try {
    const highs = await loadHighs({ locateFile: () => wasmUrl });
    const middelen = { oplosser: highsOplosser(highs), nuMs: () => performance.now() };
    let [saidMs, fase] = [0, ''];
    const antwoord = maakAf(beantwoord(invoer, middelen, TERMIJN), (voortgang) => {
      const nowMs = performance.now();
      if (voortgang.fase === fase && nowMs - saidMs < MELD_MS) return;
      [saidMs, fase] = [nowMs, voortgang.fase];
      tell({ soort: 'voortgang', voortgang });
    });
    tell({ soort: 'antwoord', antwoord });
  } catch (error) {
    tell({ soort: 'fout', melding: String(error) });
  }
}
