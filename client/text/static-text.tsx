import { createElement, useEffect, useMemo, useState, type ReactNode } from 'react';
import type * as Y from 'yjs';
import { readTextTree, type TextTree, type TextTreeMark } from './text-tree.ts';
import { LeesTekst, StaticVeld } from './veld/static-veld.tsx';
import './text.css';
import './veld/veld.css';

/** A text for reading: follows every change and writes nothing, ever. */
export function StaticText({ fragment, leeg }: { readonly fragment: Y.XmlFragment; readonly leeg: string }) {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const follow = () => setVersion((before) => before + 1);
    fragment.observeDeep(follow);
    // Something may have come in between the first render and this effect.
    follow();
    return () => fragment.unobserveDeep(follow);
  }, [fragment]);
  const tree = useMemo(() => ({ version, nodes: readTextTree(fragment) }), [fragment, version]).nodes;
  return (
    <div className="tekst tekst-lezen" lang="nl">
      <LeesTekst value={fragment}>
        {isEmpty(tree) ? <p className="tekst-leeg">{leeg}</p> : renderAll(tree)}
      </LeesTekst>
    </div>
  );
}

function isEmpty(tree: readonly TextTree[]): boolean {
  return tree.every(
    (node) => node.kind === 'element' && node.naam === 'paragraph' && node.children.length === 0,
  );
}

function renderAll(nodes: readonly TextTree[]): ReactNode[] {
  return nodes.map((node, index) => render(node, index));
}

function render(node: TextTree, key: number): ReactNode {
  if (node.kind === 'tekst') return renderMarked(node.tekst, node.marks, key);
  const children = renderAll(node.children);
  switch (node.naam) {
    case 'heading':
      return createElement(headingTag(node.attrs['level']), { key }, children);
    case 'bulletList':
      return <ul key={key}>{children}</ul>;
    case 'orderedList':
      return (
        <ol key={key} start={Number(node.attrs['start'] ?? 1) || 1}>
          {children}
        </ol>
      );
    case 'listItem':
      return <li key={key}>{children}</li>;
    case 'blockquote':
      return <blockquote key={key}>{children}</blockquote>;
    case 'veld':
      return <StaticVeld key={key} attrs={node.attrs} />;
    case 'hardBreak':
      return <br key={key} />;
    case 'horizontalRule':
      return <hr key={key} />;
    case 'table':
      return (
        <table key={key}>
          <tbody>{children}</tbody>
        </table>
      );
    case 'tableRow':
      return <tr key={key}>{children}</tr>;
    case 'tableHeader':
      return (
        <th key={key} {...spans(node.attrs)}>
          {children}
        </th>
      );
    case 'tableCell':
      return (
        <td key={key} {...spans(node.attrs)}>
          {children}
        </td>
      );
    default:
      return <p key={key}>{children}</p>;
  }
}

function headingTag(level: unknown): 'h3' | 'h4' | 'h5' {
  return level === 1 ? 'h3' : level === 2 ? 'h4' : 'h5';
}

const MAX_SPAN = 100;

function spans(attrs: Readonly<Record<string, unknown>>): { colSpan: number; rowSpan: number } {
  const span = (value: unknown) => Math.min(MAX_SPAN, Math.max(1, Math.trunc(Number(value)) || 1));
  return { colSpan: span(attrs['colspan']), rowSpan: span(attrs['rowspan']) };
}

function renderMarked(text: string, marks: readonly TextTreeMark[], key: number): ReactNode {
  let content: ReactNode = text;
  for (const mark of marks) content = wrap(content, mark);
  return <span key={key}>{content}</span>;
}

function wrap(content: ReactNode, mark: TextTreeMark): ReactNode {
  switch (mark.naam) {
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
    case 'link':
      return mark.href === null ? (
        content
      ) : (
        <a href={mark.href} target="_blank" rel="noopener noreferrer nofollow">
          {content}
        </a>
      );
  }
}
