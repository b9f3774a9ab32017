import '#client/ui/parts.css';

export interface ProgressPart {
  readonly value: number;
  readonly color: string;
}

export interface ProgressBarProps {
  /** Says what the bar measures. */
  readonly label: string;
  /** The same in words and figures, as the text beside it says. */
  readonly valueText: string;
  /** End of the scale, in the unit of the parts. */
  readonly max: number;
  readonly parts: readonly ProgressPart[];
  /** A goal that is a range: hatched from its lower to its upper end. */
  readonly band?: { readonly from: number; readonly to: number };
  /** What the parts together may turn out to be: hatched the other way, over and past their end. */
  readonly onzeker?: { readonly from: number; readonly to: number };
  readonly size?: 'normal' | 'high';
}

export function ProgressBar({
  label,
  valueText,
  max,
  parts,
  band,
  onzeker,
  size = 'normal',
}: ProgressBarProps) {
  const percent = (value: number): number => (max <= 0 ? 0 : Math.min(100, (Math.max(0, value) / max) * 100));
  const placed = parts.map((part, index) => {
    const before = parts.slice(0, index).reduce((sum, earlier) => sum + earlier.value, 0);
    const left = percent(before);
    return { color: part.color, left, width: percent(before + part.value) - left };
  });
  return (
    <div className={size === 'high' ? 'pt-progress pt-progress--high' : 'pt-progress'}>
      <span className="pt-visually-hidden">{`${label}: ${valueText}`}</span>
      {placed.map((part) => (
        <div
          key={`${part.color}-${part.left}`}
          className="pt-progress__part"
          style={{ left: `${part.left}%`, width: `${part.width}%`, backgroundColor: part.color }}
        />
      ))}
      {onzeker === undefined ? null : <Hatch kind="onzeker" {...onzeker} percent={percent} />}
      {band === undefined ? null : <Hatch kind="band" {...band} percent={percent} />}
    </div>
  );
}

interface HatchProps {
  readonly kind: 'band' | 'onzeker';
  readonly from: number;
  readonly to: number;
  readonly percent: (value: number) => number;
}

function Hatch({ kind, from, to, percent }: HatchProps) {
  const left = percent(from);
  return (
    <div className={`pt-progress__${kind}`} style={{ left: `${left}%`, width: `${percent(to) - left}%` }} />
  );
}
