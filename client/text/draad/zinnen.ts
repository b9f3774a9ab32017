import * as Y from 'yjs';
import type { Bereik } from './anker.ts';
import { leesPlekken, type Stuk } from './lees-plekken.ts';

/** A sentence with the places that it takes. */
export interface Zin extends Bereik {
  readonly woorden: string;
}

/** A point in 3.400 ends nothing: only before a space or at the end. */
const ZIN = /\S[\s\S]*?(?:[.!?](?=\s|$)|$)/g;

/** The sentences of a text in order, so that one can be chosen without a pointer. */
export function zinnenVan(fragment: Y.XmlFragment): readonly Zin[] {
  return [...Map.groupBy(leesPlekken(fragment), ({ blok }) => blok).values()].flatMap(zinnenInBlok);
}

/** The sentence in which a live field stands; null when it is not there. */
export function zinVanVeld(fragment: Y.XmlFragment, veldId: string): Bereik | null {
  const veld = leesPlekken(fragment).find(
    ({ type }) => type instanceof Y.XmlElement && (type.getAttribute('id') as unknown) === veldId,
  );
  if (!veld) return null;
  return (
    zinnenVan(fragment).find(({ van, tot }) => van <= veld.van && veld.van < tot) ?? {
      van: veld.van,
      tot: veld.van + 1,
    }
  );
}

function zinnenInBlok(stukken: readonly Stuk[]): readonly Zin[] {
  let words = '';
  const plekken: number[] = [];
  for (const { van, woorden, type } of stukken)
    for (let at = 0; at < woorden.length; at++) {
      words += woorden.charAt(at);
      plekken.push(type instanceof Y.XmlText ? van + at : van);
    }
  return [...words.matchAll(ZIN)].map(({ 0: woorden, index }) => ({
    van: plekken[index] ?? 0,
    tot: (plekken[index + woorden.length - 1] ?? 0) + 1,
    woorden: woorden.trim(),
  }));
}
