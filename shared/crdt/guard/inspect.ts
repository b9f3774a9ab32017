import type * as Y from 'yjs';
import { assert } from '#shared/lib/assert.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { authorize, authorizeWriting } from '#shared/authorize/authorize.ts';
import type { Touch } from '#shared/authorize/touch.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import type { Facts } from '#shared/crdt/guard/facts.ts';
import { judgeNode, judgeStruct } from '#shared/crdt/guard/judge-node.ts';
import { encodeUpdate, stateOf, stripOverlap } from '#shared/crdt/guard/overlap.ts';
import { parseUpdate } from '#shared/crdt/guard/parse.ts';
import { Refused, refuse, type Refusal } from '#shared/crdt/guard/refusal.ts';
import type { ParsedUpdate } from '#shared/crdt/guard/struct.ts';
import { resolveTidied } from '#shared/crdt/guard/resolve.ts';
import type { Walk } from '#shared/crdt/guard/walk.ts';

/** An update that may be applied, and what it does. Apply exactly these `bytes`, in the same tick. */
export interface Inspected {
  /** Without what the document already has, and without tidying by somebody who may not write. */
  readonly bytes: Uint8Array;
  /** `geen`: applying it changes nothing; there is nothing to store or relay. */
  readonly effect: 'geen' | 'wijzigt';
  /** The new runs, one per client: whether a client belongs to the sender is the caller's to judge (SY6). */
  readonly structs: readonly { readonly client: number; readonly clock: number; readonly length: number }[];
  readonly touches: readonly Touch[];
}

/**
 * Judges an update before anything of Yjs sees it (SY5): decode, overlap, causality, place, schema, order, rights. Reads
 * the document and never changes it; works inside an open transaction too. A document with pending updates is a bug of
 * the caller and throws.
 */
export function inspectUpdate(
  doc: Y.Doc,
  bytes: Uint8Array,
  context: GuardContext,
): Result<Inspected, Refusal> {
  assert(
    doc.store.pendingStructs === null && doc.store.pendingDs === null,
    'a guarded document has nothing pending',
  );
  try {
    return ok(inspect(doc, bytes, context));
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal);
    throw thrown;
  }
}

function inspect(doc: Y.Doc, bytes: Uint8Array, context: GuardContext): Inspected {
  const update = stripOverlap(
    doc,
    parseUpdate(bytes, context.limits, (client) => stateOf(doc, client)),
  );
  if (update.sections.length > 0) judgeWriting(context);
  const { parsed, walk, deleted, facts } = resolveTidied(doc, update, context);
  const structs = parsed.sections.map(({ client, clock, end }) => ({ client, clock, length: end - clock }));
  if (structs.length === 0 && deleted.live === 0)
    return { bytes: EMPTY_UPDATE, effect: 'geen', structs, touches: [] };
  const touches = judge(parsed, walk, facts, context);
  return { bytes: normalised(bytes, parsed), effect: 'wijzigt', structs, touches };
}

const EMPTY_UPDATE = new Uint8Array([0, 0]);

function judgeWriting({ actor, roomKind }: GuardContext): void {
  if (actor === 'server') return;
  const writing = authorizeWriting(actor, roomKind);
  if (!writing.ok) refuse(writing.error.rule, writing.error.reason);
}

function judge(parsed: ParsedUpdate, walk: Walk, facts: Facts, context: GuardContext): readonly Touch[] {
  const { actor } = context;
  judgeWriting(context);
  for (const section of parsed.sections)
    for (const struct of section.structs) judgeStruct(struct, walk.nodes);
  const touches = new Map<string, Touch>();
  const onTouch = (touch: Touch): void => {
    const id = `${touch.op} ${touch.path} ${'wordt' in touch ? touch.wordt : ''}`;
    if (touches.has(id)) return;
    touches.set(id, touch);
    if (actor === 'server') return;
    const allowed = authorize(actor, touch);
    if (!allowed.ok) refuse(allowed.error.rule, allowed.error.reason, touch.path);
  };
  const judging = { context, facts, nodes: walk.nodes, onTouch };
  for (const node of walk.nodes.all()) judgeNode(node, judging);
  return [...touches.values()];
}

function normalised(bytes: Uint8Array, parsed: ParsedUpdate): Uint8Array {
  return parsed.isWhole ? bytes : encodeUpdate(bytes, parsed.sections, parsed.deletes);
}
