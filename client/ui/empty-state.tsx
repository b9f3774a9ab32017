import type { ReactNode } from 'react';
import '#client/ui/parts.css';

export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly action?: ReactNode;
}

/** What stands where nothing is yet: what this is, and what to do. */
export function EmptyState({ title, children, icon, action }: EmptyStateProps) {
  return (
    <div className="pt-empty">
      {icon === undefined ? null : <span className="pt-empty__icon">{icon}</span>}
      <p className="pt-empty__title">{title}</p>
      {children === undefined ? null : <div>{children}</div>}
      {action}
    </div>
  );
}
