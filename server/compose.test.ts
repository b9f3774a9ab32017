import { afterEach, describe, expect, it } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { must } from '#shared/lib/assert.ts';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { endSeat } from '#server/commands/end-seat.ts';
import { createRecord } from '#shared/crdt/mutate.ts';
import { readOpgaven } from '#shared/crdt/read.ts';
import { readRegister } from '#shared/crdt/register.ts';
import { testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { newId } from '#server/auth/secret.ts';
import { cleanUpServers, startComposed, takeSeat } from '#server/compose.test-support.ts';

function layPiece(doc: Y.Doc, deelnemer: { id: string; partij: string }): string {
  const id = newId();
  const gemaaktDoor = deelnemerIdSchema.parse(deelnemer.id);
  createRecord(
    doc,
    'puzzelstuk',
    { id, partij: deelnemer.partij, gemaaktDoor, gemaaktOp: '2026-11-21T10:00:00Z' },
    testPuzzelstuk({}),
  );
  return id;
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}

afterEach(cleanUpServers);

describe('the whole server', { timeout: 60_000 }, () => {
  it('[SY2] [TF3] shares a piece between two partijen at a filled tafel, over the stock provider', async () => {
    const { server, base, tafel } = await startComposed();
    const gemeente = await takeSeat(server, base, 'tafel', 'gemeente-gm0344', 'redacteur');
    const waterschap = await takeSeat(server, base, 'tafel', 'waterschap-vallei-en-veluwe', 'redacteur');
    expect(readOpgaven(gemeente.doc)).toHaveLength(198);
    const id = layPiece(gemeente.doc, gemeente.deelnemer);
    await until(() => waterschap.doc.getMap('puzzelstuk').has(id));
    const changed = must(await server.context.lastChange(tafel.id), 'a change');
    expect(changed).toBeGreaterThanOrEqual(tafel.createdAtMs);
    const register = await takeSeat(server, base, 'register', 'vro', 'adviseur');
    expect(readRegister(register.doc).deelnemers).toHaveLength(3);
  });

  it('[TF2] refuses a waarnemer’s piece and anybody’s change of an opgave, and shares nothing of it', async () => {
    const { server, base } = await startComposed();
    const witness = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const closed = (provider: WebsocketProvider) =>
      new Promise<number | undefined>((resolve) =>
        provider.once('connection-close', (one) => resolve(one?.code)),
      );
    const waarnemer = await takeSeat(server, base, 'tafel', 'vro', 'waarnemer');
    const first = closed(waarnemer.provider);
    layPiece(waarnemer.doc, waarnemer.deelnemer);
    expect(await first).toBe(4403);
    const redacteur = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const second = closed(redacteur.provider);
    redacteur.doc.getMap('opgave').set('wonen-900000', { waarde: 1 });
    expect(await second).toBe(4403);
    const late = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    for (const { doc } of [witness, late]) {
      expect(doc.getMap('puzzelstuk').size).toBe(0);
      expect(readOpgaven(doc)).toHaveLength(198);
    }
  });

  it('[HT3] closes the sockets of a session that ends', async () => {
    const { server, base } = await startComposed();
    const { provider, sessie } = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const code = new Promise<number | undefined>((resolve) =>
      provider.once('connection-close', (one) => resolve(one?.code)),
    );
    server.context.closeSessions(sessie.id, null);
    expect(await code).toBe(4401);
  });

  it('[AZ20] closes the sockets of a seat that ends, and no others, before the command answers', async () => {
    const { server, base } = await startComposed();
    const regisseur = await takeSeat(server, base, 'tafel', 'provincie-utrecht', 'regisseur');
    const redacteur = await takeSeat(server, base, 'tafel', 'vro', 'redacteur');
    const closed: number[] = [];
    regisseur.provider.on('connection-close', (one) => closed.push(one?.code ?? 0));
    const code = new Promise<number | undefined>((resolve) =>
      redacteur.provider.once('connection-close', (one) => resolve(one?.code)),
    );
    expect((await endSeat(server.context, regisseur.plaats, redacteur.deelnemer.id)).ok).toBe(true);
    expect(await code).toBe(4510);
    const late = layPiece(redacteur.doc, redacteur.deelnemer);
    const id = layPiece(regisseur.doc, regisseur.deelnemer);
    const witness = await takeSeat(server, base, 'tafel', 'vro', 'waarnemer');
    await until(() => witness.doc.getMap('puzzelstuk').has(id));
    expect(witness.doc.getMap('puzzelstuk').has(late)).toBe(false);
    expect(closed).toEqual([]);
  });
});
