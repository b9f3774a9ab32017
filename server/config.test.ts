import { describe, expect, it } from 'vitest';
import { parseConfig } from '#server/config.ts';

describe('config', () => {
  it('needs no setting at all, and listens on this computer only', () => {
    const parsed = parseConfig({ PUZZELTAFEL_GEODATA: '', PORT: '' });
    expect(parsed).toMatchObject({
      ok: true,
      value: { port: 8080, host: '127.0.0.1', geodataDir: null, publicUrl: null },
    });
  });

  it('names every wrong setting at once, in Dutch', () => {
    const parsed = parseConfig({
      PORT: 'acht',
      PUBLIC_URL: 'https://tafel.example.nl/pad',
      LOG_LEVEL: 'luid',
      HOST: 'x',
    });
    expect(parsed.ok).toBe(false);
    const lines = parsed.ok ? [] : parsed.error.split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'PUBLIC_URL', 'LOG_LEVEL']);
  });

  it('reads addresses as origins', () => {
    const parsed = parseConfig({
      PUBLIC_URL: 'https://Tafel.example.nl/',
      ALLOWED_ORIGINS: 'http://localhost:5173, https://a.nl',
    });
    expect(parsed).toMatchObject({
      value: {
        publicUrl: 'https://tafel.example.nl',
        allowedOrigins: ['http://localhost:5173', 'https://a.nl'],
      },
    });
  });

  it('[ID5] refuses the development login wherever others could reach it', () => {
    const modus = (environment: Record<string, string>) =>
      parseConfig({ MODUS: 'ontwikkeling', ...environment });
    for (const environment of [
      {},
      { HOST: 'localhost', PUBLIC_URL: 'http://localhost:8080', NODE_ENV: 'test' },
      { HOST: '::1', ALLOWED_ORIGINS: 'http://127.0.0.1:5173' },
    ])
      expect(modus(environment)).toMatchObject({ ok: true, value: { isDevelopment: true } });
    for (const environment of [
      { NODE_ENV: 'production' },
      { HOST: '0.0.0.0' },
      { HOST: '192.168.1.5' },
      { PUBLIC_URL: 'https://tafel.example.nl' },
      { PUBLIC_URL: 'http://localhost.example.nl' },
      { ALLOWED_ORIGINS: 'http://localhost:5173,https://tafel.example.nl' },
      { TRUST_PROXY: 'ja' },
    ]) {
      const parsed = modus(environment);
      expect([environment, parsed.ok ? '' : parsed.error]).toEqual([
        environment,
        expect.stringMatching(/^MODUS=ontwikkeling mag niet .*: dan kan iedereen/),
      ]);
    }
    expect(parseConfig({ NODE_ENV: 'production' })).toMatchObject({ value: { isDevelopment: false } });
  });

  it('[ID2] reads no identity provider without a file, and says what is wrong with one', () => {
    expect(parseConfig({})).toMatchObject({ value: { issuers: [] } });
    expect(
      parseConfig({ OIDC_CONFIG: '/bestaat/niet.json', MODUS: 'ontwikkeling', HOST: '0.0.0.0' }),
    ).toEqual({
      ok: false,
      error: expect.stringMatching(/^MODUS=.*\nOIDC_CONFIG: het bestand .* kan niet gelezen worden\.$/),
    });
  });
});
