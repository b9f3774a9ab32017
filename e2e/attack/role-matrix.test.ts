import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { ROLLEN, type Rol } from '#shared/domain/deelnemer/schema.ts';
import { must } from '#shared/lib/assert.ts';
import { startServer, type RunningServer } from '#e2e/fixtures/server.ts';
import { AGREEMENT_KINDS } from './agreement-kinds.ts';
import { KINDS, type Kind, type Laid } from './kinds.ts';
import { PUZZEL_KINDS } from './puzzel-kinds.ts';
import { lay, writerOf } from './laid.ts';
import { firstRegisseur, type Person } from './person.ts';
import { RawSocket } from './raw-socket.ts';

/** Every way by which a change can come in; each gives `ok` or the number of the rule that refused it. */
const DOORS = {
  Update: async (person: Person, edit: (doc: Y.Doc) => void): Promise<string> => {
    const socket = await RawSocket.synced(person);
    const outcome = await socket.sendUpdate(changeOf(socket.doc, edit));
    socket.close();
    return outcome.kind === 'ack' ? 'ok' : outcome.kind === 'refused' ? outcome.rule : String(outcome.code);
  },
  SyncStep2: async (person: Person, edit: (doc: Y.Doc) => void): Promise<string> => {
    const socket = await RawSocket.synced(person);
    changeOf(socket.doc, edit);
    const outcome = await socket.sendStep2();
    socket.close();
    return outcome.kind === 'ack' ? 'ok' : outcome.kind === 'refused' ? outcome.rule : String(outcome.code);
  },
  REST: async (person: Person, edit: (doc: Y.Doc) => void): Promise<string> => {
    const socket = await RawSocket.synced(person);
    const bytes = changeOf(socket.doc, edit);
    const answer = await person.fetch(`/v1/tafels/${person.tafelId}/_wijzigingen`, { method: 'POST', bytes });
    socket.close();
    if (answer.ok) return 'ok';
    const problem = (await answer.json()) as { regel?: string; code?: string };
    return problem.regel ?? `${answer.status} ${problem.code}`;
  },
} as const;

function changeOf(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
  const before = Y.encodeStateVector(doc);
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  doc.transact(() => edit(doc));
  // a change that only deletes has no structs: then the update itself says what was deleted
  return updates.length === 1 ? must(updates[0], 'one update') : Y.encodeStateAsUpdate(doc, before);
}

let server: RunningServer;
let laid: Laid;
let watcher: RawSocket;
const people = new Map<string, Person>();

type Door = keyof typeof DOORS;
const DOOR_NAMES = Object.keys(DOORS) as Door[];

/** Somebody for each door: one session opens no more sockets in a minute than a meeting room does. */
function personAt(door: Door, rol: Rol): Person {
  return must(people.get(`${door}/${rol}`), `a ${rol}`);
}

beforeAll(async () => {
  // so many attempts by one session are more than anybody makes by hand
  server = await startServer({ env: { LOG_LEVEL: 'silent', RATE_LIMIT_PER_MINUTE: '50000' } });
  const regisseur = await firstRegisseur(server);
  const own = 'gemeente-gm0344';
  for (const door of DOOR_NAMES)
    for (const rol of ROLLEN)
      people.set(`${door}/${rol}`, await regisseur.seat(`Own ${rol} ${door}`, own, rol));
  const other = await regisseur.seat('Olga Other', 'gemeente-gm0307', 'redacteur');
  laid = await lay(personAt('Update', 'redacteur'), other, regisseur);
  watcher = await RawSocket.synced(other);
}, 120_000);

afterAll(async () => {
  watcher?.close();
  await server?.stop();
});

async function attempt(kind: Kind, rol: Rol, door: Door): Promise<string> {
  const person = personAt(door, rol);
  return DOORS[door](person, (doc) => kind.edit(doc, laid, writerOf(person)));
}

describe.each(DOOR_NAMES)('role matrix over the door %s', (door) => {
  describe.each(ROLLEN)('%s', (rol) => {
    it.each([...KINDS, ...PUZZEL_KINDS, ...AGREEMENT_KINDS])('[AZ20] $name', async (kind) => {
      const expected = kind.expected[rol];
      const before = canonicalTafel(watcher.doc);
      expect(await attempt(kind, rol, door)).toBe(expected);
      if (expected === 'ok') await watcher.until(() => canonicalTafel(watcher.doc) !== before);
      // what was refused reaches nobody; what was taken reaches everybody
      expect(canonicalTafel(watcher.doc) !== before).toBe(expected === 'ok');
    });
  });
});
