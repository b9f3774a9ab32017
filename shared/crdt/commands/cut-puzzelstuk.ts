import type * as Y from 'yjs';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Change } from '#shared/crdt/change.ts';
import { drawn, soundPlaats } from '#shared/crdt/commands/place-puzzelstuk.ts';
import { fieldsOf } from '#shared/crdt/commands/fields-of.ts';
import { createRecord, putEntry, setFields, type Identity } from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import { divideBijdragen, divideClaim } from '#shared/domain/puzzelstuk/divide.ts';
import { geometrieOf, type Plaats } from '#shared/domain/puzzelstuk/schema.ts';
import { areaSquareMeters } from '#shared/geo/area.ts';
import { cutGeometry, type CutProblem } from '#shared/geo/cut-geometry.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';
import type { LngLat } from '#shared/geo/geometry.ts';

/** What a cut needs from outside: a fresh identity and a title for each new part, counted from 2. */
export interface NewParts {
  readonly identity: () => Identity;
  readonly titel: (number: number) => string;
}

export interface CutOutcome {
  readonly changes: readonly Change[];
  /** Ids of all parts, the cut piece first. */
  readonly parts: readonly string[];
}

/**
 * Cuts a piece along a line (PS7): the piece keeps the largest part, the others become pieces of their maker. Stated
 * hectares and stated contributions are divided by area and add up to what they were.
 */
export function cutPuzzelstuk(
  doc: Y.Doc,
  id: string,
  line: readonly LngLat[],
  newParts: NewParts,
): Result<CutOutcome, CutProblem | GeometryProblem | 'no-place'> {
  const stuk = readRecord('puzzelstuk', doc.getMap('puzzelstuk').get(id));
  const geometrie = stuk && geometrieOf(stuk.plaats);
  if (!stuk || !geometrie) return err('no-place');
  const cut = cutGeometry(geometrie, line);
  if (!cut.ok) return cut;
  const plaatsen: Plaats[] = [];
  for (const part of cut.value) {
    const plaats = soundPlaats(drawn(part));
    if (!plaats.ok) return plaats;
    plaatsen.push(plaats.value);
  }
  const areas = cut.value.map(areaSquareMeters);
  const claims = divideClaim(stuk.claim, areas);
  const bijdragen = divideBijdragen(stuk.bijdrage, areas);
  // Who could change the whole can change each part.
  const opengesteld = Object.fromEntries(stuk.opengesteld.map((partij) => [partij, true]));
  const changes: Change[] = [];
  const parts: string[] = [];
  for (const [index, plaats] of plaatsen.entries()) {
    const claim = claims[index] ?? stuk.claim;
    const bijdrage = bijdragen[index] ?? {};
    if (index === 0) {
      changes.push(...setFields(doc, 'puzzelstuk', id, { plaats, claim }));
      for (const [opgave, value] of Object.entries(bijdrage)) {
        changes.push(...putEntry(doc, 'puzzelstuk', id, 'bijdrage', opgave, value));
      }
      parts.push(id);
    } else {
      const identity = newParts.identity();
      const fields = { ...fieldsOf(stuk), plaats, claim, titel: newParts.titel(index + 1).slice(0, 160) };
      changes.push(...createRecord(doc, 'puzzelstuk', identity, fields, { bijdrage, opengesteld }));
      parts.push(identity.id);
    }
  }
  return ok({ changes, parts });
}
