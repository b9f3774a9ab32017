/** A thread that computes the balans of a tafel with the engine of the browser, away from the event loop (BA9). */
import * as Y from 'yjs';
import { Puzzel } from '#shared/puzzel/engine/puzzel.ts';
import { balansTabel, botsingTabel } from '#shared/puzzel/export/balans-tabel.ts';
import { toCsv } from '#shared/puzzel/export/csv.ts';
import { answerQuestions } from '#server/threads/answer-questions.ts';
import type { BalansVraag, TafelBalans } from '#server/puzzel/balans-vraag.ts';
import { puzzelInvoer } from '#server/puzzel/puzzel-invoer.ts';

answerQuestions<BalansVraag, TafelBalans>(({ update, ...ondergrond }) => {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const invoer = puzzelInvoer(doc, ondergrond);
  doc.destroy();
  const puzzel = new Puzzel();
  puzzel.zet(invoer);
  const uitkomst = puzzel.uitkomst();
  const { regels, ruimte, botsingen, voorwaarden, kansen } = uitkomst;
  return {
    regels,
    ruimte,
    botsingen,
    voorwaarden,
    kansen,
    balansCsv: toCsv(balansTabel(uitkomst, invoer)),
    botsingenCsv: toCsv(botsingTabel(uitkomst, invoer)),
  };
});
