import { MAX_VOETNOOT_LENGTH } from '#shared/domain/afspraak/tekst.ts';
import { noteWords } from './voetnoot-node.ts';

export interface NotesFound {
  readonly notes: number;
  /** Cut off, because a footnote may not be that long. */
  readonly shortened: number;
  /** Numbers that pointed at a note that did not come along. */
  readonly lost: number;
}

/**
 * Makes footnotes of what Word, LibreOffice, Google Docs and converters write for them: a number in the line that links
 * to a note below, which links back. The notes below go; what stood in them comes in the line.
 */
export function notesFromLinks(parsed: Document): NotesFound {
  let notes = 0;
  let shortened = 0;
  let lost = 0;
  for (const anchor of parsed.body.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    if (!anchor.isConnected) continue;
    const target = byName(parsed, nameIn(anchor));
    const back = target === null ? null : backLink(target, anchor);
    const note = target === null || back === null ? null : noteAround(target, back);
    if (note === null || back === null || !comesBefore(anchor, back)) {
      if (looksLikeNote(anchor)) {
        lost++;
        (anchor.closest('sup') ?? anchor).remove();
      }
      continue;
    }
    back.closest('sup')?.remove();
    back.remove();
    for (const block of note.querySelectorAll('p,br,li,div')) block.after(' ');
    const words = note.textContent.replace(/\s+/g, ' ').trim();
    if (words.length > MAX_VOETNOOT_LENGTH) shortened++;
    const made = parsed.createElement('sup');
    made.dataset['voetnoot'] = noteWords(words);
    made.textContent = '*';
    const sup = anchor.closest('sup');
    (sup !== null && sup.textContent.trim() === anchor.textContent.trim() ? sup : anchor).replaceWith(made);
    const list = note.parentElement;
    note.remove();
    if (list !== null && list !== parsed.body && list.textContent.trim() === '') list.remove();
    notes++;
  }
  return { notes, shortened, lost };
}

function nameIn(anchor: Element): string {
  return (anchor.getAttribute('href') ?? '').slice(1);
}

function byName(parsed: Document, name: string): Element | null {
  if (name === '') return null;
  for (const element of parsed.body.querySelectorAll('[id],[name]'))
    if (element.id === name || element.getAttribute('name') === name) return element;
  return null;
}

/** The link by which a note leads back to its number in the line. */
function backLink(target: Element, anchor: Element): Element | null {
  const names = new Set([anchor.id, anchor.getAttribute('name') ?? '', anchor.closest('sup')?.id ?? '']);
  names.delete('');
  const leadsBack = (link: Element): boolean => names.has(nameIn(link));
  if (target.tagName === 'A' && leadsBack(target)) return target;
  return [...target.querySelectorAll('a[href^="#"]')].find(leadsBack) ?? null;
}

function noteAround(target: Element, back: Element): Element | null {
  if (target !== back) return target;
  // a block of its own holds one note with all its paragraphs; else the paragraph is the note
  const block = back.closest('div[id]');
  const isOne =
    block !== null && block.querySelectorAll(`a[href="${back.getAttribute('href') ?? ''}"]`).length === 1;
  return isOne && block.id !== '' && /(ftn|edn|footnote|endnote)/i.test(block.id)
    ? block
    : back.closest('p,li,div');
}

function comesBefore(left: Node, right: Node): boolean {
  return (left.compareDocumentPosition(right) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function looksLikeNote(anchor: Element): boolean {
  return /^(_?ftn|_?edn|sdfootnote|sdendnote|ftnt|footnote-|endnote-)/i.test(nameIn(anchor));
}
