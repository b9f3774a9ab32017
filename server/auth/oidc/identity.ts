import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Issuer } from '#server/auth/oidc/issuer.ts';

/** Who signed in, as the provider said. */
export interface Identity {
  readonly login: { readonly issuer: string; readonly subject: string };
  readonly naam: string;
  /** Null unless the provider says that it verified the address. */
  readonly email: string | null;
  readonly groepen: readonly string[];
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * Reads who somebody is from the claims. `groepen-onbekend`: the provider has more groups than it sends (it then names
 * another place to ask): taking that for "no groups" would end seats that somebody rightly has.
 */
export function identityFrom(
  issuer: Issuer,
  login: Identity['login'],
  claims: Claims,
): Result<Identity, 'groepen-onbekend'> {
  const elsewhere = claims['_claim_names'];
  const [first = ''] = issuer.groepenClaim;
  if (claims['hasgroups'] !== undefined || (isRecord(elsewhere) && Object.hasOwn(elsewhere, first)))
    return err('groepen-onbekend');
  const email = claims['email_verified'] === true ? emailOf(claims['email']) : null;
  return ok({ login, naam: nameOf(issuer, claims), email, groepen: groupsAt(claims, issuer.groepenClaim) });
}

function nameOf(issuer: Issuer, claims: Claims): string {
  const parts = [claims['given_name'], claims['family_name']].filter((part) => typeof part === 'string');
  for (const candidate of [claims['name'], parts.join(' '), claims['preferred_username'], claims['email']]) {
    if (typeof candidate !== 'string') continue;
    // Control and direction characters could make a name look like another one.
    const naam = candidate.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
    if (naam !== '') return [...naam].slice(0, 40).join('');
  }
  return issuer.naam.slice(0, 80);
}

function emailOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 254 || !/^[^\s@]+@[^\s@]+$/.test(value)) return null;
  return value.toLowerCase();
}

function groupsAt(claims: Claims, path: readonly string[]): readonly string[] {
  let value: unknown = claims;
  for (const key of path) value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  const list = Array.isArray(value) ? value : [value];
  return [...new Set(list.filter((one) => typeof one === 'string'))];
}

function isRecord(value: unknown): value is Claims {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
