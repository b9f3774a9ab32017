import { describe, expect, it } from 'vitest';
import { SigningBrowser } from '#server/rest/aanmelden/test-support.ts';
import { startTestServer } from '#server/rest/test-support.ts';

const LOCAL = { host: 'localhost:8080', origin: 'http://localhost:8080' };

describe('development login', () => {
  it('[ID5] does not exist unless the settings say so', async () => {
    const browser = new SigningBrowser(await startTestServer());
    expect((await browser.send('GET', '/v1/aanmelden')).json().ontwikkeling).toBeNull();
    const tried = await browser.send('POST', '/v1/aanmelden/_ontwikkel', { naam: 'A' }, LOCAL);
    expect(tried.statusCode).toBe(404);
  });

  it('[ID5] lets in as anybody at this computer, through an invitation like everybody else', async () => {
    const server = await startTestServer({ MODUS: 'ontwikkeling' });
    const browser = new SigningBrowser(server);
    const [tafel] = (await browser.send('GET', '/v1/aanmelden')).json().ontwikkeling.tafels;
    expect(tafel.partijen.length).toBeGreaterThan(10);
    const asked = { naam: 'Ada', tafel: tafel.id, partij: 'vro', rol: 'bestuurder' };
    const entered = await browser.send('POST', '/v1/aanmelden/_ontwikkel', asked, LOCAL);
    expect(entered.json()).toMatchObject({
      actief: true,
      beheerder: false,
      persoon: { naam: 'Ada', organisatie: null },
      plaatsen: [{ tafel: { id: tafel.id }, deelnemer: { partij: { id: 'vro' }, rol: 'bestuurder' } }],
    });
    expect((await browser.send('GET', '/v1/tafels', undefined, LOCAL)).json().tafels).toHaveLength(1);
    const wrong = await browser.send('POST', '/v1/aanmelden/_ontwikkel', { ...asked, partij: 'wur' }, LOCAL);
    expect(wrong.json().fouten).toEqual([expect.objectContaining({ veld: 'body.partij' })]);
  });

  it('[ID5] refuses a page elsewhere that points its own name at this computer', async () => {
    const server = await startTestServer({ MODUS: 'ontwikkeling' });
    const tafel = (await server.records.firstTafel())!.id;
    const rebound = await new SigningBrowser(server).send(
      'POST',
      '/v1/aanmelden/_ontwikkel',
      { naam: 'A', tafel, partij: 'vro', rol: 'regisseur' },
      { host: 'boef.example', origin: 'http://boef.example' },
    );
    expect([rebound.statusCode, rebound.cookies]).toEqual([403, []]);
  });
});
