import { useMemo, useState, useSyncExternalStore } from 'react';
import { asOpgave } from '#shared/domain/opgave/as-opgave.ts';
import type { Opgave } from '#shared/domain/opgave/schema.ts';
import { Omrekening } from '#shared/puzzel/balans/omrekening.ts';
import { HORIZONNEN } from '#shared/puzzel/horizon.ts';
import { tafelRegels } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { OpTafel, VeldBronnen, VeldUitkomst } from '#shared/veld/bronnen.ts';
import { useActiveVariant } from '#client/board/active-variant.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { useKengetallen } from '#client/board/use-kengetallen.ts';
import {
  useDecentraleOpgaven,
  useOpgaven,
  usePuzzelstukken,
  useRegister,
  useTafel,
  useTafelSession,
} from '#client/doc/use-doc.ts';
import { useGebieden } from '#client/puzzel/use-gebieden.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';
import { beloftenIndexOf } from './beloften-index.ts';

/** Everything that the words of fields come from, of the tafel itself; the same object until some of it changes. */
export function useBronnen(): VeldBronnen {
  const tafel = useTafel();
  const puzzelstukken = usePuzzelstukken();
  const opgaven = useOpgavenOpTafel();
  const index = beloftenIndexOf(useTafelSession());
  const beloften = useSyncExternalStore(index.subscribe, index.getSnapshot);
  const kengetallen = useKengetallen();
  const uitkomst = useVeldUitkomst();
  return useMemo(() => {
    const omrekening = new Omrekening(kengetallen);
    return {
      tafel,
      puzzelstuk: (id) => puzzelstukken.get(id) ?? null,
      opgave: (id) => opgaven.get(id) ?? null,
      belofte: (id) => beloften.get(id) ?? null,
      omrekening,
      uitkomst,
    };
  }, [tafel, puzzelstukken, opgaven, beloften, kengetallen, uitkomst]);
}

function useOpgavenOpTafel(): ReadonlyMap<string, OpTafel<Opgave>> {
  const opgaven = useOpgaven();
  const eigen = useDecentraleOpgaven();
  const gebied = useTafel()?.gebied;
  const { partijen } = useRegister();
  return useMemo(() => {
    const all = new Map<string, OpTafel<Opgave>>(
      opgaven.map((item) => [item.id, { item, gearchiveerd: false }]),
    );
    if (gebied === undefined) return all;
    const namen = new Map(partijen.map(({ id, naam }) => [id, naam]));
    for (const each of eigen.values()) {
      const item = asOpgave(each, gebied, namen.get(each.partij) ?? each.partij);
      all.set(each.id, { item, gearchiveerd: each.archief !== null });
    }
    return all;
  }, [opgaven, eigen, gebied, partijen]);
}

/** A piece that touches a gemeente with less of itself than this lies beside it. */
const SMALLEST_PART = 0.01;

/**
 * What the engine says of the tafel itself. While a variant lies on the board, or somebody holds a shape, it speaks of
 * something else: then what it said last stays.
 */
function useVeldUitkomst(): VeldUitkomst | null {
  const { uitkomst, bezig } = usePuzzel();
  const variant = useActiveVariant();
  const live = useLiveShapes();
  const isElsewhere = variant !== null || live.size > 0;
  const gebieden = useGebieden();
  const [last, setLast] = useState<VeldUitkomst | null>(null);
  const now = useMemo((): VeldUitkomst | null => {
    if (uitkomst === null) return null;
    const regels = new Map(HORIZONNEN.map((horizon) => [horizon, tafelRegels(uitkomst, horizon)]));
    const gemeenten = new Map(
      gebieden.flatMap(({ code, naam, laag }) => (laag === 'gemeente' ? [[code, naam] as const] : [])),
    );
    return {
      regel: (opgave, horizon) => regels.get(horizon)?.get(opgave) ?? null,
      gemeenten: (stuk) =>
        gemeenten.size === 0
          ? null
          : (uitkomst.gebieden.get(stuk) ?? []).flatMap(({ gebied, deel }) =>
              deel < SMALLEST_PART ? [] : (gemeenten.get(gebied) ?? []),
            ),
    };
  }, [uitkomst, gebieden]);
  if (!bezig && !isElsewhere && last !== now) setLast(now);
  return last;
}
