import { useMemo } from 'react';
import type { VariantStukken } from '#shared/domain/variant/stuk.ts';
import { findAfwenteling } from '#shared/puzzel/afwenteling/find-afwenteling.ts';
import type { Post } from '#shared/puzzel/afwenteling/post.ts';
import { layVariant } from '#shared/puzzel/variant/lay-variant.ts';
import { zetGevolgen, type Gevolg } from '#shared/puzzel/zet/gevolgen.ts';
import { useStukken } from '#client/board/active-variant.ts';
import { omgevingOf } from '#client/board/afwenteling-of-change.ts';
import { useLand } from '#client/board/land.ts';
import { useOpTafel, useTafelSession } from '#client/doc/use-doc.ts';
import { useProef, usePuzzel } from '#client/puzzel/use-puzzel.ts';

export interface ZetGevolgen {
  /** Null until both outcomes are there. */
  readonly gevolgen: readonly Gevolg[] | null;
  /** What would be passed on if it were laid now. */
  readonly posten: readonly Post[];
  readonly bezig: boolean;
  readonly fout: string | null;
}

/** What these pieces would do if they lay so on the board (ZE1); null asks nothing. Keep the object while it is the same. */
export function useZetGevolgen(stukken: VariantStukken | null): ZetGevolgen {
  const voor = usePuzzel();
  const na = useProef(stukken);
  const afspraken = useOpTafel('afspraak');
  const posten = usePosten(stukken);
  const gevolgen = useMemo(
    () =>
      stukken === null || voor.uitkomst === null || na.uitkomst === null
        ? null
        : zetGevolgen(voor.uitkomst, na.uitkomst, afspraken, Object.keys(stukken)),
    [stukken, voor.uitkomst, na.uitkomst, afspraken],
  );
  return { gevolgen, posten, bezig: voor.bezig || na.bezig, fout: na.fout ?? voor.fout };
}

/** What would be passed on if these pieces were laid now; null asks nothing. */
export function usePosten(stukken: VariantStukken | null): readonly Post[] {
  const session = useTafelSession();
  const land = useLand();
  const liggend = useStukken();
  return useMemo(() => {
    if (stukken === null) return [];
    const na = layVariant(liggend, stukken);
    const named = (id: string): boolean => Object.hasOwn(stukken, id);
    return findAfwenteling(
      liggend.filter(({ id }) => named(id)),
      na.filter(({ id }) => named(id)),
      { ...omgevingOf(session), ...land },
    );
  }, [session, land, liggend, stukken]);
}
