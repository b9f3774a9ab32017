import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { Peer } from '#shared/crdt/fuzz-support.ts';
import { editFragment } from '#shared/crdt/fuzz-text.ts';
import { createRecord, putEntry, removeEntry, setFields, textOf } from '#shared/crdt/mutate.ts';
import { Random } from '#shared/crdt/random.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { salvage } from './salvage.ts';
import { replicaOf, testContext, verdict } from './test-support.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 30);
const ACTS = 50;

type Content = Record<string, Record<string, Record<string, unknown>>>;
type RecordMap = Y.Map<Y.Map<unknown>>;

const contentOf = (doc: Y.Doc): Content => JSON.parse(canonicalTafel(doc)) as Content;

/** A tafel that three partijen have worked on. */
function tafel(random: Random): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  doc.getMap('tafel').set('naam', 'Tafel');
  for (let index = 0; index < 3; index++) {
    const peer = new Peer(index, random);
    Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(doc));
    for (let i = 0; i < 40; i++) peer.act();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer.doc));
    peer.destroy();
  }
  return doc;
}

/** Does one thing that this partij may not, and says at which path it must not be seen; null when there was nothing to do. */
function forbidden(doc: Y.Doc, server: Y.Doc, partij: string, random: Random): string | null {
  const there = (root: string, test: (record: Y.Map<unknown>) => boolean): string | undefined => {
    const ids = [...(server.getMap(root) as RecordMap)].filter(([, record]) => test(record));
    return random.pick(ids)?.[0];
  };
  const has = (record: Y.Map<unknown>, map: string): boolean =>
    record.get('partij') === partij || (record.get(map) as Y.Map<unknown>).has(partij);
  const foreign = there('puzzelstuk', (record) => !has(record, 'opengesteld'));
  const own = there('puzzelstuk', (record) => record.get('partij') === partij);
  const afspraak = there('afspraak', (record) => !has(record, 'betrokken'));
  const punt = there('spanningspunt', () => true);
  const fresh = testId(50_000_000 + random.int(9_000_000));
  const partOf = (map: string, id: string): Y.Map<unknown> | undefined =>
    (doc.getMap(map) as RecordMap).get(id);
  const acts: (() => string | null | undefined)[] = [
    () => {
      if (foreign === undefined || !partOf('puzzelstuk', foreign)) return null;
      setFields(doc, 'puzzelstuk', foreign, { titel: `gekaapt ${random.int(99)}`, bron: 'gekaapt' });
      return `puzzelstuk/${foreign}`;
    },
    () => {
      const text = afspraak === undefined ? null : textOf(doc, afspraak, null);
      if (!text) return null;
      for (let i = 0; i < 3; i++) doc.transact(() => editFragment(text, random));
      return `afspraak/${String(afspraak)}/tekst`;
    },
    () => {
      const identity = { ...testIdentity(1, 'vro'), id: fresh };
      createRecord(doc, 'puzzelstuk', identity, testPuzzelstuk({ titel: 'uit naam van een ander' }));
      return `puzzelstuk/${fresh}`;
    },
    () => {
      if (punt === undefined) return null;
      const reactie = { id: fresh, partij, gemaaktDoor: testId(900), naam: 'Iemand anders', tekst: 'x' };
      putEntry(doc, 'spanningspunt', punt, 'reactie', fresh, { ...reactie, op: '2026-11-21T10:00:00.000Z' });
      return `spanningspunt/${punt}/reactie/${fresh}`;
    },
    () => {
      doc.getMap('tafel').set('naam', 'Mijn tafel');
      return 'tafel/naam';
    },
    () => {
      if (foreign === undefined) return null;
      doc.getMap('puzzelstuk').delete(foreign);
      return `puzzelstuk/${foreign}`;
    },
    () => {
      if (own === undefined) return null;
      partOf('puzzelstuk', own)?.set('partij', 'vro');
      return `puzzelstuk/${own}/partij`;
    },
    () => {
      if (own === undefined) return null;
      partOf('puzzelstuk', own)?.set('titel', 7);
      return `puzzelstuk/${own}/titel`;
    },
    () => {
      if (afspraak === undefined) return null;
      const entry = random.pick([
        ...((partOf('afspraak', afspraak)?.get('betrokken') as Y.Map<unknown> | undefined)?.keys() ?? []),
      ]);
      if (entry === undefined) return null;
      removeEntry(doc, 'afspraak', afspraak, 'betrokken', entry);
      return `afspraak/${afspraak}/betrokken/${entry}`;
    },
  ];
  return random.pick(acts)?.() ?? null;
}

/** `mine` with what lies at those paths as it is in `theirs`. */
function reverted(mine: Content, theirs: Content, paths: ReadonlySet<string>): Content {
  for (const path of paths) {
    const keys = path.split('/');
    const last = keys.pop() ?? '';
    const inMine = keys.reduce<unknown>((at, key) => (at as Content | undefined)?.[key], mine);
    const inTheirs = keys.reduce<unknown>((at, key) => (at as Content | undefined)?.[key], theirs);
    const target = inMine as Record<string, unknown> | undefined;
    const value = (inTheirs as Record<string, unknown> | undefined)?.[last];
    if (target === undefined) continue;
    if (value === undefined) delete target[last];
    else target[last] = value;
  }
  return mine;
}

/** The paths at which two contents differ. */
function differences(left: unknown, right: unknown, path = ''): string[] {
  if (typeof left !== 'object' || left === null || typeof right !== 'object' || right === null)
    return left === right ? [] : [`${path}: ${JSON.stringify(left)} ≠ ${JSON.stringify(right)}`];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].flatMap((key) =>
    differences((left as Content)[key], (right as Content)[key], `${path}/${key}`),
  );
}

function isLetIn(doc: Y.Doc, path: string, partij: string): boolean {
  const [root = '', id = ''] = path.split('/');
  const record = (doc.getMap(root) as RecordMap).get(id);
  const mede: unknown =
    record instanceof Y.Map ? (record.get('opengesteld') ?? record.get('betrokken')) : null;
  return mede instanceof Y.Map && mede.has(partij);
}

function isText(doc: Y.Doc, path: string): boolean {
  const [root = '', id = '', key = ''] = path.split('/');
  return typeof (doc.getMap(root) as RecordMap).get(id)?.get(key) === 'string';
}

function run(seed: number, isBusy: boolean): number {
  const random = new Random(seed);
  const server = tafel(random);
  const peer = new Peer(3, random, random.pick(['redacteur', 'redacteur', 'regisseur', 'adviseur'] as const));
  peer.doc.clientID = 5000;
  Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(server));
  const paths = new Set<string>();
  const whole = random.int(4);
  for (let i = 0; i < ACTS; i++) {
    peer.act();
    // a reload in between: the same person under another clientID
    if (random.chance(20)) peer.doc.clientID++;
    if (whole === 0 || !random.chance(12)) continue;
    const path = forbidden(peer.doc, server, peer.actor.partij, random);
    if (path !== null) paths.add(path);
  }
  if (isBusy) {
    const other = new Peer(4, random);
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(server));
    for (let i = 0; i < 20; i++) other.act();
    Y.applyUpdate(server, Y.encodeStateAsUpdate(other.doc));
    other.destroy();
    // who was let in meanwhile may do it after all: rights are judged when the work arrives
    for (const path of paths) if (isLetIn(server, path, peer.actor.partij)) paths.delete(path);
  }
  // a title that did not fit and was set anew afterwards has gone before anybody saw it
  for (const path of paths) if (path.endsWith('/titel') && isText(peer.doc, path)) paths.delete(path);
  const lost = Y.encodeStateAsUpdate(peer.doc, Y.encodeStateVector(server));
  const before = contentOf(server);
  const context = testContext(peer.actor);
  const result = salvage(server, lost, context);
  if (!result.ok) throw new Error(`seed ${seed}: ${JSON.stringify(result.error)}`);
  const { bytes, refused } = result.value;
  const isAllowed = verdict(server, lost, context) === 'ok';
  expect([seed, isAllowed && refused.length > 0]).toEqual([seed, false]);
  expect([seed, bytes && verdict(server, bytes, context)]).toEqual([seed, bytes && 'ok']);
  Y.applyUpdate(server, bytes ?? new Uint8Array([0, 0]));
  expect([seed, server.store.pendingStructs, server.store.pendingDs]).toEqual([seed, null, null]);
  expect(canonicalTafel(replicaOf(server, 9))).toBe(canonicalTafel(server));
  // alone: all that was done, without the forbidden; else others worked on, and the forbidden is as they left it
  const expected = reverted(contentOf(isBusy ? server : peer.doc), before, paths);
  const wrong = differences(contentOf(server), expected);
  expect({ seed, paths, wrong }).toEqual({ seed, paths, wrong: [] });
  peer.destroy();
  return paths.size === 0 ? 0 : refused.length;
}

describe('salvage', () => {
  it.each([
    ['alone', false],
    ['while others worked on', true],
  ] as const)(
    '[GU6] all allowed offline work survives, and nothing forbidden (%s)',
    { timeout: 120_000 },
    (_, isBusy) => {
      let refused = 0;
      for (let seed = 1; seed <= SEEDS; seed++) refused += run(seed, isBusy);
      expect(refused).toBeGreaterThan(SEEDS);
    },
  );
});
