import { IconMinus, IconPlus } from '@tabler/icons-react';
import {
  Button as AriaButton,
  Group,
  I18nProvider,
  Input,
  Label,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components';
import { FieldNotes, type FieldTexts } from '#client/ui/text-field.tsx';
import { useReadOnly } from '#client/ui/read-only.tsx';
import '#client/ui/field.css';

export interface NumberFieldProps
  extends FieldTexts, Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'> {
  /** Unit behind the figure. */
  readonly suffix?: string;
}

/** A figure in Dutch notation (1.200,5), whatever the language of the interface. Empty is NaN. */
export function NumberField({ label, description, errorMessage, suffix, ...props }: NumberFieldProps) {
  const readOnly = useReadOnly();
  return (
    <I18nProvider locale="nl-NL">
      <AriaNumberField
        isReadOnly={readOnly !== null}
        {...props}
        isInvalid={props.isInvalid ?? errorMessage !== undefined}
        className="pt-field"
      >
        <Label className="pt-field__label">{label}</Label>
        <Group className="pt-group">
          <Input className="pt-input" data-number="" />
          {suffix === undefined ? null : <span className="pt-group__suffix">{suffix}</span>}
          {readOnly === null ? (
            <>
              <AriaButton slot="decrement" className="pt-group__button pt-group__button--first">
                <IconMinus size={16} aria-hidden="true" />
              </AriaButton>
              <AriaButton slot="increment" className="pt-group__button">
                <IconPlus size={16} aria-hidden="true" />
              </AriaButton>
            </>
          ) : null}
        </Group>
        <FieldNotes description={description} errorMessage={errorMessage} />
      </AriaNumberField>
    </I18nProvider>
  );
}
