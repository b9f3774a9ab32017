import type { Horizon } from '#shared/puzzel/horizon.ts';
import type { BalansRegel, Botsing, Uitkomst } from '#shared/puzzel/uitkomst.ts';

/** - `onbekend`: nothing says that it does not fit, but something that is needed to say so is missing. */
export type PuzzelOordeel = 'past' | 'past-niet' | 'onbekend';

/** How the puzzle as a whole stands at one horizon, in counts. */
export interface PuzzelStand {
  readonly oordeel: PuzzelOordeel;
  /** Opgaven of which less lies on the tafel than is asked. */
  readonly opgavenOpen: number;
  /** National opgaven of which the tafel has no share yet (BA2). */
  readonly nietVerdeeld: number;
  /** Certain botsingen that not everybody lives with. */
  readonly botsingen: number;
  /** The same, where something only searches. */
  readonly mogelijk: number;
  /** Botsingen that everybody lives with: they go along as a reservation (BO7). */
  readonly voorbehouden: number;
}

/** The balans of the tafel as a whole at a horizon, per opgave. */
export function tafelRegels(uitkomst: Uitkomst, horizon: Horizon): ReadonlyMap<string, BalansRegel> {
  return new Map(
    uitkomst.regels.flatMap((regel) =>
      regel.horizon === horizon && regel.gebied === null ? [[regel.opgave, regel] as const] : [],
    ),
  );
}

/** Whether a botsing is shown at a horizon: one whose periods overlap between horizons only is never left out. */
export function isBotsingAt(botsing: Pick<Botsing, 'horizonnen'>, horizon: Horizon): boolean {
  return botsing.horizonnen.length === 0 || botsing.horizonnen.includes(horizon);
}

/** The verdict that the strip, the past screen and the export all show. What cannot be measured holds nothing up. */
export function puzzelStand(uitkomst: Uitkomst, horizon: Horizon): PuzzelStand {
  const regels = [...tafelRegels(uitkomst, horizon).values()];
  const botsingen = uitkomst.botsingen.filter((botsing) => isBotsingAt(botsing, horizon));
  const open = botsingen.filter(({ stand }) => stand !== 'aanvaard');
  const count = (oordeel: BalansRegel['oordeel']): number =>
    regels.filter((regel) => regel.oordeel === oordeel).length;
  const stand = {
    opgavenOpen: count('tekort'),
    nietVerdeeld: count('niet-verdeeld'),
    botsingen: open.filter(({ zekerheid }) => zekerheid === 'zeker').length,
    mogelijk: open.filter(({ zekerheid }) => zekerheid === 'mogelijk').length,
    voorbehouden: botsingen.length - open.length,
  };
  const isMeasured = regels.some((regel) => regel.oordeel === 'bereikt' || regel.oordeel === 'op-koers');
  return { ...stand, oordeel: oordeelOf(stand, isMeasured) };
}

function oordeelOf(stand: Omit<PuzzelStand, 'oordeel'>, isMeasured: boolean): PuzzelOordeel {
  if (stand.opgavenOpen > 0 || stand.botsingen > 0) return 'past-niet';
  return stand.nietVerdeeld > 0 || stand.mogelijk > 0 || !isMeasured ? 'onbekend' : 'past';
}
