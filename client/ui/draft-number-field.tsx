import { useState } from 'react';
import { NumberField, type NumberFieldProps } from '#client/ui/number-field.tsx';

export interface DraftNumberFieldProps extends Omit<NumberFieldProps, 'value' | 'onChange' | 'defaultValue'> {
  /** Null shows an empty field. */
  readonly value: number | null;
  /** Called when the user is done: on leaving the field, on Enter, or by the buttons. An emptied field commits nothing. */
  readonly onCommit: (value: number) => void;
  /** Called when the field was emptied, where empty means something. */
  readonly onClear?: () => void;
}

/** A figure that is written when the user is done with it. */
export function DraftNumberField({ value, onCommit, onClear, ...props }: DraftNumberFieldProps) {
  const [attempt, setAttempt] = useState(0);
  return (
    <NumberField
      {...props}
      key={attempt}
      value={value ?? Number.NaN}
      onChange={(next) => {
        if (Number.isNaN(next)) {
          if (value !== null && onClear) onClear();
          else setAttempt(attempt + 1);
        } else if (next !== value) onCommit(next);
      }}
    />
  );
}
