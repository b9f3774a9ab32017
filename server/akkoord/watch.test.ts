import { describe, expect, it } from 'vitest';
import { tafelIdSchema, type TafelId } from '#shared/domain/tafel/schema.ts';
import { AkkoordWatch } from '#server/akkoord/watch.ts';

const id = (n: number): TafelId => tafelIdSchema.parse(String(n).padStart(26, '0'));

/** A watch by a clock of its own; what is judged is told in order, and each judgement waits until it is let go. */
function setUp(standing: readonly TafelId[] = []) {
  let nowMs = 0;
  let timers: { readonly atMs: number; readonly call: () => void }[] = [];
  const judged: number[] = [];
  const failures: unknown[] = [];
  let answer: (tafel: TafelId) => Promise<boolean> = async () => true;
  const watch = new AkkoordWatch({
    judge: (tafel) => {
      judged.push(Number(tafel));
      return answer(tafel);
    },
    standing: async () => standing,
    schedule: (delayMs, call) => {
      const timer = { atMs: nowMs + delayMs, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    now: () => nowMs,
    onFailure: (error) => failures.push(error),
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  const advance = async (ms: number) => {
    for (let step = 0; step < ms; step += 100) {
      nowMs += 100;
      const due = timers.filter(({ atMs }) => atMs <= nowMs);
      timers = timers.filter(({ atMs }) => atMs > nowMs);
      for (const { call } of due) call();
      await settle();
    }
  };
  return {
    watch,
    judged,
    failures,
    advance,
    settle,
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    get timers() {
      return timers.length;
    },
  };
}

describe('[AK14] watching what partijen agreed to', () => {
  it('judges at the start every tafel where something stands, and forgets where nothing does', async () => {
    const t = setUp([id(1), id(2)]);
    t.answerWith(async (tafel) => tafel === id(1));
    await t.watch.start();
    expect([t.judged, t.timers]).toEqual([[1, 2], 0]);
    t.watch.changed(id(1));
    t.watch.changed(id(2));
    await t.advance(1000);
    expect(t.judged).toEqual([1, 2, 1]);
  });

  it('sets no timer for a tafel where nobody agreed to anything', async () => {
    const t = setUp();
    for (let n = 0; n < 100; n++) t.watch.changed(id(3));
    expect(t.timers).toBe(0);
  });

  it('waits until it is quiet, yet not for ever while people type', async () => {
    const t = setUp();
    t.watch.watch(id(1));
    await t.advance(1000);
    expect(t.judged).toEqual([1]);
    for (let n = 0; n < 60; n++) {
      t.watch.changed(id(1));
      await t.advance(100);
    }
    expect(t.judged).toEqual([1, 1]); // six seconds of typing, one judgement
    await t.advance(1000);
    expect(t.judged).toEqual([1, 1, 1]);
    expect(t.timers).toBe(0);
  });

  it('judges again what changed while it judged', async () => {
    const t = setUp();
    let release: () => void = () => undefined;
    t.answerWith(() => new Promise((resolve) => (release = () => resolve(true))));
    t.watch.watch(id(1));
    await t.advance(500);
    t.watch.changed(id(1));
    t.watch.changed(id(1));
    await t.advance(5000);
    expect(t.judged).toEqual([1]); // never two at once
    release();
    await t.settle();
    await t.advance(500);
    expect(t.judged).toEqual([1, 1]);
  });

  it('tries again after a failure, and goes on', async () => {
    const t = setUp();
    t.answerWith(() => Promise.reject(new Error('storage is away')));
    t.watch.watch(id(1));
    await t.advance(500);
    expect([t.judged, t.failures.length]).toEqual([[1], 1]);
    t.answerWith(async () => true);
    await t.advance(30_000);
    expect(t.judged).toEqual([1, 1]);
    t.watch.changed(id(1));
    await t.advance(500);
    expect(t.judged).toEqual([1, 1, 1]);
  });

  it('ends at once, also in the middle of a judgement', async () => {
    const t = setUp();
    let release: () => void = () => undefined;
    t.answerWith(() => new Promise((_resolve, reject) => (release = () => reject(new Error('closed')))));
    t.watch.watch(id(1));
    await t.advance(500);
    t.watch.changed(id(1));
    t.watch.stop();
    release();
    await t.settle();
    t.watch.watch(id(2));
    expect([t.timers, t.failures]).toEqual([0, []]);
  });
});
