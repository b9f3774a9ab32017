import { useMemo } from 'react';
import { gelegdPerOpgave, type Gelegd } from '#shared/domain/opgave/stand.ts';
import { useStukken } from '#client/board/active-variant.ts';
import { useLiveShapes } from '#client/board/live-shapes.ts';
import { useAlleOpgaven } from '#client/board/use-alle-opgaven.ts';

/** What is laid per opgave now, shapes under hands included. */
export function useGelegd(): ReadonlyMap<string, Gelegd> {
  const opgaven = useAlleOpgaven();
  const stukken = useStukken();
  const live = useLiveShapes();
  return useMemo(() => gelegdPerOpgave(opgaven, stukken, live), [opgaven, stukken, live]);
}
