import type { z } from 'zod';
import type { Geometry } from '#shared/geo/geometry.ts';
import { validateGeometry } from '#shared/geo/validate-geometry.ts';
import { refuse } from '#shared/crdt/guard/refusal.ts';
import type { Content } from '#shared/crdt/guard/struct.ts';

/** Where a value lies; the path is only built when it is refused. */
interface At {
  readonly path: string;
}

/** The value that a map entry shows: Yjs takes the last of several. Only plain values belong there. */
export function plainValue(content: Content, at: At): unknown {
  return content.kind === 'any' ? content.values.at(-1) : refuse('SY5', 'no-plain-value', at.path);
}

/** The last plain value without parts that fitted each schema: records are laid with the same few over and over. */
const lastFitting = new WeakMap<z.ZodType, unknown>();

/** Refuses a value that does not fit its schema, or whose geometry is not sound (GE2). */
export function judgeValue(schema: z.ZodType, value: unknown, at: At): void {
  const isSimple = typeof value !== 'object' || value === null;
  if (isSimple && value !== undefined && lastFitting.get(schema) === value) return;
  const parsed = schema.safeParse(value);
  if (!parsed.success) refuse('SY5', 'value-does-not-fit', at.path);
  if (isSimple) {
    lastFitting.set(schema, value);
    return;
  }
  const geometry = geometryIn(parsed.data);
  if (geometry === null) return;
  const sound = validateGeometry(geometry);
  if (!sound.ok) refuse('GE2', sound.error, at.path);
}

/**
 * The geometry that a value is (of a laag) or holds: of a `plaats`, of the `plaats` of a piece in a variant, or the place
 * that an `anker` is pinned to. The schema has judged their form.
 */
function geometryIn(value: unknown): Geometry | null {
  if (typeof value !== 'object' || value === null) return null;
  if ('coordinates' in value) return value as Geometry;
  if ('plaats' in value) return geometryIn(value.plaats);
  if ('geometrie' in value) return value.geometrie as Geometry;
  return 'lngLat' in value ? { type: 'Point', coordinates: value.lngLat as [number, number] } : null;
}
