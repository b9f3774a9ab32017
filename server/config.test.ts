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
});
