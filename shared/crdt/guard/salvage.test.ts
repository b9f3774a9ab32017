import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  addInzet,
  createRecord,
  putEntry,
  removeEntry,
  setArchief,
  setFields,
  textOf,
} from '#shared/crdt/mutate.ts';
import type { DeelnemerId } from '#shared/domain/deelnemer/schema.ts';
import { testAfspraak, testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { parseUpdate } from './parse.ts';
import { salvage, type Salvaged } from './salvage.ts';
import { GUARD_LIMITS } from './limits.ts';
import { replicaOf, TEST_ACTOR, testContext, testDoc, updateOf } from './test-support.ts';
import { buildUpdate, gc, text } from './update-builder.ts';

const OTHER = testIdentity(20, 'vro', testId(901));

/** A tafel with, beside the own records, a puzzelstuk (20) and an afspraak (21) of another partij. */
function shared(): Y.Doc {
  const doc = testDoc();
  createRecord(doc, 'puzzelstuk', OTHER, testPuzzelstuk({}));
  createRecord(doc, 'afspraak', { ...OTHER, id: testId(21) }, testAfspraak({}));
  return doc;
}

function divided(doc: Y.Doc, bytes: Uint8Array, context = testContext()): Salvaged {
  const result = salvage(doc, bytes, context);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const why = ({ refused }: Salvaged): string[] =>
  refused.map(({ path, op, rule, reason }) => `${String(op)} ${path} ${rule} ${reason}`);

function paragraph(words: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  return element;
}

describe('salvage', () => {
  it('[GU6] of fifty allowed edits and three forbidden ones exactly the fifty flow on', () => {
    const doc = shared();
    const mine = replicaOf(doc, 50);
    const own = textOf(mine, testId(3), null) as Y.XmlFragment;
    const foreign = textOf(mine, testId(21), null) as Y.XmlFragment;
    for (let i = 0; i < 50; i++) {
      if (i % 3 === 0)
        createRecord(mine, 'puzzelstuk', testIdentity(100 + i), testPuzzelstuk({ titel: `p${i}` }));
      else if (i % 3 === 1) own.insert(0, [paragraph(`regel ${i}`)]);
      else setFields(mine, 'puzzelstuk', testId(1), { titel: `titel ${i}` });
      if (i === 10) setFields(mine, 'puzzelstuk', testId(20), { titel: 'gekaapt' });
      if (i === 20) foreign.insert(0, [paragraph('gekaapt')]);
      if (i === 30) createRecord(mine, 'afspraak', { ...OTHER, id: testId(22) }, testAfspraak({}));
    }
    const result = divided(doc, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc)));
    expect(why(result).sort()).toEqual([
      `maak afspraak/${testId(22)} PS2 foreign-partij`,
      `tekst afspraak/${testId(21)}/tekst AZ10 not-party`,
      `zet puzzelstuk/${testId(20)}/titel AZ5 of-other-partij`,
    ]);
    Y.applyUpdate(doc, result.bytes as Uint8Array);
    expect(textOf(doc, testId(3), null)?.toString()).toBe(own.toString());
    expect(textOf(doc, testId(21), null)?.length).toBe(0);
    expect(doc.getMap('afspraak').has(testId(22))).toBe(false);
    const titles = (at: Y.Doc): unknown[] =>
      [...at.getMap<Y.Map<unknown>>('puzzelstuk')].map(([id, stuk]) => [id, stuk.get('titel')]).sort();
    setFields(mine, 'puzzelstuk', testId(20), { titel: 'Puzzelstuk' });
    expect(titles(doc)).toEqual(titles(mine));
    expect(Y.getState(doc.store, 50)).toBe(Y.getState(mine.store, 50) - 1);
  });

  it('[GU6] says of each refused thing what it is and where, so that its author can find it', () => {
    const doc = shared();
    const update = updateOf(doc, (replica) => {
      putEntry(replica, 'puzzelstuk', testId(20), 'opengesteld', TEST_ACTOR.partij, true);
    });
    expect(divided(doc, update)).toMatchObject({
      bytes: null,
      kept: 0,
      refused: [
        {
          noun: 'puzzelstuk',
          field: 'opengesteld',
          entry: TEST_ACTOR.partij,
          op: 'zet',
          path: `puzzelstuk/${testId(20)}/opengesteld/${TEST_ACTOR.partij}`,
        },
      ],
    });
  });

  it('[GU6] a refused record takes along all that lies in it', () => {
    const doc = shared();
    const update = updateOf(doc, (replica) => {
      createRecord(replica, 'afspraak', { ...OTHER, id: testId(30) }, testAfspraak({}));
      addInzet(replica, testId(30), testIdentity(31));
      textOf(replica, testId(30), null)?.insert(0, [paragraph('tekst')]);
      setFields(replica, 'puzzelstuk', testId(1), { titel: 'mag' });
    });
    const result = divided(doc, update);
    const kinds = parseUpdate(result.bytes as Uint8Array, GUARD_LIMITS).sections.flatMap(({ structs }) =>
      structs.map(({ content }) => content.kind),
    );
    expect(kinds.filter((kind) => kind !== 'gc')).toEqual(['any']);
    expect(why(result)).toEqual([`maak afspraak/${testId(30)} PS2 foreign-partij`]);
    Y.applyUpdate(doc, result.bytes as Uint8Array);
    expect(doc.getMap('afspraak').has(testId(30))).toBe(false);
  });

  it('[GU6] a record that is not whole goes as a whole', () => {
    const doc = testDoc();
    const update = updateOf(doc, (replica) => {
      replica.transact(() => {
        createRecord(replica, 'puzzelstuk', testIdentity(9), testPuzzelstuk({}));
        const record = replica.getMap<Y.Map<unknown>>('puzzelstuk').get(testId(9));
        record?.set('titel', 7);
        setFields(replica, 'puzzelstuk', testId(1), { titel: 'mag' });
      });
    });
    const result = divided(doc, update);
    Y.applyUpdate(doc, result.bytes as Uint8Array);
    expect([...doc.getMap('puzzelstuk').keys()]).toEqual([testId(1)]);
    expect(why(result)).toEqual([`maak puzzelstuk/${testId(9)} SY5 value-does-not-fit`]);
  });

  it('[GU6] a refused deletion is dropped, the others are done', () => {
    const doc = shared();
    const put = (replica: Y.Doc, key: string) =>
      putEntry(replica, 'afspraak', testId(3), 'betrokken', key, true);
    put(doc, 'vro');
    putEntry(doc, 'afspraak', testId(3), 'koppeling', `puzzelstuk/${testId(1)}`, true);
    const update = updateOf(doc, (replica) => {
      removeEntry(replica, 'afspraak', testId(3), 'betrokken', 'vro');
      removeEntry(replica, 'afspraak', testId(3), 'koppeling', `puzzelstuk/${testId(1)}`);
    });
    const result = divided(doc, update);
    expect(result).toMatchObject({
      kept: 1,
      refused: [{ rule: 'AZ10', reason: 'leaves-by-itself', op: 'wis' }],
    });
    Y.applyUpdate(doc, result.bytes as Uint8Array);
    const afspraak = doc.getMap<Y.Map<Y.Map<unknown>>>('afspraak').get(testId(3));
    expect([afspraak?.get('betrokken')?.size, afspraak?.get('koppeling')?.size]).toEqual([1, 0]);
  });

  it('[GU6] what was deleted in a text of others stays there', () => {
    const doc = shared();
    textOf(doc, testId(21), null)?.insert(0, [paragraph('van een ander')]);
    const update = updateOf(doc, (replica) => {
      const foreign = textOf(replica, testId(21), null) as Y.XmlFragment;
      ((foreign.get(0) as Y.XmlElement).get(0) as Y.XmlText).delete(0, 4);
      foreign.delete(0, 1);
      setFields(replica, 'puzzelstuk', testId(1), { titel: 'mag' });
    });
    const result = divided(doc, update);
    expect(why(result)).toEqual([`tekst afspraak/${testId(21)}/tekst AZ10 not-party`]);
    Y.applyUpdate(doc, result.bytes as Uint8Array);
    expect(textOf(doc, testId(21), null)?.toString()).toBe('<paragraph>van een ander</paragraph>');
    expect(doc.getMap<Y.Map<unknown>>('puzzelstuk').get(testId(1))?.get('titel')).toBe('mag');
  });

  it('[AZ10] what leans on a right that is refused is refused with it', () => {
    const doc = shared();
    const update = updateOf(doc, (replica) => {
      putEntry(replica, 'afspraak', testId(21), 'betrokken', TEST_ACTOR.partij, true);
      textOf(replica, testId(21), null)?.insert(0, [paragraph('binnen')]);
    });
    const result = divided(doc, update);
    expect(result.bytes).toBeNull();
    expect(why(result)).toEqual([
      `zet afspraak/${testId(21)}/betrokken/${TEST_ACTOR.partij} AZ10 not-party`,
      `tekst afspraak/${testId(21)}/tekst AZ10 not-party`,
    ]);
  });

  it('[AZ2] of a waarnemer nothing flows on', () => {
    const doc = testDoc();
    const update = updateOf(doc, (replica) => setFields(replica, 'puzzelstuk', testId(1), { titel: 'x' }));
    const result = divided(doc, update, testContext({ ...TEST_ACTOR, rol: 'waarnemer' }));
    expect(result).toMatchObject({ bytes: null, kept: 0, refused: [{ rule: 'AZ2' }] });
  });

  it('[AZ24] a stamp in the name of another does not flow on', () => {
    const doc = testDoc();
    const stamp = { door: testId(901) as DeelnemerId, naam: 'Bo', op: '2026-11-21T10:00:00.000Z' };
    const update = updateOf(doc, (replica) => setArchief(replica, 'puzzelstuk', testId(1), stamp));
    expect(why(divided(doc, update))).toEqual([`null puzzelstuk/${testId(1)}/archief AZ24 foreign-author`]);
  });

  it('[AZ23] structs of a client that is not the own are taken out, also as empty room', () => {
    const doc = testDoc();
    const theirs = updateOf(doc, (replica) => setFields(replica, 'puzzelstuk', testId(1), { bron: 'x' }), 70);
    const mine = replicaOf(doc, 50);
    Y.applyUpdate(mine, theirs);
    setFields(mine, 'puzzelstuk', testId(1), { titel: 'mijn' });
    setFields(mine, 'puzzelstuk', testId(1), { bron: 'leunt op die van een ander' });
    const lost = Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc));
    const result = salvage(doc, lost, testContext(), (client) => client === 50);
    if (!result.ok || result.value.bytes === null) throw new Error('something flows on');
    expect(parseUpdate(result.value.bytes, GUARD_LIMITS).sections.map(({ client }) => client)).toEqual([50]);
    expect(result.value.refused).toMatchObject([
      { rule: 'AZ23', path: '#70' },
      { path: `puzzelstuk/${testId(1)}/bron` },
    ]);
    Y.applyUpdate(doc, result.value.bytes);
    expect(doc.getMap<Y.Map<unknown>>('puzzelstuk').get(testId(1))?.get('titel')).toBe('mijn');
    expect(doc.store.clients.has(70)).toBe(false);
  });

  it('[GU6] what cannot be read, or misses what came before, is refused whole', () => {
    const doc = testDoc();
    expect(salvage(doc, Uint8Array.from([1, 2, 3]), testContext())).toMatchObject({ ok: false });
    const gap = buildUpdate([{ client: 50, clock: 7, structs: [gc(1)] }]);
    expect(salvage(doc, gap, testContext())).toEqual({ ok: false, error: { kind: 'onvolledig' } });
    const ahead = buildUpdate([
      { client: 50, clock: 0, structs: [text('a', { origin: { client: 50, clock: 3 } })] },
    ]);
    expect(salvage(doc, ahead, testContext())).toMatchObject({
      ok: false,
      error: { reason: 'points-ahead' },
    });
  });

  it('[GU6] what may all be done comes back as it is, and nothing comes of what is known', () => {
    const doc = testDoc();
    const update = updateOf(doc, (replica) => setFields(replica, 'puzzelstuk', testId(1), { titel: 'x' }));
    expect(divided(doc, update)).toMatchObject({ bytes: update, refused: [] });
    expect(divided(doc, Y.encodeStateAsUpdate(doc))).toEqual({ bytes: null, refused: [], kept: 0 });
  });
});
