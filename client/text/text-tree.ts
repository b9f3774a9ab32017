import * as Y from 'yjs';
import { isTextMarkName, isTextNodeName, type TextMarkName } from '#shared/domain/afspraak/tekst.ts';
import { voorstelAttrSchemas } from '#shared/domain/afspraak/voorstel.ts';
import { ALS, attrsOf, ER, isShown, soortOf, WEG } from '#shared/tekst/element.ts';
import { familyOf, fitsIn } from '#shared/tekst/soort.ts';
import { safeHref } from '#shared/domain/afspraak/safe-href.ts';
import type { DraadPlek } from './draad/draad-port.ts';

/** A text as plain data. `naam` null: an element that this version does not know; its content is still shown. */
export type TextTree =
  | {
      readonly kind: 'tekst';
      readonly tekst: string;
      readonly marks: readonly TextTreeMark[];
      /** Its first place in the text, where places are counted; and the thread that hangs on it. */
      readonly plek?: number;
      readonly draad?: DraadPlek | null;
    }
  | {
      readonly kind: 'element';
      readonly naam: string | null;
      readonly attrs: Readonly<Record<string, unknown>>;
      readonly children: readonly TextTree[];
    };

export interface TextTreeMark {
  readonly naam: TextMarkName;
  /** Of a link: a safe address, or null when the stored one was not safe. */
  readonly href: string | null;
}

/** Reads a fragment without writing anything, whatever is in it. */
export function readTextTree(fragment: Y.XmlFragment): readonly TextTree[] {
  return fragment.toArray().flatMap(readNode);
}

/** True when this version knows every node, mark and attribute: else an editor would throw them away (C8). */
export function isKnownText(fragment: Y.XmlFragment): boolean {
  return fragment.toArray().every((node) => isKnownNode(node, null));
}

const KNOWN_ATTRS: Readonly<Record<string, readonly string[]>> = {
  paragraph: ['voor'],
  heading: ['level', 'voor'],
  orderedList: ['start', 'type'],
  tableHeader: ['colspan', 'rowspan', 'colwidth'],
  tableCell: ['colspan', 'rowspan', 'colwidth'],
  voetnoot: ['id', 'tekst'],
  bron: ['document', 'plaats', 'href'],
  veld: ['id', 'soort', 'bron', 'eigenschap', 'waarde'],
};

function readNode(node: unknown): readonly TextTree[] {
  if (node instanceof Y.XmlText) return readText(node);
  if (!(node instanceof Y.XmlElement)) return [];
  const children = node.toArray().flatMap(readNode);
  if (!isTextNodeName(node.nodeName))
    return [{ kind: 'element', naam: null, attrs: node.getAttributes(), children }];
  if (!isShown(node)) return [];
  const soort = soortOf(node);
  const naam = isTextNodeName(soort) ? soort : null;
  return [{ kind: 'element', naam, attrs: attrsOf(node, soort), children }];
}

function readText(text: Y.XmlText): readonly TextTree[] {
  const parts: TextTree[] = [];
  for (const { insert, attributes } of deltaOf(text)) {
    if (typeof insert !== 'string') continue;
    const marks: TextTreeMark[] = [];
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (!isTextMarkName(name)) continue;
      const href = name === 'link' ? safeHref((value as { href?: unknown } | null)?.href) : null;
      marks.push({ naam: name, href });
    }
    parts.push({ kind: 'tekst', tekst: insert, marks });
  }
  return parts;
}

function isKnownNode(node: unknown, parent: string | null): boolean {
  if (node instanceof Y.XmlText)
    return deltaOf(node).every(
      ({ insert, attributes }) =>
        typeof insert === 'string' && Object.keys(attributes ?? {}).every(isTextMarkName),
    );
  if (!(node instanceof Y.XmlElement) || !isTextNodeName(node.nodeName)) return false;
  if (!fitsIn(parent, node.nodeName)) return false;
  const known = knownAttrsOf(node.nodeName);
  return (
    Object.keys(node.getAttributes()).every((name) => known.has(name)) &&
    node.toArray().every((child) => isKnownNode(child, node.nodeName))
  );
}

/** Those of all that the element can become, and those of proposals. */
function knownAttrsOf(nodeName: string): ReadonlySet<string> {
  const family = Object.entries(KNOWN_ATTRS).filter(([name]) => familyOf(name) === familyOf(nodeName));
  return new Set([
    ...family.flatMap(([, attrs]) => attrs),
    ALS,
    ER,
    WEG,
    ...Object.keys(voorstelAttrSchemas),
  ]);
}

interface Delta {
  readonly insert?: unknown;
  readonly attributes?: Readonly<Record<string, unknown>>;
}

function deltaOf(text: Y.XmlText): readonly Delta[] {
  return text.toDelta() as readonly Delta[];
}
