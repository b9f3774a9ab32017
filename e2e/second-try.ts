import { stripVTControlCharacters } from 'node:util';
import * as z from 'zod';

const resultSchema = z.object({ error: z.object({ message: z.string().default('') }).optional() });

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.int(),
  tests: z.array(z.object({ status: z.string(), results: z.array(resultSchema).default([]) })),
});

const suiteSchema = z.object({
  specs: z.array(specSchema).default([]),
  get suites(): z.ZodOptional<z.ZodArray<typeof suiteSchema>> {
    return z.optional(z.array(suiteSchema));
  },
});

/** The suites in the report of the browser tests. */
export const suitesSchema = z.array(suiteSchema);

/** One line for each test that failed and passed when it was tried again: where it stands, its title, and what went wrong. */
export function passedOnSecondTry(suites: z.infer<typeof suitesSchema>): readonly string[] {
  return suites.flatMap(({ specs, suites: inner }) => [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status === 'flaky')
        .map(({ results }) => `${file}:${line} ${title}: ${faultIn(results)}`),
    ),
    ...passedOnSecondTry(inner ?? []),
  ]);
}

function faultIn(results: readonly z.infer<typeof resultSchema>[]): string {
  const message = results.find(({ error }) => error !== undefined)?.error?.message ?? '';
  return stripVTControlCharacters(message).split('\n')[0]?.trim() || 'it says not why';
}
