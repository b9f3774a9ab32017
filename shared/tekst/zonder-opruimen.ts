import type * as Y from 'yjs';

/**
 * After a change of somebody else Yjs removes marks from a text that seem to say the same twice. Two clients that each
 * remove the other one of such a pair together take the mark away: words that were proposed would become plain. In a
 * document that this was called for, nobody removes any; a mark that is said twice does no harm.
 */
export function keepMarks(doc: Y.Doc): void {
  doc.on('afterTransaction', (transaction) => {
    transaction._needFormattingCleanup = false;
  });
}
