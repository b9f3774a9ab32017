import { openBotsing, setSheet } from '#client/board/board-state.ts';
import { sleutelOf, type BotsingRij } from '#client/features/botsing/botsing-groepen.ts';

/** Opens a botsing at the right and brings its place in view. */
export function showBotsing(rij: BotsingRij): void {
  const { plek } = rij.soort === 'kans' ? rij.kans : rij.botsing;
  openBotsing(sleutelOf(rij), plek);
  setSheet('rechts');
}
