import { useEffect, useState } from 'react';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import type { GebiedFocus } from '#client/map/types.ts';
import { areaOf, codeOf } from '#client/map/base/gebied.ts';
import { loadOnce } from '#client/map/base/use-kaartlagen.ts';

/** The outline of the gebied of a tafel from the kaartlagen; null while loading, for the whole country, or unknown. */
export function useGebiedFocus(gebied: TafelGebied | null): GebiedFocus | null {
  const [focus, setFocus] = useState<GebiedFocus | null>(null);
  useEffect(() => {
    let isCurrent = true;
    setFocus(null);
    if (gebied === null || gebied.soort === 'nederland') return;
    loadOnce(gebied.soort).then(
      ({ features }) => {
        const found = features.find(
          (each) =>
            sameName(each.properties['naam'], gebied.naam) ||
            (gebied.soort === 'novex-gebied' && codeOf(each.properties) === gebied.id),
        );
        const geometrie = found === undefined ? null : areaOf(found.geometry);
        if (isCurrent && geometrie !== null) setFocus({ naam: gebied.naam, geometrie });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [gebied]);
  return focus;
}

function sameName(left: unknown, right: string): boolean {
  return typeof left === 'string' && left.toLocaleLowerCase('nl') === right.toLocaleLowerCase('nl');
}
