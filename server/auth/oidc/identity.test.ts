import { describe, expect, it } from 'vitest';
import { identityFrom } from '#server/auth/oidc/identity.ts';
import type { Issuer } from '#server/auth/oidc/issuer.ts';

const issuer = { naam: 'Gemeente', groepenClaim: ['toegang', 'rollen'] } as unknown as Issuer;
const login = { issuer: 'https://x', subject: 's' };
const read = (claims: Record<string, unknown>) => {
  const result = identityFrom(issuer, login, claims);
  return result.ok ? result.value : null;
};

describe('identity', () => {
  it('[ID3] takes an address only when the provider says that it verified it', () => {
    expect(read({ email: 'A@X.nl', email_verified: true })?.email).toBe('a@x.nl');
    for (const email_verified of [undefined, false, 'true', 1])
      expect(read({ email: 'a@x.nl', email_verified })?.email).toBeNull();
    for (const email of ['a@x@y', 'a b@x.nl', '', 7, `${'a'.repeat(260)}@x.nl`])
      expect(read({ email, email_verified: true })?.email).toBeNull();
  });

  it('finds a name that fits, and lets none pass for another by invisible characters', () => {
    expect(read({ name: '  Fatima ' })?.naam).toBe('Fatima');
    expect(read({ given_name: 'Bram', family_name: 'Vos' })?.naam).toBe('Bram Vos');
    expect(read({ preferred_username: 'bvos' })?.naam).toBe('bvos');
    expect(read({ name: '\u202Emit\u0000\u200B' })?.naam).toBe('mit');
    expect(read({ name: '\u200B' })?.naam).toBe('Gemeente');
    expect(read({ name: '😀'.repeat(100) })?.naam.length).toBe(80);
  });

  it('[ID2] reads groups where the settings say, and nowhere else', () => {
    expect(read({ toegang: { rollen: ['a', 'a', 7, null] } })?.groepen).toEqual(['a']);
    expect(read({ toegang: { rollen: 'a' } })?.groepen).toEqual(['a']);
    for (const claims of [
      {},
      { rollen: ['a'] },
      { toegang: ['a'] },
      { toegang: null },
      { toegang: { rollen: {} } },
    ])
      expect(read(claims)?.groepen).toEqual([]);
    const prototype = { ...issuer, groepenClaim: ['constructor', 'name'] };
    expect(identityFrom(prototype, login, {})).toMatchObject({ value: { groepen: [] } });
  });

  it('[ID2] knows when the provider sends the groups elsewhere', () => {
    expect(read({ _claim_names: { toegang: 'src1' } })).toBeNull();
    expect(read({ hasgroups: true })).toBeNull();
    expect(read({ _claim_names: { iets: 'src1' } })?.groepen).toEqual([]);
  });
});
