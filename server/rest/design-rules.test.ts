import { describe, expect, it } from 'vitest';
import { startTestServer } from '#server/rest/test-support.ts';

interface Schema {
  readonly [key: string]: unknown;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security?: readonly unknown[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Record<string, unknown> };
  readonly responses: Record<
    string,
    { headers?: Record<string, unknown>; content?: Record<string, { schema: Schema }> }
  >;
}
interface Document {
  readonly openapi: string;
  readonly info: {
    version: string;
    title: string;
    description: string;
    contact: Record<string, string>;
    license: object;
  };
  readonly servers: readonly { url: string }[];
  readonly tags: readonly { name: string }[];
  readonly components: { securitySchemes: object };
  readonly paths: Record<string, Record<string, Operation>>;
}

const server = await startTestServer({ PUBLIC_URL: 'https://tafel.test' });
const answer = await server.app.inject({ url: '/v1/openapi.json' });
const document = answer.json<Document>();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    path,
    method,
    operation,
    name: `${method} ${path}`,
  })),
);
const names = (wrong: readonly { name: string }[]) => wrong.map(({ name }) => name);

describe('API Design Rules: the description', () => {
  it('[HT1] is public at /v1/openapi.json, for any page', () => {
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('application/json');
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });

  it('[HT1] is OpenAPI 3.0 and names title, description, contact, licence and a semantic version', () => {
    expect(document.openapi).toMatch(/^3\.0\.\d+$/);
    expect(document.info.version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(document.info.title).toBeTruthy();
    expect(document.info.description).toBeTruthy();
    expect(document.info.contact).toMatchObject({
      name: expect.any(String),
      url: expect.stringMatching(/^https:/),
    });
    expect(document.info.license).toBeTruthy();
  });

  it('[HT1] has the major version in its server address, over https, without a slash at the end', () => {
    for (const { url } of document.servers) expect(url).toMatch(/^https:\/\/[^/]+\/v1$/);
  });

  it('[HT1] holds every resource', () => {
    expect(Object.keys(document.paths).length).toBeGreaterThanOrEqual(15);
  });

  it('[HT1] writes paths in kebab-case, with operations behind an underscore', () => {
    const segment = /^(_?[a-z0-9]+(-[a-z0-9]+)*|\{[a-z][a-zA-Z0-9]*\})$/;
    const wrong = Object.keys(document.paths).filter(
      (path) =>
        !path
          .slice(1)
          .split('/')
          .every((part) => segment.test(part)),
    );
    expect(wrong).toEqual([]);
  });

  it('[HT1] has no path with a slash at the end, a file type or the version in it', () => {
    const wrong = Object.keys(document.paths).filter((path) => /\/$|\.\w+$|\/v\d/.test(path));
    expect(wrong).toEqual([]);
  });

  it('[HT1] uses standard methods only', () => {
    const allowed = new Set(['get', 'post', 'put', 'patch', 'delete']);
    expect(names(operations.filter(({ method }) => !allowed.has(method)))).toEqual([]);
  });

  it('[HT1] writes query and path keys in camelCase', () => {
    const keys = operations.flatMap(({ operation }) => operation.parameters ?? []).map(({ name }) => name);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !/^[a-z][a-zA-Z0-9]*$/.test(key))).toEqual([]);
  });

  it('[HT1] asks for every path key', () => {
    const wrong = operations.filter(({ path, operation }) =>
      [...path.matchAll(/\{(\w+)\}/g)].some(
        ([, key]) =>
          !operation.parameters?.some((one) => one.in === 'path' && one.name === key && one.required),
      ),
    );
    expect(names(wrong)).toEqual([]);
  });

  it('[HT1] sends no body with a reading or deleting request', () => {
    const wrong = operations.filter(
      ({ method, operation }) => ['get', 'delete'].includes(method) && operation.requestBody,
    );
    expect(names(wrong)).toEqual([]);
  });

  it('[HT1] gives every operation a unique id, a summary and a known tag', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set(document.tags.map(({ name }) => name));
    const wrong = operations.filter(
      ({ operation }) =>
        !operation.summary || !operation.tags?.length || !operation.tags.every((tag) => tags.has(tag)),
    );
    expect(names(wrong)).toEqual([]);
  });

  it('[HT1] names the API-Version header with every answer', () => {
    const wrong = operations.filter(({ operation }) =>
      Object.values(operation.responses).some((response) => !response.headers?.['API-Version']),
    );
    expect(names(wrong)).toEqual([]);
  });

  it('[HT1] describes every error as problem+json with status, title and detail', () => {
    for (const { operation } of operations) {
      for (const [status, response] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue;
        const schema = response.content?.['application/problem+json']?.schema;
        expect(schema?.['required']).toEqual(expect.arrayContaining(['status', 'title', 'detail']));
      }
    }
  });

  it('[HT1] answers invalid input with 400 and never with 422', () => {
    expect(names(operations.filter(({ operation }) => operation.responses['422']))).toEqual([]);
    expect(
      names(operations.filter(({ operation }) => operation.requestBody && !operation.responses['400'])),
    ).toEqual([]);
  });

  it('[HT1] names 401 wherever a session is needed, and 403 wherever something changes', () => {
    const withSession = operations.filter(({ operation }) => operation.security?.length);
    expect(withSession.length).toBeGreaterThan(5);
    expect(names(withSession.filter(({ operation }) => !operation.responses['401']))).toEqual([]);
    expect(
      names(operations.filter(({ method, operation }) => method !== 'get' && !operation.responses['403'])),
    ).toEqual([]);
  });

  it('[HT1] answers lists as objects, so that they can grow', () => {
    const wrong = operations.filter(
      ({ operation }) =>
        operation.responses['200']?.content?.['application/json']?.schema['type'] === 'array',
    );
    expect(names(wrong)).toEqual([]);
  });

  it('[HT1] carries no meaningless bounds or patterns of our schema library', () => {
    expect(answer.body).not.toContain(String(Number.MAX_SAFE_INTEGER));
    expect(answer.body).not.toContain('$schema');
  });
});

describe('API Design Rules: live answers', () => {
  const urls = [
    '/v1/sessie',
    '/v1/tafels',
    '/v1/tafels/',
    '/v1/bestaat-niet',
    '/v1/startpakket/spelregels',
    '/v1',
    '/v1/%',
  ];

  it('[HT1] carry the version and the security headers, errors too', async () => {
    for (const url of urls) {
      const response = await server.app.inject({ url });
      expect([url, response.headers['api-version']]).toEqual([url, '1.0.0']);
      if (url === '/v1/%') continue; // refused before any hook: nothing but the problem itself
      expect(response.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'no-referrer',
        'strict-transport-security': expect.stringContaining('max-age='),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'cache-control': expect.stringMatching(/no-store|no-cache/),
      });
    }
  });

  it('[HT1] are problem+json with the status in it for every error', async () => {
    for (const url of ['/v1/tafels', '/v1/tafels/', '/v1/bestaat-niet', '/v1', '/v1/%']) {
      const response = await server.app.inject({ url });
      expect(response.statusCode).toBeGreaterThanOrEqual(400);
      expect(response.headers['content-type']).toContain('application/problem+json');
      expect(response.json()).toMatchObject({
        status: response.statusCode,
        title: expect.any(String),
        detail: expect.any(String),
        code: expect.any(String),
      });
    }
  });

  it('[HT1] give every error of an input at once', async () => {
    const local = await startTestServer();
    const browser = local.browser();
    await browser.post('/v1/uitnodigingen/_inwisselen', { token: await local.regisseurToken(), naam: 'F' });
    const response = await browser.post('/v1/tafels', {
      naam: '',
      soort: 'bureau',
      gebied: { soort: 'provincie' },
      kleur: 1,
    });
    expect(response.statusCode).toBe(400);
    expect(
      response
        .json()
        .fouten.map(({ veld }: { veld: string }) => veld)
        .sort(),
    ).toEqual(['body.gebied.naam', 'body.kleur', 'body.naam', 'body.soort']);
    for (const { melding } of response.json().fouten) expect(melding).toMatch(/\.$/);
  });

  it('[HT1] refuse what is no JSON, too large or of another type, in Dutch', async () => {
    const headers = { origin: 'https://tafel.test', 'content-type': 'application/json' };
    const send = (payload: string, type = headers['content-type']) =>
      server.app.inject({
        method: 'POST',
        url: '/v1/uitnodigingen/_inzien',
        headers: { ...headers, 'content-type': type },
        payload,
      });
    const codes = [];
    for (const response of [
      await send('{'),
      await send(''),
      await send(`"${'x'.repeat(300_000)}"`),
      await send('a', 'text/plain'),
    ])
      codes.push([response.statusCode, response.json().code]);
    expect(codes).toEqual([
      [400, 'onleesbaar'],
      [400, 'onleesbaar'],
      [413, 'te-groot'],
      [415, 'inhoudssoort'],
    ]);
  });

  it('[HT1] use UTC times', async () => {
    const local = await startTestServer();
    const browser = local.browser();
    await browser.post('/v1/uitnodigingen/_inwisselen', { token: await local.regisseurToken(), naam: 'F' });
    const [tafel] = (await browser.get('/v1/tafels')).json().tafels;
    expect(tafel.aangemaaktOp).toBe('2026-11-21T09:00:00.000Z');
  });

  it('answer a request that was already answered so with 304', async () => {
    const first = await server.app.inject({ url: '/v1/startpakket/opgaven' });
    expect(first.json().opgaven).toHaveLength(220);
    const again = await server.app.inject({
      url: '/v1/startpakket/opgaven',
      headers: { 'if-none-match': String(first.headers['etag']) },
    });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});
