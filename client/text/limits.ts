import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { MAX_TEXT_SIZE } from './names.ts';

/** Formatting of a text processor is bulky: this much HTML may stand for a text that still fits. */
const MAX_PASTE_HTML_LENGTH = 8_000_000;

/** Why something did not go in. Nothing of the text that was there is lost. */
export type TextRefusal = 'tekst-vol' | 'plakken-te-groot';

/**
 * Refuses the user's own changes that would make the text too long, whole and before anything is written. A paste is
 * measured before it is parsed, so that twenty megabytes cost nothing (the page stays alive).
 */
export function lengthLimit(onRefusal: (refusal: TextRefusal) => void): Extension {
  return Extension.create({
    name: 'lengthLimit',
    addProseMirrorPlugins: () => [
      new Plugin({
        key: new PluginKey('lengthLimit'),
        filterTransaction(transaction) {
          if (!transaction.docChanged || isChangeOrigin(transaction)) return true;
          const size = transaction.doc.content.size;
          if (size <= MAX_TEXT_SIZE || size <= transaction.before.content.size) return true;
          onRefusal('tekst-vol');
          return false;
        },
        props: {
          handleDOMEvents: {
            paste: (_view, event) => refuse(event, event.clipboardData, onRefusal),
            drop: (_view, event) => refuse(event, event.dataTransfer, onRefusal),
          },
        },
      }),
    ],
  });
}

function refuse(event: Event, data: DataTransfer | null, onRefusal: (refusal: TextRefusal) => void): boolean {
  if (!data) return false;
  const html = data.getData('text/html').length;
  const tooLarge =
    html > 0 ? html > MAX_PASTE_HTML_LENGTH : data.getData('text/plain').length > MAX_TEXT_SIZE;
  if (!tooLarge) return false;
  event.preventDefault();
  onRefusal('plakken-te-groot');
  return true;
}
