import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Config } from '#server/config.ts';
import { SESSION_COOKIE } from '#server/auth/cookie.ts';
import { API_VERSION } from '#server/http/api-headers.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Collects the routes that are registered after it, and serves their description (OpenAPI 3.0.3). */
export async function installOpenApi(app: FastifyInstance, config: Pick<Config, 'publicUrl'>): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.0.3',
      info: {
        title: 'Puzzeltafel',
        description:
          'De tafel waaraan overheden samen de ruimtelijke puzzel leggen: tafels, partijen, uitnodigingen en het startpakket.',
        version: API_VERSION,
        contact: { name: 'Beheer van Puzzeltafel', url: `${config.publicUrl ?? 'http://localhost'}/` },
        license: {
          name: 'EUPL-1.2',
          url: 'https://interoperable-europe.ec.europa.eu/licence/european-union-public-licence-version-12-eupl',
        },
      },
      servers: [{ url: `${config.publicUrl ?? ''}/v1`, description: 'Deze installatie' }],
      tags: [
        { name: 'sessie', description: 'Wie deze browser is' },
        { name: 'aanmelden', description: 'Binnenkomen via uw eigen organisatie' },
        { name: 'tafel', description: 'Tafels en wie eraan zitten' },
        { name: 'akkoord', description: 'Standpunt, akkoord en arrangement' },
        { name: 'uitnodiging', description: 'Toegang tot een tafel' },
        { name: 'startpakket', description: 'De ingebouwde feiten, met hun bron' },
        { name: 'kaart', description: 'Grenzen en kaartlagen' },
      ],
      components: {
        securitySchemes: { sessie: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
      },
    },
    transform: jsonSchemaTransform,
  });
}

/** The description itself, at `/v1/openapi.json`: public, for any page. Made once, when all routes are there. */
export function serveOpenApi(app: FastifyInstance): void {
  let text: string | null = null;
  app.get('/v1/openapi.json', { schema: { hide: true } }, async (_request, reply) => {
    text ??= JSON.stringify(tidy(JSON.parse(JSON.stringify(app.swagger())) as Json));
    return reply
      .header('Access-Control-Allow-Origin', '*')
      .header('Cross-Origin-Resource-Policy', 'cross-origin')
      .header('Cache-Control', 'no-cache')
      .type('application/json; charset=utf-8')
      .send(text);
  });
}

const VERSION_HEADER: Json = {
  description: 'Volledige versie van de API',
  schema: { type: 'string' },
  example: API_VERSION,
};

/** Takes out what zod adds without meaning (patterns beside a format, bounds of 2^53), and names the version header. */
function tidy(value: Json, key = ''): Json {
  if (Array.isArray(value)) return value.map((item) => tidy(item));
  if (typeof value !== 'object' || value === null) return value;
  const out: { [key: string]: Json } = {};
  for (const [name, item] of Object.entries(value)) {
    if (name === '$schema') continue;
    if (name === 'pattern' && typeof value['format'] === 'string') continue;
    if ((name === 'minimum' || name === 'maximum') && Math.abs(Number(item)) === Number.MAX_SAFE_INTEGER)
      continue;
    out[name] = tidy(item, name);
  }
  if (key === 'responses') {
    for (const response of Object.values(out)) {
      if (typeof response === 'object' && response !== null && !Array.isArray(response))
        response['headers'] = { 'API-Version': VERSION_HEADER };
    }
  }
  return out;
}
