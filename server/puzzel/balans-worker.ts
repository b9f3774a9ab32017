/** A thread that computes the balans of a tafel with the engine of the browser, away from the event loop (BA9). */
import * as Y from 'yjs';
import { Collection } from '#shared/crdt/collection.ts';
import type { RecordRoot } from '#shared/crdt/layout.ts';
import { readOpgaven, readTafel, type Records } from '#shared/crdt/read.ts';
import { effectiveRegels } from '#shared/domain/combinatieregel/effective-regels.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import { effectiveKengetallen } from '#shared/domain/kengetal/effective-kengetallen.ts';
import { asOpgave } from '#shared/domain/opgave/as-opgave.ts';
import { must } from '#shared/lib/assert.ts';
import { Puzzel } from '#shared/puzzel/engine/puzzel.ts';
import { balansTabel, botsingTabel } from '#shared/puzzel/export/balans-tabel.ts';
import { toCsv } from '#shared/puzzel/export/csv.ts';
import { vlakVanLaag } from '#shared/puzzel/ondergrond/ondergrond.ts';
import { answerQuestions } from '#server/threads/answer-questions.ts';
import type { BalansVraag, TafelBalans } from '#server/puzzel/balans-vraag.ts';

answerQuestions<BalansVraag, TafelBalans>(({ update, gebieden, lagen, vandaag }) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const { gebied } = must(readTafel(doc), 'a tafel in its document');
  const opgaven = [
    ...readOpgaven(doc),
    ...opTafel(doc, 'decentraleOpgave').map((decentrale) => asOpgave(decentrale, gebied, decentrale.partij)),
  ];
  const stukken = opTafel(doc, 'puzzelstuk');
  const puzzel = new Puzzel();
  puzzel.zet({
    tafelgebied: gebied,
    opgaven,
    stukken,
    verdelingen: opTafel(doc, 'verdeling'),
    regels: effectiveRegels(opTafel(doc, 'combinatieregel')),
    kengetallen: effectiveKengetallen(opTafel(doc, 'kengetal')),
    lagen: [...lagen, ...opTafel(doc, 'laag').map(vlakVanLaag)],
    gebieden,
    aanvaardingen: opTafel(doc, 'aanvaarding'),
    vandaag,
  });
  const uitkomst = puzzel.uitkomst();
  const { regels, ruimte, botsingen, voorwaarden, kansen } = uitkomst;
  const namen = { opgaven, stukken, gebieden };
  doc.destroy();
  return {
    regels,
    ruimte,
    botsingen,
    voorwaarden,
    kansen,
    balansCsv: toCsv(balansTabel(uitkomst, namen)),
    botsingenCsv: toCsv(botsingTabel(uitkomst, namen)),
  };
});

/** In order of making, as the browser has them. */
function opTafel<Root extends RecordRoot>(doc: Y.Doc, root: Root): readonly Records[Root][] {
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
