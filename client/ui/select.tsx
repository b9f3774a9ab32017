import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover as AriaPopover,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { useReadOnly } from '#client/ui/read-only.tsx';
import { FieldNotes, TextField, type FieldTexts } from '#client/ui/text-field.tsx';
import '#client/ui/field.css';
import '#client/ui/list.css';

/** One thing to choose. `section`: a heading above it and its neighbours that carry the same one. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  readonly section?: string;
}

export interface SelectProps<Id extends string> extends FieldTexts {
  readonly options: readonly Option<Id>[];
  readonly value: Id | null;
  readonly onChange: (id: Id) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
}

export function Select<Id extends string>({
  label,
  description,
  errorMessage,
  options,
  value,
  onChange,
  placeholder,
  ...props
}: SelectProps<Id>) {
  const readOnly = useReadOnly();
  const shown = options.find((option) => option.id === value)?.label ?? '';
  // A choice that may not be changed is still reached and read with the keyboard, which a disabled one is not.
  if (readOnly !== null)
    return <TextField label={label} description={description} value={shown} isReadOnly />;
  const known = new Map(options.map((option) => [option.id as string, option.id]));
  return (
    <AriaSelect
      {...props}
      value={value}
      isInvalid={errorMessage !== undefined}
      onChange={(key) => {
        const id = known.get(String(key));
        if (id !== undefined) onChange(id);
      }}
      placeholder={placeholder ?? '…'}
      className="pt-field"
    >
      <Label className="pt-field__label">{label}</Label>
      <AriaButton className="pt-input pt-select-button">
        <SelectValue />
        <IconChevronDown size={16} aria-hidden="true" />
      </AriaButton>
      <FieldNotes description={description} errorMessage={errorMessage} />
      <AriaPopover className="pt-popover pt-popover--list">
        <ListBox className="pt-listbox">{optionItems(options)}</ListBox>
      </AriaPopover>
    </AriaSelect>
  );
}

/** The items of a list box, under their headings where they have one. */
export function optionItems(options: readonly Option[]): ReactNode {
  if (options.every((option) => option.section === undefined))
    return options.map((option) => <OptionItem key={option.id} option={option} />);
  const sections = new Map<string, Option[]>();
  for (const option of options) {
    const section = sections.get(option.section ?? '');
    if (section) section.push(option);
    else sections.set(option.section ?? '', [option]);
  }
  return [...sections].map(([section, items]) => (
    <ListBoxSection key={section} id={`sectie-${section}`}>
      <Header className="pt-listbox__header">{section}</Header>
      {items.map((option) => (
        <OptionItem key={option.id} option={option} />
      ))}
    </ListBoxSection>
  ));
}

function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem id={option.id} textValue={option.label} className="pt-option">
      {({ isSelected }) => (
        <>
          {option.icon}
          <span className="pt-option__text">
            <span>{option.label}</span>
            {option.description === undefined ? null : (
              <span className="pt-option__description">{option.description}</span>
            )}
          </span>
          {isSelected ? <IconCheck size={16} aria-hidden="true" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
