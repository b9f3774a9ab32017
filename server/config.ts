import { resolve } from 'node:path';
import * as z from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { isLoopbackHost } from '#server/auth/loopback.ts';
import type { Issuer } from '#server/auth/oidc/issuer.ts';
import { readIssuers } from '#server/auth/oidc/read-issuers.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const originSchema = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '', { message: 'zonder pad' })
  .transform((url) => url.origin);

const integer = (min: number, max: number, fallback: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** Every setting there is, by its environment variable. Empty is the same as absent. */
const environmentSchema = z.object({
  PORT: integer(0, 65_535, 8080),
  /** Loopback: whoever wants the network to see it says so with HOST=0.0.0.0. */
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Folder with boundaries; absent: the local cache, else the built-in outlines. */
  PUZZELTAFEL_GEODATA: z.string().min(1).optional(),
  /** Stylesheet of the organisation, with NL Design System tokens; absent: our own look. */
  THEMA_CSS: z.string().min(1).optional(),
  /** The address people use, for links and for the Origin check; absent: the address that was asked. */
  PUBLIC_URL: originSchema.optional(),
  /** Other origins whose pages may use this server, separated by commas. */
  ALLOWED_ORIGINS: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(originSchema))
    .default([]),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  /** `aan`: the browser may fetch base maps from PDOK. */
  ONLINE_BASISLAGEN: z.enum(['aan', 'uit']).default('aan'),
  /** Whether a proxy in front of us sets X-Forwarded-For. */
  TRUST_PROXY: z.enum(['ja', 'nee']).default('nee'),
  /** REST requests per minute and address; a whole meeting room may share one address. */
  RATE_LIMIT_PER_MINUTE: integer(10, 1_000_000, 3000),
  BODY_LIMIT_BYTES: integer(1024, 10_485_760, 262_144),
  /** A session ends after so many days without use, and in any case after SESSION_MAX_DAYS. */
  SESSION_IDLE_DAYS: integer(1, 90, 14),
  SESSION_MAX_DAYS: integer(1, 365, 90),
  INVITATION_DAYS: integer(1, 90, 14),
  /** JSON file with the identity providers of the organisations; absent: people come in by invitation only. */
  OIDC_CONFIG: z.string().min(1).optional(),
  /** `ontwikkeling`: whoever opens the page may come in as anybody (ID5). Only on this computer, never in production. */
  MODUS: z.enum(['productie', 'ontwikkeling']).default('productie'),
  NODE_ENV: z.string().optional(),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataDir: string;
  /** Absolute path, or null. */
  readonly geodataDir: string | null;
  /** Absolute path of the organisation's stylesheet, or null. */
  readonly themaCss: string | null;
  readonly publicUrl: string | null;
  readonly allowedOrigins: readonly string[];
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly onlineBasislagen: boolean;
  readonly trustProxy: boolean;
  readonly rateLimitPerMinute: number;
  readonly bodyLimitBytes: number;
  readonly sessionIdleMs: number;
  readonly sessionMaxMs: number;
  readonly invitationMs: number;
  /** Identity providers where people can sign in. */
  readonly issuers: readonly Issuer[];
  /** The development login is there (ID5). */
  readonly isDevelopment: boolean;
}

const DAY_MS = 86_400_000;

/** Reads all settings once. The error is Dutch, one line per setting that is wrong. */
export function parseConfig(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Config, string> {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = environmentSchema.safeParse(present);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    return err(names.map((name) => `${name} is ongeldig: ${HINTS[name] ?? 'zie de README'}.`).join('\n'));
  }
  const env = parsed.data;
  const issuers = env.OIDC_CONFIG === undefined ? ok([]) : readIssuers(resolve(env.OIDC_CONFIG), present);
  const errors = [...developmentErrors(env), ...(issuers.ok ? [] : [issuers.error])];
  if (!issuers.ok || errors.length > 0) return err(errors.join('\n'));
  return ok({
    port: env.PORT,
    host: env.HOST,
    dataDir: resolve(env.DATA_DIR),
    geodataDir: env.PUZZELTAFEL_GEODATA === undefined ? null : resolve(env.PUZZELTAFEL_GEODATA),
    themaCss: env.THEMA_CSS === undefined ? null : resolve(env.THEMA_CSS),
    publicUrl: env.PUBLIC_URL ?? null,
    allowedOrigins: env.ALLOWED_ORIGINS,
    logLevel: env.LOG_LEVEL,
    onlineBasislagen: env.ONLINE_BASISLAGEN === 'aan',
    trustProxy: env.TRUST_PROXY === 'ja',
    rateLimitPerMinute: env.RATE_LIMIT_PER_MINUTE,
    bodyLimitBytes: env.BODY_LIMIT_BYTES,
    sessionIdleMs: env.SESSION_IDLE_DAYS * DAY_MS,
    sessionMaxMs: env.SESSION_MAX_DAYS * DAY_MS,
    invitationMs: env.INVITATION_DAYS * DAY_MS,
    issuers: issuers.value,
    isDevelopment: env.MODUS === 'ontwikkeling',
  });
}

/** The development login lets anybody in: it must be out of reach of all but who sits at this computer (ID5). */
function developmentErrors(env: z.infer<typeof environmentSchema>): readonly string[] {
  if (env.MODUS !== 'ontwikkeling') return [];
  const reachable = [env.PUBLIC_URL, ...env.ALLOWED_ORIGINS].filter(
    (url) => url !== undefined && !isLoopbackHost(new URL(url).hostname),
  );
  return [
    ...(env.NODE_ENV === 'production' ? ['in productie (NODE_ENV=production)'] : []),
    ...(isLoopbackHost(env.HOST) ? [] : [`op een adres dat anderen kunnen bereiken (HOST=${env.HOST})`]),
    ...reachable.map((url) => `voor een adres dat anderen kunnen bereiken (${url})`),
    ...(env.TRUST_PROXY === 'ja' ? ['achter een proxy (TRUST_PROXY=ja)'] : []),
  ].map((where) => `MODUS=ontwikkeling mag niet ${where}: dan kan iedereen zonder aanmelden binnenkomen.`);
}

const HINTS: Readonly<Record<string, string>> = {
  PORT: 'geef een getal van 0 tot en met 65535 (0 is een vrije poort)',
  HOST: 'geef een adres, zoals 127.0.0.1 of 0.0.0.0',
  DATA_DIR: 'geef een map, zoals ./data',
  PUZZELTAFEL_GEODATA: 'geef een map met grenzen',
  THEMA_CSS: 'geef het pad van een stylesheet',
  PUBLIC_URL: 'geef het adres zonder pad, zoals https://tafel.example.nl',
  ALLOWED_ORIGINS: 'geef adressen zonder pad, gescheiden door komma’s',
  LOG_LEVEL: `kies uit ${LOG_LEVELS.join(', ')}`,
  ONLINE_BASISLAGEN: 'kies aan of uit',
  TRUST_PROXY: 'kies ja of nee',
  RATE_LIMIT_PER_MINUTE: 'geef een getal van 10 of hoger',
  BODY_LIMIT_BYTES: 'geef een aantal bytes van 1024 tot en met 10485760',
  SESSION_IDLE_DAYS: 'geef een aantal dagen van 1 tot en met 90',
  SESSION_MAX_DAYS: 'geef een aantal dagen van 1 tot en met 365',
  INVITATION_DAYS: 'geef een aantal dagen van 1 tot en met 90',
  OIDC_CONFIG: 'geef het pad van een JSON-bestand',
  MODUS: 'kies productie of ontwikkeling',
};
