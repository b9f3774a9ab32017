import { useMemo } from 'react';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { useRegister } from '#client/doc/use-doc.ts';
import { currentTaal } from '#client/i18n/i18n.ts';

export interface PartijNamen {
  /** Name of a partij; of one that does not sit here, what it is known by. */
  readonly naam: (partij: PartijId) => string;
  readonly kort: (partij: PartijId) => string;
  readonly kleur: (partij: PartijId) => string;
  /** `A, B en C`. */
  readonly opsomming: (partijen: readonly PartijId[]) => string;
}

const NO_COLOUR = '#56646c';

export function usePartijNamen(): PartijNamen {
  const { partijen } = useRegister();
  return useMemo(() => {
    const known = new Map(partijen.map((partij) => [partij.id, partij]));
    const naam = (id: PartijId): string => known.get(id)?.naam ?? id;
    return {
      naam,
      kort: (id) => known.get(id)?.afkorting ?? id,
      kleur: (id) => known.get(id)?.kleur ?? NO_COLOUR,
      opsomming: (ids) => new Intl.ListFormat(currentTaal()).format(ids.map(naam)),
    };
  }, [partijen]);
}
