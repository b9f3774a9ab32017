import type { ReactNode } from 'react';
import '#client/ui/parts.css';

export interface AvatarProps {
  /** A short name; more than four characters are shortened to two. */
  readonly initials: string;
  /** CSS colour with at least 4.5:1 against white. */
  readonly color: string;
  readonly size?: 'medium' | 'small';
}

/** A coloured circle with letters; its name stands beside it or on the button around it. */
export function Avatar({ initials, color, size = 'medium' }: AvatarProps) {
  return (
    <span
      className={size === 'small' ? 'pt-avatar pt-avatar--small' : 'pt-avatar'}
      style={{ backgroundColor: color }}
      aria-hidden="true"
    >
      {initials.length > 4 ? initials.slice(0, 2).toUpperCase() : initials}
    </span>
  );
}

export function AvatarGroup({ children }: { readonly children: ReactNode }) {
  return <span className="pt-avatar-group">{children}</span>;
}

/** A dot in the colour of a partij, always next to its name. */
export function Dot({ color }: { readonly color: string }) {
  return <span className="pt-dot" style={{ backgroundColor: color }} aria-hidden="true" />;
}
