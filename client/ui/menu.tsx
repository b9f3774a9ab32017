import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover as AriaPopover,
  Separator,
} from 'react-aria-components';
import '#client/ui/list.css';

export type MenuEntry =
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly label: string;
      readonly description?: string;
      readonly icon?: ReactNode;
      readonly onAction: () => void;
      readonly isDanger?: boolean;
      readonly isDisabled?: boolean;
    }
  | { readonly kind: 'separator'; readonly id: string };

export interface MenuProps {
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly label: string;
  readonly entries: readonly MenuEntry[];
}

export function Menu({ trigger, label, entries }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <AriaPopover className="pt-popover" placement="bottom end">
        <AriaMenu aria-label={label} className="pt-listbox">
          {entries.map((entry) =>
            entry.kind === 'separator' ? (
              <Separator key={entry.id} className="pt-menu__separator" />
            ) : (
              <AriaMenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                onAction={entry.onAction}
                isDisabled={entry.isDisabled ?? false}
                className={entry.isDanger === true ? 'pt-option pt-option--danger' : 'pt-option'}
              >
                {entry.icon}
                <span className="pt-option__text">
                  <span>{entry.label}</span>
                  {entry.description === undefined ? null : (
                    <span className="pt-option__description">{entry.description}</span>
                  )}
                </span>
              </AriaMenuItem>
            ),
          )}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}
