import { useMemo } from 'react';
import { tafelRegels } from '#shared/puzzel/stand/puzzel-stand.ts';
import type { BalansRegel } from '#shared/puzzel/uitkomst.ts';
import { useBoard } from '#client/board/board-state.ts';
import { usePuzzel } from '#client/puzzel/use-puzzel.ts';

/** How each opgave stands for the tafel as a whole at the chosen horizon; empty until there is an outcome. */
export function useTafelRegels(): ReadonlyMap<string, BalansRegel> {
  const { uitkomst } = usePuzzel();
  const horizon = useBoard((state) => state.horizon);
  return useMemo(
    () => (uitkomst === null ? new Map<string, BalansRegel>() : tafelRegels(uitkomst, horizon)),
    [uitkomst, horizon],
  );
}
