import { useMemo } from 'react';
import { overlayTussen } from '#shared/puzzel/variant/overlay-tussen.ts';
import type { Uitkomst } from '#shared/puzzel/uitkomst.ts';
import { useStukken } from '#client/board/active-variant.ts';
import type { Blad } from '#client/features/varianten/use-bladen.ts';
import { useUitkomsten } from '#client/puzzel/use-puzzel.ts';

export interface BladUitkomsten {
  /** In the order of the lay-outs; null until it is computed. */
  readonly uitkomsten: readonly (Uitkomst | null)[];
  readonly bezig: boolean;
  readonly fout: boolean;
}

/** What comes of each lay-out, whatever lies on the board meanwhile. */
export function useBladUitkomsten(bladen: readonly Blad[]): BladUitkomsten {
  const opBord = useStukken();
  const overlays = useMemo(
    () => bladen.map(({ stukken }) => overlayTussen(opBord, stukken)),
    [opBord, bladen],
  );
  const staten = useUitkomsten(overlays);
  return {
    uitkomsten: staten.map(({ uitkomst }) => uitkomst),
    bezig: staten.some(({ bezig }) => bezig),
    fout: staten.some(({ fout }) => fout !== null),
  };
}
