import * as z from 'zod';
import { MAX_HREF_LENGTH, safeHref } from '#shared/domain/afspraak/safe-href.ts';
import {
  MAX_BRON_LENGTH,
  MAX_VELD_LENGTH,
  MAX_VOETNOOT_LENGTH,
  MAX_VOOR,
  TEXT_NODES,
  VELD_SOORTEN,
  VOORSTEL_MARKS,
  isTextNodeName,
} from '#shared/domain/afspraak/tekst.ts';
import {
  deletionSchema,
  insertionSchema,
  opmaakSchema,
  voorstelAttrSchemas,
  type VoorstelAttr,
} from '#shared/domain/afspraak/voorstel.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { ALS, ER, WEG } from '#shared/tekst/element.ts';
import { familyOf, isLeaf } from '#shared/tekst/soort.ts';

const span = z.union([z.int().min(1).max(1000), z.null()]);
const cell = { colspan: span, rowspan: span, colwidth: z.union([z.null(), z.array(z.number()).max(100)]) };
const words = (max: number) => z.string().max(max);
const id = z.string().regex(ID_PATTERN);
const safeAddress = z
  .string()
  .max(MAX_HREF_LENGTH)
  .refine((href) => safeHref(href) !== null);
/** Each partij once and in order, so that the same choice is always the same value. */
const voor = z
  .array(partijIdSchema)
  .min(1)
  .max(MAX_VOOR)
  .refine((partijen) =>
    partijen.every((partij, index) => index === 0 || (partijen[index - 1] ?? '') < partij),
  )
  .nullable();
const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = {
  paragraph: { voor },
  heading: { level: z.int().min(1).max(6), voor },
  orderedList: { start: z.int().min(0).max(1_000_000), type: z.string().max(10).nullable() },
  tableHeader: cell,
  tableCell: cell,
  voetnoot: { id, tekst: words(MAX_VOETNOOT_LENGTH) },
  bron: { document: words(MAX_BRON_LENGTH), plaats: words(MAX_BRON_LENGTH), href: safeAddress.nullable() },
  veld: {
    id,
    soort: z.enum(VELD_SOORTEN),
    bron: z.string().regex(/^[a-z0-9-]{0,80}$/),
    eigenschap: z.string().regex(/^[A-Za-z0-9:./-]{1,120}$/),
    waarde: words(MAX_VELD_LENGTH),
  },
};

/** What the product itself keeps at elements that can hold words (`shared/tekst/element.ts`). */
const OWN: Readonly<Record<string, z.ZodType>> = { [ER]: z.literal(true), [WEG]: z.literal(true) };

/** An attribute that this element may have, of whatever it can become; with a value that fits. */
export function isTextAttribute(node: string, name: string, value: unknown): boolean {
  if (name === ALS)
    return (
      typeof value === 'string' &&
      value !== node &&
      familyOf(value) === familyOf(node) &&
      isTextNodeName(value)
    );
  if (Object.hasOwn(OWN, name)) return !isLeaf(node) && OWN[name]?.safeParse(value).success === true;
  if (isVoorstelAttr(name)) return isVoorstelValue(node, name, value);
  return TEXT_NODES.some((soort) => {
    const known =
      familyOf(soort) === familyOf(node) && Object.hasOwn(ATTRIBUTES, soort) ? ATTRIBUTES[soort] : undefined;
    const schema = known && Object.hasOwn(known, name) ? known[name] : undefined;
    return schema !== undefined && schema.safeParse(value).success;
  });
}

export function isVoorstelAttr(name: string): name is VoorstelAttr {
  return Object.hasOwn(voorstelAttrSchemas, name);
}

/** What a block would become must be something that it may become. */
function isVoorstelValue(node: string, name: VoorstelAttr, value: unknown): boolean {
  if (name !== 'gewijzigd') return voorstelAttrSchemas[name].safeParse(value).success;
  const parsed = voorstelAttrSchemas.gewijzigd.safeParse(value);
  if (!parsed.success) return false;
  const { soort, attrs } = parsed.data.naar;
  return Object.entries(attrs).every(
    ([key, wanted]) =>
      !Object.hasOwn(OWN, key) &&
      key !== ALS &&
      !isVoorstelAttr(key) &&
      (isTextAttribute(soort, key, wanted) || isTextAttribute(node, key, wanted)),
  );
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
      href: safeAddress.nullable(),
    })
    .nullable(),
  insertion: insertionSchema.nullable(),
  deletion: deletionSchema.nullable(),
  opmaak: opmaakSchema
    .refine(({ naar }) => Object.entries(naar).every(([mark, value]) => isTextMark(mark, value)))
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

/** A mark that names a proposal. */
export function isVoorstelMark(key: string): boolean {
  const name = key.replace(HASHED, '');
  return VOORSTEL_MARKS.some((mark) => mark === name);
}
