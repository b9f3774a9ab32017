import { useMemo } from 'react';
import { gelegdPerOpgave, type Gelegd } from '#shared/domain/opgave/stand.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';
import { useOpTafel } from '#client/doc/use-doc.ts';

/** What is laid per opgave now, shapes under hands included. */
export function useGelegd(): ReadonlyMap<string, Gelegd> {
  const opgaven = useAlleOpgaven();
  const stukken = useOpTafel('puzzelstuk');
  const live = useLiveShapes();
  return useMemo(() => gelegdPerOpgave(opgaven, stukken, live), [opgaven, stukken, live]);
}
