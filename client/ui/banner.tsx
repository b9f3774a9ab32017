import type { ReactNode } from 'react';
import '#client/ui/parts.css';

export interface BannerProps {
  readonly tone?: 'info' | 'warning' | 'negative';
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** A message over the full width that stays until its cause is gone. */
export function Banner({ tone = 'info', children, actions }: BannerProps) {
  return (
    <div className={`pt-banner pt-banner--${tone}`} role={tone === 'info' ? 'status' : 'alert'}>
      <div className="pt-banner__text">{children}</div>
      {actions}
    </div>
  );
}
