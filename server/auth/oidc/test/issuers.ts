import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProvider, type TestProvider } from '#server/auth/oidc/test/provider.ts';

export const SECRET = 'een geheim: met tekens / die % codering nodig hebben';

/** Two organisations with a provider each, and the settings file in which an installation names them. */
export interface TestIssuers {
  /** Signs us in with `private_key_jwt`; name, e-mail and groups are in the ID token. */
  readonly provincie: TestProvider;
  /** Signs us in with a secret; groups are at its userinfo address, one level down. */
  readonly waterschap: TestProvider;
  /** Path of the settings file. */
  readonly configPath: string;
  stop(): Promise<void>;
}

/** `base`: the address of our own server. */
export async function startIssuers(base: string): Promise<TestIssuers> {
  const directory = mkdtempSync(join(tmpdir(), 'puzzeltafel-oidc-'));
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'onze-sleutel', alg: 'ES256' };
  writeFileSync(join(directory, 'sleutel.json'), JSON.stringify(jwk), { mode: 0o600 });
  writeFileSync(join(directory, 'geheim'), `${SECRET}\n`, { mode: 0o600 });
  const addresses = (id: string) => ({
    redirectUri: `${base}/v1/aanmelden/${id}/_antwoord`,
    logoutUri: `${base}/`,
  });
  const provincie = await startProvider({
    clientId: 'tafel-provincie',
    ...addresses('provincie-utrecht'),
    auth: {
      publicJwk: { ...publicKey.export({ format: 'jwk' }), kid: 'onze-sleutel', alg: 'ES256', use: 'sig' },
    },
    inIdToken: true,
    groupsClaim: 'groups',
  });
  const waterschap = await startProvider({
    clientId: 'tafel-waterschap',
    ...addresses('waterschap'),
    auth: { secret: SECRET },
    inIdToken: false,
    groupsClaim: 'toegang',
  });
  const configPath = join(directory, 'oidc.json');
  const aanbieders = [
    {
      id: 'provincie-utrecht',
      naam: 'Provincie Utrecht',
      issuer: provincie.issuer,
      clientId: 'tafel-provincie',
      aanmelding: { soort: 'private_key_jwt', bestand: 'sleutel.json' },
      groepen: [
        { groep: 'ruimte', partij: 'provincie-utrecht', rol: 'redacteur' },
        { groep: 'gs', partij: 'provincie-utrecht', rol: 'bestuurder' },
      ],
    },
    {
      id: 'waterschap',
      naam: 'Waterschap Vallei en Veluwe',
      issuer: waterschap.issuer,
      clientId: 'tafel-waterschap',
      aanmelding: { soort: 'client_secret_basic', bestand: 'geheim' },
      bron: 'userinfo',
      groepenClaim: ['toegang', 'rollen'],
      groepen: [{ groep: 'water', partij: 'waterschap-vallei-en-veluwe', rol: 'adviseur' }],
    },
  ];
  writeFileSync(configPath, JSON.stringify({ aanbieders }));
  return {
    provincie,
    waterschap,
    configPath,
    stop: async () => {
      await Promise.all([provincie.stop(), waterschap.stop()]);
    },
  };
}
