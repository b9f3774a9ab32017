import { IconLock } from '@tabler/icons-react';
import { useId, type ReactElement, type ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { showToast } from '#client/ui/toast.tsx';
import '#client/ui/reason.css';

/** Why something may not now, as a sentence that says what to do; `rule`: its number in SPEC.md, shown small. */
export type Reason = string | { readonly text: string; readonly rule: string };

/** The whole reason in one line. */
export function reasonLine(reason: Reason): string {
  return typeof reason === 'string' ? reason : `${reason.text} (${reason.rule})`;
}

/** The sentence, with the number of its rule small behind it. */
function ReasonText({ reason }: { readonly reason: Reason }) {
  if (typeof reason === 'string') return reason;
  return (
    <>
      {reason.text} <small className="pt-reason__rule">{reason.rule}</small>
    </>
  );
}

/** Says once, at the top of a panel or form, why it is for reading only; nothing when it is not. */
export function ReasonNote({ reason }: { readonly reason: Reason | null }) {
  if (reason === null) return null;
  return (
    <p className="pt-reason" role="note">
      <IconLock size={16} aria-hidden="true" />
      <span>
        <ReasonText reason={reason} />
      </span>
    </p>
  );
}

/** What a greyed control carries instead of its own act: it stays in reach, and pressing it tells why. */
export interface GreyedProps {
  readonly 'aria-disabled': 'true';
  readonly 'aria-describedby': string;
  readonly onPress: () => void;
}

export interface GreyedOptions {
  readonly reason: Reason;
  /** Name of the control when it shows only an icon; stands above the reason. */
  readonly label?: string;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  readonly children: (props: GreyedProps) => ReactElement;
}

/**
 * A control that may not be used: it keeps its place and the focus, and says why on hover, on focus, on a press, and to
 * assistive technology.
 */
export function Greyed({ reason, label, placement = 'bottom', children }: GreyedOptions) {
  const id = useId();
  return (
    <>
      <TooltipTrigger delay={300}>
        {children({
          'aria-disabled': 'true',
          'aria-describedby': id,
          onPress: () => showToast(reasonLine(reason)),
        })}
        <Tooltip className="pt-tooltip" placement={placement} offset={6}>
          {label === undefined ? null : <strong className="pt-reason__label">{label}</strong>}
          <ReasonText reason={reason} />
        </Tooltip>
      </TooltipTrigger>
      <Hidden id={id}>{reasonLine(reason)}</Hidden>
    </>
  );
}

function Hidden({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <span id={id} hidden>
      {children}
    </span>
  );
}
