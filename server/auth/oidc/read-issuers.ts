import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import * as z from 'zod';
import { rolSchema } from '#shared/domain/deelnemer/schema.ts';
import { partijIdSchema } from '#shared/domain/partij/schema.ts';
import { tafelIdSchema } from '#shared/domain/tafel/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { isLoopbackHost } from '#server/auth/loopback.ts';
import { AUTH_METHODS, clientAuthFrom } from '#server/auth/oidc/client-auth.ts';
import type { Issuer } from '#server/auth/oidc/issuer.ts';

const issuerUrlSchema = z.url({ protocol: /^https?$/ }).refine(
  (text) => {
    const { protocol, hostname, search, hash } = new URL(text);
    return search === '' && hash === '' && (protocol === 'https:' || isLoopbackHost(hostname));
  },
  { message: 'geef een https-adres, zonder ? of #' },
);

const pathSchema = z
  .union([z.string().min(1), z.array(z.string().min(1)).min(1).max(5)])
  .transform((path) => (typeof path === 'string' ? [path] : path));

const issuerSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'gebruik kleine letters, cijfers en streepjes'),
  naam: z.string().trim().min(1).max(120),
  issuer: issuerUrlSchema,
  clientId: z.string().min(1),
  aanmelding: z
    .strictObject({
      soort: z.enum(AUTH_METHODS),
      bestand: z.string().min(1).optional(),
      variabele: z.string().min(1).optional(),
    })
    .refine(({ bestand, variabele }) => (bestand === undefined) !== (variabele === undefined), {
      message: 'noem óf een bestand óf een variabele, waarin de sleutel of het geheim staat',
    }),
  scopes: z.array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]+$/)).default(['openid', 'profile', 'email']),
  groepenClaim: pathSchema.default(['groups']),
  bron: z.enum(['id-token', 'userinfo']).default('id-token'),
  acr: z.array(z.string().min(1)).default([]),
  groepen: z
    .array(
      z.strictObject({
        groep: z.string().min(1),
        partij: partijIdSchema,
        rol: rolSchema,
        tafels: z.union([z.literal('alle'), z.array(tafelIdSchema).min(1)]).default('alle'),
      }),
    )
    .default([]),
});

const fileSchema = z.strictObject({ aanbieders: z.array(issuerSchema).min(1) }).refine(
  ({ aanbieders }) => {
    const distinct = (of: (one: (typeof aanbieders)[number]) => string) => new Set(aanbieders.map(of)).size;
    return (
      distinct(({ id }) => id) === aanbieders.length && distinct((one) => one.issuer) === aanbieders.length
    );
  },
  { path: ['aanbieders'], message: 'elke id en elke issuer mag er maar één keer in staan' },
);

/**
 * Reads the identity providers from a JSON file; keys and secrets come from files (relative to it) or from environment
 * variables that it names. The error is Dutch, one line per thing that is wrong, and never holds a secret.
 */
export function readIssuers(
  path: string,
  environment: Readonly<Record<string, string | undefined>>,
): Result<readonly Issuer[], string> {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof SyntaxError ? 'het is geen geldige JSON' : 'het kan niet gelezen worden';
    return err(`OIDC_CONFIG: het bestand ${path} klopt niet: ${why}.`);
  }
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => {
      const keys = issue.code === 'unrecognized_keys' ? ` (onbekend: ${issue.keys.join(', ')})` : '';
      const hint = issue.code === 'custom' || issue.code === 'invalid_format' ? `: ${issue.message}` : '';
      return `OIDC_CONFIG: ${issue.path.join('.') || 'het bestand'} is ongeldig${keys}${hint}.`;
    });
    return err([...new Set(lines)].join('\n'));
  }
  const issuers: Issuer[] = [];
  const errors: string[] = [];
  for (const { aanmelding, scopes, ...rest } of parsed.data.aanbieders) {
    const made = authFrom(aanmelding, dirname(path), environment);
    if (made.ok)
      issuers.push({ ...rest, clientAuth: made.value, scope: [...new Set(['openid', ...scopes])].join(' ') });
    else errors.push(`OIDC_CONFIG: aanbieder ${rest.id}: ${made.error}.`);
  }
  return errors.length === 0 ? ok(issuers) : err(errors.join('\n'));
}

function authFrom(
  { soort, bestand, variabele }: z.infer<typeof issuerSchema>['aanmelding'],
  directory: string,
  environment: Readonly<Record<string, string | undefined>>,
): ReturnType<typeof clientAuthFrom> {
  if (variabele !== undefined) {
    const text = environment[variabele];
    return text === undefined ? err(`de variabele ${variabele} is er niet`) : clientAuthFrom(soort, text);
  }
  try {
    return clientAuthFrom(soort, readFileSync(resolve(directory, bestand ?? ''), 'utf8'));
  } catch {
    return err(`het bestand ${bestand} kan niet gelezen worden`);
  }
}
