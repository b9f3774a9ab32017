import { FUNCTIE_WEERGAVE } from '#shared/domain/functie/weergave.ts';
import type { Functie } from '#shared/domain/functie/functies.ts';
import { FUNCTIE_PATHS } from '#client/map/stukken/functie-paths.ts';
import '#client/functie/functie-mark.css';

export interface FunctieMarkProps {
  readonly functie: Functie;
  readonly size?: 'medium' | 'small';
}

/** The square sign of a functie, the same as on the map; its name stands beside it. */
export function FunctieMark({ functie, size = 'medium' }: FunctieMarkProps) {
  return (
    <span
      className={size === 'small' ? 'functie-mark functie-mark--small' : 'functie-mark'}
      style={{ backgroundColor: FUNCTIE_WEERGAVE[functie].kleur }}
      aria-hidden="true"
    >
      <svg viewBox="0 0 24 24">
        {FUNCTIE_PATHS[functie].map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
    </span>
  );
}
