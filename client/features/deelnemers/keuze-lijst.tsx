import { useId } from 'react';

export interface Keuze<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly uitleg: readonly string[];
}

export interface KeuzeLijstProps<Id extends string> {
  readonly label: string;
  readonly keuzes: readonly Keuze<Id>[];
  readonly value: Id;
  /** What counts now. */
  readonly huidig: { readonly id: Id; readonly label: string };
  readonly isReadOnly: boolean;
  readonly onChange: (id: Id) => void;
}

/** A few choices under each other, each with what it brings about. */
export function KeuzeLijst<Id extends string>({
  label,
  keuzes,
  value,
  huidig,
  isReadOnly,
  onChange,
}: KeuzeLijstProps<Id>) {
  const name = useId();
  return (
    <fieldset className="deelnemers__keuzes">
      <legend className="pt-visually-hidden">{label}</legend>
      {keuzes.map(({ id, label: text, uitleg }) => (
        <label key={id} className="deelnemers__keuze" data-gekozen={value === id || undefined}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={value === id}
            // Stays in reach and is read aloud; only choosing something else is closed.
            aria-disabled={isReadOnly}
            onChange={() => {
              if (!isReadOnly) onChange(id);
            }}
          />
          <span>
            <span className="deelnemers__naam">{text}</span>
            {id === huidig.id ? <span className="deelnemers__uitleg"> · {huidig.label}</span> : null}
            {uitleg.map((line) => (
              <span key={line} className="deelnemers__keuze-uitleg">
                {line}
              </span>
            ))}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
