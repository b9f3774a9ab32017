import { useMemo } from 'react';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import { vlakVanLaag } from '#shared/puzzel/ondergrond/ondergrond.ts';
import { useStukken } from '#client/board/active-variant.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import { useRegels } from '#client/board/use-regels.ts';
import { useVandaag } from '#client/board/use-vandaag.ts';
import { useOpTafel, useTafel } from '#client/doc/use-doc.ts';
import { useOndergrond } from '#client/puzzel/use-ondergrond.ts';

/** All that the figures of the board depend on, as it is now; what did not change is the same object. */
export function useInvoer(): Invoer {
  const tafelgebied = useTafel()?.gebied ?? null;
  const opgaven = useAlleOpgaven();
  const stukken = useStukken();
  const live = useLiveShapes();
  const verdelingen = useOpTafel('verdeling');
  const aanvaardingen = useOpTafel('aanvaarding');
  const regels = useRegels();
  const kengetallen = useKengetallen();
  const getekend = useOpTafel('laag');
  const { gebieden, lagen } = useOndergrond();
  const vandaag = useVandaag();
  const alleLagen = useMemo(() => [...lagen, ...getekend.map(vlakVanLaag)], [lagen, getekend]);
  const metLive = useMemo(() => onderHanden(stukken, live), [stukken, live]);
  return useMemo(
    () => ({
      tafelgebied,
      opgaven,
      stukken: metLive,
      verdelingen,
      regels,
      kengetallen,
      lagen: alleLagen,
      gebieden,
      aanvaardingen,
      vandaag,
    }),
    [
      tafelgebied,
      opgaven,
      metLive,
      verdelingen,
      regels,
      kengetallen,
      alleLagen,
      gebieden,
      aanvaardingen,
      vandaag,
    ],
  );
}

const anders = new WeakMap<Puzzelstuk, { readonly geometrie: Geometry; readonly stuk: Puzzelstuk }>();

/** The pieces with the shapes under hands in place of those that were laid down; same shape, same object. */
function onderHanden(
  stukken: readonly Puzzelstuk[],
  live: ReadonlyMap<string, Geometry>,
): readonly Puzzelstuk[] {
  if (live.size === 0) return stukken;
  return stukken.map((stuk) => {
    const geometrie = live.get(stuk.id);
    if (geometrie === undefined) return stuk;
    const known = anders.get(stuk);
    if (known?.geometrie === geometrie) return known.stuk;
    const held: Puzzelstuk = { ...stuk, plaats: { soort: 'getekend', geometrie } };
    anders.set(stuk, { geometrie, stuk: held });
    return held;
  });
}
