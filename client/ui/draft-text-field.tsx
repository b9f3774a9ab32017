import { useEffect, useRef, useState } from 'react';
import { TextArea, TextField, type TextAreaProps } from '#client/ui/text-field.tsx';

export interface DraftTextFieldProps extends Omit<
  TextAreaProps,
  'value' | 'onChange' | 'onBlur' | 'defaultValue'
> {
  readonly value: string;
  /** Called once when the user is done with a changed text: on leaving the field, or on Enter in a single line. */
  readonly onCommit: (value: string) => void;
  readonly multiline?: boolean;
}

/**
 * A text that is written as a whole, not per key: what others see changes once, and while somebody types here a newer
 * text from elsewhere does not pull the words away. Escape puts the shared text back.
 */
export function DraftTextField({ value, onCommit, multiline = false, ...props }: DraftTextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft !== null && draft !== value) onCommit(draft);
    setDraft(null);
  };
  // A field that goes away while somebody types, because another thing was chosen, still keeps what was typed.
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => () => latest.current(), []);
  const shared = {
    ...props,
    value: draft ?? value,
    onChange: setDraft,
    onBlur: commit,
    onKeyDown: (event: {
      readonly key: string;
      readonly currentTarget: EventTarget;
      continuePropagation(): void;
    }) => {
      if (event.key === 'Escape' && draft !== null) setDraft(null);
      else if (event.key === 'Enter' && !multiline) commit();
      else event.continuePropagation();
    },
  };
  return multiline ? <TextArea {...shared} /> : <TextField {...shared} />;
}
