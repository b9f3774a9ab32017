import type * as Y from 'yjs';
import { assert } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import { DOCUMENT_LIMITS, type GuardLimits } from '#shared/crdt/guard/limits.ts';
import { inspectUpdate } from '#shared/crdt/guard/inspect.ts';
import { judgeParts, type RefusedPart } from '#shared/crdt/guard/judge-parts.ts';
import { encodeUpdate, stateOf, stripOverlap } from '#shared/crdt/guard/overlap.ts';
import { parseUpdate } from '#shared/crdt/guard/parse.ts';
import { refuse, Refused, type Refusal } from '#shared/crdt/guard/refusal.ts';
import type { DeleteRanges, ParsedUpdate, Section, Struct } from '#shared/crdt/guard/struct.ts';

/** What of an update may flow on, and what may not. */
export interface Salvaged {
  /** A V1 update that the guard takes as it is, under the clients of the old one; null when nothing flows on. */
  readonly bytes: Uint8Array | null;
  /** Each refused thing once, with its place; what only leaned on it is not named again. */
  readonly refused: readonly RefusedPart[];
  /** How many structs and deletions flow on. */
  readonly kept: number;
}

/** Own work of any length: what flows on is divided afterwards into messages, each of which keeps to its own limits. */
const LIMITS: GuardLimits = {
  ...DOCUMENT_LIMITS,
  maxOrderSteps: DOCUMENT_LIMITS.maxOrderSteps * 100,
  maxCausalSteps: DOCUMENT_LIMITS.maxCausalSteps * 100,
};

/** Emptying one thing can make another stand alone; more rounds than this no honest work needs. */
const MAX_ROUNDS = 12;

/**
 * Divides an update into what may flow on and what may not. What is refused, and what leans on it, is turned into
 * collected structs of the same length, so that clocks stay contiguous; refused deletions are dropped; until the rest is
 * clean. `doc` is only read. What cannot be decoded, misses earlier edits or costs too much is refused whole.
 *
 * `isOwn`: of which clients the structs are the sender's; those of others are taken out (AZ23).
 */
export function salvage(
  doc: Y.Doc,
  bytes: Uint8Array,
  context: Omit<GuardContext, 'limits'>,
  isOwn: (client: number) => boolean = () => true,
): Result<Salvaged, Refusal> {
  try {
    return ok(divide(doc, bytes, { ...context, limits: LIMITS }, isOwn));
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal);
    throw thrown;
  }
}

function divide(
  doc: Y.Doc,
  bytes: Uint8Array,
  context: GuardContext,
  isOwn: (client: number) => boolean,
): Salvaged {
  const refused: RefusedPart[] = [];
  const parsed = stripOverlap(doc, parseUpdate(bytes, context.limits));
  const foreign = parsed.sections.filter(({ client }) => !isOwn(client));
  for (const { client } of foreign) refused.push(foreignClient(client));
  let update = encoded(parsed, new Set(foreign.flatMap(({ structs }) => structs)), parsed.deletes);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const current = parseUpdate(update, context.limits);
    const judged = judgeParts(doc, current, context);
    // what was taken out earlier can make the rest of the same thing fail: that is named already
    const named = refused.map(({ path }) => path);
    refused.push(...judged.refused.filter(({ path }) => !named.some((known) => isWithin(path, known))));
    if (judged.isClean) return finished(doc, update, context, refused, isOwn);
    update = encoded(current, judged.structs, judged.deletes);
  }
  return refuse('GU4', 'too-much-work');
}

function isWithin(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}/`);
}

function foreignClient(client: number): RefusedPart {
  const nowhere = { noun: null, field: null, entry: null, op: null } as const;
  return { ...nowhere, path: `#${client}`, rule: 'AZ23', reason: 'foreign-client' };
}

/** The bytes with these structs emptied. */
function encoded(
  { bytes, sections }: ParsedUpdate,
  emptied: ReadonlySet<Struct>,
  deletes: readonly DeleteRanges[],
): Uint8Array {
  const rest = sections.map((section) => ({
    ...section,
    structs: section.structs.map((struct) => (emptied.has(struct) ? empty(struct) : struct)),
  }));
  return encodeUpdate(bytes, rest, deletes);
}

function empty(struct: Struct): Struct {
  return {
    ...struct,
    content: { kind: 'gc' },
    origin: null,
    right: null,
    parent: null,
    parentSub: null,
    start: -1,
  };
}

function finished(
  doc: Y.Doc,
  update: Uint8Array,
  context: GuardContext,
  refused: readonly RefusedPart[],
  isOwn: (client: number) => boolean,
): Salvaged {
  const parsed = parseUpdate(update, context.limits);
  const sections = parsed.sections.filter(({ client }) => isOwn(client));
  const deletes = parsed.deletes.flatMap((ranges) =>
    isOwn(ranges.client) ? [ranges] : clipped(ranges, stateOf(doc, ranges.client)),
  );
  const bytes = encodeUpdate(update, sections, deletes);
  const { kept: deleted } = judgeParts(doc, parseUpdate(bytes, context.limits), context);
  const kept = livingIn(sections) + deleted;
  if (kept === 0) return { bytes: null, refused, kept };
  const inspected = inspectUpdate(doc, bytes, context);
  assert(inspected.ok, 'what is salvaged passes the guard');
  return { bytes: inspected.value.bytes, refused, kept };
}

function livingIn(sections: readonly Section[]): number {
  let count = 0;
  for (const { structs } of sections) for (const { content } of structs) if (content.kind !== 'gc') count++;
  return count;
}

function clipped({ client, ranges }: DeleteRanges, end: number): DeleteRanges[] {
  const kept: number[] = [];
  for (let i = 0; i < ranges.length; i += 2) {
    const clock = ranges[i] ?? 0;
    const length = Math.min(ranges[i + 1] ?? 0, end - clock);
    if (length > 0) kept.push(clock, length);
  }
  return kept.length > 0 ? [{ client, ranges: kept }] : [];
}
