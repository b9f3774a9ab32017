import { describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '#shared/crdt/layout.ts';
import { readOpgaven, readTafel } from '#shared/crdt/read.ts';
import { startTestServer } from '#server/rest/test-support.ts';

async function beheerder() {
  const server = await startTestServer();
  const browser = server.browser();
  await browser.post('/v1/uitnodigingen/_inwisselen', {
    token: await server.regisseurToken(),
    naam: 'Fatima',
  });
  return { server, browser };
}

describe('tafels', () => {
  it('[TF3] starts an installation with Utrecht, filled and with its partijen', async () => {
    const { server, browser } = await beheerder();
    const [tafel] = (await browser.get('/v1/tafels')).json().tafels;
    expect(tafel).toMatchObject({
      naam: 'Provincietafel Utrecht',
      aantalDeelnemers: 1,
      deelnemer: { rol: 'regisseur' },
    });
    const doc = server.rooms.doc(`tafel/${tafel.id}`);
    expect(readTafel(doc)).toMatchObject({
      soort: 'provincietafel',
      schemaVersion: SCHEMA_VERSION,
      fase: 'puzzel',
      status: 'open',
    });
    expect(readOpgaven(doc)).toHaveLength(198);
    const { partijen } = (await browser.get(`/v1/tafels/${tafel.id}/partijen`)).json();
    expect(partijen.filter((partij: { soort: string }) => partij.soort === 'gemeente')).toHaveLength(8);
    expect(new Set(partijen.map((partij: { afkorting: string }) => partij.afkorting)).size).toBe(
      partijen.length,
    );
  });

  it('[TF3] begins with an example puzzle of the gebied, and not with that of another', async () => {
    const { server, browser } = await beheerder();
    const [voorbeeld] = (await browser.get('/v1/voorbeelden')).json().voorbeelden;
    const { id, naam, soort, gebied } = voorbeeld;
    const made = await browser.post('/v1/tafels', { naam, soort, gebied, voorbeeld: id });
    expect(made.statusCode).toBe(201);
    expect(server.rooms.doc(`tafel/${made.json().id}`).getMap('puzzelstuk').size).toBeGreaterThan(5);
    const elsewhere = { naam, soort, gebied: { soort: 'provincie', naam: 'Zeeland' }, voorbeeld: id };
    const refused = await browser.post('/v1/tafels', elsewhere);
    expect(refused.statusCode).toBe(400);
    expect(refused.json().fouten).toMatchObject([{ veld: 'body.voorbeeld' }]);
  });

  it('[TF1] [TF3] creates a gebiedstafel with the opgaven of its gebied, and its maker is its regisseur', async () => {
    const { server, browser } = await beheerder();
    const made = await browser.post('/v1/tafels', {
      naam: 'Gebiedstafel Groene Hart',
      soort: 'gebiedstafel',
      gebied: { soort: 'novex-gebied', id: 'groene-hart', naam: 'x' },
      partijen: [
        { naam: 'Gouda', soort: 'gemeente', code: 'GM0513' },
        { id: 'rws' },
        { naam: 'Tuinders van het Hart', soort: 'markt' },
      ],
    });
    expect(made.statusCode).toBe(201);
    const tafel = made.json();
    expect(made.headers['location']).toBe(`/v1/tafels/${tafel.id}`);
    expect(tafel).toMatchObject({
      gebied: { naam: 'Het Groene Hart' },
      deelnemer: { naam: 'Fatima', rol: 'regisseur' },
    });
    expect(readOpgaven(server.rooms.doc(`tafel/${tafel.id}`))).toHaveLength(192);
    expect((await browser.get('/v1/tafels')).json().tafels).toHaveLength(2);
    const { partijen } = (await browser.get(`/v1/tafels/${tafel.id}/partijen`)).json();
    const ids = partijen.map((partij: { id: string }) => partij.id);
    expect(ids).toEqual(
      expect.arrayContaining(['gemeente-gm0513', 'tuinders-van-het-hart', 'provincie-zuid-holland']),
    );
    expect(ids.filter((id: string) => id === 'rws')).toHaveLength(1);
  });

  it('[TF1] refuses a kind and a gebied that do not go together, and a gebied or partij we do not know', async () => {
    const { browser } = await beheerder();
    const refused = async (body: object) =>
      (await browser.post('/v1/tafels', { naam: 'X', ...body })).json().fouten?.[0].veld;
    expect(await refused({ soort: 'gebiedstafel', gebied: { soort: 'provincie', naam: 'Utrecht' } })).toBe(
      'body.gebied',
    );
    expect(await refused({ soort: 'provincietafel', gebied: { soort: 'provincie', naam: 'Batavia' } })).toBe(
      'body.gebied',
    );
    const utrecht = { soort: 'provincietafel', gebied: { soort: 'provincie', naam: 'Utrecht' } };
    expect(await refused({ ...utrecht, partijen: [{ id: 'vro' }, { id: 'gemeenten' }] })).toBe(
      'body.partijen.1',
    );
    expect((await browser.get('/v1/tafels')).json().tafels).toHaveLength(1);
  });

  it('[TF4] lets nobody but a beheerder create a tafel, and shows nobody another’s', async () => {
    const { server, browser } = await beheerder();
    const [{ id }] = (await browser.get('/v1/tafels')).json().tafels;
    const made = await browser.post(`/v1/tafels/${id}/uitnodigingen`, {
      partij: 'vro',
      rol: 'bestuurder',
      email: 'bram@vro.test',
    });
    const guest = server.browser();
    await guest.post('/v1/uitnodigingen/_inwisselen', {
      token: made.json().link.split('#')[1],
      naam: 'Bram',
      email: 'bram@vro.test',
    });
    const own = { naam: 'X', soort: 'provincietafel', gebied: { soort: 'provincie', naam: 'Zeeland' } };
    expect((await guest.post('/v1/tafels', own)).statusCode).toBe(404);
    const zeeland = (await browser.post('/v1/tafels', own)).json();
    const foreign = await guest.get(`/v1/tafels/${zeeland.id}`);
    const absent = await guest.get('/v1/tafels/00000000000000000000000000');
    expect([foreign.statusCode, foreign.body]).toEqual([absent.statusCode, absent.body]);
    expect((await guest.get(`/v1/tafels/${id}`)).json()).toMatchObject({ aantalDeelnemers: 2 });
  });

  it('gives a partij one seat, and only the regisseur may', async () => {
    const { browser } = await beheerder();
    const [{ id }] = (await browser.get('/v1/tafels')).json().tafels;
    const path = `/v1/tafels/${id}/partijen`;
    expect(
      (await browser.post(path, { naam: 'Gemeente Bunnik', soort: 'gemeente', code: 'GM0312' })).json(),
    ).toMatchObject({
      id: 'gemeente-gm0312',
      naam: 'Gemeente Bunnik',
      afkorting: 'Bunnik',
    });
    expect((await browser.post(path, { naam: 'Bunnik', soort: 'gemeente', code: 'GM0312' })).statusCode).toBe(
      409,
    );
  });
});
