import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { isVoorstelwerk } from './voorstel/voorstelwerk.ts';
import { MAX_TEXT_SIZE } from '#shared/domain/afspraak/tekst.ts';

/** Formatting of a text processor is bulky: this much HTML may stand for a text that still fits. */
const MAX_PASTE_HTML_LENGTH = 8_000_000;

/** The server refuses deeper nesting (40), and more parts in one change (100.000): stay well below, so that it never has to. */
export const MAX_DEPTH = 30;
export const MAX_PARTS = 25_000;

/** Why something did not go in. Nothing of the text that was there is lost. */
export type TextRefusal = 'tekst-vol' | 'plakken-te-groot' | 'te-diep';

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
          // A proposal keeps what it takes away: what it was made of has been judged, and it may not be let through as it was.
          if (!transaction.docChanged || isChangeOrigin(transaction) || isVoorstelwerk(transaction))
            return true;
          const refusal = refusalOf(transaction);
          if (refusal === null) return true;
          onRefusal(refusal);
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

/** What makes a text shorter is always taken, also when it is still too long. */
function refusalOf({ doc, before, mapping }: Transaction): TextRefusal | null {
  const size = doc.content.size;
  if (size > MAX_TEXT_SIZE && size > before.content.size) return 'tekst-vol';
  let parts = 0;
  let tooDeep = false;
  mapping.maps.forEach((map, index) => {
    const later = mapping.slice(index + 1);
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      const from = Math.min(later.map(newStart, -1), size);
      doc.nodesBetween(from, Math.min(later.map(newEnd, 1), size), (node, position) => {
        parts++;
        if (node.isTextblock && doc.resolve(position).depth >= MAX_DEPTH) tooDeep = true;
        return !tooDeep && parts <= MAX_PARTS;
      });
    });
  });
  if (tooDeep) return 'te-diep';
  return parts > MAX_PARTS ? 'plakken-te-groot' : null;
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
