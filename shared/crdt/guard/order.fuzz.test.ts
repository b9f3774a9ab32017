import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { canonicalTafel } from '#shared/crdt/canonical.ts';
import { Random } from '#shared/crdt/random.ts';
import { textOf } from '#shared/crdt/mutate.ts';
import { testId } from '#shared/crdt/test-support.ts';
import type { Id } from './struct.ts';
import { judged, replicaOf, runOf, testDoc, updateOf, verdict } from './test-support.ts';
import { buildUpdate, text, type BuiltStruct } from './update-builder.ts';

const SEEDS = Number(process.env['PUZZELTAFEL_FUZZ_SEEDS'] ?? 60) * 5;
const FORGER = 77;
const afspraak = testId(3);

/** A tafel with a paragraph by client 2. */
function withRun(words: string): Y.Doc {
  const doc = testDoc();
  Y.applyUpdate(
    doc,
    updateOf(
      doc,
      (replica) => {
        const paragraph = new Y.XmlElement('paragraph');
        paragraph.insert(0, [new Y.XmlText(words)]);
        textOf(replica, afspraak, null)?.insert(0, [paragraph]);
      },
      2,
    ),
  );
  return doc;
}

function unitsOf(doc: Y.Doc): Id[] {
  const units: Id[] = [];
  for (let item = runOf(doc)._start; item !== null; item = item.right)
    for (let i = 0; i < item.length; i++) units.push({ client: item.id.client, clock: item.id.clock + i });
  return units;
}

describe('the order check', () => {
  const abc = () => {
    const doc = withRun('abc');
    const [a, b, c] = unitsOf(doc) as [Id, Id, Id];
    const insert = (at: { origin?: Id; right?: Id }) =>
      judged(doc, buildUpdate([{ client: FORGER, clock: 0, structs: [text('x', at)] }]));
    return { insert, a, b, c };
  };

  it('[GU2] an insert between two neighbours is fine', () => {
    const { insert, a, b, c } = abc();
    expect(insert({ origin: a, right: b })).toBe('ok');
    expect(insert({ right: a })).toBe('ok');
    expect(insert({ origin: c })).toBe('ok');
  });

  it('[GU2] a right neighbour that comes first is refused', () => {
    const { insert, a, b, c } = abc();
    expect(insert({ origin: c, right: a })).toBe('GU2 right-before-left');
    expect(insert({ origin: b, right: b })).toBe('GU2 right-before-left');
  });

  it('[GU2] an insert that leaps over what its writer had seen is refused', () => {
    const { insert, a, c } = abc();
    expect(insert({ origin: a, right: c })).toBe('GU2 skips-what-was-seen');
    expect(insert({ right: c })).toBe('GU2 skips-what-was-seen');
    // whoever has seen the first letter alone may write after it: others can have typed on since
    expect(insert({ origin: a })).toBe('ok');
  });

  it('[GU2] an insert over what its writer had not seen is fine', () => {
    const doc = withRun('abc');
    const mine = replicaOf(doc, FORGER);
    runOf(mine).insert(1, 'mijn');
    runOf(doc).insert(1, 'van een ander');
    expect(judged(doc, Y.encodeStateAsUpdate(mine, Y.encodeStateVector(doc)))).toBe('ok');
  });

  it('[GU2] what an earlier struct of the same writer leans on counts as seen', () => {
    const doc = withRun('abc');
    const other = updateOf(doc, (replica) => runOf(replica).insert(1, 'z'), 60);
    Y.applyUpdate(doc, other);
    const [a, z, b] = unitsOf(doc) as [Id, Id, Id];
    const structs = (first: Id) => [
      text('1', { origin: first, right: b }),
      text('2', { origin: a, right: b }),
    ];
    const send = (all: BuiltStruct[]) =>
      judged(doc, buildUpdate([{ client: FORGER, clock: 0, structs: all }]));
    expect(send(structs(z))).toBe('GU2 skips-what-was-seen');
    expect(send([text('2', { origin: a, right: b })])).toBe('ok');
  });

  it(
    '[GU2] whatever neighbours a writer picks, what is accepted has one order everywhere',
    { timeout: 120_000 },
    () => {
      const outcome = { accepted: 0, refused: 0, diverged: 0, wouldDiverge: 0 };
      for (let seed = 1; seed <= SEEDS; seed++) forge(seed, outcome);
      expect(outcome.accepted).toBeGreaterThan(SEEDS / 10);
      expect(outcome.diverged).toBe(0);
      // without the check such forgeries really do split replicas
      expect(outcome.wouldDiverge).toBeGreaterThan(0);
    },
  );
});

interface Outcome {
  accepted: number;
  refused: number;
  diverged: number;
  wouldDiverge: number;
}

/** Some people edit one run at the same time; then a forger inserts with neighbours picked at random. */
function forge(seed: number, outcome: Outcome): void {
  const random = new Random(seed);
  const start = withRun('abc');
  const updates = [Y.encodeStateAsUpdate(start)];
  const server = replicaOf(start, 999);
  const writers = [FORGER, 60, 90].map((client) => replicaOf(start, client));
  for (let round = 0; round < 6; round++) {
    const writer = random.pick(writers) as Y.Doc;
    if (random.chance(2)) Y.applyUpdate(writer, Y.encodeStateAsUpdate(server));
    const before = Y.encodeStateVector(writer);
    const run = runOf(writer);
    run.insert(random.int(run.length + 1), String.fromCharCode(100 + round).repeat(1 + random.int(2)));
    const update = Y.encodeStateAsUpdate(writer, before);
    if (verdict(server, update) !== 'ok') throw new Error(`seed ${seed}: an honest insert was refused`);
    Y.applyUpdate(server, update);
    updates.push(update);
  }
  const clock = Y.getState(server.store, FORGER);
  const units = unitsOf(server);
  const structs: BuiltStruct[] = [];
  for (let i = 0; i <= random.int(3); i++) {
    const at = random.int(units.length + 1);
    const origin = units[at - 1];
    const right = units[random.chance(4) ? random.int(units.length + 1) : at + random.int(3)];
    if (!origin && !right) continue;
    structs.push(text('X', { ...(origin ? { origin } : {}), ...(right ? { right } : {}) }));
    units.push({ client: FORGER, clock: clock + structs.length - 1 });
  }
  if (structs.length === 0) return;
  const forged = buildUpdate([{ client: FORGER, clock, structs }]);
  const accepted = verdict(server, forged) === 'ok';
  const texts = new Set<string>();
  for (let replica = 0; replica < 5; replica++) {
    const order = [...updates, forged].sort(() => random.int(3) - 1);
    const doc = new Y.Doc();
    for (const update of order) Y.applyUpdate(doc, update);
    texts.add(canonicalTafel(doc));
  }
  if (accepted) outcome.accepted++;
  else outcome.refused++;
  if (texts.size > 1) {
    if (accepted) outcome.diverged++;
    else outcome.wouldDiverge++;
  }
}
