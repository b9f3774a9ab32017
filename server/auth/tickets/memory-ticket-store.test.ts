import { describe, expect, it } from 'vitest';
import { deelnemerIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { newId } from '#server/auth/secret.ts';
import { MemoryTicketStore } from '#server/auth/tickets/memory-ticket-store.ts';
import type { Ticket } from '#server/auth/tickets/ticket-store.ts';

function setUp(maxTotal?: number) {
  let nowMs = 0;
  const store = new MemoryTicketStore(() => nowMs, maxTotal);
  const ticket = (sessieId: string): Ticket => ({
    sessieId,
    deelnemer: deelnemerIdSchema.parse(newId()),
    room: 'tafel/x',
    clientIds: [1, 2],
  });
  return { store, ticket, advance: (ms: number) => (nowMs += ms) };
}

describe('tickets', () => {
  it('[ID4] open what they were made for, once', async () => {
    const { store, ticket } = setUp();
    const made = ticket('a');
    const value = await store.issue(made);
    expect(value).toMatch(/^[\w-]{43}$/);
    expect(await store.redeem(value!)).toEqual(made);
    expect(await store.redeem(value!)).toBeNull();
    expect(await store.redeem('x'.repeat(43))).toBeNull();
  });

  it('[ID4] of two that come at once one wins', async () => {
    const { store, ticket } = setUp();
    const value = (await store.issue(ticket('a')))!;
    const answers = await Promise.all([store.redeem(value), store.redeem(value)]);
    expect(answers.filter((one) => one !== null)).toHaveLength(1);
  });

  it('[ID4] live thirty seconds', async () => {
    const { store, ticket, advance } = setUp();
    const [early, late] = [await store.issue(ticket('a')), await store.issue(ticket('a'))];
    advance(29_999);
    expect(await store.redeem(early!)).not.toBeNull();
    advance(1);
    expect(await store.redeem(late!)).toBeNull();
  });

  it('[ID4] are bounded: a session loses its own oldest, and never those of another', async () => {
    const { store, ticket } = setUp();
    const other = await store.issue(ticket('ander'));
    const values = [];
    for (let i = 0; i < 33; i++) values.push(await store.issue(ticket('a')));
    expect(await store.redeem(values[0]!)).toBeNull();
    expect(await store.redeem(values[1]!)).not.toBeNull();
    expect(await store.redeem(other!)).not.toBeNull();
  });

  it('[ID4] are bounded in all, and make room when they expire', async () => {
    const { store, ticket, advance } = setUp(3);
    for (const sessie of ['a', 'b', 'c']) expect(await store.issue(ticket(sessie))).not.toBeNull();
    expect(await store.issue(ticket('d'))).toBeNull();
    advance(30_000);
    expect(await store.issue(ticket('d'))).not.toBeNull();
  });
});
