import * as Y from 'yjs';
import { jsonEqual } from '#shared/lib/json.ts';
import { assert, must } from '#shared/lib/assert.ts';
import type { Change, FieldPath } from '#shared/crdt/change.ts';
import { layoutOf, type RecordLayout, type RecordRoot } from '#shared/crdt/layout.ts';
import type { AanvaardingFields } from '#shared/domain/aanvaarding/schema.ts';
import type { AfwentelingFields } from '#shared/domain/afwenteling/schema.ts';
import type { CombinatieregelFields } from '#shared/domain/combinatieregel/schema.ts';
import type { KengetalFields } from '#shared/domain/kengetal/schema.ts';
import type { LaagFields } from '#shared/domain/laag/schema.ts';
import type { VariantFields } from '#shared/domain/variant/schema.ts';
import type { VerdelingFields } from '#shared/domain/verdeling/schema.ts';
import type { ZetFields } from '#shared/domain/zet/schema.ts';
import type { DecentraleOpgaveFields } from '#shared/domain/opgave/decentrale-opgave.ts';
import type { AfspraakFields, InzetId } from '#shared/domain/afspraak/schema.ts';
import type { Archief } from '#shared/domain/herkomst.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import type { PartijId } from '#shared/domain/partij/schema.ts';
import type { PuzzelstukFields } from '#shared/domain/puzzelstuk/schema.ts';
import type { Belofte, BelofteId } from '#shared/domain/inzet/belofte.ts';
import type { DraadFields } from '#shared/domain/draad/schema.ts';
import type { ToetsFields } from '#shared/domain/toets/schema.ts';
import type { VoortgangFields } from '#shared/domain/voortgang/schema.ts';
import type { OptieFields, SpanningspuntFields } from '#shared/domain/spanningspunt/schema.ts';

/** Origin of every transaction that this client makes through these functions. */
export const LOCAL_ORIGIN = 'tafel-lokaal';

/** Who lays it, for whom, when; `id` is a fresh random id. */
export interface Identity {
  readonly id: string;
  readonly partij: PartijId;
  readonly gemaaktDoor: DeelnemerId;
  readonly gemaaktOp: string;
}

export interface RecordFields {
  decentraleOpgave: DecentraleOpgaveFields;
  combinatieregel: CombinatieregelFields;
  kengetal: KengetalFields;
  verdeling: VerdelingFields;
  laag: LaagFields;
  aanvaarding: AanvaardingFields;
  variant: VariantFields;
  zet: ZetFields;
  afwenteling: AfwentelingFields;
  puzzelstuk: PuzzelstukFields;
  spanningspunt: SpanningspuntFields;
  afspraak: AfspraakFields;
  draad: DraadFields;
  toets: ToetsFields;
  voortgang: VoortgangFields;
}

/** Entries that a new record starts with, per keyed map. */
export type InitialEntries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Lays a new record on the table, whole, in one transaction (PS2). */
export function createRecord<Root extends RecordRoot>(
  doc: Y.Doc,
  root: Root,
  identity: Identity,
  fields: RecordFields[Root],
  entries: InitialEntries = {},
): readonly Change[] {
  doc.transact(() => {
    doc.getMap(root).set(identity.id, buildContainer(layoutOf(root), identity, fields, entries));
  }, LOCAL_ORIGIN);
  return [{ kind: 'gemaakt', root, id: identity.id, child: null }];
}

/** Adds what one partij brings to an afspraak. */
export function addInzet(doc: Y.Doc, afspraakId: string, identity: Identity): readonly Change[] {
  return addChild(doc, { root: 'afspraak', id: afspraakId, map: 'inzet' }, identity, { archief: null });
}

/** Puts a way out on the table at a spanningspunt. */
export function addOptie(
  doc: Y.Doc,
  spanningspuntId: string,
  identity: Identity,
  fields: OptieFields,
): readonly Change[] {
  return addChild(doc, { root: 'spanningspunt', id: spanningspuntId, map: 'optie' }, identity, fields);
}

/** Sets registers of an optie; a value that is already there writes nothing. */
export function setOptie(
  doc: Y.Doc,
  spanningspuntId: string,
  optieId: string,
  fields: Partial<OptieFields>,
): readonly Change[] {
  const child = { map: 'optie', id: optieId };
  const changes: Change[] = [];
  doc.transact(() => {
    for (const [key, after] of Object.entries(fields))
      changes.push(
        ...writePath(doc, { root: 'spanningspunt', id: spanningspuntId, child, key, entry: null }, after),
      );
  }, LOCAL_ORIGIN);
  return changes;
}

/** Two people adding at once give two, never one lost (C11). */
function addChild(
  doc: Y.Doc,
  holder: { readonly root: RecordRoot; readonly id: string; readonly map: string },
  identity: Identity,
  fields: Readonly<Record<string, unknown>>,
): readonly Change[] {
  const { root, id, map } = holder;
  const layout = must(layoutOf(root).children[map], 'the record has such children');
  const children = recordMap(doc, root, id)?.get(map);
  if (!(children instanceof Y.Map)) return [];
  doc.transact(() => children.set(identity.id, buildContainer(layout, identity, fields, {})), LOCAL_ORIGIN);
  return [{ kind: 'gemaakt', root, id, child: { map, id: identity.id } }];
}

/** Sets registers of a record; a value that is already there writes nothing. */
export function setFields<Root extends RecordRoot>(
  doc: Y.Doc,
  root: Root,
  id: string,
  fields: Partial<RecordFields[Root]>,
): readonly Change[] {
  const changes: Change[] = [];
  doc.transact(() => {
    for (const [key, after] of Object.entries(fields)) {
      changes.push(...writePath(doc, { root, id, child: null, key, entry: null }, after));
    }
  }, LOCAL_ORIGIN);
  return changes;
}

/** Puts an entry in a keyed map of a record (a bijdrage, a reactie, a koppeling, a betrokken partij). */
export function putEntry(
  doc: Y.Doc,
  root: RecordRoot,
  id: string,
  map: string,
  entry: string,
  value: unknown,
): readonly Change[] {
  return transactPath(doc, { root, id, child: null, key: map, entry }, value);
}

export function removeEntry(
  doc: Y.Doc,
  root: RecordRoot,
  id: string,
  map: string,
  entry: string,
): readonly Change[] {
  return transactPath(doc, { root, id, child: null, key: map, entry }, undefined);
}

/** Puts a belofte in an inzet, or the changed one in the place of what it was: whole, so that it is never half of two. */
export function putBelofte(
  doc: Y.Doc,
  afspraakId: string,
  inzetId: InzetId,
  belofte: Belofte,
): readonly Change[] {
  return transactPath(doc, beloftePath(afspraakId, inzetId, belofte.id), belofte);
}

export function removeBelofte(
  doc: Y.Doc,
  afspraakId: string,
  inzetId: InzetId,
  belofteId: BelofteId,
): readonly Change[] {
  return transactPath(doc, beloftePath(afspraakId, inzetId, belofteId), undefined);
}

function beloftePath(id: string, inzetId: InzetId, entry: string): FieldPath {
  return { root: 'afspraak', id, child: { map: 'inzet', id: inzetId }, key: 'belofte', entry };
}

/** Archives (a stamp) or restores (null) a record or, with `inzetId`, one inzet of an afspraak (PS9). */
export function setArchief(
  doc: Y.Doc,
  root: RecordRoot,
  id: string,
  archief: Archief,
  inzetId: InzetId | null = null,
): readonly Change[] {
  const child = inzetId === null ? null : { map: 'inzet', id: inzetId };
  return transactPath(doc, { root, id, child, key: 'archief', entry: null }, archief);
}

/** The value at a path now; undefined when absent. */
export function readPath(doc: Y.Doc, path: FieldPath): unknown {
  const holder = holderOf(doc, path);
  return holder?.get(path.entry ?? path.key);
}

/** Writes one path inside the running transaction and tells what it changed; undefined removes. */
export function writePath(doc: Y.Doc, path: FieldPath, after: unknown): readonly Change[] {
  const holder = holderOf(doc, path);
  if (!holder) return [];
  const key = path.entry ?? path.key;
  const before = holder.get(key);
  if (jsonEqual(before, after)) return [];
  if (after === undefined) holder.delete(key);
  else holder.set(key, after);
  return [{ kind: 'veld', path, before, after }];
}

/** The text of an afspraak, or of one inzet in it; null when it is not there. */
export function textOf(doc: Y.Doc, afspraakId: string, inzetId: InzetId | null): Y.XmlFragment | null {
  const record = recordMap(
    doc,
    'afspraak',
    afspraakId,
    inzetId === null ? null : { map: 'inzet', id: inzetId },
  );
  const text = record?.get('tekst');
  return text instanceof Y.XmlFragment ? text : null;
}

function transactPath(doc: Y.Doc, path: FieldPath, value: unknown): readonly Change[] {
  let changes: readonly Change[] = [];
  doc.transact(() => {
    changes = writePath(doc, path, value);
  }, LOCAL_ORIGIN);
  return changes;
}

function holderOf(doc: Y.Doc, path: FieldPath): Y.Map<unknown> | null {
  const record = recordMap(doc, path.root, path.id, path.child);
  if (!record || path.entry === null) return record;
  const entries = record.get(path.key);
  return entries instanceof Y.Map ? (entries as Y.Map<unknown>) : null;
}

function recordMap(
  doc: Y.Doc,
  root: RecordRoot,
  id: string,
  child: FieldPath['child'] = null,
): Y.Map<unknown> | null {
  const record = doc.getMap(root).get(id);
  if (!(record instanceof Y.Map)) return null;
  if (child === null) return record as Y.Map<unknown>;
  const children = record.get(child.map);
  if (!(children instanceof Y.Map)) return null;
  const found = children.get(child.id);
  return found instanceof Y.Map ? (found as Y.Map<unknown>) : null;
}

function buildContainer(
  layout: RecordLayout,
  identity: Identity,
  fields: Readonly<Record<string, unknown>>,
  entries: InitialEntries,
): Y.Map<unknown> {
  const container = new Y.Map<unknown>();
  for (const [key, value] of Object.entries(identity)) container.set(key, value);
  for (const key of Object.keys(layout.registers)) {
    assert(Object.hasOwn(fields, key), `a new record needs its register ${key}`);
    container.set(key, fields[key]);
  }
  for (const key of Object.keys(layout.maps)) {
    container.set(key, new Y.Map(Object.entries(entries[key] ?? {})));
  }
  for (const key of layout.texts) container.set(key, new Y.XmlFragment());
  for (const key of Object.keys(layout.children)) container.set(key, new Y.Map());
  return container;
}
