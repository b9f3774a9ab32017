import type { ReactNode } from 'react';
import '#client/ui/parts.css';

export interface PanelProps {
  readonly children: ReactNode;
  readonly padded?: boolean;
}

/** A white card with a thin border. */
export function Panel({ children, padded = true }: PanelProps) {
  return <div className={padded ? 'pt-panel pt-panel--padded' : 'pt-panel'}>{children}</div>;
}
