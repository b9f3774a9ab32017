import { createElement, type ReactNode } from 'react';
import { isTextMarkName, type TextMarkName } from '#shared/domain/afspraak/tekst.ts';
import { safeHref } from '#shared/domain/afspraak/safe-href.ts';

/** What stands on the element of a block beside its content. */
export interface BlokProps {
  readonly className?: string;
  readonly 'aria-label'?: string;
}

type Attrs = Readonly<Record<string, unknown>>;

/** The element that shows a block; one that is not known is a paragraph, so that its words are still there. */
export function blokElement(
  soort: string | null,
  attrs: Attrs,
  key: number,
  children: ReactNode,
  props: BlokProps = {},
): ReactNode {
  if (soort === 'horizontalRule') return <hr key={key} {...props} />;
  if (soort === 'table')
    return (
      <table key={key} {...props}>
        <tbody>{children}</tbody>
      </table>
    );
  const all = { key, ...props };
  switch (soort) {
    case 'heading':
      return createElement(headingTag(attrs['level']), all, children);
    case 'bulletList':
      return createElement('ul', all, children);
    case 'orderedList':
      return createElement('ol', { ...all, start: Number(attrs['start'] ?? 1) || 1 }, children);
    case 'listItem':
      return createElement('li', all, children);
    case 'blockquote':
      return createElement('blockquote', all, children);
    case 'tableRow':
      return createElement('tr', all, children);
    case 'tableHeader':
      return createElement('th', { ...all, ...spans(attrs) }, children);
    case 'tableCell':
      return createElement('td', { ...all, ...spans(attrs) }, children);
    default:
      return createElement('p', all, children);
  }
}

function headingTag(level: unknown): 'h3' | 'h4' | 'h5' {
  return level === 1 ? 'h3' : level === 2 ? 'h4' : 'h5';
}

const MAX_SPAN = 100;

function spans(attrs: Attrs): { colSpan: number; rowSpan: number } {
  const span = (value: unknown) => Math.min(MAX_SPAN, Math.max(1, Math.trunc(Number(value)) || 1));
  return { colSpan: span(attrs['colspan']), rowSpan: span(attrs['rowspan']) };
}

/** Words with their marks, by name and value; a link only to where it may lead. */
export function metMarks(tekst: string, marks: Attrs): ReactNode {
  let content: ReactNode = tekst;
  for (const [naam, value] of Object.entries(marks))
    if (isTextMarkName(naam)) content = withMark(content, naam, value);
  return content;
}

function withMark(content: ReactNode, naam: TextMarkName, value: unknown): ReactNode {
  switch (naam) {
    case 'bold':
      return <strong>{content}</strong>;
    case 'italic':
      return <em>{content}</em>;
    case 'underline':
      return <u>{content}</u>;
    case 'strike':
      return <s>{content}</s>;
    case 'code':
      return <code>{content}</code>;
    case 'insertion':
      return <ins>{content}</ins>;
    case 'deletion':
      return <del>{content}</del>;
    case 'opmaak':
      return content;
    case 'link': {
      const href = safeHref((value as { href?: unknown } | null)?.href);
      return href === null ? (
        content
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer nofollow">
          {content}
        </a>
      );
    }
  }
}
