import { useEffect, useMemo, useState } from 'react';
import type { Draad } from '#shared/domain/draad/schema.ts';
import { vindAnker } from '#client/text/draad/anker.ts';
import { useAfspraken } from '#client/doc/use-doc.ts';
import { zinnenVan } from './draad-bord.ts';
import { useDraadBord } from './draad-bij.tsx';

/** Where the words of a thread stand: its first place in the texts, or nowhere any more. */
export type Woorden =
  | { readonly soort: 'plek'; readonly van: number }
  | { readonly soort: 'weg' }
  | { readonly soort: 'geen' };

const REST_MS = 400;

/** For each thread whether its words are still in the texts of the afspraak; looked up again when these change. */
export function useWoorden(draden: readonly Draad[], afspraak: string): ReadonlyMap<string, Woorden> {
  const bord = useDraadBord();
  const tekst = useAfspraken().get(afspraak);
  // A new question for every version of the afspraak, its texts included.
  const vraag = useMemo(() => ({ draden, tekst }), [draden, tekst]);
  const [found, setFound] = useState<ReadonlyMap<string, Woorden>>(new Map());
  useEffect(() => {
    const look = (): void => {
      setFound(
        new Map(
          vraag.draden.map((draad): [string, Woorden] => {
            const [zin] = zinnenVan(draad, afspraak);
            const fragment = zin && bord?.fragmentOf(zin);
            if (!zin || !fragment) return [draad.id, { soort: zin ? 'weg' : 'geen' }];
            const range = vindAnker(fragment, zin);
            return [draad.id, range === null ? { soort: 'weg' } : { soort: 'plek', van: range.van }];
          }),
        ),
      );
    };
    // Who types changes the text many times in a row.
    const timer = setTimeout(look, REST_MS);
    return () => clearTimeout(timer);
  }, [vraag, afspraak, bord]);
  return found;
}
