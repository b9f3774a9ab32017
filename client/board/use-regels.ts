import { useMemo } from 'react';
import { effectiveRegels, type EffectieveRegel } from '#shared/domain/combinatieregel/effective-regels.ts';
import { useRecords } from '#client/doc/use-doc.ts';

/** The combinatieregels that count at this tafel, one per subject (BO2); the same array until one of them changes. */
export function useRegels(): readonly EffectieveRegel[] {
  const own = useRecords('combinatieregel');
  return useMemo(() => effectiveRegels(own.values()), [own]);
}
