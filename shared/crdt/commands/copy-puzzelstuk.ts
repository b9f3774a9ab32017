import type * as Y from 'yjs';
import type { Change } from '#shared/crdt/change.ts';
import { fieldsOf } from '#shared/crdt/commands/fields-of.ts';
import { createRecord, type Identity } from '#shared/crdt/mutate.ts';
import type { Puzzelstuk } from '#shared/domain/puzzelstuk/schema.ts';
import { translateMeters } from '#shared/geo/translate.ts';

/** Lays a copy beside its original, as an idea of the one who copies; a copy promises nothing yet, so it has no contributions. */
export function copyPuzzelstuk(
  doc: Y.Doc,
  stuk: Puzzelstuk,
  identity: Identity,
  titel: string,
  shiftMeters: number,
): readonly Change[] {
  const plaats =
    stuk.plaats.soort === 'getekend'
      ? { ...stuk.plaats, geometrie: translateMeters(stuk.plaats.geometrie, shiftMeters, -shiftMeters) }
      : stuk.plaats;
  const fields = {
    ...fieldsOf(stuk),
    titel: titel.slice(0, 160),
    plaats,
    status: 'idee' as const,
    archief: null,
  };
  return createRecord(doc, 'puzzelstuk', identity, fields);
}
