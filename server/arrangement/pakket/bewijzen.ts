import type { LedgerKind, SignedEntry } from '#shared/domain/ledger/entry.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { must } from '#shared/lib/assert.ts';
import type { LedgerReader } from '#server/ledger/ledger.ts';

/** What was decided; invitations, seats and the like stay out of the package. */
const BESLUITEN: ReadonlySet<LedgerKind> = new Set<LedgerKind>([
  'tekst-bevroren',
  'tekst-vrijgegeven',
  'standpunt-gegeven',
  'akkoord-gegeven',
  'akkoord-vervallen',
  'akkoord-ingetrokken',
  'regeling-gewijzigd',
  'arrangement-voorgelegd',
  'arrangement-vastgesteld',
  'arrangement-ingetrokken',
]);
const PAGE = 500;

/**
 * The receipts of the decisions of a tafel up to the vaststelling of a generation, oldest first, one a line as JSON. They
 * say how far the ledger is now: a second making of the same package takes the lines of the first.
 */
export async function bewijzenTot(ledger: LedgerReader, tafel: TafelId, nummer: number): Promise<string> {
  const found: SignedEntry[] = [];
  let end: SignedEntry | null = null;
  for (let beforeSeq: number | null = null; ;) {
    const page: readonly SignedEntry[] = await ledger.ofTafel(tafel, { beforeSeq, limit: PAGE });
    for (const signed of page) {
      const { entry } = signed;
      if (entry.kind === 'arrangement-vastgesteld' && entry.body.nummer === nummer) end = signed;
      if (end !== null && BESLUITEN.has(entry.kind)) found.push(signed);
    }
    if (page.length < PAGE) break;
    beforeSeq = page.at(-1)?.entry.seq ?? null;
  }
  must(end, 'the entry of a vaststelling');
  let lines = '';
  for (const { entry } of found.toReversed()) {
    const receipt = await ledger.receiptOf(entry.seq);
    if (receipt !== null) lines += `${JSON.stringify(receipt)}\n`;
  }
  return lines;
}
