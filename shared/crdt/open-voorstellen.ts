import type * as Y from 'yjs';
import { textOf } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { isRun, type TekstDeel, type TekstWaarde } from '#shared/domain/afspraak/tekst-blok.ts';
import { VOORSTEL_MARKS } from '#shared/domain/afspraak/tekst.ts';
import { VOORSTEL_ATTRS } from '#shared/domain/afspraak/voorstel.ts';
import { readTekst } from '#shared/tekst/lees.ts';

/** A text with proposals that wait for an answer; `inzet` null: the shared one. */
export interface OpenInTekst {
  readonly inzet: InzetId | null;
  readonly aantal: number;
}

/** Where in the texts of an afspraak proposals are open: its own, and the inzetten that are on the table. */
export function openVoorstellenIn(doc: Y.Doc, afspraakId: string): readonly OpenInTekst[] {
  const afspraak = readRecord('afspraak', doc.getMap('afspraak').get(afspraakId));
  if (afspraak === null) return [];
  const inzetten = afspraak.inzet.filter(({ archief }) => archief === null).map(({ id }) => id);
  return [null, ...inzetten].flatMap((inzet) => {
    const fragment = textOf(doc, afspraakId, inzet);
    const found = new Set<string>();
    if (fragment !== null) collect(readTekst(fragment), found);
    return found.size === 0 ? [] : [{ inzet, aantal: found.size }];
  });
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
function note(
  waarden: Readonly<Record<string, TekstWaarde>>,
  names: readonly string[],
  found: Set<string>,
): void {
  for (const name of names) {
    const value = waarden[name];
    if (value === undefined || value === null) continue;
    const id = typeof value === 'object' && 'id' in value ? value.id : null;
    found.add(typeof id === 'string' ? id : name);
  }
}
