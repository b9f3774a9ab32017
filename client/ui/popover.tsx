import type { ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import '#client/ui/list.css';

export interface PopoverProps {
  readonly trigger: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
  readonly placement?: 'bottom' | 'bottom end' | 'bottom start' | 'top' | 'right' | 'left';
}

/** A small window at the button that opens it; closes on Escape and on a press outside. */
export function Popover({ trigger, label, children, placement = 'bottom end' }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover className="pt-popover" placement={placement}>
        <AriaDialog aria-label={label} className="pt-popover__body">
          {children}
        </AriaDialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
