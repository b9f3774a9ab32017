import * as z from 'zod';
import { ID_PATTERN } from '#shared/lib/id.ts';
import { OPMAAK_MARKS, TEXT_NODES } from '#shared/domain/afspraak/tekst.ts';

const idSchema = z.string().regex(ID_PATTERN);

/** Whose a proposal is: the person and the partij that it speaks for, and since when (ISO). */
export const voorstelHerkomstSchema = z.strictObject({
  partij: z.string().min(1).max(80),
  door: idSchema,
  op: z.iso.datetime(),
});
export type VoorstelHerkomst = z.infer<typeof voorstelHerkomstSchema>;

/**
 * Marks of a proposal. `grens`: the character stands for a new paragraph, list item or line, which is made when the
 * proposal is taken over. `naar`: the marks that come (with their value) and go (null).
 */
export const insertionSchema = z.strictObject({
  id: idSchema,
  grens: z.enum(['alinea', 'item', 'regel']).nullish(),
});
export const deletionSchema = z.strictObject({ id: idSchema });
export const opmaakSchema = z.strictObject({
  id: idSchema,
  naar: z.partialRecord(
    z.enum(OPMAAK_MARKS),
    z.record(z.string(), z.string().max(2000).nullable()).nullable(),
  ),
});

/** Attributes of a proposal, on any element: it comes, it goes, it becomes something else, it joins the one before it. */
export const voorstelAttrSchemas = {
  toegevoegd: z.strictObject({ id: idSchema }),
  verwijderd: z.strictObject({ id: idSchema }),
  samengevoegd: z.strictObject({ id: idSchema }),
  gewijzigd: z.strictObject({
    id: idSchema,
    naar: z.strictObject({
      soort: z.enum(TEXT_NODES),
      attrs: z.record(z.string().max(40), z.json()),
    }),
  }),
} as const;
export type VoorstelAttr = keyof typeof voorstelAttrSchemas;
export const VOORSTEL_ATTRS = Object.keys(voorstelAttrSchemas) as readonly VoorstelAttr[];
