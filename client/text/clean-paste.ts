const DROP =
  'script,style,meta,link,title,iframe,object,embed,svg,math,template,noscript,form,input,button,select,textarea,img,video,audio,canvas';

/**
 * HTML from elsewhere, made ready for our schema: lists that Word writes as loose paragraphs become lists, its bullets
 * and hidden parts go, and nothing that runs or loads is left. The schema then drops every other format.
 */
export function cleanPastedHtml(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const element of parsed.querySelectorAll(DROP)) element.remove();
  removeComments(parsed);
  for (const element of parsed.body.querySelectorAll<HTMLElement>('[style]')) {
    const style = styleOf(element);
    if (/mso-list:\s*ignore/i.test(style)) {
      // Whether it was a bullet or a number is all that we need of it.
      element.closest('p')?.setAttribute('data-opsomming', element.textContent);
      element.remove();
    } else if (/display:\s*none|mso-hide:\s*all/i.test(style)) element.remove();
  }
  for (const paragraph of parsed.body.querySelectorAll('p[class*="MsoTitle"]')) rename(paragraph, 'h1');
  for (const element of parsed.body.querySelectorAll('h4,h5,h6')) rename(element, 'h3');
  listsFromWord(parsed);
  return parsed.body.innerHTML;
}

function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
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
