import type * as Y from 'yjs';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Change } from '#shared/crdt/change.ts';
import { soundPlaats } from '#shared/crdt/commands/place-puzzelstuk.ts';
import {
  createRecord,
  putEntry,
  removeEntry,
  setArchief,
  setFields,
  type Identity,
} from '#shared/crdt/mutate.ts';
import { readRecord } from '#shared/crdt/read.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import type { Plaats, Puzzelstuk, PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import { veldenVanNieuw, type VariantStuk, type VariantStukken } from '#shared/domain/variant/stuk.ts';
import type { GeometryProblem } from '#shared/geo/geometry-problem.ts';

/** Who lays it now. `identity` makes the identity of a new piece under the id that the zet or variant gave it. */
export interface LaidNow {
  readonly identity: (id: string) => Identity;
  readonly archief: NonNullable<Archief>;
}

/**
 * Lays pieces on the tafel as a zet or a variant says; all of them or none. A piece that is no longer there is left
 * alone, and so is what lies so already. Whose pieces these are is for the caller to choose (ZE2, VA6).
 */
export function layStukken(
  doc: Y.Doc,
  stukken: VariantStukken,
  now: LaidNow,
): Result<readonly Change[], GeometryProblem> {
  const sound: [string, VariantStuk][] = [];
  for (const [id, anders] of Object.entries(stukken)) {
    if (anders.soort === 'weg' || anders.plaats === undefined) {
      sound.push([id, anders]);
      continue;
    }
    // What another partij proposed was never drawn with our own tools.
    const plaats = soundPlaats(anders.plaats);
    if (!plaats.ok) return err(plaats.error);
    sound.push([id, withPlaats(anders, plaats.value)]);
  }
  const onTafel = doc.getMap('puzzelstuk');
  return ok(
    sound.flatMap(([id, anders]) => layOne(doc, id, readRecord('puzzelstuk', onTafel.get(id)), anders, now)),
  );
}

function withPlaats(anders: Exclude<VariantStuk, { soort: 'weg' }>, plaats: Plaats): VariantStuk {
  return { ...anders, plaats };
}

function layOne(
  doc: Y.Doc,
  id: string,
  stuk: Puzzelstuk | null,
  anders: VariantStuk,
  { identity, archief }: LaidNow,
): readonly Change[] {
  switch (anders.soort) {
    case 'weg':
      return stuk === null || stuk.archief !== null ? [] : setArchief(doc, 'puzzelstuk', id, archief);
    case 'anders': {
      if (stuk === null) return [];
      const { soort: _soort, bijdrage, ...fields } = anders;
      return [
        ...setFields(doc, 'puzzelstuk', id, given(fields)),
        ...(bijdrage === undefined ? [] : layBijdragen(doc, stuk, bijdrage)),
      ];
    }
    case 'nieuw': {
      if (doc.getMap('puzzelstuk').has(id))
        return stuk?.archief ? setArchief(doc, 'puzzelstuk', id, null) : [];
      const { bijdrage } = anders;
      return createRecord(doc, 'puzzelstuk', identity(id), veldenVanNieuw(anders), { bijdrage });
    }
  }
}

function layBijdragen(doc: Y.Doc, stuk: Puzzelstuk, bijdrage: Puzzelstuk['bijdrage']): readonly Change[] {
  const gone = Object.keys(stuk.bijdrage).filter((opgave) => !Object.hasOwn(bijdrage, opgave));
  return [
    ...gone.flatMap((opgave) => removeEntry(doc, 'puzzelstuk', stuk.id, 'bijdrage', opgave)),
    ...Object.entries(bijdrage).flatMap(([opgave, value]) =>
      putEntry(doc, 'puzzelstuk', stuk.id, 'bijdrage', opgave, value),
    ),
  ];
}

type Laid = Omit<Extract<VariantStuk, { soort: 'anders' }>, 'soort' | 'bijdrage'>;

/** Only what is named; a key without a value names nothing. */
function given(fields: Laid): Partial<PuzzelstukFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
