import { describe, expect, it } from 'vitest';
import { must } from '#shared/lib/assert.ts';
import { startTestServer } from '#server/rest/test-support.ts';

async function oefentafel() {
  const server = await startTestServer();
  const browser = server.browser();
  await browser.post('/v1/uitnodigingen/_inwisselen', {
    token: await server.regisseurToken(),
    naam: 'Fatima',
  });
  const voorbeelden = (await browser.get('/v1/voorbeelden')).json().voorbeelden;
  const { id, naam, soort, gebied } = must(
    voorbeelden.find((each: { id: string }) => each.id === 'utrecht'),
    'the example',
  );
  const made = await browser.post('/v1/tafels', { naam, soort, gebied, voorbeeld: id });
  return { server, browser, tafel: String(made.json().id) };
}

describe('the figures of a tafel', () => {
  it('[BA9] are those of the screens, as JSON and as a table', async () => {
    const { server, browser, tafel } = await oefentafel();
    const { regels, ruimte } = (await browser.get(`/v1/tafels/${tafel}/balans`)).json();
    const woningen = regels.find(
      (regel: { opgave: string; horizon: string; gebied: string | null }) =>
        regel.opgave === 'novex-ua-woningen-2030' && regel.horizon === 'nu' && regel.gebied === null,
    );
    expect(woningen).toMatchObject({ oordeel: 'tekort', nogTeLeggen: { laag: 76_800 } });
    expect(ruimte).toHaveLength(3);
    const table = await server.app.inject({
      url: `/v1/tafels/${tafel}/balans`,
      headers: { accept: 'text/csv', host: 'tafel.test', cookie: `puzzeltafel-sessie=${browser.cookie}` },
    });
    expect(table.headers['content-type']).toContain('text/csv');
    expect(table.body).toMatch(/novex-ua-woningen-2030;[^;]+;tafel;2030;woning;90000;90000;verdeling;1200;/);
  });

  it('[BO5] name what clashes, with the rule and its source', async () => {
    const { browser, tafel } = await oefentafel();
    const { botsingen, kansen } = (await browser.get(`/v1/tafels/${tafel}/botsingen`)).json();
    expect(botsingen.length).toBeGreaterThan(0);
    for (const botsing of botsingen) {
      expect(botsing.tekst).not.toBe('');
      expect(botsing.bron).not.toBe('');
    }
    expect(kansen.length).toBeGreaterThan(0);
  });

  it('[TF4] answer to a stranger as if there were no tafel', async () => {
    const { server, tafel } = await oefentafel();
    const stranger = server.browser();
    expect((await stranger.get(`/v1/tafels/${tafel}/balans`)).statusCode).toBe(401);
  });
});
