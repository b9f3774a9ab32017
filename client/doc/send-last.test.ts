import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import { sendLast } from '#client/doc/send-last.ts';
import { UnsentItems } from '#client/doc/unsent-items.ts';

const TAFEL = tafelIdSchema.parse('00000000000000000000000001');

describe('what a closing page still sends', () => {
  it('[SY2] is exactly what the server may not have', () => {
    const kept = new UnsentItems();
    const doc = new Y.Doc({ gcFilter: kept.mayForget });
    kept.addOwnClient(doc.clientID);
    doc.getMap('m').set('a', 'x'.repeat(5000));
    kept.allSent(doc);
    const server = new Y.Doc();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(doc));
    doc.getMap('m').set('b', 'y');
    doc.getMap('m').delete('a');
    const update = kept.unsentUpdate(doc);
    expect(update.length).toBeLessThan(100);
    Y.applyUpdate(server, update);
    expect(server.getMap('m').toJSON()).toEqual({ b: 'y' });
  });

  it('[SY2] goes as a request that outlives the page, unless it is too large for one', () => {
    const asked: unknown[] = [];
    const send = (async (url: string, given: RequestInit) => {
      asked.push([url, given.method, given.keepalive]);
      throw new TypeError('No connection');
    }) as typeof fetch;
    expect(sendLast(TAFEL, new Uint8Array(60_001), send)).toBe(false);
    expect(asked).toEqual([]);
    expect(sendLast(TAFEL, new Uint8Array(60_000), send)).toBe(true);
    expect(asked).toEqual([[`/v1/tafels/${TAFEL}/_wijzigingen`, 'POST', true]]);
  });
});
