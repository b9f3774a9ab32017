import { useEffect, useMemo, useState } from 'react';
import type { GebiedLaag } from '#shared/domain/puzzelstuk/schema.ts';
import type { AreaGeometry } from '#shared/geo/geometry.ts';
import type { GebiedVlak, LaagVlak } from '#shared/puzzel/invoer.ts';
import { vlakVanLaag } from '#shared/puzzel/ondergrond/ondergrond.ts';
import { setLand } from '#client/board/land.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';
import { codeOf } from '#client/map/base/gebied.ts';
import type { KaartlaagData } from '#client/map/base/kaartlaag.ts';
import { loadOnce } from '#client/map/base/use-kaartlagen.ts';
import { useOndergrond } from '#client/puzzel/use-ondergrond.ts';

/** Whose borders a burden can cross, in the whole country: who receives it may lie outside the gebied of the tafel. */
const BESTUREN = ['gemeente', 'provincie', 'waterschap'] as const satisfies readonly GebiedLaag[];

/** Keeps the land by which afwentelingen are found, for as long as the tafel is open; stands once under a tafel. */
export function useLandVoeding(): void {
  const [gebieden, setGebieden] = useState<readonly GebiedVlak[]>([]);
  const { lagen } = useOndergrond();
  const getekend = useOpTafel('laag');
  useEffect(() => {
    let isCurrent = true;
    for (const laag of BESTUREN)
      loadOnce(laag).then(
        (data) => {
          if (isCurrent) setGebieden((known) => [...known, ...vlakkenIn(laag, data)]);
        },
        // Without a layer its borders pass nothing on; the map says which layers are missing.
        () => undefined,
      );
    return () => {
      isCurrent = false;
    };
  }, []);
  const vlakken = useMemo(
    (): readonly LaagVlak[] => [...lagen, ...getekend.map(vlakVanLaag)],
    [lagen, getekend],
  );
  useEffect(() => setLand({ gebieden, lagen: vlakken }), [gebieden, vlakken]);
  useEffect(() => () => setLand({ gebieden: [], lagen: [] }), []);
}

/** Taken as they are, not read again: hundreds of shapes from our own server. */
function vlakkenIn(laag: GebiedLaag, { features }: KaartlaagData): readonly GebiedVlak[] {
  return features.flatMap(({ geometry, properties }) =>
    geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
      ? [
          {
            code: codeOf(properties),
            naam: String(properties['naam'] ?? ''),
            laag,
            geometrie: geometry as AreaGeometry, // positions of GeoJSON are lists of numbers
            inwoners: null,
            landHectare: null,
          },
        ]
      : [],
  );
}
