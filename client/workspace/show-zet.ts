import { openBotsing, setSheet } from '#client/board/board-state.ts';
import { openZet } from '#client/board/zet-proef.ts';

/** Opens a proposal at the right, in place of a botsing that is open there. */
export function showZet(id: string): void {
  openBotsing(null);
  openZet(id);
  setSheet('rechts');
}
