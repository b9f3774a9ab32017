import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { InzetId } from '#shared/domain/afspraak/schema.ts';
import { addInzet, createRecord, putEntry, removeEntry, setFields, textOf } from '#shared/crdt/mutate.ts';
import { testAfspraak, testId, testIdentity } from '#shared/crdt/test-support.ts';
import { afspraak, as, ATTACKER, CLIENT, erase, itemOf, one, punt, stuk, tafel } from './attack-support.ts';
import { inspectUpdate } from './inspect.ts';
import { idAt, judged, replicaOf, runOf, TEST_ACTOR, testContext, updateOf } from './test-support.ts';
import { any, buildUpdate, deleted, format, text, type } from './update-builder.ts';

const OWN = { ...testIdentity(9, 'vro', testId(901)) };

describe('writing where another partij owns (X9)', () => {
  it('[AZ5] an overwrite that only names its neighbour, an explicit parent, a name of a root', () => {
    const doc = tafel();
    const title = idAt(doc, 'puzzelstuk', stuk, 'titel');
    expect(judged(doc, one(any(['mijn'], { origin: title })), as())).toBe('AZ5 of-other-partij');
    const record = idAt(doc, 'puzzelstuk', stuk);
    expect(judged(doc, one(any(['mijn'], { parent: record, sub: 'titel' })), as())).toBe(
      'AZ5 of-other-partij',
    );
    const entries = idAt(doc, 'puzzelstuk', stuk, 'bijdrage');
    const bijdrage = { soort: 'opgegeven', waarde: 9, eenheid: 'woning' };
    expect(judged(doc, one(any([bijdrage], { parent: entries, sub: 'natuur' })), as())).toBe(
      'AZ5 of-other-partij',
    );
    expect(judged(doc, one(any([true], { parent: 'akkoorden', sub: 'vro' })), as())).toBe('SY5 unknown-root');
  });

  it('[AZ10] an origin, a right neighbour or a parent inside the text of others', () => {
    const doc = tafel();
    const start = runOf(doc)._start as Y.Item;
    for (const at of [{ origin: start.id }, { right: start.id }, { parent: itemOf(runOf(doc)) }])
      expect(judged(doc, one(text('x', at)), as())).toBe('AZ10 not-party');
    const paragraph = itemOf(runOf(doc).parent as Y.XmlElement);
    expect(judged(doc, one(type(3, { origin: paragraph }, 'paragraph')), as())).toBe('AZ10 not-party');
    expect(judged(doc, one(format('bold', {}, { origin: start.id })), as())).toBe('AZ10 not-party');
    const heading = one(any([2], { parent: paragraph, sub: 'level' }));
    expect(judged(doc, heading, as())).toMatch(/^(AZ10 not-party|GU3 unknown-attribute)$/);
  });

  it('[AZ10] nobody lets themselves in: not by a call of their own, not by a status of their own', () => {
    const doc = tafel();
    const update = updateOf(doc, (replica) => {
      putEntry(replica, 'afspraak', afspraak, 'betrokken', ATTACKER.partij, true);
      runOf(replica).insert(0, 'binnen');
    });
    expect(judged(doc, update, as())).toBe('AZ10 not-party');
    setFields(doc, 'afspraak', afspraak, { status: 'open' });
    const own = updateOf(doc, (replica) => {
      setFields(replica, 'afspraak', afspraak, { status: 'concept' });
      runOf(replica).insert(0, 'binnen');
    });
    expect(judged(doc, own, as())).toBe('AZ10 not-party');
    const opens = updateOf(doc, (replica) => {
      putEntry(replica, 'puzzelstuk', stuk, 'opengesteld', ATTACKER.partij, true);
      setFields(replica, 'puzzelstuk', stuk, { titel: 'mijn' });
    });
    expect(judged(doc, opens, as())).toBe('AZ5 of-other-partij');
  });

  it('[AZ10] who may do so can, in one update of long offline work', () => {
    const doc = tafel();
    setFields(doc, 'afspraak', afspraak, { status: 'voorgelegd' });
    const own = updateOf(doc, (replica) => {
      setFields(replica, 'afspraak', afspraak, { status: 'concept' });
      runOf(replica).insert(0, 'terug naar concept');
    });
    expect(judged(doc, own)).toBe('ok');
    const alone = updateOf(doc, (replica) => runOf(replica).insert(0, 'zonder'));
    expect(judged(doc, alone)).toBe('AZ10 not-concept');
  });

  it('[AZ7] [AZ10] the regisseur calls others, and does not come in that way', () => {
    const doc = tafel();
    const call = (root: 'spanningspunt' | 'afspraak', id: string, partij: string) =>
      updateOf(doc, (replica) => putEntry(replica, root, id, 'betrokken', partij, true));
    expect(judged(doc, call('spanningspunt', punt, 'gemeente-gm0344'), as('regisseur'))).toBe('ok');
    expect(judged(doc, call('afspraak', afspraak, 'gemeente-gm0310'), as('regisseur'))).toBe('ok');
    expect(judged(doc, call('spanningspunt', punt, 'vro'), as('regisseur'))).toBe('AZ7 not-involved');
    expect(judged(doc, call('afspraak', afspraak, 'vro'), as('regisseur'))).toBe('AZ10 not-party');
  });

  it('[PS2] the identity of a record, and a record under a key that is taken', () => {
    const doc = tafel();
    for (const key of ['partij', 'id', 'gemaaktDoor', 'gemaaktOp']) {
      const at = idAt(doc, 'puzzelstuk', stuk, key);
      expect(judged(doc, one(any(['vro'], { origin: at })), as())).toBe('PS2 identity-immutable');
      expect(judged(doc, erase(at), as())).toBe('PS2 identity-immutable');
    }
    const replaced = updateOf(doc, (replica) => {
      const identity = { ...testIdentity(3, 'vro', testId(901)), id: afspraak };
      createRecord(replica, 'afspraak', identity, testAfspraak({}));
    });
    expect(judged(doc, replaced, as())).toBe('GU1 container-replaced');
  });

  it('[AZ9] an inzet in the afspraak of others, and one in the name of another partij', () => {
    const doc = tafel();
    const inzet = (partij: string, door: string) =>
      updateOf(doc, (replica) => {
        const map = new Y.Map<unknown>(Object.entries(testIdentity(7, partij, door)));
        map.set('archief', null);
        map.set('tekst', new Y.XmlFragment());
        map.set('belofte', new Y.Map());
        replica.getMap<Y.Map<Y.Map<unknown>>>('afspraak').get(afspraak)?.get('inzet')?.set(testId(7), map);
      });
    expect(judged(doc, inzet('vro', testId(901)), as())).toBe('AZ9 not-party');
    expect(judged(doc, inzet('provincie-utrecht', testId(901)))).toBe('PS2 foreign-author');
    expect(judged(doc, inzet('vro', testId(900)))).toBe('PS2 foreign-partij');
    expect(judged(doc, inzet('provincie-utrecht', testId(900)))).toBe('ok');
  });

  it('[AZ9] [AZ11] the own inzet, once the afspraak is frozen or the own partij has left it', () => {
    const doc = tafel();
    putEntry(doc, 'afspraak', afspraak, 'betrokken', 'vro', true);
    addInzet(doc, afspraak, testIdentity(7, 'vro', testId(901)));
    const write = updateOf(doc, (replica) =>
      textOf(replica, afspraak, testId(7) as InzetId)?.insert(0, [new Y.XmlElement('paragraph')]),
    );
    expect(judged(doc, write, as())).toBe('ok');
    removeEntry(doc, 'afspraak', afspraak, 'betrokken', 'vro');
    expect(judged(doc, write, as())).toBe('AZ9 not-party');
    putEntry(doc, 'afspraak', afspraak, 'betrokken', 'vro', true);
    expect(judged(doc, write, as())).toBe('ok');
    doc.getMap('bevroren').set(afspraak, { versie: 1 });
    expect(judged(doc, write, as())).toBe('AZ11 frozen');
    doc.getMap('bevroren').delete(afspraak);
    expect(judged(doc, write, as())).toBe('ok');
  });

  it('[AZ5] a piece that was opened is closed again at once', () => {
    const doc = tafel();
    const rename = updateOf(doc, (replica) => setFields(replica, 'puzzelstuk', stuk, { titel: 'x' }));
    expect(judged(doc, rename, as())).toBe('AZ5 of-other-partij');
    putEntry(doc, 'puzzelstuk', stuk, 'opengesteld', 'vro', true);
    expect(judged(doc, rename, as())).toBe('ok');
    removeEntry(doc, 'puzzelstuk', stuk, 'opengesteld', 'vro');
    expect(judged(doc, rename, as())).toBe('AZ5 of-other-partij');
  });

  it('[AZ5] [GU5] also inside the transaction in which it is closed, before anything is collected', () => {
    const doc = tafel();
    putEntry(doc, 'puzzelstuk', stuk, 'opengesteld', 'vro', true);
    const rename = updateOf(doc, (replica) => setFields(replica, 'puzzelstuk', stuk, { titel: 'x' }));
    doc.transact(() => {
      expect(judged(doc, rename, as())).toBe('ok');
      removeEntry(doc, 'puzzelstuk', stuk, 'opengesteld', 'vro');
      expect(inspectUpdate(doc, rename, as())).toMatchObject({ ok: false, error: { rule: 'AZ5' } });
    });
  });

  it('[AZ14] [AZ15] the phase and the status of the tafel as they are now, not as they were', () => {
    const doc = tafel();
    const rename = updateOf(doc, (replica) => setFields(replica, 'puzzelstuk', stuk, { titel: 'x' }));
    const set = (key: string, value: string): string => {
      doc.getMap('tafel').set(key, value);
      return judged(doc, rename);
    };
    expect(set('fase', 'vervolg')).toBe('AZ14 fase-closed');
    expect(set('fase', 'puzzel')).toBe('ok');
    expect(set('status', 'gepauzeerd')).toBe('AZ15 tafel-paused');
    expect(set('status', 'gesloten')).toBe('AZ15 tafel-closed');
    expect(set('status', 'open')).toBe('ok');
  });

  it('[AZ24] a reaction or a stamp under the name of another', () => {
    const doc = tafel();
    const reactie = {
      id: testId(5),
      partij: 'provincie-utrecht',
      gemaaktDoor: testId(900),
      naam: 'Anna',
      tekst: 'x',
      op: '2026-11-21T10:00:00Z',
    };
    const react = updateOf(doc, (replica) =>
      putEntry(replica, 'spanningspunt', punt, 'reactie', testId(5), reactie),
    );
    expect(judged(doc, react)).toBe('AZ24 foreign-author');
    const stamp = (door: string, naam: string) =>
      one(
        any([{ door, naam, op: '2026-11-21T10:00:00Z' }], {
          origin: idAt(doc, 'puzzelstuk', stuk, 'archief'),
        }),
      );
    expect(judged(doc, stamp(testId(901), 'Bo'))).toBe('AZ24 foreign-author');
    expect(judged(doc, stamp(testId(900), 'Anna'))).toBe('AZ24 foreign-author');
    expect(judged(doc, stamp(testId(900), 'Bo'))).toBe('ok');
  });
});

describe('tombstone erasure (X6)', () => {
  it('[AZ5] a ContentDeleted, or a new container, on the key of others', () => {
    const doc = tafel();
    const title = idAt(doc, 'puzzelstuk', stuk, 'titel');
    const entry = idAt(doc, 'puzzelstuk', stuk, 'bijdrage', 'wonen');
    expect(judged(doc, one(deleted(1, { origin: title })), as())).toBe('SY5 register-deleted');
    expect(judged(doc, one(deleted(1, { origin: entry })), as())).toBe('AZ5 of-other-partij');
    expect(judged(doc, one(type(1, { origin: entry })), as())).toMatch(/^SY5 /);
    expect(judged(doc, one(type(1, { origin: idAt(doc, 'puzzelstuk', stuk) })), as())).toBe(
      'GU1 container-replaced',
    );
  });

  it('[AZ5] [AZ10] a delete set over a record, an entry, a text, a mark and a paragraph of others', () => {
    const doc = tafel();
    runOf(doc).format(0, 5, { bold: {} });
    expect(judged(doc, erase(idAt(doc, 'puzzelstuk', stuk)), as())).toBe('GU1 container-replaced');
    expect(judged(doc, erase(idAt(doc, 'puzzelstuk', stuk, 'bijdrage', 'wonen')), as())).toBe(
      'AZ5 of-other-partij',
    );
    expect(judged(doc, erase(itemOf(runOf(doc).parent as Y.XmlElement)), as())).toBe('AZ10 not-party');
    const mark = runOf(doc)._start as Y.Item;
    expect(mark.content).toBeInstanceOf(Y.ContentFormat);
    expect(judged(doc, erase(mark.id), as())).toBe('geen');
    expect(judged(doc, erase((mark.right as Y.Item).id, 3), as())).toBe('AZ10 not-party');
    // tidying comes beside a real edit, and goes where the edit stays
    const both = buildUpdate([], { [mark.id.client]: [[mark.id.clock, 1]] });
    const own = updateOf(doc, (replica) => createRecord(replica, 'afspraak', OWN, testAfspraak({})));
    const mixed = Y.mergeUpdates([own, both]);
    const result = inspectUpdate(doc, mixed, as());
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    Y.applyUpdate(doc, result.value.bytes);
    expect(mark.deleted).toBe(false);
    expect(doc.getMap('afspraak').size).toBe(2);
  });

  it('[AZ10] one partij is not put out of an afspraak by another, in any disguise', () => {
    const doc = tafel();
    const entry = idAt(doc, 'afspraak', afspraak, 'betrokken', 'gemeente-gm0344');
    const refused = 'AZ10 leaves-by-itself';
    expect(judged(doc, erase(entry))).toBe(refused);
    expect(judged(doc, one(deleted(1, { origin: entry })))).toBe(refused);
    const thenErased = buildUpdate(
      [{ client: CLIENT, clock: 0, structs: [any([true], { origin: entry })] }],
      { [CLIENT]: [[0, 1]] },
    );
    expect(judged(doc, thenErased)).toBe(refused);
    // without having seen it, in the name of a client that wins
    const parent = idAt(doc, 'afspraak', afspraak, 'betrokken');
    expect(judged(doc, one(deleted(1, { parent, sub: 'gemeente-gm0344' })))).toBe(refused);
    expect(judged(doc, one(any([true], { origin: entry })))).toBe('ok');
    const leaving = testContext({ ...TEST_ACTOR, partij: 'gemeente-gm0344' });
    expect(judged(doc, erase(entry), leaving)).toBe('ok');
  });

  it('[AZ11] what is frozen: its text, its fields, its inzet, its entries; reactions stay open', () => {
    const doc = tafel();
    const bevriezing = { versie: 1, hash: 'a'.repeat(64), door: testId(900), op: '2026-11-21T10:00:00Z' };
    doc.getMap('bevroren').set(afspraak, { ...bevriezing, reden: 'akkoord' });
    const start = runOf(doc)._start as Y.Item;
    expect(judged(doc, one(text('x', { origin: start.lastId })))).toBe('AZ11 frozen');
    expect(judged(doc, erase(start.id))).toBe('AZ11 frozen');
    expect(judged(doc, one(any(['x'], { origin: idAt(doc, 'afspraak', afspraak, 'titel') })))).toBe(
      'AZ11 frozen',
    );
    expect(judged(doc, one(any(['concept'], { origin: idAt(doc, 'afspraak', afspraak, 'status') })))).toBe(
      'AZ11 frozen',
    );
    expect(judged(doc, erase(idAt(doc, 'afspraak', afspraak, 'betrokken', 'gemeente-gm0344')))).toBe(
      'AZ11 frozen',
    );
    const reactie = {
      id: testId(5),
      partij: 'vro',
      gemaaktDoor: testId(901),
      naam: 'Mallory',
      tekst: 'x',
      op: '2026-11-21T10:00:00Z',
    };
    const react = updateOf(doc, (replica) =>
      putEntry(replica, 'afspraak', afspraak, 'reactie', testId(5), reactie),
    );
    expect(judged(doc, react, as())).toBe('ok');
    const thaw = idAt(doc, 'bevroren', afspraak);
    expect(judged(doc, erase(thaw), as('regisseur'))).toBe('TF2 server-only-root');
    expect(judged(doc, one(deleted(1, { origin: thaw })), as('regisseur'))).toBe('TF2 server-only-root');
    const frost = updateOf(doc, (replica) => replica.getMap('bevroren').set(testId(8), 1));
    expect(judged(doc, frost, as('regisseur'))).toBe('TF2 server-only-root');
  });

  it('[AZ13] a reaction of anybody, archived or not', () => {
    const doc = tafel();
    const tekst = { tekst: 'x', op: '2026-11-21T10:00:00Z', naam: 'Bo', id: testId(5) };
    putEntry(doc, 'spanningspunt', punt, 'reactie', testId(5), {
      ...tekst,
      partij: 'vro',
      gemaaktDoor: testId(901),
    });
    const id = idAt(doc, 'spanningspunt', punt, 'reactie', testId(5));
    for (const context of [as(), testContext()]) {
      expect(judged(doc, erase(id), context)).toBe('SP2 thread-add-only');
      expect(judged(doc, one(deleted(1, { origin: id })), context)).toBe('SP2 thread-add-only');
    }
  });

  it('[AZ6] what another partij has archived is not brought back or emptied', () => {
    const doc = tafel();
    const stamp = { door: testId(900), naam: 'Bo', op: '2026-11-21T10:00:00Z' };
    Y.applyUpdate(doc, one(any([stamp], { origin: idAt(doc, 'puzzelstuk', stuk, 'archief') })));
    const archief = idAt(doc, 'puzzelstuk', stuk, 'archief');
    const back = buildUpdate([{ client: 51, clock: 0, structs: [any([null], { origin: archief })] }]);
    expect(judged(doc, back, as())).toBe('AZ5 of-other-partij');
    expect(judged(doc, erase(archief), as())).toBe('SY5 register-deleted');
  });

  it('[SY4] what is not written yet, however far ahead', () => {
    const doc = tafel();
    const next = Y.getState(doc.store, 1);
    for (const length of [1, 1_000, 1_000_000_000])
      expect(judged(doc, erase({ client: 1, clock: next } as Y.ID, length), as())).toBe('onvolledig');
    expect(judged(doc, erase({ client: 1, clock: next - 1 } as Y.ID, 5), as())).toBe('onvolledig');
  });
});

describe('the instance that is written to, not the key', () => {
  it('[AZ5] a container that was replaced keeps its owner, and what is written in it is seen by nobody', () => {
    const doc = new Y.Doc({ gc: false });
    doc.clientID = 1;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(tafel()));
    const old = idAt(doc, 'puzzelstuk', stuk);
    const pieces = doc.getMap<Y.Map<unknown>>('puzzelstuk');
    const copy = pieces.get(stuk)?.clone() as Y.Map<unknown>;
    copy.set('partij', 'vro');
    pieces.set(stuk, copy);
    const write = (parent: Y.ID) => judged(doc, one(any(['x'], { parent, sub: 'titel' })), as());
    expect(write(idAt(doc, 'puzzelstuk', stuk))).toBe('ok');
    expect(write(old)).toBe('AZ5 of-other-partij');
  });

  it('[SY5] who wrote before, under an id that was theirs, changes nothing by sending it again', () => {
    const doc = tafel();
    const mine = replicaOf(doc, CLIENT);
    setFields(mine, 'puzzelstuk', stuk, { titel: 'mijn' });
    expect(judged(doc, Y.encodeStateAsUpdate(doc), as())).toBe('geen');
    expect(judged(doc, Y.encodeStateAsUpdate(mine), as())).toBe('AZ5 of-other-partij');
  });
});
