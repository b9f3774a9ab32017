import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuTrigger,
  Popover as AriaPopover,
  Separator,
} from 'react-aria-components';
import { reasonLine, type Reason } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
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
      /** There is nothing to do now, whoever asks. */
      readonly isDisabled?: boolean;
      /** Why this person may not: the item stays in reach, greyed, with the reason under it. */
      readonly reason?: Reason | null;
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
                onAction={() => act(entry)}
                isDisabled={entry.isDisabled ?? false}
                className={itemClass(entry)}
              >
                {entry.icon}
                <span className="pt-option__text">
                  <span className="pt-option__label">{entry.label}</span>
                  <Under entry={entry} />
                </span>
              </AriaMenuItem>
            ),
          )}
        </AriaMenu>
      </AriaPopover>
    </MenuTrigger>
  );
}

type Item = Extract<MenuEntry, { kind: 'item' }>;

function act({ reason = null, onAction }: Item): void {
  if (reason === null) onAction();
  else showToast(reasonLine(reason));
}

function itemClass({ reason = null, isDanger = false }: Item): string {
  if (reason !== null) return 'pt-option pt-option--greyed';
  return isDanger ? 'pt-option pt-option--danger' : 'pt-option';
}

function Under({ entry: { reason = null, description } }: { readonly entry: Item }) {
  const text = reason === null ? description : reasonLine(reason);
  return text === undefined ? null : <span className="pt-option__description">{text}</span>;
}
