import type * as Y from 'yjs';
import { Collection } from '#shared/crdt/collection.ts';
import type { RecordRoot } from '#shared/crdt/layout.ts';
import { readOpgaven, readTafel, type Records } from '#shared/crdt/read.ts';
import { effectiveRegels } from '#shared/domain/combinatieregel/effective-regels.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import { effectiveKengetallen } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { asOpgave } from '#shared/domain/opgave/as-opgave.ts';
import { must } from '#shared/lib/assert.ts';
import type { Invoer } from '#shared/puzzel/invoer.ts';
import { vlakVanLaag } from '#shared/puzzel/ondergrond/ondergrond.ts';
import type { BalansVraag } from '#server/puzzel/balans-vraag.ts';

/** What the engine computes with: the document of a tafel, and what the figures know of the land (BA9). */
export function puzzelInvoer(doc: Y.Doc, { gebieden, lagen, vandaag }: Omit<BalansVraag, 'update'>): Invoer {
  const { gebied } = must(readTafel(doc), 'a tafel in its document');
  return {
    tafelgebied: gebied,
    opgaven: [
      ...readOpgaven(doc),
      ...opTafel(doc, 'decentraleOpgave').map((decentrale) =>
        asOpgave(decentrale, gebied, decentrale.partij),
      ),
    ],
    stukken: opTafel(doc, 'puzzelstuk'),
    verdelingen: opTafel(doc, 'verdeling'),
    regels: effectiveRegels(opTafel(doc, 'combinatieregel')),
    kengetallen: effectiveKengetallen(opTafel(doc, 'kengetal')),
    lagen: [...lagen, ...opTafel(doc, 'laag').map(vlakVanLaag)],
    gebieden,
    aanvaardingen: opTafel(doc, 'aanvaarding'),
    vandaag,
  };
}

/** What was not put away, in order of making, as the browser has them. */
export function opTafel<Root extends RecordRoot>(doc: Y.Doc, root: Root): readonly Records[Root][] {
  const all: readonly (Records[Root] & Made)[] = [...new Collection(doc, root).getSnapshot().values()];
  return all
    .filter(({ archief }) => archief === null)
    .toSorted((left, right) => (orderOf(left) < orderOf(right) ? -1 : 1));
}

interface Made {
  readonly id: string;
  readonly gemaaktOp: string;
  readonly archief: Archief;
}

function orderOf({ gemaaktOp, id }: Made): string {
  return `${gemaaktOp}${id}`;
}
