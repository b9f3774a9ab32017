import * as z from 'zod';

const TEXT_NODES: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'listItem',
  'blockquote',
  'hardBreak',
  'horizontalRule',
  'table',
  'tableRow',
  'tableHeader',
  'tableCell',
]);

/** Nodes of the rich text that the product knows (GU3); an editor would delete any other. */
export function isTextNodeName(name: string): boolean {
  return TEXT_NODES.has(name);
}

const span = z.union([z.int().min(1).max(1000), z.null()]);
const cell = { colspan: span, rowspan: span, colwidth: z.union([z.null(), z.array(z.number()).max(100)]) };
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  heading: { level: z.int().min(1).max(6) },
  orderedList: { start: z.int().min(0).max(1_000_000), type: z.string().max(10).nullable() },
  tableHeader: cell,
  tableCell: cell,
};

export function isTextAttribute(node: string, name: string, value: unknown): boolean {
  const known = Object.hasOwn(ATTRIBUTES, node) ? ATTRIBUTES[node] : undefined;
  const schema = known && Object.hasOwn(known, name) ? known[name] : undefined;
  return schema !== undefined && schema.safeParse(value).success;
}

const SAFE_PROTOCOLS = new Set(['http:', 'https:', 'mailto:']);
const MAX_HREF_LENGTH = 2000;
const plainMark = z.strictObject({}).nullable();
const MARKS: Readonly<Record<string, z.ZodType>> = {
  bold: plainMark,
  italic: plainMark,
  strike: plainMark,
  underline: plainMark,
  code: plainMark,
  link: z.strictObject({ href: z.string().max(MAX_HREF_LENGTH).refine(isSafeHref).nullable() }).nullable(),
};
/** The editor binding adds a hash to a mark that can lie over another of its kind. */
const HASHED = /--[a-zA-Z0-9+/=]{8}$/;

/** A mark that the product knows, with a value that fits; null ends it. */
export function isTextMark(key: string, value: unknown): boolean {
  const name = key.replace(HASHED, '');
  const schema = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
  return schema !== undefined && schema.safeParse(value).success;
}

/** Absolute http, https or mailto, read as a browser reads it, tabs and control characters included (T11). */
function isSafeHref(href: string): boolean {
  try {
    return SAFE_PROTOCOLS.has(new URL(href.trim()).protocol);
  } catch {
    return false;
  }
}
