import * as z from 'zod';
import { opgaveSchema } from '#shared/domain/opgave/schema.ts';
import { afspraak2025Schema } from '#shared/domain/startpakket/afspraak-2025.ts';
import { bekendePartijSchema } from '#shared/domain/startpakket/bekende-partij.ts';
import { novexGebiedSchema } from '#shared/domain/startpakket/novex-gebied.ts';
import { programmaSchema } from '#shared/domain/startpakket/programma.ts';
import { uniqueIds } from '#shared/domain/startpakket/schema-shared.ts';
import { spelregelsSchema } from '#shared/domain/startpakket/spelregel.ts';
import { werklocatieProvincieSchema } from '#shared/domain/startpakket/werklocatie.ts';

function list<Row extends z.ZodType<{ id: string }>>(row: Row) {
  return z.array(row).min(1).refine(uniqueIds, { message: 'id staat er twee keer in' });
}

/**
 * The built-in data set: facts, figures and names from the Rijk's documents, each with its source. References between
 * the parts are checked too, so that no opgave points at a programme or a gebied that is not there.
 */
export const startpakketSchema = z
  .strictObject({
    programmas: list(programmaSchema),
    opgaven: list(opgaveSchema),
    novexGebieden: list(novexGebiedSchema),
    partijen: list(bekendePartijSchema),
    werklocaties: list(werklocatieProvincieSchema),
    spelregels: spelregelsSchema,
    afspraken2025: list(afspraak2025Schema),
  })
  .superRefine((pakket, context) => {
    for (const message of brokenReferences(pakket)) context.addIssue({ code: 'custom', message });
  });
export type Startpakket = z.infer<typeof startpakketSchema>;

interface References {
  readonly programmas: readonly { readonly id: string }[];
  readonly opgaven: readonly z.infer<typeof opgaveSchema>[];
  readonly novexGebieden: readonly z.infer<typeof novexGebiedSchema>[];
  readonly partijen: readonly { readonly id: string }[];
  readonly afspraken2025: readonly z.infer<typeof afspraak2025Schema>[];
}

function brokenReferences(pakket: References): readonly string[] {
  const programmas = new Set(pakket.programmas.map((programma) => programma.id));
  const gebieden = new Set(pakket.novexGebieden.map((gebied) => gebied.id));
  const partijen = new Set(pakket.partijen.map((partij) => partij.id));
  const broken: string[] = [];
  const check = (known: ReadonlySet<string>, id: string | null | undefined, from: string): void => {
    if (id !== null && id !== undefined && !known.has(id))
      broken.push(`${from} verwijst naar onbekend "${id}"`);
  };
  for (const opgave of pakket.opgaven) {
    check(programmas, opgave.programma, `opgave ${opgave.id}`);
    if (opgave.gebied.soort === 'novex-gebied')
      check(gebieden, opgave.gebied.id ?? '', `opgave ${opgave.id}`);
  }
  for (const gebied of pakket.novexGebieden) {
    for (const other of gebied.overlapMet) check(gebieden, other, `NOVEX-gebied ${gebied.id}`);
  }
  for (const afspraak of pakket.afspraken2025) {
    check(gebieden, afspraak.novexGebied, `afspraak ${afspraak.id}`);
    for (const { partij } of afspraak.partijen) check(partijen, partij, `afspraak ${afspraak.id}`);
  }
  return broken;
}
