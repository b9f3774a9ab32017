import { describe, expect, it } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { claimTicket, MAX_CLAIMS, type AskTicket } from '#client/doc/admission.ts';

function setUp(taken: ReadonlySet<number>, others: readonly number[] = []) {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState({ screen: 'kaart' });
  const asked: (readonly number[])[] = [];
  const heard: unknown[] = [];
  const ask: AskTicket = async (clientIds) => {
    asked.push(clientIds);
    return {
      answer: { kind: 'ticket', value: `t${asked.length}` },
      bezet: clientIds.filter((client) => taken.has(client)),
    };
  };
  const claim = async () =>
    await claimTicket(
      ask,
      {
        doc,
        awareness,
        otherClients: () => others,
        onRenewed: () => heard.push('renewed'),
        onTaken: (clients) => heard.push(clients),
      },
      new AbortController().signal,
    );
  return { doc, awareness, asked, heard, claim };
}

describe('a ticket for the clients of a document', () => {
  it('[AZ23] asks for its own client first, then those of unsent work, no more than fit', async () => {
    const many = Array.from({ length: 100 }, (_, index) => index + 1);
    const { doc, asked, claim } = setUp(new Set(), many);
    expect(await claim()).toEqual({ kind: 'ticket', value: 't1' });
    expect(asked[0]?.slice(0, 3)).toEqual([doc.clientID, 1, 2]);
    expect(asked[0]?.length).toBe(MAX_CLAIMS);
  });

  it('[AZ23] takes another client while nothing was written under a taken one, presence included', async () => {
    const taken = new Set<number>();
    const { doc, awareness, asked, heard, claim } = setUp(taken);
    const first = doc.clientID;
    taken.add(first);
    expect(await claim()).toEqual({ kind: 'ticket', value: 't2' });
    expect(doc.clientID).not.toBe(first);
    expect(asked[1]).toEqual([doc.clientID]);
    expect(awareness.clientID).toBe(doc.clientID);
    expect([...awareness.getStates()]).toEqual([[doc.clientID, { screen: 'kaart' }]]);
    expect(heard).toEqual([[first], 'renewed']);
  });

  it('[AZ23] with work under a taken client it does not connect, and says so', async () => {
    const taken = new Set<number>();
    const { doc, heard, claim } = setUp(taken);
    doc.getMap('m').set('a', 1);
    taken.add(doc.clientID);
    expect(await claim()).toEqual({ kind: 'geen-verbinding' });
    expect(heard).toEqual([[doc.clientID]]);
  });

  it('[AZ23] connects without a taken client under which nothing stands in this document', async () => {
    const { doc, asked, heard, claim } = setUp(new Set([7]), [7, 8]);
    expect(await claim()).toEqual({ kind: 'ticket', value: 't1' });
    expect(asked).toEqual([[doc.clientID, 7, 8]]);
    expect(heard).toEqual([[7]]);
  });
});
