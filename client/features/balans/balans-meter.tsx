import type { ReactNode } from 'react';
import { ProgressBar, type ProgressBarProps } from '#client/ui/progress-bar.tsx';
import '#client/features/balans/balans.css';

export interface BalansMeterProps extends Pick<ProgressBarProps, 'max' | 'parts' | 'band' | 'onzeker'> {
  readonly titel: string;
  /** The figures behind the title, as the bar says them too. */
  readonly stand: string;
  /** What the bar says in words, where that is more than the figures. */
  readonly woorden?: string;
  readonly noot: ReactNode;
}

/** One figure of the strip: what it is, how much of it, a bar, and one line below. */
export function BalansMeter({ titel, stand, woorden, noot, ...bar }: BalansMeterProps) {
  return (
    <div className="balans-meter">
      <p className="balans-meter__head">
        <span className="balans-meter__title" title={titel}>
          {titel}
        </span>{' '}
        <span>{stand}</span>
      </p>
      <ProgressBar size="high" label={titel} valueText={woorden ?? stand} {...bar} />
      <p className="balans-meter__note">{noot}</p>
    </div>
  );
}
