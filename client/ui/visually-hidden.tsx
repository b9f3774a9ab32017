import type { ReactNode } from 'react';
import '#client/ui/parts.css';

/** Text for screen readers alone. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="pt-visually-hidden">{children}</span>;
}

/** The first thing that Tab reaches: past the bar, to `#inhoud`. */
export function SkipLink({ children }: { readonly children: ReactNode }) {
  return (
    <a className="pt-skip-link" href="#inhoud">
      {children}
    </a>
  );
}
