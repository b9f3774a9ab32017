import { isRun } from '#shared/domain/afspraak/tekst-blok.ts';
import type { Woord } from '#shared/tekst/vergelijk/woord.ts';

/** Behind these a full stop does not end a sentence. */
const AFKORTINGEN: ReadonlySet<string> = new Set(
  'art,par,nr,nrs,blz,bijv,ca,dhr,mevr,mw,drs,ir,mr,prof,dr,ing,jl,resp,incl,excl,max,min,circa,evt,vgl,zgn'.split(
    ',',
  ),
);

/** Divides a paragraph into its sentences, each with the white space behind it. Nothing is lost. */
export function zinnenOf(woorden: readonly Woord[]): readonly (readonly Woord[])[] {
  const zinnen: (readonly Woord[])[] = [];
  let start = 0;
  for (let i = 0; i < woorden.length; i++) {
    const end = endsAt(woorden, i);
    if (end === null) continue;
    zinnen.push(woorden.slice(start, end));
    start = end;
    i = end - 1;
  }
  if (start < woorden.length) zinnen.push(woorden.slice(start));
  return zinnen;
}

/** Where the next sentence begins when this word ends one; null when it does not. */
function endsAt(woorden: readonly Woord[], index: number): number | null {
  if (woorden[index]?.key.startsWith('ahardBreak') === true) return index + 1;
  const tekst = textAt(woorden, index);
  if (!/^[.!?…;:]$/.test(tekst)) return null;
  const before = textAt(woorden, index - 1);
  if (tekst === '.' && (AFKORTINGEN.has(before.toLowerCase()) || /^\p{L}$/u.test(before))) return null;
  // a closing quote or bracket, or a footnote, belongs to the sentence before it
  let end = index + 1;
  while (/^["'”’)\]]$/.test(textAt(woorden, end)) || woorden[end]?.key.startsWith('avoetnoot') === true)
    end++;
  if (!/^\s/.test(textAt(woorden, end))) return null;
  const next = textAt(woorden, end + 1);
  if ((tekst === ';' || tekst === ':' || tekst === '.') && !/^["'“‘(]?[\p{Lu}\p{N}]?/u.exec(next)?.[0])
    return null;
  return end + 1;
}

function textAt(woorden: readonly Woord[], index: number): string {
  const deel = woorden[index]?.deel;
  return deel && isRun(deel) ? deel.tekst : '';
}
