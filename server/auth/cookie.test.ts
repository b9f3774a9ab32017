import { describe, expect, it } from 'vitest';
import { cookieFor, SESSION_COOKIE, sendsPlainCookies, sessionSecretOf } from '#server/auth/cookie.ts';

const a = 'a'.repeat(43);
const b = 'b'.repeat(43);
const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';
const config = (publicUrl: string | null, trustProxy = false) => ({ publicUrl, trustProxy });
const nameFor = (...args: [ReturnType<typeof config>, Record<string, string>]) =>
  cookieFor(SESSION_COOKIE, ...args).name;

describe('session cookie', () => {
  it('[ID6] is __Host- and Secure over https, behind a proxy too', () => {
    const expected = { name: '__Host-puzzeltafel-sessie', secure: true };
    expect(cookieFor(SESSION_COOKIE, config('https://tafel.nl'), {})).toEqual(expected);
    const forwarded = { 'x-forwarded-proto': 'https', host: 'tafel.nl' };
    expect(cookieFor(SESSION_COOKIE, config(null, true), forwarded)).toEqual(expected);
    expect(cookieFor(SESSION_COOKIE, config(null, false), forwarded).secure).toBe(false);
  });

  it('[ID6] is __Host- on this computer for browsers that keep it there, plain for others and on a network', () => {
    for (const host of ['localhost:8080', '127.0.0.1:8080', '[::1]:8080']) {
      expect(nameFor(config(null), { host, 'user-agent': CHROME })).toBe('__Host-puzzeltafel-sessie');
      expect(nameFor(config(null), { host, 'user-agent': SAFARI })).toBe('puzzeltafel-sessie');
    }
    for (const host of ['192.168.1.5:8080', 'localhost.boef.nl', '127.0.0.1.boef.nl', ''])
      expect(nameFor(config(null), { host, 'user-agent': CHROME })).toBe('puzzeltafel-sessie');
    expect(nameFor(config('http://tafel.lan'), { host: 'localhost', 'user-agent': CHROME })).toBe(
      'puzzeltafel-sessie',
    );
  });

  it('[ID6] over https takes no cookie that another site of the same domain could have set', () => {
    const cookie = `puzzeltafel-sessie=${b}; __Host-puzzeltafel-sessie=${a}`;
    expect(sessionSecretOf(config('https://tafel.nl'), { cookie })).toBe(a);
    expect(sessionSecretOf(config('https://tafel.nl'), { cookie: `puzzeltafel-sessie=${b}` })).toBeNull();
    expect(sessionSecretOf(config(null), { cookie, host: 'localhost' })).toBe(a);
    expect(sessionSecretOf(config(null), { cookie: `puzzeltafel-sessie=${b}`, host: 'localhost' })).toBe(b);
  });

  it('is found among others, and nothing else passes for it', () => {
    const read = (cookie: string | undefined) =>
      sessionSecretOf(config(null), cookie === undefined ? {} : { cookie });
    expect(read(`x=1; puzzeltafel-sessie=${a}; y=2`)).toBe(a);
    expect(read(`puzzeltafel-sessie=${a}; puzzeltafel-sessie=${b}`)).toBe(a);
    for (const header of [
      undefined,
      '',
      'puzzeltafel-sessie',
      'puzzeltafel-sessie=kort',
      `xpuzzeltafel-sessie=${a}`,
      `puzzeltafel-sessie=${a}${' '.repeat(20_000)}`,
    ])
      expect(read(header)).toBeNull();
  });

  it('[ID6] knows when its cookies travel in the open', () => {
    const at = (publicUrl: string | null, host: string, trustProxy = false) =>
      sendsPlainCookies({ publicUrl, host, trustProxy });
    expect(at(null, '127.0.0.1')).toBe(false);
    expect(at('https://tafel.nl', '0.0.0.0')).toBe(false);
    expect(at('http://localhost:8080', '0.0.0.0')).toBe(false);
    expect(at(null, '0.0.0.0')).toBe(true);
    expect(at('http://tafel.lan', '127.0.0.1')).toBe(true);
    expect(at(null, '0.0.0.0', true)).toBe(false);
  });
});
