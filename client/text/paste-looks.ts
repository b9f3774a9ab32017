/** Where the looks of pasted HTML stand while it is made ready: a page that forbids styles would not read them. */
export const LOOKS = 'data-stijl';

const SHEET = /<style\b[^>]*>[\s\S]*?<\/style\s*>/gi;
const TAG = /<[a-z][^<>]*>/gi;

/** The HTML with its styles set aside, so that nothing of them is applied, or refused by the page, when it is parsed. */
export function setStylesAside(html: string): string {
  return html
    .replaceAll(SHEET, '')
    .replaceAll(TAG, (tag) => tag.replaceAll(/(\s)style(\s*=)/gi, `$1${LOOKS}$2`));
}

const MARKS: readonly (readonly [tag: string, on: RegExp, off: RegExp, own: string])[] = [
  [
    'strong',
    /(^|;)\s*font-weight:\s*(bold|bolder|[6-9]00)/i,
    /(^|;)\s*font-weight:\s*(normal|[1-4]00)/i,
    'b,strong',
  ],
  ['em', /(^|;)\s*font-style:\s*italic/i, /(^|;)\s*font-style:\s*normal/i, 'i,em'],
  ['u', /(^|;)\s*text-decoration[^;]*underline/i, /(^|;)\s*text-decoration:\s*none/i, 'u'],
  ['s', /(^|;)\s*text-decoration[^;]*line-through/i, /(^|;)\s*text-decoration:\s*none/i, 's,strike'],
];
/** What is bold or underlined of itself says nothing by it. */
const ITSELF = 'h1,h2,h3,h4,h5,h6,th,a';

/** Bold, italic, underlined and struck through as styles become elements; an element that its style turns off goes. */
export function looksFromStyles(parsed: Document): void {
  for (const element of parsed.body.querySelectorAll(`[${LOOKS}]`)) {
    const style = element.getAttribute(LOOKS) ?? '';
    for (const [tag, on, off, own] of MARKS) {
      if (element.matches(own) && off.test(style)) {
        const plain = parsed.createElement('span');
        plain.append(...element.childNodes);
        element.replaceWith(plain);
        break;
      }
      if (!on.test(style) || element.matches(ITSELF)) continue;
      const mark = parsed.createElement(tag);
      mark.append(...element.childNodes);
      element.append(mark);
    }
  }
}
