import type { Feature, Point } from 'geojson';
import type { BotsingStand } from '#shared/puzzel/uitkomst.ts';
import type { LngLat } from '#shared/geo/geometry.ts';
import { botsingIconKey } from '#client/map/botsingen/botsing-icon.ts';

/** A botsing as the map shows it. */
export interface MapBotsing {
  readonly sleutel: string;
  readonly plek: LngLat;
  readonly stand: BotsingStand;
  readonly nummer: number;
  /** False: one of the two only searches there. */
  readonly vast: boolean;
}

const PREFIX = 'botsing/';
/** What stands for several marks too near each other to tell apart; pressing it comes nearer. */
export const GROEP_ID = 'botsing-groep';

/** The id under which the map takes a mark, apart from those of pieces and points. */
export function botsingId(sleutel: string): string {
  return `${PREFIX}${sleutel}`;
}

/** The key of the botsing that an id of the map stands for; null for the id of anything else. */
export function sleutelOfId(id: string): string | null {
  return id.startsWith(PREFIX) ? id.slice(PREFIX.length) : null;
}

export function botsingFeatures(botsingen: readonly MapBotsing[]): readonly Feature<Point>[] {
  return botsingen.map((botsing) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [botsing.plek[0], botsing.plek[1]] },
    properties: {
      id: botsingId(botsing.sleutel),
      beeld: botsingIconKey(botsing),
      // The first of the list lies on top.
      orde: -botsing.nummer,
    },
  }));
}
