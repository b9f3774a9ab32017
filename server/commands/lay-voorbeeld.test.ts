import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Collection } from '#shared/crdt/collection.ts';
import { VOORBEELDEN } from '#shared/domain/voorbeeld/voorbeelden.ts';
import { layVoorbeeld } from '#server/commands/lay-voorbeeld.ts';
import { tafel } from '#server/records/test-support.ts';

describe('the example that a tafel begins with', () => {
  for (const voorbeeld of VOORBEELDEN) {
    it(`[HT6] lays ${voorbeeld.naam} whole and readable, and once`, () => {
      const doc = new Y.Doc();
      const record = { ...tafel(1), gebied: voorbeeld.gebied, voorbeeld: voorbeeld.id };
      layVoorbeeld(doc, record);
      const state = Y.encodeStateVector(doc);
      layVoorbeeld(doc, record);
      expect(Y.encodeStateVector(doc)).toEqual(state);
      const titels = [...new Collection(doc, 'puzzelstuk').getSnapshot().values()].map(({ titel }) => titel);
      expect(titels.toSorted()).toEqual(voorbeeld.stukken.map(({ velden }) => velden.titel).toSorted());
      expect(new Collection(doc, 'verdeling').getSnapshot().size).toBe(voorbeeld.verdelingen.length);
      expect(new Collection(doc, 'laag').getSnapshot().size).toBe(voorbeeld.lagen.length);
    });
  }

  it('[TF4] gives two tafels other ids', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()];
    layVoorbeeld(one, { ...tafel(1), voorbeeld: 'utrecht' });
    layVoorbeeld(other, { ...tafel(2), voorbeeld: 'utrecht' });
    const ids = new Set([...one.getMap('puzzelstuk').keys(), ...other.getMap('puzzelstuk').keys()]);
    expect(ids.size).toBe(2 * one.getMap('puzzelstuk').size);
  });

  it('leaves a tafel that began empty as it is', () => {
    const doc = new Y.Doc();
    layVoorbeeld(doc, tafel(1));
    expect(doc.getMap('puzzelstuk').size).toBe(0);
  });
});
