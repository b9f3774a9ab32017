import type * as Y from 'yjs';
import { textOf } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import { isRun, type TekstDeel, type TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { VOORSTEL_MARKS } from '#shared/domain/afspraak/tekst.ts';
import { VOORSTEL_ATTRS } from '#shared/domain/afspraak/voorstel.ts';
import { readTekst } from '#shared/tekst/lees.ts';

type Waarden = Readonly<Record<string, TekstWaarde>>;

/** How many proposals are open in the texts of an afspraak: its own, and the inzetten that are on the table. */
export function openVoorstellen(doc: Y.Doc, afspraakId: string): number {
  const afspraak = readRecord('afspraak', doc.getMap('afspraak').get(afspraakId));
  if (afspraak === null) return 0;
  const inzetten = afspraak.inzet.filter(({ archief }) => archief === null).map(({ id }) => id);
  const found = new Set<string>();
  for (const inzet of [null, ...inzetten]) {
    const fragment = textOf(doc, afspraakId, inzet);
    if (fragment !== null) collect(readTekst(fragment), found);
  }
  return found.size;
}

function collect(delen: readonly TekstDeel[], found: Set<string>): void {
  for (const deel of delen) {
    if (isRun(deel)) note(deel.marks, VOORSTEL_MARKS, found);
    else {
      note(deel.attrs, VOORSTEL_ATTRS, found);
      collect(deel.inhoud, found);
    }
  }
}

/** One without a readable id counts too: as long as it stands there, it is not settled. */
function note(waarden: Waarden, names: readonly string[], found: Set<string>): void {
  for (const name of names) {
    const value = waarden[name];
    if (value === undefined || value === null) continue;
    const id = typeof value === 'object' && 'id' in value ? value.id : null;
    found.add(typeof id === 'string' ? id : name);
  }
}
