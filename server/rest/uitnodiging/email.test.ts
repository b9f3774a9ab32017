import { describe, expect, it } from 'vitest';
import { persoonIdSchema } from '#shared/domain/deelnemer/schema.ts';
import { hashSecret, newId, newSessionSecret } from '#server/auth/secret.ts';
import { GUEST_EMAIL, openTestTafel } from '#server/rest/tafel-test-support.ts';

const LOOK = '/v1/uitnodigingen/_inzien';
const ENTER = '/v1/uitnodigingen/_inwisselen';

describe('an invitation is for one address', () => {
  it('[ID3] shows enough of the address to know it by, and never the address', async () => {
    const tafel = await openTestTafel();
    const token = await tafel.invite('vro', 'redacteur');
    const shown = await tafel.server.browser().post(LOOK, { token });
    expect(shown.json()).toMatchObject({ email: 'w…@partij.test', emailBekend: false, naam: null });
    expect(shown.body).not.toContain(GUEST_EMAIL);
    expect(tafel.server.logLines.join('')).not.toContain(GUEST_EMAIL);
  });

  it('[ID3] lets in who gives the address, however it is written', async () => {
    const tafel = await openTestTafel();
    const token = await tafel.invite('vro', 'redacteur', { email: ' Wie@Partij.Test ' });
    const entered = await tafel.server
      .browser()
      .post(ENTER, { token, naam: 'Bram', email: 'WIE@partij.test ' });
    expect(entered.statusCode).toBe(200);
  });

  it('[ID3] withdraws after five wrong addresses, and says how many tries are left', async () => {
    const tafel = await openTestTafel();
    const token = await tafel.invite('vro', 'redacteur');
    const browser = tafel.server.browser();
    const missing = await browser.post(ENTER, { token, naam: 'Bram' });
    expect([missing.statusCode, missing.json().fouten[0].veld]).toEqual([400, 'body.email']);
    const answers = [];
    for (let n = 1; n <= 6; n++) {
      const answer = await browser.post(ENTER, { token, naam: 'Dief', email: `gok${n}@partij.test` });
      answers.push([answer.statusCode, answer.json().code]);
      expect(answer.cookies).toEqual([]);
    }
    expect(answers).toEqual([
      ...Array.from({ length: 4 }, () => [403, 'verkeerd-adres']),
      ...Array.from({ length: 2 }, () => [410, 'uitnodiging-ingetrokken']),
    ]);
    expect((await browser.post(ENTER, { token, naam: 'Bram', email: GUEST_EMAIL })).statusCode).toBe(410);
    const kinds = (await tafel.server.ledger.ofTafel(tafel.id, { beforeSeq: null, limit: 1 })).map(
      ({ entry }) => entry.kind,
    );
    expect(kinds).toEqual(['uitnodiging-ingetrokken']);
  });

  it('[ID3] counts guesses that come all at once', async () => {
    const tafel = await openTestTafel();
    const token = await tafel.invite('vro', 'redacteur');
    const guesses = Array.from({ length: 30 }, (_, n) =>
      tafel.server.browser().post(ENTER, { token, naam: 'Dief', email: `gok${n}@partij.test` }),
    );
    const answers = await Promise.all(guesses);
    expect(answers.filter(({ statusCode }) => statusCode === 403)).toHaveLength(4);
    expect(answers.filter(({ statusCode }) => statusCode === 410)).toHaveLength(26);
  });

  it('[HT2] [T9] loses nothing to a scanner that follows the link, or asks with GET or HEAD', async () => {
    const tafel = await openTestTafel();
    const token = await tafel.invite('vro', 'redacteur');
    const { app } = tafel.server;
    for (const method of ['GET', 'HEAD', 'OPTIONS'] as const) {
      for (const url of ['/deelnemen', ENTER, `${ENTER}?token=${token}`, LOOK]) {
        const answer = await app.inject({ method, url });
        expect(answer.cookies).toEqual([]);
      }
    }
    const entered = await tafel.server.browser().post(ENTER, { token, naam: 'Bram', email: GUEST_EMAIL });
    expect(entered.statusCode).toBe(200);
    expect(entered.headers['referrer-policy']).toBe('no-referrer');
  });

  it('[ID3] asks no address of who proved it at an identity provider, and takes no other proof', async () => {
    const tafel = await openTestTafel();
    const { records } = tafel.server;
    const signIn = async (email: string | null, login: { issuer: string; subject: string } | null) => {
      const id = persoonIdSchema.parse(newId());
      await records.addPersoon({ id, naam: 'Els', email, login, createdAtMs: 1, erasedAtMs: null });
      const secret = newSessionSecret();
      const nowMs = tafel.server.context.now();
      await records.putSessie({
        id: newId(),
        persoon: id,
        secretHash: hashSecret(secret.value),
        beheerder: false,
        apparaat: null,
        createdAtMs: nowMs,
        seenAtMs: nowMs,
      });
      const browser = tafel.server.browser();
      browser.cookie = secret.value;
      return { browser, id };
    };
    const login = (subject: string) => ({ issuer: 'https://aanbieder.test', subject });
    for (const [email, from] of [
      ['ander@partij.test', login('a')],
      [null, login('b')],
      [GUEST_EMAIL, null],
    ] as const) {
      const { browser } = await signIn(email, from);
      const token = await tafel.invite('vro', 'redacteur');
      expect((await browser.post(ENTER, { token })).statusCode).toBe(400);
    }
    const { browser, id } = await signIn(GUEST_EMAIL, login('c'));
    const token = await tafel.invite('vro', 'redacteur');
    expect((await browser.post(LOOK, { token })).json()).toMatchObject({ emailBekend: true, naam: 'Els' });
    const entered = await browser.post(ENTER, { token, naam: 'Iemand anders' });
    expect(entered.json()).toMatchObject({ deelnemer: { naam: 'Els' } });
    expect((await records.seatsOf(id)).map(({ tafel: at }) => at)).toEqual([tafel.id]);
  });

  it('[ID3] withdraws and redeems at once: exactly one of the two happens', async () => {
    for (let n = 0; n < 5; n++) {
      const tafel = await openTestTafel();
      const token = await tafel.invite('vro', 'redacteur');
      const [{ id }] = (await tafel.regisseur.browser.get(`${tafel.path}/uitnodigingen`)).json()
        .uitnodigingen;
      const [entered, withdrawn] = await Promise.all([
        tafel.server.browser().post(ENTER, { token, naam: 'Bram', email: GUEST_EMAIL }),
        tafel.regisseur.browser.delete(`${tafel.path}/uitnodigingen/${id}`),
      ]);
      expect([
        [200, 404],
        [410, 204],
      ]).toContainEqual([entered.statusCode, withdrawn.statusCode]);
    }
  });

  it('[AZ18] opens a seat that begins later only then, and closes it at its end', async () => {
    const tafel = await openTestTafel();
    const startMs = tafel.server.context.now();
    const hour = (n: number) => new Date(startMs + n * 3_600_000).toISOString();
    const asked = { partij: 'vro', rol: 'redacteur', email: GUEST_EMAIL };
    const wrong = await tafel.regisseur.browser.post(`${tafel.path}/uitnodigingen`, {
      ...asked,
      van: hour(2),
      tot: hour(1),
    });
    expect(wrong.json().fouten).toEqual([expect.objectContaining({ veld: 'body.tot' })]);
    const token = await tafel.invite('vro', 'redacteur', { van: hour(1), tot: hour(2) });
    const guest = tafel.server.browser();
    const entered = await guest.post(ENTER, { token, naam: 'Bram', email: GUEST_EMAIL });
    expect(entered.json()).toMatchObject({ van: hour(1) });
    const statuses = [];
    for (let n = 0; n < 3; n++) {
      statuses.push((await guest.get(tafel.path)).statusCode);
      tafel.server.advance(3_600_000);
    }
    expect(statuses).toEqual([404, 200, 404]);
  });
});
