import type { ReactNode } from 'react';
import { useZetOpBord } from '#client/board/zet-proef.ts';
import { ZetMaken } from '#client/features/zet/zet-maken.tsx';
import { ZetPanel } from '#client/features/zet/zet-panel.tsx';

/** The move that is tried or open now; otherwise what stands there without one. */
export function ZetPaneel({ children }: { readonly children: ReactNode }) {
  const op = useZetOpBord();
  switch (op.soort) {
    case 'proef':
      return <ZetMaken proef={op.proef} />;
    case 'zet':
      return <ZetPanel id={op.id} />;
    case 'geen':
      return children;
  }
}
