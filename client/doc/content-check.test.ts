import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { ContentAlarm, ContentHash } from '#shared/protocol/content-hash.ts';
import { ContentCheck, QUIET_MS } from '#client/doc/content-check.ts';

const canonical = (doc: Y.Doc): string => JSON.stringify(doc.getMap('m').toJSON());
const hashOf = (doc: Y.Doc): ContentHash => ({
  stateVector: Y.encodeStateVector(doc),
  hash: new Uint8Array(createHash('sha256').update(canonical(doc)).digest()),
});

function setUp(doc: Y.Doc) {
  const heard = { alarms: [] as ContentAlarm[], resyncs: 0 };
  const now = { ms: 0, isEven: true };
  const check = new ContentCheck({
    doc,
    canonical,
    isEven: () => now.isEven,
    resync: () => heard.resyncs++,
    onDiffers: (alarm) => heard.alarms.push(alarm),
    whenIdle: (act) => act(),
    nowMs: () => now.ms,
  });
  const settle = async (): Promise<void> => await new Promise((done) => setTimeout(done, 20));
  return { check, heard, now, settle };
}

/** Two documents with equal state vectors and different content, as after a forged clock. */
function diverged(): { readonly here: Y.Doc; readonly there: Y.Doc } {
  const docs = ['hier', 'daar'].map((value) => {
    const doc = new Y.Doc();
    doc.clientID = 7;
    doc.getMap('m').set('a', value);
    return doc;
  });
  return { here: docs[0]!, there: docs[1]! };
}

describe('content that should be the same', () => {
  it('[C3] equal content is no alarm, other edits are not compared', async () => {
    const doc = new Y.Doc();
    doc.getMap('m').set('a', 1);
    const { check, heard, settle } = setUp(doc);
    check.heard(hashOf(doc));
    check.heard({ ...hashOf(doc), stateVector: Y.encodeStateVector(new Y.Doc()) });
    await settle();
    expect(heard).toEqual({ alarms: [], resyncs: 0 });
  });

  it('[C3] different content with equal edits: asks for everything again, and sounds the alarm when that mends nothing', async () => {
    const { here, there } = diverged();
    const { check, heard, settle } = setUp(here);
    check.heard(hashOf(there));
    await settle();
    expect(heard).toEqual({ alarms: [], resyncs: 1 });
    check.synced();
    await settle();
    expect(heard.alarms).toEqual([{ expected: hashOf(there).hash, actual: hashOf(here).hash }]);
    check.synced();
    await settle();
    expect(heard.alarms).toHaveLength(1);
  });

  it('[C3] a deletion that was under way is no alarm: it comes with what is asked for again', async () => {
    const here = new Y.Doc();
    here.getMap('m').set('a', 1);
    const there = new Y.Doc();
    Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
    there.getMap('m').delete('a');
    const { check, heard, now, settle } = setUp(here);
    check.heard(hashOf(there));
    await settle();
    expect(heard.resyncs).toBe(1);
    now.ms = 10;
    Y.applyUpdate(here, Y.encodeStateAsUpdate(there));
    check.synced();
    await settle();
    expect(heard.alarms).toEqual([]);
    check.heard({ ...hashOf(here), hash: new Uint8Array(32) });
    await settle();
    expect(heard.resyncs).toBe(1);
    now.ms = 10 + QUIET_MS;
    check.heard({ ...hashOf(here), hash: new Uint8Array(32) });
    await settle();
    expect(heard.resyncs).toBe(2);
  });

  it('[C3] with unsaved work nothing is compared', async () => {
    const { here, there } = diverged();
    const { check, heard, now, settle } = setUp(here);
    now.isEven = false;
    check.heard(hashOf(there));
    await settle();
    expect(heard.resyncs).toBe(0);
  });
});
