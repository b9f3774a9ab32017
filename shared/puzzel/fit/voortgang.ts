/** What is being done, and how far; `van` null when that cannot be told in advance (FI5). */
export interface Voortgang {
  readonly fase: 'land' | 'passen' | 'kleinste-set' | 'wat-helpt' | 'tekenen';
  readonly stap: number;
  readonly van: number | null;
}

/**
 * Work that tells how far it is between its steps. Who runs it decides whether to go on: what is not run on is cancelled,
 * and `return()` frees what it holds.
 */
export type Werk<Uitkomst> = Generator<Voortgang, Uitkomst, void>;

/** Runs the work to its end in one go. */
export function maakAf<Uitkomst>(werk: Werk<Uitkomst>, meld?: (voortgang: Voortgang) => void): Uitkomst {
  for (;;) {
    const step = werk.next();
    if (step.done === true) return step.value;
    meld?.(step.value);
  }
}
