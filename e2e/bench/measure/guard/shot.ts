import * as Y from 'yjs';
import { median } from '#e2e/bench/measure/figure.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import type { GuardLimits } from '#shared/crdt/guard/limits.ts';
import { testContext } from '#shared/crdt/guard/test-support.ts';

/** What judging cost beside applying, in µs: middle values of single shots. */
export interface GuardFigure {
  readonly id: string;
  readonly label: string;
  readonly checkUs: number;
  readonly applyUs: number;
  /** Both, of the slowest shot. */
  readonly slowestUs: number;
  readonly limit: Limit;
}

/** What the issue asks: judging costs at most so many times applying, or both together take at most so long. */
export type Limit =
  | { readonly kind: 'ratio'; readonly max: number }
  | { readonly kind: 'total'; readonly maxUs: number };

export interface Shot {
  readonly checkUs: number;
  readonly applyUs: number;
}

/** Judges and applies once, as the server does; throws when it is refused, for then nothing was measured. */
export function shoot(doc: Y.Doc, update: Uint8Array, limits?: GuardLimits): Shot {
  const context = testContext();
  const startMs = performance.now();
  const judged = inspectUpdate(doc, update, limits === undefined ? context : { ...context, limits });
  const judgedMs = performance.now();
  if (!judged.ok) throw new Error(`a measured update was refused: ${JSON.stringify(judged.error)}`);
  const applyMs = performance.now();
  Y.applyUpdate(doc, judged.value.bytes);
  return { checkUs: (judgedMs - startMs) * 1000, applyUs: (performance.now() - applyMs) * 1000 };
}

/** The same for a message that may be refused, but only at the end; what changes nothing is not applied, as in the server. */
export function shootToTheEnd(doc: Y.Doc, update: Uint8Array, isRefused: boolean): Shot {
  const startMs = performance.now();
  const judged = inspectUpdate(doc, update, testContext());
  const checkUs = (performance.now() - startMs) * 1000;
  if (judged.ok === isRefused) throw new Error(`a measured update was judged ${JSON.stringify(judged)}`);
  if (!judged.ok || judged.value.effect === 'geen') return { checkUs, applyUs: 0 };
  const applyMs = performance.now();
  Y.applyUpdate(doc, judged.value.bytes);
  return { checkUs, applyUs: (performance.now() - applyMs) * 1000 };
}

export function figureOf(id: string, label: string, limit: Limit, shots: readonly Shot[]): GuardFigure {
  return {
    id,
    label,
    checkUs: median(shots.map(({ checkUs }) => checkUs)) ?? 0,
    applyUs: median(shots.map(({ applyUs }) => applyUs)) ?? 0,
    slowestUs: Math.max(...shots.map(({ checkUs, applyUs }) => checkUs + applyUs)),
    limit,
  };
}
