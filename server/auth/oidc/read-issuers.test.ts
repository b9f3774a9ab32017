import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readIssuers } from '#server/auth/oidc/read-issuers.ts';

const GEHEIM = 'zeer-geheim-9000';

function settings(...aanbieders: object[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'puzzeltafel-oidc-')), 'oidc.json');
  writeFileSync(path, JSON.stringify({ aanbieders }));
  return path;
}

const valid = {
  id: 'gemeente',
  naam: 'Gemeente',
  issuer: 'https://login.example.nl/tenant',
  clientId: 'x',
  aanmelding: { soort: 'client_secret_post', variabele: 'GEHEIM' },
};

describe('settings of identity providers', () => {
  it('[ID2] take their keys from files and variables, and show no secret when they are printed', () => {
    const path = settings(
      { ...valid, groepen: [{ groep: 'a', partij: 'vro', rol: 'adviseur' }], scopes: ['email'] },
      {
        ...valid,
        id: 'rijk',
        issuer: 'http://127.0.0.1:9',
        aanmelding: { soort: 'private_key_jwt', bestand: 'k.pem' },
      },
    );
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    writeFileSync(join(path, '..', 'k.pem'), pem);
    const read = readIssuers(path, { GEHEIM });
    expect(read).toMatchObject({
      ok: true,
      value: [
        { id: 'gemeente', scope: 'openid email', groepenClaim: ['groups'], groepen: [{ tafels: 'alle' }] },
        { id: 'rijk' },
      ],
    });
    const shown = inspect(read, { depth: 9 }) + JSON.stringify(read);
    expect(shown).not.toContain(GEHEIM);
    expect(shown).not.toContain('PRIVATE');
  });

  it('takes an Ed25519 and an EC key as JWK, and no public or broken one', () => {
    const path = settings({ ...valid, aanmelding: { soort: 'private_key_jwt', variabele: 'K' } });
    const tryKey = (text: string) => readIssuers(path, { K: text }).ok;
    const ed = generateKeyPairSync('ed25519');
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    expect(tryKey(JSON.stringify(ed.privateKey.export({ format: 'jwk' })))).toBe(true);
    expect(tryKey(JSON.stringify(ec.privateKey.export({ format: 'jwk' })))).toBe(true);
    expect(tryKey(JSON.stringify(ec.publicKey.export({ format: 'jwk' })))).toBe(false);
    expect(tryKey('{"kty":"EC"}')).toBe(false);
    expect(tryKey('geen sleutel')).toBe(false);
    expect(tryKey('')).toBe(false);
  });

  it('say in Dutch what is wrong, all at once, without the secret', () => {
    const path = settings(
      { ...valid, issuer: 'http://login.example.nl', clientId: '', extra: 1 },
      { ...valid, id: 'Gemeente!', aanmelding: { soort: 'client_secret_post' } },
    );
    const read = readIssuers(path, { GEHEIM });
    expect(read.ok ? [] : read.error.split('\n')).toEqual([
      'OIDC_CONFIG: aanbieders.0.issuer is ongeldig: geef een https-adres, zonder ? of #.',
      'OIDC_CONFIG: aanbieders.0.clientId is ongeldig.',
      'OIDC_CONFIG: aanbieders.0 is ongeldig (onbekend: extra).',
      'OIDC_CONFIG: aanbieders.1.id is ongeldig: gebruik kleine letters, cijfers en streepjes.',
      'OIDC_CONFIG: aanbieders.1.aanmelding is ongeldig: noem óf een bestand óf een variabele, waarin de sleutel of het geheim staat.',
    ]);
    const errorOf = (file: string, environment = {}) => {
      const result = readIssuers(file, environment);
      return result.ok ? '' : result.error;
    };
    expect(errorOf(settings(valid))).toContain('de variabele GEHEIM is er niet');
    expect(errorOf(settings(valid, { ...valid, id: 'b' }), { GEHEIM })).toContain('maar één keer');
    expect(
      errorOf(settings({ ...valid, aanmelding: { soort: 'client_secret_post', bestand: 'weg' } })),
    ).toContain('weg kan niet gelezen worden');
    expect(errorOf('/bestaat/niet')).toContain('kan niet gelezen worden');
    const broken = join(mkdtempSync(join(tmpdir(), 'puzzeltafel-oidc-')), 'oidc.json');
    writeFileSync(broken, `{"geheim": "${GEHEIM}"`);
    expect(errorOf(broken)).toMatch(/geen geldige JSON\.$/);
  });

  it('are explained in the README by an example that works', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', '..', 'README.md'), 'utf8');
    const example = /### Aanmelden[\s\S]*?```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const path = settings();
    writeFileSync(path, example);
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(join(path, '..', 'sleutel.json'), JSON.stringify(privateKey.export({ format: 'jwk' })));
    expect(readIssuers(path, {})).toMatchObject({ ok: true, value: [{ id: 'provincie-utrecht' }] });
  });
});
