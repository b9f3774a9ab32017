import { afterAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { createRecord } from '#shared/crdt/mutate.ts';
import { testAfspraak, testId, testIdentity } from '#shared/crdt/test-support.ts';
import { canonicalContent } from '#shared/domain/afspraak/inhoud.ts';
import { freshHash } from '#server/akkoord/fresh-hash.ts';
import { ThreadSealer } from '#server/akkoord/sealer.ts';
import { sha256 } from '#server/akkoord/sha256.ts';

const sealer = new ThreadSealer();
afterAll(() => sealer.stop());

it('[AK9] a fresh replica in a thread reads the same content, and nothing where there is none', async () => {
  const doc = new Y.Doc();
  createRecord(doc, 'afspraak', testIdentity(3), testAfspraak({ titel: 'Wonen' }));
  const update = Y.encodeStateAsUpdate(doc);
  const inhoud = readInhoud(doc, testId(3));
  const expected = inhoud === null ? null : sha256(canonicalContent(inhoud));
  expect(expected).toMatch(/^[0-9a-f]{64}$/);
  expect(freshHash({ update, afspraak: testId(3) })).toBe(expected);
  expect(await sealer.freshHash({ update, afspraak: testId(3) })).toBe(expected);
  expect(await sealer.freshHash({ update, afspraak: testId(4) })).toBeNull();
  expect(await sealer.freshHash({ update: new Uint8Array([9, 9, 9]), afspraak: testId(3) })).toBeNull();
});
