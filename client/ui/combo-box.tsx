import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Group,
  Input,
  Label,
  ListBox,
  Popover as AriaPopover,
} from 'react-aria-components';
import { Button } from '#client/ui/button.tsx';
import type { Reason } from '#client/ui/reason.tsx';
import { optionItems, type Option } from '#client/ui/select.tsx';
import { FieldNotes, type FieldTexts } from '#client/ui/text-field.tsx';
import '#client/ui/field.css';
import '#client/ui/list.css';

export interface ComboBoxProps<Id extends string> extends FieldTexts {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id | null) => void;
  readonly placeholder?: string;
  /** Shown when nothing matches what was typed. */
  readonly emptyText: string;
  readonly isDisabled?: boolean;
  /** Why nothing may be chosen here: only its name shows, as a greyed button that says so. */
  readonly reason?: Reason | null;
}

const MAX_SHOWN = 100;

/** A list to choose from by typing a part of the name; keeps to the first hundred that match. */
export function ComboBox<Id extends string>({
  label,
  description,
  errorMessage,
  options,
  value,
  onChange,
  placeholder,
  emptyText,
  reason = null,
  ...props
}: ComboBoxProps<Id>) {
  const chosen = options.find((option) => option.id === value) ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen?.label ?? '';
  const needle = (typed ?? '').trim().toLocaleLowerCase('nl');
  const shown = options
    .filter((option) => needle === '' || option.label.toLocaleLowerCase('nl').includes(needle))
    .slice(0, MAX_SHOWN);
  if (reason !== null)
    return (
      <span className="pt-field pt-field--greyed">
        <Button size="small" reason={reason}>
          {label}
        </Button>
      </span>
    );
  return (
    <AriaComboBox
      {...props}
      allowsEmptyCollection
      menuTrigger="focus"
      isInvalid={errorMessage !== undefined}
      inputValue={text}
      onInputChange={(next) => setTyped(next === chosen?.label ? null : next)}
      value={value}
      onChange={(key) => {
        setTyped(null);
        onChange(options.find((option) => option.id === key)?.id ?? null);
      }}
      onOpenChange={(open) => {
        if (!open) setTyped(null);
      }}
      className="pt-field"
    >
      <Label className="pt-field__label">{label}</Label>
      <Group className="pt-group">
        <Input className="pt-input" placeholder={placeholder ?? ''} />
        <AriaButton className="pt-group__button">
          <IconChevronDown size={16} aria-hidden="true" />
        </AriaButton>
      </Group>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <AriaPopover className="pt-popover pt-popover--list">
        <ListBox className="pt-listbox" renderEmptyState={() => <Empty text={emptyText} />}>
          {optionItems(shown)}
        </ListBox>
      </AriaPopover>
    </AriaComboBox>
  );
}

function Empty({ text }: { readonly text: string }) {
  return <div className="pt-listbox__empty">{text}</div>;
}
