import * as Y from 'yjs';
import type { Random } from '#shared/crdt/random.ts';
import type { Id } from '#shared/crdt/guard/struct.ts';
import {
  any,
  buildUpdate,
  deleted,
  format,
  gc,
  text,
  type,
  type BuiltStruct,
} from '#shared/crdt/guard/update-builder.ts';

const ROOTS = [
  'tafel',
  'opgave',
  'bevroren',
  'decentraleOpgave',
  'puzzelstuk',
  'spanningspunt',
  'afspraak',
  'draad',
  'toets',
  'voortgang',
  'akkoord',
  'standpunt',
] as const;
const KEYS = [
  'titel',
  'partij',
  'tekst',
  'reactie',
  'archief',
  'status',
  'betrokken',
  'belofte',
  'woord',
  'antwoord',
  'opgelost',
  'opengesteld',
  'partij-0',
  'partij-1',
  'level',
  '00000000000000000000100000',
] as const;

/** The bytes with a few of them changed, left out or doubled. For tests only. */
export function mutated(source: Uint8Array, random: Random): Uint8Array {
  const bytes = [...source];
  for (let i = random.int(3); i >= 0; i--) {
    const at = random.int(bytes.length);
    const kind = random.int(5);
    if (kind === 0) bytes[at] = random.int(256);
    else if (kind === 1) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(8));
    else if (kind === 2) bytes.splice(at, random.int(4));
    else if (kind === 3) bytes.splice(at, 0, random.int(256));
    else bytes.splice(at, 0, ...bytes.slice(random.int(bytes.length)).slice(0, random.int(20)));
  }
  return Uint8Array.from(bytes);
}

/** Well-formed structs by that client with neighbours, parents, keys and contents picked at random from what is there. */
export function forged(doc: Y.Doc, client: number, random: Random): Uint8Array {
  const clock = Y.getState(doc.store, client);
  const start = random.chance(4) ? Math.max(0, clock - random.int(6)) : clock;
  const structs = Array.from({ length: 1 + random.int(4) }, () => forgedStruct(doc, random));
  const deletes: Record<number, [number, number][]> = {};
  if (random.chance(3)) {
    const id = anyId(doc, random);
    deletes[id.client] = [[id.clock, 1 + random.int(3)]];
  }
  return buildUpdate(random.chance(6) ? [] : [{ client, clock: start, structs }], deletes);
}

function forgedStruct(doc: Y.Doc, random: Random): BuiltStruct {
  const sub = random.pick(KEYS) ?? 'titel';
  const places = [
    () => ({ origin: anyId(doc, random) }),
    () => ({ right: anyId(doc, random) }),
    () => neighbours(doc, random),
    () => ({ parent: anyId(doc, random), ...(random.chance(2) ? { sub } : {}) }),
    () => ({ parent: random.pick(ROOTS) ?? 'tafel', sub }),
  ];
  const place = random.pick(places)?.() ?? { origin: anyId(doc, random) };
  const kind = random.int(8);
  if (kind === 0) return gc(1 + random.int(3));
  if (kind === 1) return deleted(1 + random.int(2), place);
  if (kind === 2) return type(random.int(7), place, random.chance(2) ? 'paragraph' : 'script');
  if (kind === 3) return format(random.chance(2) ? 'bold' : 'font', random.chance(2) ? {} : null, place);
  if (kind <= 5) return text(random.chance(2) ? 'x😀' : 'y', place);
  return any([random.pick(['nieuw', null, 7, true, 'partij-0', 'concept'])], place);
}

function anyId(doc: Y.Doc, random: Random): Id {
  const client = random.pick([...doc.store.clients.keys()]) ?? 1;
  return { client, clock: random.int(Y.getState(doc.store, client) + (random.chance(20) ? 2 : 0)) };
}

/** Two units that lie next to each other in some list. */
function neighbours(doc: Y.Doc, random: Random): { origin: Id; right?: Id } {
  const { client, clock } = anyId(doc, random);
  if (clock >= Y.getState(doc.store, client)) return { origin: { client, clock } };
  const item = Y.getItem(doc.store, { client, clock } as Y.ID);
  const origin = { client, clock: item.id.clock + item.length - 1 };
  return item instanceof Y.Item && item.right ? { origin, right: item.right.id } : { origin };
}
