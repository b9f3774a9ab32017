import * as Y from 'yjs';
import type { Change } from '#shared/crdt/change.ts';
import { fieldsOf } from '#shared/crdt/commands/fields-of.ts';
import { createRecord, putEntry, removeEntry } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { alsVariantStuk } from '#shared/puzzel/variant/als-variant-stuk.ts';

/** The lay-out in which an act on pieces is done. */
export interface VariantLayout {
  /** The document that holds the variant: the tafel, or a private room. */
  readonly doc: Y.Doc;
  readonly variantId: string;
  /** Pieces that are on the tafel, by id. */
  readonly opTafel: ReadonlyMap<string, Puzzelstuk>;
  /** The same as they lie in the variant, with what is new in it. */
  readonly laid: ReadonlyMap<string, Puzzelstuk>;
}

/**
 * Does an act on pieces in a variant instead of on the tafel (VA1): the act is done on a sheet of scratch paper with
 * these pieces as they lie in the variant, and what came of it is named in the variant. One rule for every act, so that
 * cutting, merging and copying do there what they do on the tafel.
 */
export function layInVariant(
  { doc, variantId, opTafel, laid }: VariantLayout,
  ids: readonly string[],
  act: (scratch: Y.Doc) => unknown,
): readonly Change[] {
  const scratch = new Y.Doc();
  for (const id of ids) {
    const stuk = laid.get(id);
    if (stuk) layOn(scratch, stuk);
  }
  act(scratch);
  const changes: Change[] = [];
  for (const [id, value] of scratch.getMap('puzzelstuk').entries()) {
    const stuk = readRecord('puzzelstuk', value);
    const there = opTafel.get(id);
    // What was archived on the tafel and comes back in a variant lies in that alone.
    const beside = there?.archief === null ? there : null;
    if (stuk !== null) changes.push(...name(doc, variantId, id, beside, stuk));
  }
  scratch.destroy();
  return changes;
}

function layOn(scratch: Y.Doc, stuk: Puzzelstuk): void {
  const { id, partij, gemaaktDoor, gemaaktOp, bijdrage } = stuk;
  const opengesteld = Object.fromEntries(stuk.opengesteld.map((other) => [other, true]));
  const identity = { id, partij, gemaaktDoor, gemaaktOp };
  createRecord(scratch, 'puzzelstuk', identity, fieldsOf(stuk), { bijdrage, opengesteld });
}

function name(
  doc: Y.Doc,
  variantId: string,
  id: string,
  opTafel: Puzzelstuk | null,
  laid: Puzzelstuk,
): readonly Change[] {
  const drop = (): readonly Change[] => removeEntry(doc, 'variant', variantId, 'stuk', id);
  if (laid.archief !== null)
    return opTafel === null ? drop() : putEntry(doc, 'variant', variantId, 'stuk', id, { soort: 'weg' });
  const stuk = alsVariantStuk(opTafel, laid);
  return stuk === null ? drop() : putEntry(doc, 'variant', variantId, 'stuk', id, stuk);
}
