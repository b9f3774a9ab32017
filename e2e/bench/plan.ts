import type { DocumentSize } from './measure/guard/document.ts';
import type { BalansSize } from './measure/puzzel/balans.ts';

/** How much of everything: bounded in count and time, so that a run always ends. */
export interface Plan {
  /** In rounds that take turns with the other servers: a disturbance of the machine then hits one round, not one server. */
  readonly rounds: Readonly<Record<string, number>>;
  readonly propagation: {
    readonly clients: readonly number[];
    readonly warmupMs: number;
    readonly windowMs: number;
  };
  readonly saturation: {
    readonly clients: number;
    readonly startEditsPerSecond: number;
    readonly factor: number;
    readonly maxSteps: number;
    readonly windowMs: number;
    readonly p99LimitMs: number;
  };
  readonly coldOpen: { readonly edits: number; readonly opens: number };
  readonly storm: { readonly edits: number; readonly clients: number; readonly storms: number };
  readonly idle: { readonly clients: number; readonly windowMs: number };
  readonly kill: readonly {
    readonly editsPerSecond: number;
    readonly writers: number;
    readonly cycles: number;
    readonly minMs: number;
    readonly maxMs: number;
  }[];
  readonly guard: {
    readonly sizes: readonly DocumentSize[];
    /** In which the largest messages are judged; in the second only those that cost more in a larger tafel. */
    readonly worstSizes: readonly [DocumentSize, DocumentSize?];
    /** Of each small edit, before anything counts: the ratio has settled after some 2.000. */
    readonly warmupShots: number;
    readonly shots: number;
    readonly mergeShots: number;
    readonly worstShots: number;
  };
  /** Turf is measured on so many pairs, which takes some seconds. */
  readonly overlap: { readonly pieces: number; readonly turfPairs: number };
  readonly balans: readonly BalansSize[];
  /** Seeds of the puzzles of which is asked whether all fits. */
  readonly fit: readonly number[];
  /** The arrangement of which the package is made. */
  readonly export: { readonly afspraken: number; readonly pieces: number; readonly times: number };
}

/** What README reports; about ten minutes for three servers. */
export const FULL: Plan = {
  rounds: { propagation: 3 },
  propagation: { clients: [100, 200], warmupMs: 3000, windowMs: 7000 },
  saturation: {
    clients: 50,
    startEditsPerSecond: 750,
    factor: 1.33,
    maxSteps: 16,
    windowMs: 2500,
    p99LimitMs: 250,
  },
  coldOpen: { edits: 20_000, opens: 5 },
  storm: { edits: 8700, clients: 300, storms: 3 },
  idle: { clients: 500, windowMs: 30_000 },
  kill: [
    { editsPerSecond: 50, writers: 5, cycles: 20, minMs: 400, maxMs: 2200 },
    { editsPerSecond: 1500, writers: 10, cycles: 10, minMs: 400, maxMs: 2200 },
  ],
  guard: {
    sizes: [
      { structs: 1500, clients: 10 },
      { structs: 10_000, clients: 40 },
      { structs: 100_000, clients: 200 },
    ],
    worstSizes: [
      { structs: 10_000, clients: 40 },
      { structs: 100_000, clients: 200 },
    ],
    warmupShots: 3000,
    shots: 500,
    mergeShots: 9,
    worstShots: 15,
  },
  overlap: { pieces: 2000, turfPairs: 500 },
  balans: [
    {
      pieces: 2000,
      opgaven: 500,
      fullTimes: 7,
      edits: 300,
      ghosts: 100,
      fullLimitMs: 1500,
      editLimitMs: 50,
    },
    {
      pieces: 20_000,
      opgaven: 500,
      fullTimes: 1,
      edits: 200,
      ghosts: 50,
      fullLimitMs: null,
      editLimitMs: 150,
    },
  ],
  fit: [1, 2, 3],
  export: { afspraken: 100, pieces: 500, times: 3 },
};

/** To see whether all still runs: too short for figures that count. */
export const QUICK: Plan = {
  rounds: {},
  propagation: { clients: [100], warmupMs: 1000, windowMs: 4000 },
  saturation: { ...FULL.saturation, startEditsPerSecond: 1500, factor: 2, maxSteps: 5, windowMs: 1000 },
  coldOpen: { edits: 4000, opens: 1 },
  storm: { edits: 2000, clients: 100, storms: 1 },
  idle: { clients: 100, windowMs: 5000 },
  kill: [
    { editsPerSecond: 50, writers: 5, cycles: 1, minMs: 800, maxMs: 1000 },
    { editsPerSecond: 1500, writers: 10, cycles: 1, minMs: 800, maxMs: 1000 },
  ],
  guard: {
    sizes: [{ structs: 1500, clients: 10 }],
    worstSizes: [{ structs: 1500, clients: 10 }],
    warmupShots: 3000,
    shots: 200,
    mergeShots: 3,
    worstShots: 5,
  },
  overlap: { pieces: 500, turfPairs: 100 },
  balans: [
    { pieces: 500, opgaven: 100, fullTimes: 1, edits: 20, ghosts: 5, fullLimitMs: 1500, editLimitMs: 50 },
  ],
  fit: [1],
  export: { afspraken: 10, pieces: 50, times: 1 },
};
