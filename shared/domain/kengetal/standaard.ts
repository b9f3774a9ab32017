import * as z from 'zod';
import data from '#shared/domain/kengetal/data/kengetallen.json' with { type: 'json' };
import { kengetalFieldSchemas, type Kengetal } from '#shared/domain/kengetal/schema.ts';
import { assert } from '#shared/lib/assert.ts';

/** The factors that the product starts with, one per key, checked where they come in (BA5). */
export const STANDAARD_KENGETALLEN: readonly Kengetal[] = z
  .array(z.strictObject(kengetalFieldSchemas).omit({ archief: true }))
  .parse(data);

assert(
  new Set(STANDAARD_KENGETALLEN.map(({ sleutel }) => sleutel)).size === STANDAARD_KENGETALLEN.length,
  'two kengetallen under one key',
);
