import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';
import { useReadOnly } from '#client/ui/read-only.tsx';
import '#client/ui/field.css';

export interface CheckboxProps {
  readonly children: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
}

export function Checkbox({ children, ...props }: CheckboxProps) {
  const readOnly = useReadOnly();
  return (
    <AriaCheckbox isReadOnly={readOnly !== null} {...props} className="pt-checkbox">
      {({ isIndeterminate }) => (
        <>
          <span className="pt-checkbox__box" aria-hidden="true">
            {isIndeterminate ? <IconMinus size={14} stroke={3} /> : <IconCheck size={14} stroke={3} />}
          </span>
          <span>{children}</span>
        </>
      )}
    </AriaCheckbox>
  );
}
