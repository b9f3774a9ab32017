import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { testId, testIdentity, testPuzzelstuk } from '#shared/crdt/test-support.ts';
import { must } from '#shared/lib/assert.ts';
import { openTestTafel, type Seated, type TestTafel } from '#server/rest/tafel-test-support.ts';

const OCTETS = { 'content-type': 'application/octet-stream' };

async function lease(tafel: TestTafel, { deelnemer }: Seated, clientId: number): Promise<void> {
  const seats = await tafel.server.records.deelnemers(tafel.id);
  const seat = must(
    seats.find(({ id }) => id === deelnemer),
    'a seat',
  );
  const actor = { deelnemer: seat, kleur: '#123456', write: true, sessionId: 's' };
  await tafel.server.sync.submit(`tafel/${tafel.id}`, actor, [clientId], Uint8Array.of(0, 0));
}
const send = (
  tafel: TestTafel,
  { browser }: Seated,
  bytes: Uint8Array,
  headers: Record<string, string> = OCTETS,
) => browser.post(`${tafel.path}/_wijzigingen`, Buffer.from(bytes), headers);

/** A piece of that partij, under that clientID. */
function piece(clientId: number, { deelnemer }: Seated, partij: string, n = 1): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientId;
  createRecord(doc, 'puzzelstuk', testIdentity(n, partij, deelnemer), testPuzzelstuk({ titel: 'Een' }));
  return doc;
}

describe('one change over REST', () => {
  it('[AZ23] is stored through the same guard, with its author, under an own clientID', async () => {
    const tafel = await openTestTafel();
    const anna = await tafel.sit('vro', 'redacteur');
    const bytes = Y.encodeStateAsUpdate(piece(77, anna, 'vro'));
    const early = await send(tafel, anna, bytes);
    expect([early.statusCode, early.json()]).toMatchObject([403, { code: 'foreign-client', regel: 'AZ23' }]);
    await lease(tafel, anna, 77);
    const answer = await send(tafel, anna, bytes);
    expect([answer.statusCode, answer.json()]).toEqual([200, { stand: 1 }]);
    expect((await send(tafel, anna, bytes)).json()).toEqual({ stand: 1 });
    const doc = await tafel.server.sync.encodeRoom(`tafel/${tafel.id}`);
    expect(Buffer.from(doc).includes('Een')).toBe(true);
  });

  it('[AZ5] of another partij, of a waarnemer, or under a stolen clientID is refused, with the rule and what to do', async () => {
    const tafel = await openTestTafel();
    const anna = await tafel.sit('vro', 'redacteur');
    const bert = await tafel.sit('provincie-utrecht', 'redacteur');
    const wim = await tafel.sit('vro', 'waarnemer');
    await lease(tafel, anna, 77);
    await lease(tafel, bert, 78);
    await lease(tafel, wim, 79);
    const own = piece(77, anna, 'vro');
    await send(tafel, anna, Y.encodeStateAsUpdate(own));
    const foreign = new Y.Doc();
    foreign.clientID = 78;
    Y.applyUpdate(foreign, Y.encodeStateAsUpdate(own));
    const known = Y.encodeStateVector(foreign);
    setFields(foreign, 'puzzelstuk', testId(1), { titel: 'Gekaapt' });
    const refused = await send(tafel, bert, Y.encodeStateAsUpdate(foreign, known));
    expect(refused.json()).toMatchObject({ status: 403, regel: 'AZ5', code: 'of-other-partij' });
    expect(refused.json().detail).toMatch(/Vraag die partij/);
    expect(refused.headers['content-type']).toContain('problem+json');
    const read = await send(tafel, wim, Y.encodeStateAsUpdate(piece(79, wim, 'vro', 2)));
    expect(read.json()).toMatchObject({ status: 403, regel: 'AZ2', code: 'reader' });
    const stolen = await send(tafel, bert, Y.encodeStateAsUpdate(piece(90, bert, 'provincie-utrecht', 3)));
    expect(stolen.json()).toMatchObject({ status: 403, regel: 'AZ23' });
  });

  it('[SY4] with a gap is a conflict; hostile bytes, other kinds of body and outsiders get nowhere', async () => {
    const tafel = await openTestTafel();
    const anna = await tafel.sit('vro', 'redacteur');
    await lease(tafel, anna, 77);
    const doc = piece(77, anna, 'vro');
    const known = Y.encodeStateVector(doc);
    setFields(doc, 'puzzelstuk', testId(1), { titel: 'Twee' });
    const gap = await send(tafel, anna, Y.encodeStateAsUpdate(doc, known));
    expect(gap.json()).toMatchObject({ status: 409, code: 'onvolledig' });
    expect((await send(tafel, anna, Uint8Array.of(1, 200, 7))).json()).toMatchObject({
      status: 403,
      regel: 'SY5',
    });
    expect((await send(tafel, anna, new Uint8Array(300_000))).statusCode).toBe(413);
    const json = await anna.browser.post(`${tafel.path}/_wijzigingen`, { a: 1 });
    expect(json.statusCode).toBe(415);
    const bytes = Y.encodeStateAsUpdate(doc);
    expect((await send(tafel, { ...anna, browser: tafel.server.browser() }, bytes)).statusCode).toBe(401);
    const evil = await send(tafel, anna, bytes, { ...OCTETS, origin: 'https://evil.test' });
    expect(evil.statusCode).toBe(403);
    const elsewhere = await anna.browser.post(
      `/v1/tafels/${testId(5)}/_wijzigingen`,
      Buffer.from(bytes),
      OCTETS,
    );
    expect(elsewhere.statusCode).toBe(404);
    expect(await tafel.server.sync.encodeRoom(`tafel/${tafel.id}`)).toEqual(Uint8Array.of(0, 0));
  });
});

describe('the history over REST', () => {
  it('[AZ19] tells who changed what and when, in pages, to who may know it; never the content', async () => {
    const tafel = await openTestTafel();
    const anna = await tafel.sit('vro', 'redacteur');
    await lease(tafel, anna, 77);
    const doc = piece(77, anna, 'vro');
    await send(tafel, anna, Y.encodeStateAsUpdate(doc));
    const known = Y.encodeStateVector(doc);
    setFields(doc, 'puzzelstuk', testId(1), { titel: 'Geheime titel' });
    tafel.server.advance(120_000);
    await send(tafel, anna, Y.encodeStateAsUpdate(doc, known));
    const record = `puzzelstuk/${testId(1)}`;
    const all = await anna.browser.get(`${tafel.path}/historie?bij=${record}`);
    expect(all.json()).toMatchObject({
      wijzigingen: [
        { stand: 2, record, soorten: [{ soort: 'zet', veld: 'titel' }] },
        { stand: 1, record, soorten: [{ soort: 'maak', veld: null }] },
      ],
      verder: null,
    });
    expect(all.json().wijzigingen[0].wie).toEqual({
      id: anna.deelnemer,
      naam: 'redacteur vro',
      partij: 'vro',
      rol: 'redacteur',
    });
    expect(all.body).not.toContain('Geheime');
    const first = (await anna.browser.get(`${tafel.path}/historie?aantal=1`)).json();
    expect([first.wijzigingen.length, first.verder]).toEqual([1, 2]);
    const next = (await anna.browser.get(`${tafel.path}/historie?aantal=1&voor=${first.verder}`)).json();
    expect(next.wijzigingen[0].stand).toBe(1);
    const wim = await tafel.sit('vro', 'waarnemer');
    const refused = await wim.browser.get(`${tafel.path}/historie`);
    expect(refused.json()).toMatchObject({ status: 403, regel: 'AZ19', code: 'no-historie' });
    const latest = await wim.browser.get(`${tafel.path}/laatste-wijzigingen?bij=${record}`);
    expect(latest.json().wijzigingen).toEqual([
      { record, wie: all.json().wijzigingen[0].wie, op: all.json().wijzigingen[0].op },
    ]);
    for (const query of ['historie?bij=../x', 'historie?aantal=0', 'laatste-wijzigingen'])
      expect((await anna.browser.get(`${tafel.path}/${query}`)).statusCode).toBe(400);
    expect((await tafel.server.browser().get(`${tafel.path}/historie`)).statusCode).toBe(401);
  });
});
