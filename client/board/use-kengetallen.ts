import { useMemo } from 'react';
import {
  effectiveKengetallen,
  type EffectiefKengetal,
} from '#shared/domain/kengetal/effective-kengetallen.ts';
import { useRecords } from '#client/doc/use-doc.ts';

/** The kengetallen that count at this tafel, one per key (BA5); the same array until one of them changes. */
export function useKengetallen(): readonly EffectiefKengetal[] {
  const own = useRecords('kengetal');
  return useMemo(() => effectiveKengetallen(own.values()), [own]);
}
