import { describe, expect, it } from 'vitest';
import { isAllowedOrigin } from '#server/auth/origin.ts';

describe('origin', () => {
  it('[HT4] without a public address allows exactly the address that was asked', () => {
    const config = { publicUrl: null, allowedOrigins: [] };
    expect(isAllowedOrigin(config, 'http://localhost:8080', 'localhost:8080')).toBe(true);
    for (const origin of [
      undefined,
      'null',
      'http://localhost',
      'http://localhost:8080.boef.example',
      'http://boef.example',
    ])
      expect(isAllowedOrigin(config, origin, 'localhost:8080')).toBe(false);
    expect(isAllowedOrigin(config, 'http://x', undefined)).toBe(false);
  });

  it('[HT4] with a public address allows that one and the listed ones, whatever Host says', () => {
    const config = { publicUrl: 'https://tafel.nl', allowedOrigins: ['http://localhost:5173'] };
    expect(isAllowedOrigin(config, 'https://tafel.nl', 'intern:8080')).toBe(true);
    expect(isAllowedOrigin(config, 'http://localhost:5173', 'intern:8080')).toBe(true);
    for (const origin of ['http://intern:8080', 'http://tafel.nl', 'https://x.tafel.nl'])
      expect(isAllowedOrigin(config, origin, 'intern:8080')).toBe(false);
  });
});
