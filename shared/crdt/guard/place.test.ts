import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addInzet, createRecord, putEntry, setFields, textOf } from '#shared/crdt/mutate.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { idAt, judged, replicaOf, runOf, testDoc, updateOf } from './test-support.ts';
import { any, buildUpdate, deleted, gc, text, type, type BuiltStruct } from './update-builder.ts';

const one = (...structs: BuiltStruct[]) => buildUpdate([{ client: 50, clock: 0, structs }]);
const stuk = testId(1);
const punt = testId(2);
const afspraak = testId(3);

/** A paragraph with a text in the afspraak, by client 2. */
function withText(words: string): Y.Doc {
  const doc = testDoc();
  const update = updateOf(
    doc,
    (replica) => {
      const paragraph = new Y.XmlElement('paragraph');
      paragraph.insert(0, [new Y.XmlText(words)]);
      textOf(replica, afspraak, null)?.insert(0, [paragraph]);
    },
    2,
  );
  Y.applyUpdate(doc, update);
  return doc;
}

const itemOf = (type: { readonly _item: Y.Item | null }): Y.Item => type._item as Y.Item;

describe('causality', () => {
  it('[SY4] X7 an update with a gap in the clock is incomplete', () => {
    expect(judged(testDoc(), buildUpdate([{ client: 50, clock: 7, structs: [gc(1)] }]))).toBe('onvolledig');
  });

  it('[SY4] X7 an update that leans on what is not there is incomplete', () => {
    expect(judged(testDoc(), one(text('a', { origin: { client: 77, clock: 3 } })))).toBe('onvolledig');
    expect(judged(testDoc(), one(any([1], { parent: { client: 1, clock: 9999 }, sub: 'titel' })))).toBe(
      'onvolledig',
    );
  });

  it('[SY4] X6 deleting what is not written yet is incomplete', () => {
    const doc = testDoc();
    expect(judged(doc, buildUpdate([], { 1: [[5, 1_000_000_000]] }))).toBe('onvolledig');
    expect(judged(doc, buildUpdate([], { 77: [[0, 1]] }))).toBe('onvolledig');
  });

  it('[SY5] a struct that leans on itself or on a later one is refused', () => {
    expect(judged(testDoc(), one(text('a', { origin: { client: 50, clock: 0 } })))).toBe('SY5 points-ahead');
    expect(judged(testDoc(), one(gc(1), text('a', { right: { client: 50, clock: 4 } })))).toBe(
      'SY5 points-ahead',
    );
  });

  it('[SY4] two clients that wait for each other are incomplete', () => {
    const update = buildUpdate([
      { client: 50, clock: 0, structs: [text('a', { origin: { client: 51, clock: 0 } })] },
      { client: 51, clock: 0, structs: [text('b', { origin: { client: 50, clock: 0 } })] },
    ]);
    expect(judged(testDoc(), update)).toBe('onvolledig');
  });
});

describe('place and schema', () => {
  it('[SY5] X12 an unknown root, a list in a map, a text where a map belongs', () => {
    const doc = testDoc();
    expect(judged(doc, one(any([1], { parent: 'akkoord', sub: 'x' })))).toBe('SY5 unknown-root');
    expect(judged(doc, one(any([1], { parent: 'puzzelstuk' })))).toBe('SY5 list-in-map');
    expect(judged(doc, one(text('a', { parent: 'puzzelstuk' })))).toBe('SY5 list-in-map');
    expect(judged(doc, one(type(4, { parent: 'puzzelstuk', sub: testId(8) })))).toBe('SY5 wrong-container');
    expect(judged(doc, one(any(['x'], { parent: 'puzzelstuk', sub: testId(8) })))).toBe(
      'SY5 wrong-container',
    );
    expect(judged(doc, one(type(1, { parent: idAt(doc, 'puzzelstuk', stuk), sub: 'x' })))).toBe(
      'SY5 wrong-container',
    );
  });

  it('[TF2] [OG3] the roots of the server are not for clients', () => {
    expect(judged(testDoc(), one(any(['x'], { parent: 'tafel', sub: 'naam' })))).toBe('TF2 server-only-root');
    expect(judged(testDoc(), one(any([{}], { parent: 'opgave', sub: 'wonen' })))).toBe(
      'TF2 server-only-root',
    );
  });

  it('[SY5] unknown keys and values that do not fit', () => {
    const doc = testDoc();
    const set = (key: string, value: unknown) =>
      judged(
        doc,
        updateOf(doc, (replica) =>
          (replica.getMap('puzzelstuk').get(stuk) as Y.Map<unknown>).set(key, value),
        ),
      );
    expect(set('titel', 'goed')).toBe('ok');
    expect(set('kleur', 'rood')).toBe('SY5 unknown-key');
    expect(set('toString', 'rood')).toBe('SY5 unknown-key');
    expect(set('titel', 7)).toBe('SY5 value-does-not-fit');
    expect(set('titel', 'x'.repeat(161))).toBe('SY5 value-does-not-fit');
    expect(set('functies', [])).toBe('SY5 value-does-not-fit');
    expect(set('claim', { soort: 'geometrie', extra: 1 })).toBe('SY5 value-does-not-fit');
  });

  it('[SY5] X9 a write whose path is only inherited from a neighbour is found', () => {
    const doc = testDoc();
    const over = idAt(doc, 'puzzelstuk', stuk, 'titel');
    expect(judged(doc, one(any(['mijn'], { origin: over })))).toBe('ok');
    expect(judged(doc, one(any([7], { origin: over })))).toBe('SY5 value-does-not-fit');
    expect(judged(doc, one(any(['x'], { origin: idAt(doc, 'puzzelstuk', stuk, 'partij') })))).toBe(
      'PS2 identity-immutable',
    );
    expect(judged(doc, one(text('x', { right: over })))).toBe('SY5 key-with-right');
  });

  it('[SY5] a parent that holds nothing is refused', () => {
    const doc = testDoc();
    expect(judged(doc, one(any([1], { parent: idAt(doc, 'puzzelstuk', stuk, 'titel'), sub: 'x' })))).toBe(
      'SY5 parent-no-container',
    );
  });

  it('[SY5] a register always keeps a value', () => {
    const doc = testDoc();
    const { client, clock } = idAt(doc, 'puzzelstuk', stuk, 'titel');
    expect(judged(doc, buildUpdate([], { [client]: [[clock, 1]] }))).toBe('SY5 register-deleted');
    expect(judged(doc, one(deleted(1, { origin: { client, clock } })))).toBe('SY5 register-deleted');
    const update = buildUpdate(
      [{ client: 50, clock: 0, structs: [any(['x'], { origin: { client, clock } })] }],
      {
        50: [[0, 1]],
      },
    );
    expect(judged(doc, update)).toBe('SY5 register-deleted');
  });

  it('[SY5] an own value that lost and was collected before it was sent is fine', () => {
    const doc = testDoc();
    const mine = replicaOf(doc, 40);
    setFields(mine, 'puzzelstuk', stuk, { titel: 'mijn' });
    setFields(doc, 'puzzelstuk', stuk, { titel: 'server' });
    const theirs = updateOf(
      doc,
      (replica) => setFields(replica, 'puzzelstuk', stuk, { titel: 'van jou' }),
      90,
    );
    Y.applyUpdate(doc, theirs);
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(doc));
    expect(judged(doc, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc)))).toBe('ok');
  });
});

describe('records', () => {
  const create = (edit: (replica: Y.Doc) => unknown) => {
    const doc = testDoc();
    return judged(doc, updateOf(doc, edit));
  };

  it('[PS2] a record carries the partij and the name of its maker', () => {
    const lay = (partij: string, door: string) =>
      create((replica) =>
        createRecord(replica, 'puzzelstuk', testIdentity(9, partij, door), testPuzzelstuk({})),
      );
    expect(lay('provincie-utrecht', testId(900))).toBe('ok');
    expect(lay('gemeente-gm0344', testId(900))).toBe('PS2 foreign-partij');
    expect(lay('provincie-utrecht', testId(901))).toBe('PS2 foreign-author');
  });

  it('[PS2] its id is its key, and a proper id', () => {
    const lay = (key: string, id: string) =>
      create((replica) =>
        replica.transact(() => {
          createRecord(replica, 'puzzelstuk', testIdentity(9), testPuzzelstuk({}));
          const source = replica.getMap('puzzelstuk').get(testId(9)) as Y.Map<unknown>;
          const copy = source.clone();
          copy.set('id', id);
          replica.getMap('puzzelstuk').delete(testId(9));
          replica.getMap('puzzelstuk').set(key, copy);
        }),
      );
    expect(lay('kort', 'kort')).toMatch(/^(PS2|GU1|SY5) /);
    const bare = (key: string) => create((replica) => replica.getMap('puzzelstuk').set(key, new Y.Map()));
    expect(bare('kort')).toBe('PS2 id-malformed');
    expect(bare(testId(9))).toBe('PS2 not-whole');
  });

  it('[PS2] a record whose id differs from its key is refused', () => {
    expect(
      create((replica) => {
        const donor = testDoc();
        const copy = (donor.getMap('puzzelstuk').get(stuk) as Y.Map<unknown>).clone();
        replica.getMap('puzzelstuk').set(testId(9), copy);
      }),
    ).toBe('PS2 id-differs');
  });

  it('[PS2] what identifies a record cannot be deleted in the update that lays it', () => {
    const doc = testDoc();
    const update = updateOf(doc, (replica) =>
      replica.transact(() => {
        createRecord(replica, 'puzzelstuk', testIdentity(9), testPuzzelstuk({}));
        (replica.getMap('puzzelstuk').get(testId(9)) as Y.Map<unknown>).delete('partij');
      }),
    );
    expect(judged(doc, update)).toMatch(/^(PS2 identity-immutable|SY5 no-plain-value)$/);
  });

  it('[GU1] a container is never replaced, deleted or emptied into another', () => {
    const doc = testDoc();
    const record = idAt(doc, 'puzzelstuk', stuk);
    expect(judged(doc, one(type(1, { origin: record })))).toBe('GU1 container-replaced');
    expect(judged(doc, one(deleted(1, { origin: record })))).toBe('GU1 container-replaced');
    expect(judged(doc, one(any([null], { origin: record })))).toBe('GU1 container-replaced');
    expect(judged(doc, buildUpdate([], { [record.client]: [[record.clock, 1]] }))).toBe(
      'GU1 container-replaced',
    );
    for (const key of ['tekst', 'reactie', 'inzet', 'koppeling']) {
      const id = idAt(doc, 'afspraak', afspraak, key);
      expect(judged(doc, one(type(key === 'tekst' ? 4 : 1, { origin: id })))).toBe('GU1 container-replaced');
      expect(judged(doc, buildUpdate([], { [id.client]: [[id.clock, 1]] }))).toBe('GU1 container-replaced');
    }
  });

  it('[GU1] a record that dies in the update that lays it is refused', () => {
    const doc = testDoc();
    const update = updateOf(doc, (replica) => {
      createRecord(replica, 'puzzelstuk', testIdentity(9), testPuzzelstuk({}));
      replica.getMap('puzzelstuk').delete(testId(9));
    });
    expect(judged(doc, update)).not.toBe('ok');
  });

  it('[SP2] a thread is add-only, each reaction by its own maker', () => {
    const doc = testDoc();
    const reactie = {
      id: testId(5),
      partij: 'provincie-utrecht',
      gemaaktDoor: testId(900),
      naam: 'Bo',
      tekst: 'let op',
      op: '2026-11-21T10:00:00Z',
    };
    const put = (value: object, key = testId(5)) =>
      updateOf(doc, (replica) => putEntry(replica, 'spanningspunt', punt, 'reactie', key, value));
    expect(judged(doc, put({ ...reactie, partij: 'vro' }))).toBe('PS2 foreign-partij');
    expect(judged(doc, put({ ...reactie, gemaaktDoor: testId(901) }))).toBe('PS2 foreign-author');
    expect(judged(doc, put(reactie, testId(6)))).toBe('PS2 id-differs');
    expect(judged(doc, put(reactie))).toBe('ok');
    Y.applyUpdate(doc, put(reactie));
    expect(
      judged(
        doc,
        updateOf(doc, (replica) =>
          putEntry(replica, 'spanningspunt', punt, 'reactie', testId(5), { ...reactie, tekst: 'anders' }),
        ),
      ),
    ).toBe('SP2 thread-add-only');
    const { client, clock } = idAt(doc, 'spanningspunt', punt, 'reactie', testId(5));
    expect(judged(doc, buildUpdate([], { [client]: [[clock, 1]] }))).toBe('SP2 thread-add-only');
  });

  it('[AF1] an inzet is a record of its own, laid by its partij', () => {
    const doc = testDoc();
    expect(
      judged(
        doc,
        updateOf(doc, (replica) => addInzet(replica, afspraak, testIdentity(7))),
      ),
    ).toBe('ok');
    expect(
      judged(
        doc,
        updateOf(doc, (replica) => addInzet(replica, afspraak, testIdentity(7, 'vro'))),
      ),
    ).toBe('PS2 foreign-partij');
  });

  it('[GE2] a geometry that is not sound is refused with its reason', () => {
    const doc = testDoc();
    const draw = (coordinates: [number, number][]) =>
      judged(
        doc,
        updateOf(doc, (replica) =>
          setFields(replica, 'puzzelstuk', stuk, {
            plaats: { soort: 'getekend', geometrie: { type: 'Polygon', coordinates: [coordinates] } },
          }),
        ),
      );
    expect(
      draw([
        [5, 52],
        [5.1, 52],
        [5.1, 52.1],
        [5, 52],
      ]),
    ).toBe('ok');
    expect(
      draw([
        [5, 52],
        [5.1, 52.1],
        [5.1, 52],
        [5, 52.1],
        [5, 52],
      ]),
    ).toBe('GE2 self-crossing');
    expect(
      draw([
        [15, 52],
        [15.1, 52],
        [15.1, 52.1],
        [15, 52],
      ]),
    ).toBe('GE2 outside-netherlands');
    expect(
      judged(
        doc,
        updateOf(doc, (replica) =>
          setFields(replica, 'spanningspunt', punt, { anker: { soort: 'plek', lngLat: [52, 5] } }),
        ),
      ),
    ).toBe('GE2 swapped-axes');
  });
});

describe('what the document already has', () => {
  const emoji = () => {
    const doc = withText('a😀b');
    const item = runOf(doc)._start as Y.Item;
    return { doc, start: item.id };
  };

  it('[SY5] an insert inside an emoji is refused, from the left and from the right', () => {
    const { doc, start } = emoji();
    const high = { client: start.client, clock: start.clock + 1 };
    const low = { client: start.client, clock: start.clock + 2 };
    expect(judged(doc, one(text('x', { origin: high })))).toBe('SY5 surrogates-cut');
    expect(judged(doc, one(text('x', { right: low })))).toBe('SY5 surrogates-cut');
    expect(judged(doc, one(text('x', { origin: low, right: { ...low, clock: low.clock + 1 } })))).toBe('ok');
  });

  it('[SY5] a struct sent again with an origin inside an emoji does nothing', () => {
    const { doc, start } = emoji();
    const own = replicaOf(doc, 50);
    setFields(own, 'puzzelstuk', stuk, { titel: 'eerst' });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(own));
    const again = one(any(['eerst'], { origin: { client: start.client, clock: start.clock + 1 } }));
    expect(judged(doc, again)).toBe('geen');
    // the same bytes, unjudged, break the text of another: this is what the guard is for
    Y.applyUpdate(doc, again);
    expect(String(runOf(doc))).toContain('\uFFFD');
  });

  it('[SY5] the new part of a known struct continues it, whatever parent it claims', () => {
    const { doc } = emoji();
    const first = one(text('ab', { origin: runOf(doc)._start!.lastId }));
    Y.applyUpdate(doc, first);
    const longer = one(text('abc', { parent: 'tafel', sub: 'naam' }));
    const result = judged(doc, longer);
    expect(result).toBe('ok');
  });

  it('[SY5] X5 runs over clocks that are known do nothing', () => {
    const doc = testDoc();
    expect(judged(doc, buildUpdate([{ client: 1, clock: 0, structs: [gc(3)] }]))).toBe('geen');
  });

  it('[SY5] a struct between something collected and something alive is refused', () => {
    const doc = withText('leeft');
    const replica = replicaOf(doc, 52);
    const dead = runOf(replica).parent as Y.XmlElement;
    const deadId = (runOf(replica)._start as Y.Item).id;
    const fragment = textOf(doc, afspraak, null) as Y.XmlFragment;
    expect(dead.nodeName).toBe('paragraph');
    fragment.insert(1, [new Y.XmlElement('paragraph')]);
    fragment.delete(0, 1);
    const alive = itemOf(fragment.get(0)).id;
    expect(judged(doc, one(text('x', { origin: deadId, right: alive })))).toBe('SY5 half-dead');
    expect(judged(doc, one(text('x', { origin: deadId })))).toBe('ok');
  });

  it('[SY5] neighbours in two different lists are refused', () => {
    const doc = withText('een');
    const inside = (runOf(doc)._start as Y.Item).id;
    const outside = itemOf(runOf(doc).parent as Y.XmlElement).id;
    expect(judged(doc, one(text('x', { origin: inside, right: outside })))).toBe('SY5 neighbours-apart');
  });
});
