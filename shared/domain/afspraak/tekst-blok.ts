import * as z from 'zod';

/** A plain value of an attribute or mark. */
export type TekstWaarde =
  | string
  | number
  | boolean
  | null
  | readonly TekstWaarde[]
  | { readonly [key: string]: TekstWaarde };

/** Words of one kind: `marks` by name, with their values (`{}` for a plain one). */
export interface TekstRun {
  readonly tekst: string;
  readonly marks: Readonly<Record<string, TekstWaarde>>;
}

/**
 * A text as plain JSON, one element of it: `soort` is a name of `TEXT_NODES`, `attrs` what differs from nothing (never
 * null), `inhoud` what it holds in order. Runs lie in paragraphs and headings alone.
 */
export interface TekstBlok {
  readonly soort: string;
  readonly attrs: Readonly<Record<string, TekstWaarde>>;
  readonly inhoud: readonly TekstDeel[];
}

export type TekstDeel = TekstBlok | TekstRun;

const waardeSchema: z.ZodType<TekstWaarde> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(waardeSchema),
    z.record(z.string(), waardeSchema),
  ]),
);

const runSchema: z.ZodType<TekstRun> = z.strictObject({
  tekst: z.string().min(1),
  marks: z.record(z.string(), waardeSchema),
});

export const tekstBlokSchema: z.ZodType<TekstBlok> = z.lazy(() =>
  z.strictObject({
    soort: z.string(),
    attrs: z.record(z.string(), waardeSchema),
    inhoud: z.array(z.union([tekstBlokSchema, runSchema])),
  }),
);

export function isRun(deel: TekstDeel): deel is TekstRun {
  return 'tekst' in deel;
}
