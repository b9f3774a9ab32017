import type { Endpoint } from './endpoint.ts';

/** Clock values per Yjs client id: what a replica holds, or must hold. Keys are numbers as text (plain JSON). */
export type Clocks = Readonly<Record<string, number>>;

export interface StepFigures {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly editsPerSecond: number;
  readonly deliveredPerSecond: number;
  /** Edits that some other client never got, of those sent in the window; more than zero is a fault. */
  readonly missing: number;
  readonly gaps: number;
  readonly serverCpuMsPer1000: number;
  /** Shares of one core over the window: near 1 the load process itself is the limit. */
  readonly serverCpuShare: number;
  readonly loadCpuShare: number;
  readonly closed: number;
}

export interface StormFigures {
  readonly allMs: number;
  readonly medianMs: number;
  readonly failed: number;
}

interface IdleFigures {
  readonly residentKbPerClient: number;
  readonly bytesPerClientMinute: number;
  readonly connected: number;
}

/** What the load process can be asked, and what it answers. */
interface Jobs {
  /** A number of clients that all edit at an equal rate. */
  step: {
    ask: {
      endpoint: Endpoint;
      pid: number;
      clients: number;
      editsPerSecondPerClient: number;
      warmupMs: number;
      windowMs: number;
      drainMs: number;
    };
    answer: StepFigures;
  };
  /** Writes so many edits as a real session would, and tells what must be there afterwards. */
  seed: { ask: { endpoint: Endpoint; edits: number }; answer: { clocks: Clocks; bytes: number } };
  /** One empty client: milliseconds from connecting to holding the content. */
  open: { ask: { endpoint: Endpoint; clocks: Clocks; timeoutMs: number }; answer: { contentMs: number } };
  /** Many clients at once; warm ones say that they already hold `clocks`. */
  storm: {
    ask: { endpoint: Endpoint; clients: number; clocks: Clocks; warm: boolean; timeoutMs: number };
    answer: StormFigures;
  };
  idle: {
    ask: { endpoint: Endpoint; pid: number; clients: number; windowMs: number; renewMs: number };
    answer: IdleFigures;
  };
  /** Writes until the moment comes, kills the server with SIGKILL, tells what another client had seen by then. */
  kill: {
    ask: { endpoint: Endpoint; pid: number; writers: number; editsPerSecond: number; killAfterMs: number };
    answer: { seen: Clocks; first: Clocks };
  };
  /** What a fresh client gets: waits until it holds `clocks`, at most so long. */
  read: { ask: { endpoint: Endpoint; clocks: Clocks; timeoutMs: number }; answer: { clocks: Clocks } };
}

export type JobName = keyof Jobs;
export type Ask<Name extends JobName> = Jobs[Name]['ask'];
export type Answer<Name extends JobName> = Jobs[Name]['answer'];
