import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readClockRuns, type ClockRun } from './update-reader.ts';

/** What Yjs itself says the runs are. */
function runsByYjs(update: Uint8Array): ClockRun[] {
  const runs: ClockRun[] = [];
  for (const struct of Y.decodeUpdate(update).structs) {
    if (struct.constructor.name === 'Skip') continue;
    const { client, clock } = struct.id;
    const last = runs.at(-1);
    if (last && last.client === client && last.end === clock)
      runs[runs.length - 1] = { ...last, end: clock + struct.length };
    else runs.push({ client, start: clock, end: clock + struct.length });
  }
  return runs;
}

function everyContent(clientId: number): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  const map = doc.getMap<unknown>('map');
  map.set('values', [
    null,
    undefined,
    true,
    false,
    1,
    -5,
    2 ** 40,
    1.5,
    1e300,
    9n,
    'é',
    { diep: [{ er: 1 }] },
  ]);
  map.set('bytes', new Uint8Array([1, 2, 3]));
  map.set('doc', new Y.Doc());
  const text = doc.getText('text');
  text.insert(0, 'waterschap 🌊 één');
  text.format(2, 4, { bold: true });
  text.insertEmbed(3, { beeld: 'x' });
  text.delete(1, 3);
  const fragment = doc.getXmlFragment('xml');
  const paragraph = new Y.XmlElement('paragraph');
  fragment.insert(0, [paragraph]);
  doc.getArray<unknown>('hooks').insert(0, [new Y.XmlHook('haak')]);
  paragraph.insert(0, [new Y.XmlText('tekst')]);
  const list = doc.getArray<unknown>('list');
  list.insert(0, [1, 2, 3, 4]);
  list.delete(1, 2);
  map.set('values', 'anders');
  return doc;
}

describe('readClockRuns', () => {
  it('reads the same runs as Yjs from every kind of content', () => {
    const update = Y.encodeStateAsUpdate(everyContent(12));
    expect(readClockRuns(update)).toEqual(runsByYjs(update));
    expect(readClockRuns(update).length).toBeGreaterThan(0);
  });

  it('reads the same runs as Yjs from merged updates of several clients, with and without holes', () => {
    const updates: Uint8Array[] = [];
    for (const clientId of [3, 2 ** 31, 77]) {
      const doc = everyContent(clientId);
      doc.on('update', (update: Uint8Array) => updates.push(update));
      for (let i = 0; i < 20; i++) doc.getMap('map').set('n', i);
      doc.getText('text').insert(2, 'er tussen');
    }
    const merged = Y.mergeUpdates(updates);
    expect(readClockRuns(merged)).toEqual(runsByYjs(merged));
    const holes = Y.mergeUpdates(updates.filter((_, index) => index % 3 !== 1));
    expect(readClockRuns(holes)).toEqual(runsByYjs(holes));
    expect(readClockRuns(holes).length).toBeGreaterThan(3);
  });

  it('throws on an update that was cut off', () => {
    const update = Y.encodeStateAsUpdate(everyContent(5));
    expect(() => readClockRuns(update.subarray(0, 10))).toThrow('too early');
  });
});
