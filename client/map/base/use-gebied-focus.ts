import { useEffect, useState } from 'react';
import type { TafelGebied } from '#shared/domain/tafel/schema.ts';
import type { GebiedFocus } from '#client/map/types.ts';
import { areaOf, codeOf } from '#client/map/base/gebied.ts';
import type { KaartlaagData } from '#client/map/base/kaartlaag.ts';
import { loadOnce } from '#client/map/base/use-kaartlagen.ts';

/** The outline of the gebied of a tafel from the kaartlagen; null while loading, for the whole country, or unknown. */
export function useGebiedFocus(gebied: TafelGebied | null): GebiedFocus | null {
  const [found, setFound] = useState<{ gebied: TafelGebied; focus: GebiedFocus | null } | null>(null);
  useEffect(() => {
    if (gebied === null || gebied.soort === 'nederland') return;
    let isCurrent = true;
    void loadOnce(gebied.soort)
      .then((data) => (isCurrent ? setFound({ gebied, focus: focusOf(gebied, data) }) : undefined))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [gebied]);
  return found !== null && found.gebied === gebied ? found.focus : null;
}

function focusOf(gebied: TafelGebied, { features }: KaartlaagData): GebiedFocus | null {
  const feature = features.find(
    (each) =>
      sameName(each.properties['naam'], gebied.naam) ||
      (gebied.soort === 'novex-gebied' && codeOf(each.properties) === gebied.id),
  );
  const geometrie = feature === undefined ? null : areaOf(feature.geometry);
  return geometrie === null ? null : { naam: gebied.naam, geometrie };
}

function sameName(left: unknown, right: string): boolean {
  return typeof left === 'string' && left.toLocaleLowerCase('nl') === right.toLocaleLowerCase('nl');
}
