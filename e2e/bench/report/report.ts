import type { Figure } from '#e2e/bench/measure/figure.ts';
import type { GuardFigure } from '#e2e/bench/measure/guard/shot.ts';
import type { PuzzelFigure } from '#e2e/bench/measure/puzzel/figure.ts';
import type { TargetName } from '#e2e/bench/server/target.ts';

/** Everything one run measured, as written to the JSON file. */
export interface Report {
  readonly measuredAt: string;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  /** How many processes wanted a core, over the minute before the run began and before it ended. */
  readonly load: readonly [begin: number, end: number];
  readonly quick: boolean;
  readonly seconds: number;
  readonly figures: Partial<Record<TargetName, readonly Figure[]>>;
  /** What judging costs beside applying. */
  readonly guard: readonly GuardFigure[];
  /** What shared land, the balans and the fit question cost. */
  readonly puzzel: readonly PuzzelFigure[];
  /** Figures without a peer: size of the client, frame time. */
  readonly client: readonly ClientFigure[];
  readonly failures: readonly string[];
}

export interface ClientFigure {
  readonly label: string;
  readonly value: string;
}

export interface Row {
  readonly label: string;
  readonly unit: Figure['unit'];
  readonly values: Readonly<Record<TargetName, number | null>>;
  /** Ours divided by each peer. */
  readonly ratios: Readonly<Record<'y-websocket' | 'hocuspocus', number | null>>;
}

/** One row per figure, in the order in which they were measured. */
export function rowsOf(report: Pick<Report, 'figures'>): readonly Row[] {
  const names = ['puzzeltafel', 'y-websocket', 'hocuspocus'] as const;
  const byId = new Map<
    string,
    { label: string; unit: Figure['unit']; values: Record<TargetName, number | null> }
  >();
  for (const name of names) {
    for (const figure of report.figures[name] ?? []) {
      const row = byId.get(figure.id) ?? {
        label: figure.label,
        unit: figure.unit,
        values: { puzzeltafel: null, 'y-websocket': null, hocuspocus: null },
      };
      row.values[name] = figure.value;
      byId.set(figure.id, row);
    }
  }
  return [...byId.values()].map((row) =>
    Object.assign(row, {
      ratios: {
        'y-websocket': ratio(row.values.puzzeltafel, row.values['y-websocket']),
        hocuspocus: ratio(row.values.puzzeltafel, row.values.hocuspocus),
      },
    }),
  );
}

function ratio(ours: number | null, theirs: number | null): number | null {
  return ours === null || theirs === null || theirs === 0 ? null : ours / theirs;
}
