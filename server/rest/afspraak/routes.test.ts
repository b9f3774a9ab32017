import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readInhoud } from '#shared/crdt/inhoud.ts';
import { createRecord, setFields } from '#shared/crdt/mutate.ts';
import { readBevroren } from '#shared/crdt/read.ts';
import { canonicalContent } from '#shared/domain/afspraak/inhoud.ts';
import { testAfspraak, testIdentity } from '#shared/crdt/test-support.ts';
import { finishPending } from '#server/commands/project-tafel.ts';
import { openTestTafel } from '#server/rest/tafel-test-support.ts';

const { id: ID } = testIdentity(3);

async function withAfspraak() {
  const tafel = await openTestTafel();
  const doc = tafel.server.rooms.doc(`tafel/${tafel.id}`);
  createRecord(doc, 'afspraak', testIdentity(3), testAfspraak({ titel: 'Wonen' }));
  const path = `${tafel.path}/afspraken/${ID}`;
  const { browser } = tafel.regisseur;
  return {
    tafel,
    doc,
    browser,
    path,
    freeze: () => browser.post(`${path}/_bevries`, { reden: 'Klaar voor het BO' }),
    free: () => browser.post(`${path}/_geef-vrij`, { reden: 'Toch nog een zin' }),
  };
}

describe('freezing an afspraak', () => {
  it('[AZ11] keeps the text with its hash, tells document and ledger, and gives it back', async () => {
    const { tafel, doc, browser, path, freeze } = await withAfspraak();
    const made = await freeze();
    expect([made.statusCode, made.headers['location']]).toEqual([201, `${path}/bevroren/1`]);
    const tekst = canonicalContent(readInhoud(doc, ID)!);
    const hash = createHash('sha256').update(tekst).digest('hex');
    expect(made.json()).toMatchObject({ versie: 1, tekst, hash, vrijgave: null });
    expect(readBevroren(doc).get(ID)).toMatchObject({
      versie: 1,
      hash,
      door: tafel.regisseur.deelnemer,
      reden: 'Klaar voor het BO',
    });
    expect((await browser.get(`${path}/bevroren/1`)).json()).toEqual(made.json());
    const [last] = await tafel.server.ledger.ofTafel(tafel.id, { beforeSeq: null, limit: 1 });
    expect(last?.entry).toMatchObject({
      kind: 'tekst-bevroren',
      body: { afspraak: ID, version: 1, textHash: hash },
    });
    expect((await tafel.server.records.unfinished()).tafels).toEqual([]);
    expect((await freeze()).json().code).toBe('al-bevroren');
  });

  it('[AZ11] sets it free with a reason, and keeps every version', async () => {
    const { doc, browser, path, freeze, free } = await withAfspraak();
    expect((await free()).json().code).toBe('niet-bevroren');
    const first = (await freeze()).json();
    expect((await free()).statusCode).toBe(204);
    expect(readBevroren(doc).size).toBe(0);
    setFields(doc, 'afspraak', ID, { titel: 'Wonen en werken' });
    const second = (await freeze()).json();
    expect([second.versie, second.hash === first.hash]).toEqual([2, false]);
    const { versies } = (await browser.get(`${path}/bevroren`)).json();
    expect(
      versies.map((one: { vrijgave: unknown; tekst?: string }) => [one.vrijgave !== null, one.tekst]),
    ).toEqual([
      [true, undefined],
      [false, undefined],
    ]);
    expect((await browser.get(`${path}/bevroren/1`)).json().tekst).toBe(first.tekst);
    for (const absent of ['3', '0', 'x', '1e0'])
      expect((await browser.get(`${path}/bevroren/${absent}`)).statusCode).toBe(404);
  });

  it('[AZ11] freezes once of many at the same moment, and nothing that is not there', async () => {
    const { tafel, browser, freeze } = await withAfspraak();
    const answers = await Promise.all([freeze(), freeze(), freeze()]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
    const absent = await browser.post(`${tafel.path}/afspraken/${'0'.repeat(26)}/_bevries`, { reden: 'x' });
    expect(absent.statusCode).toBe(404);
    expect((await browser.post(`${tafel.path}/afspraken/${ID}/_bevries`, {})).statusCode).toBe(400);
    expect((await tafel.server.records.unfinished()).tafels).toEqual([]);
  });

  it('[HT6] [AZ11] makes the document what the records say when storing failed, and after a crash', async () => {
    const { tafel, doc, freeze } = await withAfspraak();
    const { records, rooms, context } = tafel.server;
    const commit = records.commit.bind(records);
    records.commit = () => Promise.reject(new Error('storage is away'));
    expect((await freeze()).statusCode).toBe(500);
    expect(readBevroren(doc).size).toBe(0);

    const edit = rooms.editRoom.bind(rooms);
    let edits = 0;
    rooms.editRoom = async (...parts) => {
      if (++edits > 1) throw new Error('crash');
      await edit(...parts);
    };
    await freeze();
    expect(readBevroren(doc).size).toBe(1);
    expect((await records.unfinished()).tafels).toHaveLength(1);
    rooms.editRoom = edit;
    records.commit = commit;
    await finishPending(context);
    expect(readBevroren(doc).size).toBe(0);
    expect((await freeze()).json()).toMatchObject({ versie: 1 });
  });
});
