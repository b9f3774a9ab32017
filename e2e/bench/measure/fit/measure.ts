import process from 'node:process';
import loadHighs from 'highs';
import { makePuzzel, type Volte } from '#e2e/bench/measure/fit/puzzel.ts';
import { STANDAARD_REGELS } from '#shared/domain/combinatieregel/standaard.ts';
import type { FitAntwoord } from '#shared/puzzel/fit/antwoord.ts';
import { beantwoord, TERMIJN } from '#shared/puzzel/fit/beantwoord.ts';
import { highsOplosser } from '#shared/puzzel/fit/highs-oplosser.ts';
import { landVan } from '#shared/puzzel/fit/land.ts';
import { stelVraag } from '#shared/puzzel/fit/stel-vraag.ts';
import { maakAf } from '#shared/puzzel/fit/voortgang.ts';

/** One fit question: what it was, what came of it, and how long that took. */
export interface FitFigure {
  readonly label: string;
  readonly claims: number;
  /** Land that is not the same to all claims, after what is the same was put together. */
  readonly cells: number;
  readonly answer: FitAntwoord['soort'];
  /** Of the smallest set; 0 when all fits. */
  readonly setSize: number;
  readonly tried: number;
  /** From pieces to answer: overlay, solving, explaining, drawing. */
  readonly totalMs: number;
  /** Of that, what the thread itself worked. */
  readonly cpuMs: number;
  /** The longest time between two steps, after which a cancelled question ends at the latest. */
  readonly longestStepMs: number;
  readonly limitMs: number;
}

const CLAIMS = 200;
const FIELD_METERS = 100_000;
const LIMIT_MS = 2000;

/** The fit question with 200 claims over some 2.000 cells, from the pieces to the whole answer, in this process. */
export async function measureFit(seeds: readonly number[]): Promise<readonly FitFigure[]> {
  const middelen = { oplosser: highsOplosser(await loadHighs()), nuMs: () => performance.now() };
  const figures: FitFigure[] = [];
  for (const volte of ['ruim', 'krap', 'te-vol'] satisfies Volte[]) {
    for (const seed of seeds) {
      const { stukken, lagen } = makePuzzel(CLAIMS, FIELD_METERS, volte, seed);
      const keuze = { horizon: 'nu', lezing: 'waarschijnlijk', zonder: [] } as const;
      const invoer = { stukken, lagen, regels: STANDAARD_REGELS, keuze };
      let [lastMs, longestStepMs] = [performance.now(), 0];
      const startMs = lastMs;
      const cpuBefore = process.threadCpuUsage();
      const answer = maakAf(beantwoord(invoer, middelen, TERMIJN), () => {
        const nowMs = performance.now();
        longestStepMs = Math.max(longestStepMs, nowMs - lastMs);
        lastMs = nowMs;
      });
      const totalMs = performance.now() - startMs;
      const { user, system } = process.threadCpuUsage(cpuBefore);
      const land = landVan(stukken, lagen, STANDAARD_REGELS, keuze);
      figures.push({
        label: `${volte} ${seed}`,
        claims: CLAIMS,
        cells: stelVraag(land, STANDAARD_REGELS, keuze).vraag.cellen.length,
        answer: answer.soort,
        setSize: answer.soort === 'past-niet' ? answer.claims.length : 0,
        tried: answer.soort === 'past-niet' ? answer.geprobeerd : 0,
        totalMs,
        cpuMs: (user + system) / 1000,
        longestStepMs,
        limitMs: LIMIT_MS,
      });
    }
  }
  return figures;
}
