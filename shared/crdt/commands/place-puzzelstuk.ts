import type * as Y from 'yjs';
import { ok, err, type Result } from '#shared/lib/result.ts';
import type { Change } from '#shared/crdt/change.ts';
import { setFields } from '#shared/crdt/mutate.ts';
import type { Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import type { Geometry } from '#shared/geo/geometry.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import { normalizeGeometry } from '#shared/geo/normalize-geometry.ts';
import { validateGeometry } from '#shared/geo/validate-geometry.ts';

/** The place in the form in which it is stored, or why its shape cannot be (GE2, GE3). */
export function soundPlaats(plaats: Plaats): Result<Plaats, GeometryProblem> {
  if (plaats.soort === 'geen') return ok(plaats);
  const geometrie = normalizeGeometry(plaats.geometrie);
  const valid = validateGeometry(geometrie);
  return valid.ok ? ok({ ...plaats, geometrie }) : err(valid.error);
}

/** A drawn place for a shape. */
export function drawn(geometrie: Geometry): Plaats {
  return { soort: 'getekend', geometrie };
}

/** Gives pieces their new shapes in one act: what dragging, reshaping and moving by keyboard end in. All or none. */
export function reshapePuzzelstukken(
  doc: Y.Doc,
  shapes: readonly { readonly id: string; readonly geometrie: Geometry }[],
): Result<readonly Change[], GeometryProblem> {
  const sound: { id: string; plaats: Plaats }[] = [];
  for (const { id, geometrie } of shapes) {
    const plaats = soundPlaats(drawn(geometrie));
    if (!plaats.ok) return plaats;
    sound.push({ id, plaats: plaats.value });
  }
  return ok(sound.flatMap(({ id, plaats }) => setFields(doc, 'puzzelstuk', id, { plaats })));
}
