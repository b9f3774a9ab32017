import { createHash } from 'node:crypto';
import type * as Y from 'yjs';
import type { RecordRoot } from '#shared/crdt/layout.ts';
import { createRecord, type Identity, type InitialEntries, type RecordFields } from '#shared/crdt/mutate.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import { VOORBEELDEN } from '#shared/domain/voorbeeld/voorbeelden.ts';
import { randomId } from '#shared/lib/id.ts';
import type { TafelRecord } from '#server/records/records.ts';

const BRON = 'Voorbeeld, niet van een overheid';

/**
 * Lays the example that a tafel began with, in the running transaction. Ids follow from the id of the tafel, which is
 * random: what lies there is known again, so that doing it once more changes nothing (HT6), also when it was archived.
 */
export function layVoorbeeld(doc: Y.Doc, tafel: TafelRecord): void {
  const voorbeeld = VOORBEELDEN.find(({ id }) => id === tafel.voorbeeld);
  if (!voorbeeld) return;
  const idOf = (key: string): string => {
    const digest = createHash('sha256').update(`${tafel.id}/${voorbeeld.id}/${key}`).digest();
    return randomId((length) => digest.subarray(0, length));
  };
  const lay = <Root extends RecordRoot>(
    root: Root,
    key: string,
    partij: PartijId,
    fields: RecordFields[Root],
    entries: InitialEntries = {},
  ): void => {
    const identity: Identity = {
      id: idOf(`${root}/${key}`),
      partij,
      // nobody: who looks is told that it was there from the start
      gemaaktDoor: deelnemerIdSchema.parse(idOf('maker')),
      gemaaktOp: new Date(tafel.createdAtMs).toISOString(),
    };
    if (!doc.getMap(root).has(identity.id)) createRecord(doc, root, identity, fields, entries);
  };
  for (const { sleutel, partij, velden, bijdrage } of voorbeeld.stukken)
    lay(
      'puzzelstuk',
      sleutel,
      partij,
      { ...velden, drager: 'onbekend', bron: BRON, archief: null },
      { bijdrage },
    );
  for (const [index, { partij, ...fields }] of voorbeeld.verdelingen.entries())
    lay('verdeling', String(index), partij, { ...fields, archief: null });
  for (const [index, { partij, ...fields }] of voorbeeld.lagen.entries())
    lay('laag', String(index), partij, { ...fields, archief: null });
}
