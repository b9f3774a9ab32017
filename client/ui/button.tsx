import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Tooltip,
  TooltipTrigger,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import '#client/ui/button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'medium' | 'small';
  readonly className?: string;
}

export function Button({ variant = 'secondary', size = 'medium', className = '', ...props }: ButtonProps) {
  const small = size === 'small' ? ' pt-button--small' : '';
  return <AriaButton {...props} className={`pt-button pt-button--${variant}${small} ${className}`} />;
}

interface IconButtonShared {
  /** Name for everybody: the tooltip and the accessible name. */
  readonly label: string;
  readonly children: ReactNode;
  readonly size?: 'medium' | 'small';
  /** Shown in the tooltip beside the name, as `Ctrl+Z`. */
  readonly shortcut?: string;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
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
  ...props
}: IconButtonProps) {
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
