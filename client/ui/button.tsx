import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { Greyed, type Reason } from '#client/ui/reason.tsx';
import '#client/ui/button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly className?: string;
  /** Why it may not be used: it is then greyed, stays in reach, and says so. */
  readonly reason?: Reason | null;
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  className = '',
  reason = null,
  ...props
}: ButtonProps) {
  const small = size === 'small' ? ' pt-button--small' : '';
  const classes = `pt-button pt-button--${variant}${small} ${className}`;
  if (reason === null) return <AriaButton {...props} className={classes} />;
  return (
    <Greyed reason={reason}>
      {(greyed) => <AriaButton {...props} {...greyed} type="button" isDisabled={false} className={classes} />}
    </Greyed>
  );
}

interface IconButtonShared {
  /** Name for everybody: the tooltip and the accessible name. */
  readonly label: string;
  readonly children: ReactNode;
  readonly size?: 'medium' | 'small';
  /** Shown in the tooltip beside the name, as `Ctrl+Z`. */
  readonly shortcut?: string;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** Why it may not be used: it is then greyed, stays in reach, and says so. */
  readonly reason?: Reason | null;
}

export interface IconButtonProps
  extends IconButtonShared, Omit<AriaButtonProps, 'className' | 'style' | 'children'> {}

/** A button of one icon; its name shows as a tooltip on hover and on focus. */
export function IconButton({
  label,
  children,
  size = 'medium',
  shortcut,
  placement = 'bottom',
  reason = null,
  ...props
}: IconButtonProps) {
  if (reason !== null)
    return (
      <Greyed reason={reason} label={label} placement={placement}>
        {(greyed) => (
          <AriaButton
            {...props}
            {...greyed}
            type="button"
            isDisabled={false}
            aria-label={label}
            className={iconButtonClass(size)}
          >
            {children}
          </AriaButton>
        )}
      </Greyed>
    );
  return (
    <TooltipTrigger delay={500}>
      <AriaButton {...props} aria-label={label} className={iconButtonClass(size)}>
        {children}
      </AriaButton>
      <Hint placement={placement}>{shortcut === undefined ? label : `${label} (${shortcut})`}</Hint>
    </TooltipTrigger>
  );
}

function Hint({
  children,
  placement,
}: {
  children: ReactNode;
  placement: 'top' | 'bottom' | 'left' | 'right';
}) {
  return (
    <Tooltip className="pt-tooltip" placement={placement} offset={6}>
      {children}
    </Tooltip>
  );
}

function iconButtonClass(size: 'medium' | 'small'): string {
  return size === 'small' ? 'pt-icon-button pt-icon-button--small' : 'pt-icon-button';
}
