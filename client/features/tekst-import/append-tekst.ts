import type * as Y from 'yjs';
import { LOCAL_ORIGIN } from '#shared/crdt/mutate.ts';
import { MAX_TEXT_SIZE } from '#shared/domain/afspraak/tekst.ts';
import { isRun, type TekstBlok, type TekstDeel } from '#shared/domain/afspraak/tekst-blok.ts';
import { sameDelen } from '#shared/tekst/gelijk.ts';
import { readTekst } from '#shared/tekst/lees.ts';
import { writeTekst } from '#shared/tekst/schrijf.ts';

/** Puts a text behind what stands there; false, and nothing written, when that would be too long. */
export function appendTekst(fragment: Y.XmlFragment, tekst: readonly TekstBlok[]): boolean {
  const before = readTekst(fragment);
  const kept = isEmpty(before) ? [] : before;
  if (sizeOf(kept) + sizeOf(tekst) > MAX_TEXT_SIZE) return false;
  write(fragment, before, [...kept, ...tekst]);
  return true;
}

/** Takes that text away again from the end; false, and nothing written, when it does not stand there any more. */
export function removeTail(fragment: Y.XmlFragment, tekst: readonly TekstBlok[]): boolean {
  const now = readTekst(fragment);
  const start = now.length - tekst.length;
  if (start < 0 || !sameDelen(now.slice(start), tekst)) return false;
  write(fragment, now, now.slice(0, start));
  return true;
}

function write(fragment: Y.XmlFragment, before: readonly TekstBlok[], after: readonly TekstBlok[]): void {
  fragment.doc?.transact(() => writeTekst(fragment, before, after), LOCAL_ORIGIN);
}

function isEmpty(tekst: readonly TekstBlok[]): boolean {
  return tekst.every(({ soort, inhoud }) => soort === 'paragraph' && inhoud.length === 0);
}

/** As an editor counts it: characters, and two for each element. */
function sizeOf(delen: readonly TekstDeel[]): number {
  return delen.reduce(
    (total, deel) => total + (isRun(deel) ? deel.tekst.length : 2 + sizeOf(deel.inhoud)),
    0,
  );
}
