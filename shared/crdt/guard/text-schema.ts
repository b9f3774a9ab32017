import * as z from 'zod';
import { MAX_HREF_LENGTH, safeHref } from '#shared/domain/afspraak/safe-href.ts';

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

const plainMark = z.strictObject({}).nullable();
const MARKS: Readonly<Record<string, z.ZodType>> = {
  bold: plainMark,
  italic: plainMark,
  strike: plainMark,
  underline: plainMark,
  code: plainMark,
  link: z
    .strictObject({
      href: z
        .string()
        .max(MAX_HREF_LENGTH)
        .refine((href) => safeHref(href) !== null)
        .nullable(),
    })
    .nullable(),
};
/** The editor binding adds a hash to a mark that can lie over another of its kind. */
const HASHED = /--[a-zA-Z0-9+/=]{8}$/;

/** A mark that the product knows, with a value that fits; null ends it. */
export function isTextMark(key: string, value: unknown): boolean {
  const name = key.replace(HASHED, '');
  const schema = Object.hasOwn(MARKS, name) ? MARKS[name] : undefined;
  return schema !== undefined && schema.safeParse(value).success;
}
