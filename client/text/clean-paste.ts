import { LOOKS, looksFromStyles, setStylesAside } from './paste-looks.ts';
import { notesFromLinks } from './voetnoot/linked-notes.ts';

/** What did not come along, with how often (AF7). */
export type Weggelaten =
  | 'afbeelding'
  | 'media'
  | 'formulier'
  | 'formule'
  | 'opmerking'
  | 'verwijderd'
  | 'noot-lang'
  | 'noot-kwijt';
export type PlakVerslag = ReadonlyMap<Weggelaten, number>;

export interface CleanHtml {
  readonly html: string;
  readonly weggelaten: PlakVerslag;
}

/** What runs or loads, or has no place in a text; by what people know it as. Null: nobody misses it. */
const DROP: readonly (readonly [selector: string, soort: Weggelaten | null])[] = [
  ['script,style,meta,link,title,template,noscript', null],
  ['math', 'formule'],
  ['[data-stijl*="mso-element:comment-list"],[data-stijl*="mso-element: comment-list"],hr.msocomoff', null],
  ['.MsoCommentReference,a.msocomanchor,a[href^="#cmnt"]:not([id^="cmnt"])', 'opmerking'],
  ['img,svg,canvas', 'afbeelding'],
  ['iframe,object,embed,video,audio', 'media'],
  ['form,input,button,select,textarea', 'formulier'],
  // Text that a text processor keeps as deleted is not part of the text.
  ['del[datetime],del[cite]', 'verwijderd'],
];

/**
 * HTML from elsewhere, made ready for our schema: lists that Word writes as loose paragraphs become lists, headings and
 * footnotes become ours, its bullets and hidden parts go, and nothing that runs or loads is left. The schema then drops
 * every other format.
 */
export function cleanPastedHtml(html: string): CleanHtml {
  const parsed = new DOMParser().parseFromString(setStylesAside(html), 'text/html');
  const weggelaten = new Map<Weggelaten, number>();
  const tell = (soort: Weggelaten, count: number): void => {
    if (count > 0) weggelaten.set(soort, (weggelaten.get(soort) ?? 0) + count);
  };
  for (const [selector, soort] of DROP)
    for (const element of parsed.querySelectorAll(selector)) {
      if (!element.isConnected) continue;
      if (soort !== null) tell(soort, 1);
      element.remove();
    }
  // Copied from a text with open proposals: what goes stays behind, and a proposed new line is a line.
  for (const element of parsed.querySelectorAll('del[data-voorstel]')) element.remove();
  for (const element of parsed.querySelectorAll('ins[data-grens]'))
    element.replaceWith(parsed.createElement('br'));
  removeComments(parsed);
  for (const element of parsed.body.querySelectorAll<HTMLElement>(`[${LOOKS}]`)) {
    const style = styleOf(element);
    if (/mso-list:\s*ignore/i.test(style)) {
      // Whether it was a bullet or a number is all that we need of it.
      element.closest('p')?.setAttribute('data-opsomming', element.textContent);
      element.remove();
    } else if (/display:\s*none|mso-hide:\s*all/i.test(style)) element.remove();
  }
  const notes = notesFromLinks(parsed);
  tell('noot-lang', notes.shortened);
  tell('noot-kwijt', notes.lost);
  headingsFromWord(parsed);
  listsFromWord(parsed);
  looksFromStyles(parsed);
  for (const element of parsed.body.querySelectorAll(`[${LOOKS}]`)) element.removeAttribute(LOOKS);
  return { html: parsed.body.innerHTML, weggelaten };
}

function styleOf(element: Element): string {
  return element.getAttribute(LOOKS) ?? '';
}

function removeComments(parsed: Document): void {
  const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

const OUTLINE = /mso-outline-level:\s*([1-9])/i;
const HEADING_CLASS = /\b(?:MsoHeading|Kop|Heading_?)([1-9])\b/i;
const DEEPEST = 3;

/** Headings that Word writes as paragraphs with a class or a level; deep ones are raised to the lowest that we have. */
function headingsFromWord(parsed: Document): void {
  for (const paragraph of parsed.body.querySelectorAll('p[class*="MsoTitle"]')) rename(paragraph, 'h1');
  for (const paragraph of parsed.body.querySelectorAll('p')) {
    const level = HEADING_CLASS.exec(paragraph.className)?.[1] ?? OUTLINE.exec(styleOf(paragraph))?.[1];
    if (level !== undefined) rename(paragraph, `h${Math.min(DEEPEST, Number(level))}`);
  }
  for (const element of parsed.body.querySelectorAll('h4,h5,h6')) rename(element, 'h3');
}

const WORD_LEVEL = /mso-list:[^;]*\blevel(\d+)/i;
const NUMBERED = /^\s*(\d+|[a-z]{1,2}|[ivxlc]+)[.)]/i;

/** Word: `<p style="mso-list:l0 level2 lfo1">`, one for each item, its bullet or number in a part that says Ignore. */
function listsFromWord(parsed: Document): void {
  let open: { list: Element; level: number }[] = [];
  let last: Element | null = null;
  for (const paragraph of parsed.body.querySelectorAll('p')) {
    const level = Number(WORD_LEVEL.exec(styleOf(paragraph))?.[1] ?? 0);
    if (level === 0) continue;
    // A paragraph in between ends the list.
    if (last === null || paragraph.previousElementSibling !== last) open = [];
    const numbered = NUMBERED.test(paragraph.getAttribute('data-opsomming') ?? '');
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let current = open.at(-1);
    if (!current || current.level < level) {
      const list = parsed.createElement(numbered ? 'ol' : 'ul');
      if (current) (current.list.lastElementChild ?? current.list).append(list);
      else paragraph.before(list);
      current = { list, level };
      open.push(current);
    }
    const item = parsed.createElement('li');
    const content = parsed.createElement('p');
    content.append(...paragraph.childNodes);
    item.append(content);
    current.list.append(item);
    paragraph.remove();
    last = open[0]?.list ?? null;
  }
}
