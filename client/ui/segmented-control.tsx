import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useReadOnly } from '#client/ui/read-only.tsx';
import { reasonLine } from '#client/ui/reason.tsx';
import { showToast } from '#client/ui/toast.tsx';
import '#client/ui/tabs.css';

export interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string }[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

/** A few choices next to each other, exactly one of them on. */
export function SegmentedControl<Id extends string>({
  label,
  options,
  value,
  onChange,
}: SegmentedControlProps<Id>) {
  const readOnly = useReadOnly();
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        if (readOnly !== null) return showToast(reasonLine(readOnly));
        const chosen = options.find((option) => keys.has(option.id));
        if (chosen) onChange(chosen.id);
      }}
      className="pt-segmented"
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          className="pt-segmented__item"
          {...(readOnly === null ? {} : { 'aria-disabled': 'true' })}
        >
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
