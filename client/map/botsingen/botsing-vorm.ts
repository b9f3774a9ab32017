import type { BotsingStand } from '#shared/puzzel/uitkomst.ts';

/** How one stand looks, on the map and in the list: its shape tells it apart as well as its colour. */
export interface BotsingVorm {
  /** Outline in a box of 24. */
  readonly pad: string;
  /** CSS hex with at least 4.5:1 against white, for the number in it. */
  readonly kleur: string;
}

export const BOTSING_VORM: Readonly<Record<BotsingStand, BotsingVorm>> = {
  open: { pad: 'M12 1 L23 12 L12 23 L1 12 Z', kleur: '#a5200d' },
  'deels-aanvaard': { pad: 'M6.5 2.5 H17.5 L23 12 L17.5 21.5 H6.5 L1 12 Z', kleur: '#8f5200' },
  herzien: { pad: 'M3 3 H21 V21 H3 Z', kleur: '#7a3e9d' },
  aanvaard: { pad: 'M12 1.5 A10.5 10.5 0 1 0 12 22.5 A10.5 10.5 0 1 0 12 1.5 Z', kleur: '#4a5b63' },
};
