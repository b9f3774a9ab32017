import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { Rol } from '#shared/domain/deelnemer/schema.ts';
import { fillRegister } from '#shared/crdt/server-write.ts';
import { putEntry, setFields, textOf } from '#shared/crdt/mutate.ts';
import { testId } from '#shared/crdt/test-support.ts';
import type { GuardContext } from './context.ts';
import { inspectUpdate } from './inspect.ts';
import { judged, runOf, TEST_ACTOR, testContext, testDoc, updateOf } from './test-support.ts';

const as = (rol: Rol, write = true): GuardContext => testContext({ ...TEST_ACTOR, rol, write });

const rename = (doc: Y.Doc) =>
  updateOf(doc, (replica) => setFields(replica, 'puzzelstuk', testId(1), { titel: 'anders' }));
const write = (doc: Y.Doc) =>
  updateOf(doc, (replica) => textOf(replica, testId(3), null)?.insert(0, [new Y.XmlElement('paragraph')]));
const react = (doc: Y.Doc) =>
  updateOf(doc, (replica) =>
    putEntry(replica, 'spanningspunt', testId(2), 'reactie', testId(5), {
      id: testId(5),
      partij: TEST_ACTOR.partij,
      gemaaktDoor: TEST_ACTOR.deelnemerId,
      naam: 'Bo',
      tekst: 'let op',
      op: '2026-11-21T10:00:00Z',
    }),
  );

describe('rights', () => {
  it('[AZ2] a waarnemer writes nothing, and neither does who only reads along', () => {
    const doc = testDoc();
    for (const edit of [rename, write, react]) {
      expect(judged(doc, edit(doc), as('waarnemer'))).toBe('AZ2 reader');
      expect(judged(doc, edit(doc), as('redacteur', false))).toBe('AZ2 reader');
    }
  });

  it('[AZ2] a reader who sends what everybody has is not refused', () => {
    const doc = testDoc();
    expect(judged(doc, Y.encodeStateAsUpdate(doc), as('waarnemer'))).toBe('geen');
  });

  it('[AZ3] an adviseur reacts and does nothing else', () => {
    const doc = testDoc();
    expect(judged(doc, react(doc), as('adviseur'))).toBe('ok');
    expect(judged(doc, rename(doc), as('adviseur'))).toBe('AZ3 adviseur-only-reacts');
    expect(judged(doc, write(doc), as('adviseur'))).toBe('AZ3 adviseur-only-reacts');
  });

  it('[AZ5][AZ10] the others edit what is of their own partij, or is opened to it', () => {
    const doc = testDoc();
    for (const rol of ['regisseur', 'bestuurder', 'redacteur'] as const) {
      expect(judged(doc, rename(doc), as(rol))).toBe('ok');
      expect(judged(doc, write(doc), as(rol))).toBe('ok');
      const other = testContext({ ...TEST_ACTOR, partij: 'vro', deelnemerId: testId(901), rol });
      expect(judged(doc, rename(doc), other)).toBe('AZ5 of-other-partij');
      expect(judged(doc, write(doc), other)).toBe('AZ10 not-party');
    }
  });

  it('[AZ1] [AZ32] a register is closed to everybody but the server, and what is no variant to a schorsing', () => {
    const doc = new Y.Doc();
    const update = updateOf(doc, (replica) => replica.getMap('partij').set('vro', 1));
    expect(judged(doc, update, { ...as('regisseur'), roomKind: 'register' })).toBe(
      'AZ1 register-server-only',
    );
    expect(judged(doc, update, { ...as('regisseur'), roomKind: 'schorsing' })).toBe('SY5 unknown-root');
  });

  it('[TF2] the server fills its own roots, and is held to their schema', () => {
    const doc = new Y.Doc();
    const register = updateOf(doc, (replica) =>
      fillRegister(
        replica,
        [{ id: 'vro', naam: 'VRO', afkorting: 'VRO', soort: 'rijk', kleur: '#123456' }],
        [],
      ),
    );
    expect(judged(doc, register, { ...testContext('server'), roomKind: 'register' })).toBe('ok');
    const wrong = updateOf(doc, (replica) => replica.getMap('tafel').set('naam', 7));
    expect(judged(doc, wrong, testContext('server'))).toBe('SY5 value-does-not-fit');
    const unknown = updateOf(doc, (replica) => replica.getMap('tafel').set('kleur', 'rood'));
    expect(judged(doc, unknown, testContext('server'))).toBe('SY5 unknown-key');
  });

  it('[AZ2] tidying of formatting by a reader is taken out, and never refused', () => {
    const doc = testDoc();
    Y.applyUpdate(
      doc,
      updateOf(doc, (replica) => {
        const paragraph = new Y.XmlElement('paragraph');
        textOf(replica, testId(3), null)?.insert(0, [paragraph]);
        const run = new Y.XmlText('vet en gewoon');
        paragraph.insert(0, [run]);
        run.format(0, 3, { bold: {} });
      }),
    );
    const tidy = updateOf(doc, (replica) => {
      const start = runOf(replica)._start;
      replica.transact((transaction) => start?.delete(transaction));
    });
    const start = runOf(doc)._start;
    expect(start?.content).toBeInstanceOf(Y.ContentFormat);
    expect(judged(doc, tidy, as('waarnemer'))).toBe('geen');
    expect(judged(doc, tidy, as('adviseur'))).toBe('geen');
    expect(judged(doc, tidy, as('redacteur'))).toBe('ok');
  });

  it('[SY6] says which clients wrote, so that the caller can see whose they are', () => {
    const doc = testDoc();
    const result = inspectUpdate(doc, rename(doc), testContext());
    expect(result).toMatchObject({ ok: true, value: { structs: [{ client: 50, clock: 0, length: 1 }] } });
  });

  it('[GU5] works inside an open transaction, on what earlier updates of the turn brought', () => {
    const doc = testDoc();
    const first = rename(doc);
    const replica = new Y.Doc();
    replica.clientID = 50;
    Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
    Y.applyUpdate(replica, first);
    const before = Y.encodeStateVector(replica);
    setFields(replica, 'puzzelstuk', testId(1), { titel: 'nog anders' });
    const second = Y.encodeStateAsUpdate(replica, before);
    doc.transact(() => {
      expect(inspectUpdate(doc, second, testContext())).toEqual({ ok: false, error: { kind: 'onvolledig' } });
      Y.applyUpdate(doc, first);
      expect(inspectUpdate(doc, second, testContext())).toMatchObject({ ok: true });
    });
  });
});
