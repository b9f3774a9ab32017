import type { z } from 'zod';
import { deelnemerSchema } from '#shared/domain/deelnemer/schema.ts';
import { partijSchema } from '#shared/domain/partij/schema.ts';
import { ID_PATTERN } from '#shared/lib/id.ts';
import type { Touch } from '#shared/authorize/touch.ts';
import { isStatusField, statusIn } from '#shared/authorize/facts.ts';
import { SERVER_ROOTS, signedIn, type RecordLayout } from '#shared/crdt/layout.ts';
import type { GuardContext } from '#shared/crdt/guard/context.ts';
import type { Facts } from '#shared/crdt/guard/facts.ts';
import { judgeListItem } from '#shared/crdt/guard/judge-text.ts';
import { judgeValue, plainValue } from '#shared/crdt/guard/judge-value.ts';
import { judgeHerkomst, judgeVoorstel } from '#shared/crdt/guard/judge-voorstel.ts';
import type { KeyState } from '#shared/crdt/guard/key-state.ts';
import type { Node } from '#shared/crdt/guard/node.ts';
import type { NodeIndex } from '#shared/crdt/guard/node-index.ts';
import { refuse } from '#shared/crdt/guard/refusal.ts';
import type { Struct } from '#shared/crdt/guard/struct.ts';
import { isTextAttribute, isVoorstelAttr, isVoorstelMark } from '#shared/crdt/guard/text-schema.ts';
import type { Zone } from '#shared/crdt/guard/zone.ts';

type Op = Touch['op'];

/** What judging needs beside the container itself; `onTouch` is told each thing that the update does. */
export interface Judging {
  readonly context: GuardContext;
  readonly facts: Facts;
  readonly nodes: NodeIndex;
  readonly onTouch: (touch: Touch) => void;
}

/**
 * Judges all that an update does to one container against the layout, and tells each distinct thing it does. Throws
 * `Refused` at the first thing that may not be.
 */
export function judgeNode(node: Node, judging: Judging): void {
  judgeList(node, judging);
  judgeWhole(node);
  for (const state of node.keys.values()) judgeKey(node, state, judging);
}

/** What the update does to the list of a container: the characters, marks and elements of a text. */
export function judgeList(node: Node, { facts, onTouch }: Judging): void {
  const { zone } = node;
  if (zone.kind === 'unknown') refuse('SY5', zone.reason, zone.path);
  if (node.inserts === 0 && node.deletes === 0 && node.formatDeletes === 0) return;
  if (!isInText(zone)) refuse('SY5', 'list-in-map', zone.path);
  const touch = textTouch(node, facts);
  if (touch !== null) onTouch(touch);
}

/** Writing in the text that a container belongs to; null in a record of the update itself, which is judged as a whole. */
export function textTouch(node: Node, facts: Facts): Touch | null {
  const { field, path } = node.zone;
  return facts.inRecord(node, { op: 'tekst', field, entry: null, path });
}

/** What the update does to one key of a container. */
export function judgeKey(node: Node, state: KeyState, judging: Judging): void {
  const { zone } = node;
  const { context, facts, onTouch } = judging;
  const { path } = state;
  switch (zone.kind) {
    case 'unknown':
      return refuse('SY5', zone.reason, zone.path);
    case 'text':
    case 'element':
    case 'run': {
      if (zone.kind === 'text') judgeHerkomst(state, context);
      else judgeAttribute(node, state, judging);
      const written = textTouch(node, facts);
      if (written !== null) onTouch(written);
      return;
    }
    case 'server':
      judgeServerKey(zone.path, state, context);
      return onTouch({
        room: context.roomKind,
        op: opOf(state),
        noun: 'server',
        field: null,
        entry: null,
        path: state.path,
      });
    case 'records':
      judgeContainer(state);
      if (!ID_PATTERN.test(state.key)) refuse('PS2', 'id-malformed', state.path);
      return onTouch(facts.newRecord(node, zone.layout.noun, state.path));
    case 'record':
      if (!judgeField(zone, node, state, context)) return;
      for (const wordt of becoming(state)) {
        const at = { op: opOf(state), field: state.key, entry: null, path, ...(wordt !== null && { wordt }) };
        onTouch(facts.inRecord(node, at) ?? facts.inNewRecord(zone.layout.noun, at));
      }
      return;
    case 'entries': {
      judgeEntry(zone, state, context);
      const at = { op: opOf(state), field: zone.field, entry: state.key, path };
      const isAnswer = zone.layout.gebruik === 'antwoord' && zone.noun !== null;
      const touch = facts.inRecord(node, at) ?? (isAnswer ? facts.inNewRecord(zone.noun, at) : null);
      if (touch !== null) onTouch(touch);
    }
  }
}

/** Each value that a status gets on the way: all of them are asked for, since the last one can be taken back later. */
function becoming({ key, news }: KeyState): readonly (string | null)[] {
  if (!isStatusField(key)) return [null];
  const values = news.map(({ content }) =>
    statusIn(key, content.kind === 'any' ? content.values.at(-1) : null),
  );
  return values.length === 0 ? [null] : [...new Set(values)];
}

/** Judges what one new struct puts into a list. */
export function judgeStruct({ node, key, content }: Struct, nodes: NodeIndex): void {
  if (node === null || key !== null) return;
  judgeListItem(node.zone, content);
  if (content.kind === 'format' && isVoorstelMark(content.key)) judgeVoorstel(node, content.value, nodes);
}

function isInText({ kind }: Zone): boolean {
  return kind === 'text' || kind === 'element' || kind === 'run';
}

/** `wis` when something that was there is gone after it, in whichever way: deleted, or overwritten by nothing. */
function opOf({ winner, existing, existingDeleted }: KeyState): Op {
  if (winner === null) return existingDeleted ? 'wis' : 'zet';
  const isGone = winner.deleted || winner.content.kind === 'deleted';
  return isGone && existing !== null && !existing.deleted ? 'wis' : 'zet';
}

/** A record appears with all its parts at once, or not at all (PS2). */
export function judgeWhole({ zone, created, keys }: Node): void {
  if (created === null || zone.kind !== 'record') return;
  const { later = {} } = zone.layout;
  for (const key of keysOf(zone.layout))
    if (!keys.has(key) && !Object.hasOwn(later, key)) refuse('PS2', 'not-whole', `${zone.path}/${key}`);
}

const wholes = new Map<RecordLayout, readonly string[]>();

function keysOf(layout: RecordLayout): readonly string[] {
  let keys = wholes.get(layout);
  if (!keys) {
    const parts = [layout.identity, layout.registers, layout.maps, layout.children];
    keys = [...parts.flatMap((part) => Object.keys(part)), ...layout.texts];
    wholes.set(layout, keys);
  }
  return keys;
}

/** True for a register that is a touch of its own: of a record that was there already, or that not every maker may set so. */
function judgeField(
  zone: Zone & { kind: 'record' },
  node: Node,
  state: KeyState,
  context: GuardContext,
): boolean {
  const { layout } = zone;
  const { key } = state;
  if (Object.hasOwn(layout.identity, key)) {
    const schema = layout.identity[key];
    if (schema) judgeIdentity(schema, zone.id, node, state, context);
    return false;
  }
  if (Object.hasOwn(layout.maps, key) || Object.hasOwn(layout.children, key) || layout.texts.includes(key)) {
    judgeContainer(state);
    return false;
  }
  const schema = Object.hasOwn(layout.registers, key) ? layout.registers[key] : undefined;
  if (!schema) return refuse('SY5', 'unknown-key', state.path);
  judgeRegister(schema, state);
  for (const value of plainNews(state)) {
    judgeSigned(key, value, state, context);
    if (key === layout.makerName && context.actor !== 'server' && value !== context.actor.naam)
      refuse('AZ24', 'foreign-author', state.path);
  }
  if (node.created === null) return true;
  const { fresh = {} } = layout;
  return Object.hasOwn(fresh, key) && plainNews(state).some((value) => value !== fresh[key]);
}

/** A container is laid once, and never replaced or deleted (GU1): what others put into it would vanish. */
function judgeContainer(state: KeyState): void {
  const [only, ...more] = state.news;
  if (state.existing !== null || !only || more.length > 0) refuse('GU1', 'container-replaced', state.path);
  if (only.content.kind !== 'type') refuse('SY5', 'wrong-container', state.path);
  if (only.deleted) refuse('GU1', 'container-deleted', state.path);
}

function judgeIdentity(
  schema: z.ZodType,
  id: string,
  node: Node,
  state: KeyState,
  context: GuardContext,
): void {
  const [only, ...more] = state.news;
  if (!node.created || !only || more.length > 0 || only.deleted || only.length > 1)
    refuse('PS2', 'identity-immutable', state.path);
  const value = plainValue(only.content, state);
  judgeValue(schema, value, state);
  if (state.key === 'id' && value !== id) refuse('PS2', 'id-differs', state.path);
  judgeAuthor(state.key, value, context, state);
}

function judgeAuthor(key: string, value: unknown, { actor }: GuardContext, state: KeyState): void {
  if (actor === 'server') return;
  if (key === 'partij' && value !== actor.partij) refuse('PS2', 'foreign-partij', state.path);
  if (key === 'gemaaktDoor' && value !== actor.deelnemerId) refuse('PS2', 'foreign-author', state.path);
}

/** Who archives, decides, answers or reacts says so in the own name, and for the own partij (AZ24). */
function judgeSigned(field: string, value: unknown, state: KeyState, { actor }: GuardContext): void {
  const author = signedIn(field);
  if (actor === 'server' || author === null || typeof value !== 'object' || value === null) return;
  const said = value as Readonly<Record<string, unknown>>; // an object with string keys, as its schema proved
  if (Object.hasOwn(said, 'partij') && said['partij'] !== actor.partij)
    refuse('PS2', 'foreign-partij', state.path);
  if (said[author] !== actor.deelnemerId)
    refuse(author === 'door' ? 'AZ24' : 'PS2', 'foreign-author', state.path);
  if (said['naam'] !== actor.naam) refuse('AZ24', 'foreign-author', state.path);
}

/** The plain values that an update sets here, also those that it overwrites itself. */
function plainNews({ news }: KeyState): readonly unknown[] {
  return news.flatMap(({ content }) => (content.kind === 'any' ? [content.values.at(-1)] : []));
}

/** A register always has a value; an entry that lost to a later one may already have been collected. */
function judgeRegister(schema: z.ZodType, state: KeyState): void {
  judgeNews(schema, state);
  if (isGone(state)) refuse('SY5', 'register-deleted', state.path);
}

function judgeEntry(
  { layout, field }: Zone & { kind: 'entries' },
  state: KeyState,
  context: GuardContext,
): void {
  if (!layout.key.safeParse(state.key).success) refuse('SY5', 'key-does-not-fit', state.path);
  judgeNews(layout.value, state);
  for (const value of plainNews(state)) {
    if (layout.draagtId === true) judgeOwnId(value, state);
    judgeSigned(field ?? '', value, state, context);
  }
  if (layout.gebruik !== 'toevoegen') return;
  const [only, ...more] = state.news;
  if (state.existing !== null || !only || more.length > 0 || only.deleted || only.content.kind !== 'any')
    refuse('SP2', 'thread-add-only', state.path);
}

function judgeOwnId(value: unknown, { key, path }: KeyState): void {
  if (typeof value === 'object' && value !== null && 'id' in value && value.id !== key)
    refuse('PS2', 'id-differs', path);
}

function judgeNews(schema: z.ZodType, state: KeyState): void {
  for (const { content } of state.news)
    if (content.kind !== 'deleted') judgeValue(schema, plainValue(content, state), state);
}

function isGone({ winner, existing, existingDeleted }: KeyState): boolean {
  if (winner !== null) return winner.deleted || winner.content.kind === 'deleted';
  return existing === null || existing.deleted || existingDeleted;
}

function judgeAttribute(node: Node, state: KeyState, { nodes }: Judging): void {
  const { zone } = node;
  for (const { content } of state.news) {
    if (content.kind === 'deleted') continue;
    const value = plainValue(content, zone);
    if (zone.kind !== 'element' || !isTextAttribute(zone.name, state.key, value))
      refuse('GU3', 'unknown-attribute', zone.path);
    if (isVoorstelAttr(state.key)) judgeVoorstel(node, value, nodes);
  }
}

function judgeServerKey(root: string, state: KeyState, context: GuardContext): void {
  if (context.actor !== 'server') refuse('TF2', 'server-only-root', state.path);
  const schema = serverSchema(root, state.key);
  if (!schema) return refuse('SY5', 'unknown-key', state.path);
  judgeNews(schema, state);
}

function serverSchema(root: string, key: string): z.ZodType | undefined {
  if (root === 'tafel') return SERVER_ROOTS.tafel(key);
  if (root === 'opgave') return SERVER_ROOTS.opgave();
  if (root === 'bevroren') return SERVER_ROOTS.bevroren(key);
  return root === 'partij' ? partijSchema : deelnemerSchema;
}
