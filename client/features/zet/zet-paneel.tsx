import { useEffect, useRef, type ReactNode } from 'react';
import { useBoard } from '#client/board/board-state.ts';
import { sluitZet, useZetOpBord } from '#client/board/zet-proef.ts';
import { ZetMaken } from '#client/features/zet/zet-maken.tsx';
import { ZetPanel } from '#client/features/zet/zet-panel.tsx';

/** The move that is tried or open now; otherwise what stands there without one. */
export function ZetPaneel({ children }: { readonly children: ReactNode }) {
  const op = useZetOpBord();
  useGiveWay(op.soort === 'zet');
  switch (op.soort) {
    case 'proef':
      return <ZetMaken proef={op.proef} />;
    case 'zet':
      return <ZetPanel id={op.id} />;
    case 'geen':
      return children;
  }
}

/** A zet that is looked at gives way to what is selected after it; an attempt stays until it is laid or closed. */
function useGiveWay(isLooking: boolean): void {
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
