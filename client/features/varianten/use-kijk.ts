import { useMemo } from 'react';
import { useRegister, useTafelSession } from '#client/doc/use-doc.ts';
import type { StukkenKijk } from '#client/map/stukken/feature.ts';

const UNKNOWN_COLOR = '#374151';

/** How partijen look on a map, for who sits here; the same object until that changes. */
export function useKijk(): StukkenKijk {
  const { partijen } = useRegister();
  const eigenPartij = useTafelSession().deelnemer.partij;
  return useMemo((): StukkenKijk => {
    const known = new Map(partijen.map((partij) => [partij.id, partij]));
    return {
      kleurVan: (id) => known.get(id)?.kleur ?? UNKNOWN_COLOR,
      naamVan: (id) => known.get(id)?.naam ?? id,
      eigenPartij,
    };
  }, [partijen, eigenPartij]);
}
