import { describe, expect, it } from 'vitest';
import { readRegister } from '#shared/crdt/register.ts';
import { startTestServer } from '#server/rest/test-support.ts';

const DAY_MS = 86_400_000;
const EMAIL = 'bram@elders.test';

async function regisseurAtTafel() {
  const server = await startTestServer();
  const token = await server.regisseurToken();
  const browser = server.browser();
  const entered = await browser.post('/v1/uitnodigingen/_inwisselen', { token, naam: 'Fatima' });
  const { tafel } = entered.json();
  return { server, token, browser, tafelId: String(tafel.id), entered };
}

async function inviteLink(
  context: Awaited<ReturnType<typeof regisseurAtTafel>>,
  partij: string,
  rol: string,
) {
  const made = await context.browser.post(`/v1/tafels/${context.tafelId}/uitnodigingen`, {
    partij,
    rol,
    email: EMAIL,
  });
  return { made, token: String(made.json().link).split('#')[1] ?? '' };
}

describe('uitnodigingen', () => {
  it('[HT2] shows what a link opens without using it up, and lets it in exactly once', async () => {
    const server = await startTestServer();
    const token = await server.regisseurToken();
    const browser = server.browser();
    for (let i = 0; i < 3; i++) {
      const shown = await browser.post('/v1/uitnodigingen/_inzien', { token });
      expect(shown.statusCode).toBe(200);
      expect(shown.json()).toMatchObject({ tafelNaam: 'Provincietafel Utrecht', rol: 'regisseur' });
    }
    const first = await browser.post('/v1/uitnodigingen/_inwisselen', { token, naam: ' Fatima ' });
    expect(first.json()).toMatchObject({ beheerder: true, deelnemer: { naam: 'Fatima', rol: 'regisseur' } });
    const second = await server.browser().post('/v1/uitnodigingen/_inwisselen', { token, naam: 'Dief' });
    expect(second.statusCode).toBe(410);
    expect(second.json().code).toBe('uitnodiging-ingewisseld');
    expect(second.cookies).toHaveLength(0);
  });

  it('[HT2] lets one of many simultaneous callers win', async () => {
    const server = await startTestServer();
    const token = await server.regisseurToken();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        server.browser().post('/v1/uitnodigingen/_inwisselen', { token, naam: `Naam ${i}` }),
      ),
    );
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, ...Array(7).fill(410)]);
    expect((await server.records.deelnemers((await server.records.firstTafel())!.id)).length).toBe(1);
  });

  it('[HT2] keeps the token out of addresses, logs and the store', async () => {
    const { server, token, entered } = await regisseurAtTafel();
    const secret = entered.cookies[0]!.value;
    await server.browser().post('/v1/uitnodigingen/_inzien', { token, onbekend: 1 });
    const everything =
      server.logLines.join('') +
      JSON.stringify(await server.records.uitnodigingen((await server.records.firstTafel())!.id));
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(secret);
    const link = await inviteLink({ ...(await regisseurAtTafel()) }, 'vro', 'redacteur');
    expect(link.made.json().link).toMatch(/^http:\/\/tafel\.test\/deelnemen#[0-9a-z]{26}$/);
  });

  it('[HT2] refuses what is expired, withdrawn or unknown, each with its own code', async () => {
    const context = await regisseurAtTafel();
    const expired = await inviteLink(context, 'vro', 'redacteur');
    const withdrawn = await inviteLink(context, 'vro', 'redacteur');
    const gone = await context.browser.delete(
      `/v1/tafels/${context.tafelId}/uitnodigingen/${withdrawn.made.json().id}`,
    );
    expect(gone.statusCode).toBe(204);
    context.server.advance(DAY_MS * 14);
    const codes = [];
    for (const token of [expired.token, withdrawn.token, 'x']) {
      codes.push(
        (await context.server.browser().post('/v1/uitnodigingen/_inwisselen', { token, naam: 'A' })).json()
          .code,
      );
    }
    expect(codes).toEqual(['uitnodiging-verlopen', 'uitnodiging-ingetrokken', 'niet-gevonden']);
  });

  it('puts who came in into the register of the tafel, with the name and partij of the server', async () => {
    const context = await regisseurAtTafel();
    const { token } = await inviteLink(context, 'waterschap-vallei-en-veluwe', 'redacteur');
    await context.server
      .browser()
      .post('/v1/uitnodigingen/_inwisselen', { token, naam: 'Bram', email: EMAIL });
    const register = readRegister(context.server.rooms.doc(`register/${context.tafelId}`));
    expect(register.deelnemers.map(({ naam, partij, rol }) => [naam, partij, rol])).toEqual([
      ['Fatima', 'provincie-utrecht', 'regisseur'],
      ['Bram', 'waterschap-vallei-en-veluwe', 'redacteur'],
    ]);
    expect(register.partijen).toHaveLength(22);
    expect((await context.server.records.unfinished()).registers).toEqual([]);
  });

  it('[TF4] [AZ16] tells a redacteur who may invite, and an outsider nothing at all', async () => {
    const context = await regisseurAtTafel();
    const { token } = await inviteLink(context, 'vro', 'redacteur');
    const redacteur = context.server.browser();
    await redacteur.post('/v1/uitnodigingen/_inwisselen', { token, naam: 'Bram', email: EMAIL });
    const path = `/v1/tafels/${context.tafelId}/uitnodigingen`;
    const asked = { partij: 'vro', rol: 'regisseur', email: EMAIL };
    for (const answer of [await redacteur.get(path), await redacteur.post(path, asked)])
      expect(answer.json()).toMatchObject({ status: 403, code: 'regisseur-only', regel: 'AZ16' });
    const zeeland = await context.browser.post('/v1/tafels', {
      naam: 'Zeeland',
      soort: 'provincietafel',
      gebied: { soort: 'provincie', naam: 'Zeeland' },
    });
    const foreign = await redacteur.get(`/v1/tafels/${zeeland.json().id}/uitnodigingen`);
    const absent = await redacteur.get('/v1/tafels/00000000000000000000000000/uitnodigingen');
    expect([foreign.statusCode, foreign.body]).toEqual([404, absent.body]);
    expect((await context.server.browser().get(path)).statusCode).toBe(401);
  });

  it('lists invitations with their state and never with a token', async () => {
    const context = await regisseurAtTafel();
    const { token } = await inviteLink(context, 'vro', 'adviseur');
    const list = await context.browser.get(`/v1/tafels/${context.tafelId}/uitnodigingen`);
    expect(
      list
        .json()
        .uitnodigingen.map((each: { status: string; deelnemer: string | null }) => [
          each.status,
          each.deelnemer,
        ]),
    ).toEqual(
      expect.arrayContaining([
        ['open', null],
        ['ingewisseld', 'Fatima'],
      ]),
    );
    expect(list.body).not.toContain(token);
    const wrong = await context.browser.post(`/v1/tafels/${context.tafelId}/uitnodigingen`, {
      partij: 'wur',
      rol: 'baas',
      email: EMAIL,
    });
    expect(wrong.json().fouten).toEqual([expect.objectContaining({ veld: 'body.rol' })]);
  });
});
