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
  readonly size?: 'normal' | 'high';
}

export function ProgressBar({ label, valueText, max, parts, band, size = 'normal' }: ProgressBarProps) {
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
      {band === undefined ? null : (
        <div
          className="pt-progress__band"
          style={{ left: `${percent(band.from)}%`, width: `${percent(band.to) - percent(band.from)}%` }}
        />
      )}
    </div>
  );
}
