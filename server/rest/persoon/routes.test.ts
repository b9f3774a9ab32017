import { describe, expect, it } from 'vitest';
import { createRecord, putEntry } from '#shared/crdt/mutate.ts';
import { testAfspraak, testIdentity } from '#shared/crdt/test-support.ts';
import { webLedgerCrypto } from '#shared/domain/ledger/ledger-crypto.ts';
import { verifyReceipt } from '#shared/domain/ledger/verify-receipt.ts';
import { openTestTafel, type Seated, type TestTafel } from '#server/rest/tafel-test-support.ts';

async function persoonOf(tafel: TestTafel, seated: Seated): Promise<string> {
  const { deelnemers } = (await tafel.regisseur.browser.get(`${tafel.path}/deelnemers`)).json();
  return deelnemers.find(({ id }: { id: string }) => id === seated.deelnemer).persoon;
}

/** Everything that the server could tell anybody. */
async function everything({ server, id }: TestTafel): Promise<string> {
  const { records, rooms, ledger } = server;
  return JSON.stringify([
    await records.deelnemers(id),
    await records.uitnodigingen(id),
    await ledger.all({ afterSeq: 0, limit: 1000 }),
    [...rooms.docs.values()].map((doc) => doc.toJSON()),
  ]);
}

describe('erasing a person', () => {
  it('[ID7] takes out name and address everywhere, ends seats and sessions, and keeps what they did', async () => {
    const tafel = await openTestTafel();
    const guest = await tafel.sit('vro', 'redacteur');
    const persoon = await persoonOf(tafel, guest);
    const doc = tafel.server.rooms.doc(`tafel/${tafel.id}`);
    createRecord(doc, 'afspraak', testIdentity(3), testAfspraak({}));
    putEntry(doc, 'afspraak', testIdentity(3).id, 'reactie', testIdentity(4).id, {
      id: testIdentity(4).id,
      partij: 'vro',
      gemaaktDoor: guest.deelnemer,
      naam: 'redacteur vro',
      tekst: 'Mooi plan',
      op: '2026-11-21T10:00:00Z',
    });
    expect(await everything(tafel)).toContain('redacteur vro');
    const cookie = guest.browser.cookie;
    expect((await guest.browser.post(`/v1/personen/${persoon}/_wis`, {})).statusCode).toBe(204);
    expect(guest.browser.cookie).toBeNull();
    guest.browser.cookie = cookie;
    expect((await guest.browser.get('/v1/tafels')).statusCode).toBe(401);
    const left = await everything(tafel);
    for (const secret of ['redacteur vro', guest.email]) expect(left).not.toContain(secret);
    expect(left).toContain('Mooi plan');
    expect(left).toContain('Verwijderde persoon');
    expect(left).toContain(persoon);
    expect(tafel.server.rightsChanged).toContain(guest.deelnemer);
    expect(tafel.server.closed.length).toBeGreaterThan(0);
  });

  it('[ID7] [LE5] leaves earlier receipts as they were', async () => {
    const tafel = await openTestTafel();
    const guest = await tafel.sit('vro', 'redacteur');
    const entry = (await tafel.server.ledger.ofTafel(tafel.id, { beforeSeq: null, limit: 1 }))[0];
    const receipt = await tafel.server.ledger.receiptOf(entry!.entry.seq);
    await guest.browser.post(`/v1/personen/${await persoonOf(tafel, guest)}/_wis`, {});
    expect(await tafel.server.ledger.receiptOf(entry!.entry.seq)).toMatchObject({ signed: entry });
    expect((await verifyReceipt(receipt!, webLedgerCrypto(crypto.subtle))).ok).toBe(true);
    expect(
      (await tafel.server.ledger.all({ afterSeq: tafel.server.ledger.head().seq - 1, limit: 1 }))[0],
    ).toMatchObject({ entry: { kind: 'persoon-gewist' } });
  });

  it('[TF4] lets only the person, or who is regisseur of all their tafels, and tells nobody else that they exist', async () => {
    const tafel = await openTestTafel();
    const guest = await tafel.sit('vro', 'redacteur');
    const colleague = await tafel.sit('vro', 'bestuurder');
    const persoon = await persoonOf(tafel, guest);
    const erase = (seated: Seated, who = persoon) => seated.browser.post(`/v1/personen/${who}/_wis`, {});
    const absent = await erase(colleague, '0'.repeat(26));
    const refused = await erase(colleague);
    expect([refused.statusCode, refused.body]).toEqual([404, absent.body]);
    const zeeland = await tafel.regisseur.browser.post('/v1/tafels', {
      naam: 'Zeeland',
      soort: 'provincietafel',
      gebied: { soort: 'provincie', naam: 'Zeeland' },
    });
    const made = await tafel.regisseur.browser.post(`/v1/tafels/${zeeland.json().id}/uitnodigingen`, {
      partij: 'vro',
      rol: 'waarnemer',
      email: guest.email,
    });
    const token = String(made.json().link).split('#')[1];
    await guest.browser.post('/v1/uitnodigingen/_inwisselen', { token, email: guest.email });
    const second = await tafel.sit('vro', 'regisseur');
    expect((await erase(second)).statusCode).toBe(404);
    expect((await erase(tafel.regisseur)).statusCode).toBe(204);
    expect((await erase(tafel.regisseur)).statusCode).toBe(404);
    expect((await tafel.server.browser().post(`/v1/personen/${persoon}/_wis`, {})).statusCode).toBe(401);
  });

  it('[AZ16] asks for another regisseur first', async () => {
    const tafel = await openTestTafel();
    const own = await persoonOf(tafel, tafel.regisseur);
    const answer = await tafel.regisseur.browser.post(`/v1/personen/${own}/_wis`, {});
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'laatste-regisseur']);
    await tafel.sit('vro', 'regisseur');
    expect((await tafel.regisseur.browser.post(`/v1/personen/${own}/_wis`, {})).statusCode).toBe(204);
  });
});
