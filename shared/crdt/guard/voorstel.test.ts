import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { textOf } from '#shared/crdt/mutate.ts';
import { testId } from '#shared/crdt/test-support.ts';
import { registerVoorstel } from '#shared/tekst/register.ts';
import type { VoorstelHerkomst } from '#shared/domain/afspraak/voorstel.ts';
import { salvage } from './salvage.ts';
import { judged, replicaOf, TEST_ACTOR, testContext, testDoc, updateOf } from './test-support.ts';

const OWN: VoorstelHerkomst = {
  partij: TEST_ACTOR.partij,
  door: TEST_ACTOR.deelnemerId,
  op: '2026-11-21T10:00:00.000Z',
};
const ID = testId(500);

function text(doc: Y.Doc): Y.XmlFragment {
  const fragment = textOf(doc, testId(3), null);
  if (!fragment) throw new Error('no text');
  return fragment;
}

/** The text of afspraak 3 with one paragraph, and in it an open proposal of somebody else. */
function withProposal(): Y.Doc {
  const doc = testDoc();
  registerVoorstel(text(doc), ID, { ...OWN, partij: 'hdsr', door: testId(901) });
  const paragraph = new Y.XmlElement('paragraph');
  const words = new Y.XmlText();
  words.insert(0, 'partijen brengen in');
  words.format(0, 8, { insertion: { id: ID } });
  paragraph.insert(0, [words]);
  text(doc).insert(0, [paragraph]);
  return doc;
}

function words(doc: Y.Doc): Y.XmlText {
  return (text(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
}

const write = (doc: Y.Doc, edit: (replica: Y.Doc) => void): string => judged(doc, updateOf(doc, edit));
const register = (value: unknown, key = ID) =>
  write(testDoc(), (doc) => registerVoorstel(text(doc), key, value as VoorstelHerkomst));

describe('whose a proposal is', () => {
  it('[AZ33] is told by who makes it, in the own name and for the own partij', () => {
    expect(register(OWN)).toBe('ok');
    expect(register({ ...OWN, door: testId(901) })).toBe('AZ33 foreign-author');
    expect(register({ ...OWN, partij: 'hdsr' })).toBe('AZ33 foreign-partij');
    expect(register({ ...OWN, op: 'gisteren' })).toBe('SY5 value-does-not-fit');
    expect(register({ ...OWN, extra: 1 })).toBe('SY5 value-does-not-fit');
    expect(register(OWN, 'x')).toBe('SY5 key-does-not-fit');
  });

  it('[AZ33] is never changed and never taken out', () => {
    const doc = withProposal();
    const set = (value: unknown) => (replica: Y.Doc) =>
      Y.XmlElement.prototype.setAttribute.call(text(replica), ID, value as string);
    expect(write(doc, set(OWN))).toBe('AZ33 identity-immutable');
    expect(write(doc, (replica) => Y.XmlElement.prototype.removeAttribute.call(text(replica), ID))).toBe(
      'AZ33 identity-immutable',
    );
    const twice = (replica: Y.Doc): void => {
      const setFresh = (value: unknown) =>
        Y.XmlElement.prototype.setAttribute.call(text(replica), testId(501), value as string);
      replica.transact(() => [OWN, { ...OWN, op: '2026-11-22T10:00:00.000Z' }].forEach(setFresh));
    };
    expect(write(doc, twice)).toBe('AZ33 identity-immutable');
  });

  it('[AZ33] a mark or attribute names a proposal that was made in that text', () => {
    const doc = withProposal();
    const mark =
      (id: string, name = 'deletion') =>
      (replica: Y.Doc) =>
        words(replica).format(9, 3, { [name]: { id } });
    expect(write(doc, mark(testId(777)))).toBe('AZ33 foreign-author');
    expect(write(doc, mark(testId(777), 'insertion'))).toBe('AZ33 foreign-author');
    const attr = (id: string) => (replica: Y.Doc) =>
      (text(replica).get(0) as Y.XmlElement).setAttribute('verwijderd', { id } as unknown as string);
    expect(write(doc, attr(testId(777)))).toBe('AZ33 foreign-author');
    expect(write(doc, attr(ID))).toBe('ok');
    const both = (replica: Y.Doc): void =>
      replica.transact(() => {
        registerVoorstel(text(replica), testId(777), OWN);
        mark(testId(777))(replica);
      });
    expect(write(doc, both)).toBe('ok');
  });

  it('[AZ33] a mark in an element of the same update is held to it too', () => {
    const doc = testDoc();
    const lay = (id: string | null) => (replica: Y.Doc) =>
      replica.transact(() => {
        if (id !== null) registerVoorstel(text(replica), ID, OWN);
        const paragraph = new Y.XmlElement('paragraph');
        const run = new Y.XmlText();
        run.insert(0, 'nieuw', { insertion: { id: ID } });
        paragraph.insert(0, [run]);
        text(replica).insert(0, [paragraph]);
      });
    expect(write(doc, lay(null))).toBe('AZ33 foreign-author');
    expect(write(doc, lay(ID))).toBe('ok');
  });

  it("[AZ33] another's proposal comes along with a split and with undo", () => {
    const doc = withProposal();
    const split = (replica: Y.Doc): void =>
      replica.transact(() => {
        const moved = new Y.XmlElement('paragraph');
        const run = new Y.XmlText();
        run.insert(0, 'tijen', { insertion: { id: ID } });
        moved.insert(0, [run]);
        words(replica).delete(3, 5);
        text(replica).insert(1, [moved]);
      });
    expect(write(doc, split)).toBe('ok');
    const undone = replicaOf(doc, 60);
    const undo = new Y.UndoManager(text(undone), { captureTimeout: 0 });
    const updates: Uint8Array[] = [];
    undone.on('update', (update: Uint8Array) => updates.push(update));
    words(undone).delete(0, 12);
    undo.undo();
    expect(judged(doc, Y.mergeUpdates(updates))).toBe('ok');
  });

  it('[AZ33] what is salvaged of an update keeps plain words and leaves a false name out with what is said in it', () => {
    const doc = withProposal();
    const update = updateOf(doc, (replica) => {
      registerVoorstel(text(replica), testId(501), { ...OWN, door: testId(901) });
      words(replica).insert(19, ' 120 ha', { insertion: { id: testId(501) } });
      words(replica).insert(12, 'eerlijk ', {});
    });
    const kept = salvage(doc, update, testContext());
    expect(kept.ok && kept.value.bytes).not.toBe(null);
    if (!kept.ok || kept.value.bytes === null) return;
    Y.applyUpdate(doc, kept.value.bytes);
    expect(words(doc).toJSON()).toContain('eerlijk');
    expect(words(doc).toJSON()).not.toContain('120 ha');
    expect(text(doc)._map.has(testId(501))).toBe(false);
    expect(kept.value.refused.map(({ rule }) => rule)).toContain('AZ33');
  });

  it('[GU3] what a block would become is something that it may become', () => {
    const become = (soort: string, attrs: object) =>
      write(withProposal(), (replica) =>
        (text(replica).get(0) as Y.XmlElement).setAttribute('gewijzigd', {
          id: ID,
          naar: { soort, attrs },
        } as unknown as string),
      );
    expect(become('heading', { level: 2 })).toBe('ok');
    expect(become('heading', { level: 99 })).toBe('GU3 unknown-attribute');
    expect(become('script', {})).toBe('GU3 unknown-attribute');
    expect(become('paragraph', { weg: true })).toBe('GU3 unknown-attribute');
    expect(become('paragraph', { toegevoegd: { id: ID } })).toBe('GU3 unknown-attribute');
  });

  it('[GU3] an element becomes only another of its family', () => {
    const als = (name: string, value: unknown) =>
      write(testDoc(), (replica) => {
        const element = new Y.XmlElement(name);
        element.setAttribute('als', value as string);
        text(replica).insert(0, [element]);
      });
    expect(als('paragraph', 'heading')).toBe('ok');
    expect(als('bulletList', 'orderedList')).toBe('ok');
    expect(als('paragraph', 'table')).toBe('GU3 unknown-attribute');
    expect(als('paragraph', 'paragraph')).toBe('GU3 unknown-attribute');
    expect(als('hardBreak', 'veld')).toBe('GU3 unknown-attribute');
  });
});
