import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { geometrieOf, type Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { VariantStuk, VariantStukken } from '#shared/domain/variant/stuk.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import { useStukMap } from '#client/board/use-stuk-map.ts';
import { useZetOpBord } from '#client/board/zet-proef.ts';
import { useOpTafel, useRecords, useRegister } from '#client/doc/use-doc.ts';
import { zetVanProef } from '#client/features/zet/proef-zet.ts';
import type { MapZet } from '#client/map/zetten/zet-feature.ts';

const UNKNOWN_COLOR = '#374151';
const NONE: readonly MapZet[] = [];

/** What is proposed and open, and what is tried here, as the map shows it; what lies so already is left out. */
export function useMapZetten(): readonly MapZet[] {
  const { t } = useTranslation('zet');
  const op = useZetOpBord();
  const zetten = useOpTafel('zet');
  const alle = useRecords('zet');
  const stukken = useStukMap();
  const kengetallen = useKengetallen();
  const { partijen } = useRegister();
  return useMemo(() => {
    const kleurVan = (id: string): string =>
      partijen.find((partij) => partij.id === id)?.kleur ?? UNKNOWN_COLOR;
    const shown = (key: string, zet: VariantStukken, isOpen: boolean): readonly MapZet[] =>
      Object.entries(zet).flatMap(([id, anders]) => {
        const found = shapes(stukken, id, anders, zet);
        return found === null
          ? []
          : [{ ...found, id: `${key}/${id}`, kleur: kleurVan(found.partij), isOpen }];
      });
    if (op.soort === 'proef') {
      const stuk = stukken.get(op.proef.stuk);
      const zet = stuk && zetVanProef(op.proef, stuk, t('zonderTitel'), kengetallen);
      // Only the attempt: what others propose would stand in its way.
      return zet?.ok ? shown('proef', zet.value, true) : NONE;
    }
    const openId = op.soort === 'zet' ? op.id : null;
    const looked = openId === null ? undefined : alle.get(openId);
    const open = zetten.filter(({ id, status }) => status === 'open' && id !== openId);
    const all = [
      ...open.flatMap(({ id, stuk }) => shown(id, stuk, false)),
      ...(looked ? shown(looked.id, looked.stuk, true) : []),
    ];
    return all.length === 0 ? NONE : all;
  }, [op, zetten, alle, stukken, kengetallen, partijen, t]);
}

/** Where a piece lies and would lie; null when its place does not change. */
function shapes(
  stukken: ReadonlyMap<string, Puzzelstuk>,
  id: string,
  anders: VariantStuk,
  zet: VariantStukken,
): (Pick<MapZet, 'voor' | 'na'> & { readonly partij: string }) | null {
  const stuk = stukken.get(id);
  const lies = stuk?.archief === null ? geometrieOf(stuk.plaats) : null;
  switch (anders.soort) {
    case 'weg':
      return lies === null || !stuk ? null : { voor: lies, na: null, partij: stuk.partij };
    case 'anders':
      if (!stuk || anders.plaats === undefined) return null;
      return { voor: lies, na: geometrieOf(anders.plaats), partij: stuk.partij };
    case 'nieuw': {
      if (stuk) return null;
      return { voor: sourceOf(stukken, anders, zet), na: geometrieOf(anders.plaats), partij: anders.partij };
    }
  }
}

/** Where the part comes from: the piece of the same partij and functie that the same zet makes smaller. */
function sourceOf(
  stukken: ReadonlyMap<string, Puzzelstuk>,
  nieuw: Extract<VariantStuk, { soort: 'nieuw' }>,
  zet: VariantStukken,
): MapZet['voor'] {
  for (const [id, anders] of Object.entries(zet)) {
    const stuk = stukken.get(id);
    if (anders.soort === 'anders' && stuk?.partij === nieuw.partij && stuk.functies[0] === nieuw.functies[0])
      return geometrieOf(stuk.plaats);
  }
  return null;
}
