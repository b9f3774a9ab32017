import { describe, expect, it } from 'vitest';
import { readTafel } from '#shared/crdt/read.ts';
import { openTestTafel } from '#server/rest/tafel-test-support.ts';

describe('settings of a tafel', () => {
  it('[AZ14] [AZ15] change in the document and the ledger, each by itself', async () => {
    const tafel = await openTestTafel();
    const { browser } = tafel.regisseur;
    const doc = tafel.server.rooms.doc(`tafel/${tafel.id}`);
    const seq = () => tafel.server.ledger.head().seq;
    const before = seq();
    const changed = await browser.patch(tafel.path, { naam: 'Utrecht 2040', fase: 'afspraken' });
    expect(changed.json()).toMatchObject({ naam: 'Utrecht 2040', fase: 'afspraken', status: 'open' });
    expect(readTafel(doc)).toMatchObject({ naam: 'Utrecht 2040', fase: 'afspraken', status: 'open' });
    expect(seq()).toBe(before + 2);
    await browser.patch(tafel.path, { status: 'gepauzeerd' });
    expect(readTafel(doc)?.status).toBe('gepauzeerd');
    await browser.patch(tafel.path, { status: 'gepauzeerd', fase: 'afspraken' });
    expect(seq()).toBe(before + 3);
    expect((await tafel.server.records.unfinished()).tafels).toEqual([]);
    expect((await browser.get(tafel.path)).json()).toMatchObject({
      naam: 'Utrecht 2040',
      status: 'gepauzeerd',
    });
  });

  it('[AZ14] know only the phases of this kind of tafel, and only settings that exist', async () => {
    const tafel = await openTestTafel();
    const field = async (body: object) => {
      const answer = await tafel.regisseur.browser.patch(tafel.path, body);
      return [answer.statusCode, answer.json().fouten[0].veld];
    };
    expect(await field({ fase: 'concretisering' })).toEqual([400, 'body.fase']);
    expect(await field({ fase: 'lunch' })).toEqual([400, 'body.fase']);
    expect(await field({ soort: 'gebiedstafel' })).toEqual([400, 'body.soort']);
    expect(await field({ naam: ' ' })).toEqual([400, 'body.naam']);
    expect((await field({}))[0]).toBe(400);
  });

  it('[HT6] end up as the last of two that came at once, in records and document alike', async () => {
    const tafel = await openTestTafel();
    const { browser } = tafel.regisseur;
    await Promise.all(['Een', 'Twee', 'Drie'].map((naam) => browser.patch(tafel.path, { naam })));
    const doc = tafel.server.rooms.doc(`tafel/${tafel.id}`);
    expect(readTafel(doc)?.naam).toBe((await tafel.server.records.tafel(tafel.id))?.naam);
  });

  it('[LE1] gives a partij one seat, told once by the ledger', async () => {
    const tafel = await openTestTafel();
    const before = tafel.server.ledger.head().seq;
    const bunnik = { naam: 'Gemeente Bunnik', soort: 'gemeente', code: 'GM0312' };
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => tafel.regisseur.browser.post(`${tafel.path}/partijen`, bunnik)),
    );
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409]);
    expect(tafel.server.ledger.head().seq).toBe(before + 1);
  });
});
