/** Class of words on which a thread hangs. */
export function draadClass(actief: boolean): string {
  return actief ? 'tekst-draad tekst-draad--actief' : 'tekst-draad';
}

/** The thread that hangs on the words under the pointer; null when there is none. */
export function draadAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-draad]')?.getAttribute('data-draad') ?? null;
}
