import type * as Y from 'yjs';
import type * as z from 'zod';
import { akkoordIdSchema, akkoordSchema, type Akkoord } from '#shared/domain/akkoord/schema.ts';
import {
  akkoordregelingSchema,
  GEEN_REGELING,
  type Akkoordregeling,
} from '#shared/domain/akkoord/regeling.ts';
import { arrangementSchema, type Arrangement } from '#shared/domain/arrangement/schema.ts';
import { deelnemerSchema, type Deelnemer } from '#shared/domain/deelnemer/schema.ts';
import { partijSchema, type Partij } from '#shared/domain/partij/schema.ts';
import { standpuntSchema, type Standpunt } from '#shared/domain/standpunt/schema.ts';

/**
 * The document `register/<id>`, written by the server alone, read by all deelnemers:
 *
 *   partij        Y.Map   <partijId> → Partij (plain JSON)
 *   deelnemer     Y.Map   <deelnemerId> → Deelnemer (plain JSON)
 *   standpunt     Y.Map   <afspraakId>/<partijId> → Standpunt (plain JSON)
 *   akkoord       Y.Map   <akkoordId> → Akkoord (plain JSON)
 *   arrangement   Y.Map   <nummer> → Arrangement (plain JSON)
 *   regeling      Y.Map   `regeling` → Akkoordregeling (plain JSON)
 */
export interface Register {
  readonly partijen: readonly Partij[];
  readonly deelnemers: readonly Deelnemer[];
  /** The last of each partij on each afspraak. */
  readonly standpunten: readonly Standpunt[];
  /** All that were ever given, also those that lapsed or were withdrawn; oldest first. */
  readonly akkoorden: readonly Akkoord[];
  /** By number. */
  readonly arrangementen: readonly Arrangement[];
  readonly regeling: Akkoordregeling;
}

/** Each root with the schema of what stands under a key of it; undefined for a key that cannot be. */
export const REGISTER_SCHEMAS = {
  partij: (): z.ZodType | undefined => partijSchema,
  deelnemer: (): z.ZodType | undefined => deelnemerSchema,
  standpunt: (): z.ZodType | undefined => standpuntSchema,
  akkoord: (key: string): z.ZodType | undefined =>
    akkoordIdSchema.safeParse(key).success ? akkoordSchema : undefined,
  arrangement: (key: string): z.ZodType | undefined =>
    /^[1-9]\d{0,8}$/.test(key) ? arrangementSchema : undefined,
  regeling: (key: string): z.ZodType | undefined =>
    key === REGELING_KEY ? akkoordregelingSchema : undefined,
} as const;

/** The one key of the root `regeling`. */
export const REGELING_KEY = 'regeling';

export const REGISTER_ROOTS: readonly string[] = Object.keys(REGISTER_SCHEMAS);

export function readRegister(doc: Y.Doc): Register {
  const akkoorden = valuesOf(doc, 'akkoord', akkoordSchema);
  return {
    partijen: valuesOf(doc, 'partij', partijSchema),
    deelnemers: valuesOf(doc, 'deelnemer', deelnemerSchema),
    standpunten: valuesOf(doc, 'standpunt', standpuntSchema),
    akkoorden: akkoorden.toSorted((left, right) => compare(orderOf(left), orderOf(right))),
    arrangementen: valuesOf(doc, 'arrangement', arrangementSchema).toSorted(
      (left, right) => left.nummer - right.nummer,
    ),
    regeling: akkoordregelingSchema.safeParse(doc.getMap('regeling').get(REGELING_KEY)).data ?? GEEN_REGELING,
  };
}

function valuesOf<Schema extends z.ZodType>(
  doc: Y.Doc,
  root: keyof typeof REGISTER_SCHEMAS,
  schema: Schema,
): z.infer<Schema>[] {
  return [...doc.getMap(root).values()].flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The moment, then the id: one order for everybody. */
function orderOf({ op, id }: Akkoord): string {
  return `${op} ${id}`;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Where in the root `standpunt` it stands. */
export function standpuntKey({ afspraak, partij }: Pick<Standpunt, 'afspraak' | 'partij'>): string {
  return `${afspraak}/${partij}`;
}
