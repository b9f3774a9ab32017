import { describe, expect, it } from 'vitest';
import { LoginTransactions, type LoginTransaction } from '#server/auth/oidc/login-transactions.ts';

const login = (state: string): LoginTransaction => ({
  issuerId: 'a',
  state,
  nonce: 'n',
  codeVerifier: 'v',
  redirectUri: 'r',
  returnPath: '/',
  bevestig: null,
});

describe('logins under way', () => {
  it('[ID8] work once, in the browser that began them, at their own provider', () => {
    const open = new LoginTransactions(() => 0);
    open.begin(login('s'), 'browser');
    expect(open.take('s', 'a', 'ander')).toBeNull();
    expect(open.take('s', 'a', null)).toBeNull();
    expect(open.take(null, 'a', 'browser')).toBeNull();
    expect(open.take('s', 'a', 'browser')).toEqual(login('s'));
    expect(open.take('s', 'a', 'browser')).toBeNull();
    open.begin(login('t'), 'browser');
    expect(open.take('t', 'b', 'browser')).toBeNull();
    expect(open.take('t', 'a', 'browser')).toBeNull();
  });

  it('[ID8] go on side by side in two tabs of one browser', () => {
    const open = new LoginTransactions(() => 0);
    open.begin(login('s'), 'browser');
    open.begin(login('t'), 'browser');
    expect(open.take('s', 'a', 'browser')?.state).toBe('s');
    expect(open.take('t', 'a', 'browser')?.state).toBe('t');
  });

  it('[ID8] last ten minutes, and are bounded', () => {
    let nowMs = 0;
    const open = new LoginTransactions(() => nowMs, 2);
    for (const state of ['a', 'b', 'c']) open.begin(login(state), 'browser');
    expect(open.take('a', 'a', 'browser')).toBeNull();
    expect(open.take('b', 'a', 'browser')).not.toBeNull();
    nowMs = 600_000;
    expect(open.take('c', 'a', 'browser')).toBeNull();
  });
});
