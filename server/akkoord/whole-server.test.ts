import { afterEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { readRegister } from '#shared/crdt/register.ts';
import { testAfspraak, testId, testIdentity } from '#shared/crdt/test-support.ts';
import { afspraakIdSchema } from '#shared/domain/afspraak/schema.ts';
import type { LedgerEntry } from '#shared/domain/ledger/entry.ts';
import type { TafelId } from '#shared/domain/tafel/schema.ts';
import { roomName } from '#shared/protocol/room.ts';
import { addBevestiging } from '#server/akkoord/bevestig.ts';
import { geefAkkoord } from '#server/akkoord/geef-akkoord.ts';
import { readAfspraak } from '#server/akkoord/read.ts';
import { MANDAAT } from '#server/akkoord/test-support.ts';
import type { ComposedServer } from '#server/compose.ts';
import { cleanUpServers, startComposed, takeSeat } from '#server/compose.test-support.ts';
import { SERVER_AUTHOR } from '#server/sync/actor.ts';

const AFSPRAAK = afspraakIdSchema.parse(testId(3));
const PARTIJ = 'provincie-utrecht';

afterEach(cleanUpServers);

const edit = (server: ComposedServer, tafel: TafelId, change: (doc: Y.Doc) => void) =>
  server.context.rooms.editRoom(roomName({ kind: 'tafel', tafel }), SERVER_AUTHOR, change);

const entriesOf = async ({ context }: ComposedServer, tafel: TafelId, kind: LedgerEntry['kind']) =>
  (await context.ledger.ofTafel(tafel, { beforeSeq: null, limit: 100 }))
    .map(({ entry }) => entry)
    .filter((entry) => entry.kind === kind);

/** Waits until it is so; a test that waits in vain ends by its own time limit. */
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** An afspraak on which its own partij agreed. */
async function agreed(server: ComposedServer, base: string, tafel: TafelId) {
  await edit(server, tafel, (doc) => {
    createRecord(
      doc,
      'afspraak',
      testIdentity(3, PARTIJ),
      testAfspraak({ titel: 'Wonen', status: 'voorgelegd' }),
    );
  });
  const { plaats, sessie } = await takeSeat(server, base, 'register', PARTIJ, 'bestuurder');
  const { context } = server;
  const nu = await readAfspraak(context, tafel, AFSPRAAK);
  const inhoudHash = nu?.hash ?? '';
  const onderwerp = { soort: 'afspraak', id: AFSPRAAK } as const;
  const waarvoor = { tafel, onderwerp, partij: PARTIJ, inhoudHash };
  const giver = { plaats, sessie: { id: sessie.id, persoon: plaats.deelnemer.persoon } };
  const { id } = await addBevestiging(context, giver.sessie, waarvoor, 'code');
  const asked = { partij: PARTIJ, mandaat: MANDAAT, inhoudHash, bevestiging: id };
  expect(await geefAkkoord(context, giver, AFSPRAAK, asked)).toMatchObject({ ok: true });
}

describe('akkoorden on the whole server', { timeout: 60_000 }, () => {
  it('[AK7] [SY2] lapse by themselves after an edit, on SQLite, and the register of who watches says so', async () => {
    const { server, base, tafel } = await startComposed();
    const watcher = await takeSeat(server, base, 'register', 'vro', 'waarnemer');
    await agreed(server, base, tafel.id);
    await until(async () => readRegister(watcher.doc).akkoorden.length === 1);
    await edit(server, tafel.id, (doc) => setFields(doc, 'afspraak', AFSPRAAK, { titel: 'Wonen en werken' }));
    await until(async () => readRegister(watcher.doc).akkoorden[0]?.vervallen !== null);
    expect(readRegister(watcher.doc).akkoorden[0]?.vervallen?.delen).toEqual(['kop']);
    expect(await entriesOf(server, tafel.id, 'akkoord-vervallen')).toHaveLength(1);
  });

  it('[AK7] lapse after a restart by what changed just before the server stopped', async () => {
    const first = await startComposed();
    await agreed(first.server, first.base, first.tafel.id);
    await edit(first.server, first.tafel.id, (doc) =>
      setFields(doc, 'afspraak', AFSPRAAK, { titel: 'Anders' }),
    );
    await first.stop();
    const { server, tafel } = await startComposed(first.dataDir);
    const facts = () => server.context.records.formal.facts(tafel.id);
    await until(async () => (await facts()).akkoorden[0]?.vervallen !== null);
    expect(await entriesOf(server, tafel.id, 'akkoord-vervallen')).toMatchObject([{ door: 'server' }]);
  });

  it('[AK12] an akkoord, a freeze or a seat written by update is refused, and stands in the ledger with who did it', async () => {
    const { server, base, tafel } = await startComposed();
    const attempts = [
      ['register', (doc: Y.Doc) => doc.getMap('akkoord').set(testId(8), { partij: 'vro' })],
      ['register', (doc: Y.Doc) => doc.getMap('deelnemer').set(testId(8), { rol: 'regisseur' })],
      ['tafel', (doc: Y.Doc) => doc.getMap('akkoord').set(testId(8), { partij: 'vro' })],
      ['tafel', (doc: Y.Doc) => doc.getMap('bevroren').set(AFSPRAAK, { versie: 1 })],
      ['tafel', (doc: Y.Doc) => doc.getMap('puzzelstuk').set(testId(8), 'geen stuk')],
    ] as const;
    const seats: string[] = [];
    for (const [room, attempt] of attempts) {
      const { doc, provider, deelnemer } = await takeSeat(server, base, room, 'vro', 'bestuurder');
      seats.push(deelnemer.id);
      const closed = new Promise<number | undefined>((resolve) =>
        provider.once('connection-close', (event) => resolve(event?.code)),
      );
      attempt(doc);
      expect(await closed).toBe(4403);
    }
    await until(async () => (await entriesOf(server, tafel.id, 'register-geweigerd')).length === 4);
    const entries = (await entriesOf(server, tafel.id, 'register-geweigerd')).toReversed();
    expect(entries.map(({ door }) => (typeof door === 'string' ? door : door.deelnemer))).toEqual(
      seats.slice(0, 4),
    );
    expect(entries.map(({ body }) => body)).toMatchObject([
      { code: 'register-server-only' },
      { code: 'register-server-only' },
      { wortel: 'akkoord', code: 'unknown-root' },
      { wortel: 'bevroren' },
    ]);
    expect((await server.context.records.formal.facts(tafel.id)).akkoorden).toEqual([]);
  });
});
