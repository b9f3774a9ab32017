import {
  FieldError,
  Input,
  Label,
  SearchField as AriaSearchField,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { useReadOnly } from '#client/ui/read-only.tsx';
import '#client/ui/field.css';

export interface FieldTexts {
  readonly label: string;
  readonly description?: string | undefined;
  /** Shown, and told to assistive technology, while the field is invalid. */
  readonly errorMessage?: string | undefined;
}

export interface TextFieldProps
  extends FieldTexts, Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  readonly placeholder?: string;
}

export function TextField({ label, description, errorMessage, placeholder, ...props }: TextFieldProps) {
  const readOnly = useReadOnly();
  return (
    <AriaTextField
      isReadOnly={readOnly !== null}
      {...props}
      isInvalid={props.isInvalid ?? errorMessage !== undefined}
      className="pt-field"
    >
      <Label className="pt-field__label">{label}</Label>
      <Input className="pt-input" placeholder={placeholder ?? ''} />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends TextFieldProps {
  readonly rows?: number;
}

export function TextArea({
  label,
  description,
  errorMessage,
  placeholder,
  rows = 4,
  ...props
}: TextAreaProps) {
  const readOnly = useReadOnly();
  return (
    <AriaTextField
      isReadOnly={readOnly !== null}
      {...props}
      isInvalid={props.isInvalid ?? errorMessage !== undefined}
      className="pt-field"
    >
      <Label className="pt-field__label">{label}</Label>
      <AriaTextArea className="pt-input" rows={rows} placeholder={placeholder ?? ''} />
      <FieldNotes description={description} errorMessage={errorMessage} />
    </AriaTextField>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A search box whose name is its placeholder; Escape empties it. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField aria-label={label} value={value} onChange={onChange} className="pt-field">
      <Input className="pt-input" placeholder={label} />
    </AriaSearchField>
  );
}

export function FieldNotes({ description, errorMessage }: Omit<FieldTexts, 'label'>) {
  return (
    <>
      {description === undefined ? null : (
        <Text slot="description" className="pt-field__description">
          {description}
        </Text>
      )}
      <FieldError className="pt-field__error">{errorMessage}</FieldError>
    </>
  );
}
