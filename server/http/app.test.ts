import { describe, expect, it } from 'vitest';
import { StorageError } from '#server/storage/storage-error.ts';
import { startTestServer } from '#server/rest/test-support.ts';

describe('http', () => {
  it('[HT1] answers too many requests with problem+json and when to come back', async () => {
    const server = await startTestServer({ RATE_LIMIT_PER_MINUTE: '10' });
    const browser = server.browser();
    for (let i = 0; i < 10; i++) expect((await browser.get('/v1/sessie')).statusCode).toBe(200);
    const refused = await browser.get('/v1/sessie');
    expect(refused.statusCode).toBe(429);
    expect(refused.json().code).toBe('te-veel-verzoeken');
    expect(refused.headers).toMatchObject({ 'api-version': '1.0.0', 'retry-after': expect.any(String) });
    expect((await browser.get('/health/live')).statusCode).toBe(200);
  });

  it('hides what went wrong on our side, and logs it', async () => {
    const server = await startTestServer();
    server.records.sessieBySecretHash = () => Promise.reject(new Error('geheim detail'));
    const browser = server.browser();
    browser.cookie = 'x'.repeat(43);
    const response = await browser.get('/v1/tafels');
    expect(response.statusCode).toBe(500);
    expect(response.json()).toMatchObject({ status: 500, code: 'interne-fout' });
    expect(response.body).not.toContain('geheim detail');
    expect(server.logLines.join('')).toContain('geheim detail');
  });

  it('[DU4] says that nothing can be stored now when the disk is full', async () => {
    const server = await startTestServer();
    const token = await server.regisseurToken();
    server.records.commit = () => Promise.reject(new StorageError('full', 'De schijf is vol.'));
    const response = await server.browser().post('/v1/uitnodigingen/_inwisselen', { token, naam: 'A' });
    expect(response.statusCode).toBe(503);
    expect(response.json().code).toBe('niet-beschikbaar');
    expect(response.cookies).toEqual([]);
  });

  it('tells that it lives and that it is ready', async () => {
    const { app } = await startTestServer();
    expect((await app.inject('/health/live')).json()).toEqual({ status: 'ok' });
    expect((await app.inject('/health/ready')).json()).toEqual({ status: 'ok', waarschuwing: null });
  });
});
