import type { ReactNode } from 'react';
import '#client/ui/parts.css';

export interface BadgeProps {
  /** `mark`: a count that asks for attention. */
  readonly tone?: 'neutral' | 'accent' | 'positive' | 'warning' | 'negative' | 'mark';
  readonly children: ReactNode;
}

export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={`pt-badge pt-badge--${tone}`}>{children}</span>;
}
