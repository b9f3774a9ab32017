import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { parseRoom } from '#shared/protocol/room.ts';
import { must } from '#shared/lib/assert.ts';
import { Applier } from './applier.ts';
import { Leases } from './leases.ts';
import { Submission } from './submission.ts';
import { actorFrom, permissiveGuard } from './test-guard.ts';
import { ROOM, updateOf } from './test-support.ts';
import { applyWork, type Work } from './turn.ts';

const actor = must(actorFrom({ url: '/?wie=anna' } as never), 'anna');
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

function roomWith(count: number) {
  const doc = new Y.Doc();
  const leases = new Leases({ leases: [], serverClient: doc.clientID, written: () => new Set() });
  const applier = new Applier({
    doc,
    room: must(parseRoom(ROOM), 'a room'),
    guard: permissiveGuard,
    checkOwn: () => null,
    leases,
    nowMs: () => 1,
  });
  const settled: unknown[] = [];
  const submit = (n: number): Work => ({
    kind: 'update',
    incoming: new Submission(actor, [n], updateOf(`k${n}`, n, n), {
      resolve: (outcome) => settled.push(outcome),
      reject: (error) => settled.push(error),
    }),
  });
  const edit: Work = {
    kind: 'edit',
    edit: {
      author: '@server',
      change: () => void doc.getMap('m').set('edit', 1),
      resolve: () => undefined,
      reject: (error) => settled.push(error),
    },
  };
  const work = Array.from({ length: count }, (_, n) => submit(n + 1)).toSpliced(5, 0, edit);
  const context = { room: ROOM, applier, leases, nowMs: 1, readOnly: null, logger: silent };
  return { doc, work, context, settled };
}

describe('[SY22] a turn', () => {
  it('stops when it took long enough, always does something, and leaves the rest in order', () => {
    const { doc, work, context } = roomWith(40);
    let left = work;
    const perTurn: number[] = [];
    const rows: number[] = [];
    while (left.length > 0) {
      let looks = 0;
      const turn = applyWork(left, context, () => (looks += 1) >= 4);
      perTurn.push(left.length - turn.left.length);
      rows.push(turn.batch.changes.rows.length);
      left = turn.left;
    }
    expect(perTurn.every((done) => done >= 1 && done <= 6)).toBe(true);
    expect(rows).toEqual(perTurn);
    expect([...doc.getMap('m').keys()].slice(0, 7)).toEqual(['k1', 'k2', 'k3', 'k4', 'k5', 'edit', 'k6']);
    expect(doc.getMap('m').size).toBe(41);
  });

  it('does one thing even when there is no time at all', () => {
    const { work, context } = roomWith(8);
    expect(applyWork(work, context, () => true).left).toHaveLength(work.length - 1);
  });

  it('does all of it when there is time', () => {
    const { work, context, settled } = roomWith(8);
    const { batch, left } = applyWork(work, context, () => false);
    expect([left, batch.submissions.length, batch.edits.length, settled]).toEqual([[], 8, 1, []]);
  });
});
