import { useEffect, useRef } from 'react';
import { useBoard } from '#client/board/board-state.ts';
import { sluitZet } from '#client/board/zet-proef.ts';

/**
 * A zet that is looked at gives way to what is selected or opened after it; an attempt stays until it is laid or closed. Stands
 * where it also runs while something else is shown in place of the zet.
 */
export function useGiveWay(isLooking: boolean): void {
  const selected = useBoard((state) => state.selected);
  const botsing = useBoard((state) => state.openBotsing);
  const before = useRef({ selected, botsing });
  useEffect(() => {
    const last = before.current;
    before.current = { selected, botsing };
    const isOther = last.selected !== selected && selected.length > 0;
    if (isLooking && (isOther || (last.botsing !== botsing && botsing !== null))) sluitZet();
  }, [isLooking, selected, botsing]);
}
