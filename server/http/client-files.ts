import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '#server/http/http-problem.ts';
import { sendProblem } from '#server/http/problems.ts';
import { nonceOf } from '#server/http/security.ts';

const NOT_BUILT = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Puzzeltafel</title>
<p>De webtoepassing is nog niet gebouwd. Start de server met <code>npm start</code>.</p></html>`;

/** Paths that are never a page of the client. */
const NOT_A_PAGE = /^\/(v1|sync|health)(\/|$)/;

/**
 * Serves the built client: hashed files may be kept for ever, the page itself is asked for every time. Any other path
 * without a file name is a page of the client (its own router shows it); everything else is a problem answer.
 */
export async function installClientFiles(
  app: FastifyInstance,
  distDir: string,
  themaCss: string | null = null,
): Promise<void> {
  // Read at each visit: an organisation changes its look without a restart. Without a file the page keeps our own.
  app.get('/thema.css', { schema: { hide: true } }, async (_request, reply) => {
    const css = themaCss === null ? '' : await readFile(themaCss, 'utf8').catch(() => '');
    return reply.type('text/css; charset=utf-8').header('Cache-Control', 'no-cache').send(css);
  });
  const page = await readFile(join(distDir, 'index.html'), 'utf8').catch(() => null);
  if (page !== null) {
    await app.register(fastifyStatic, {
      root: distDir,
      index: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['index.html'],
      setHeaders: (reply, path) => {
        const hashed = /[\\/]assets[\\/]/.test(path);
        void reply.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply, page));
    app.get('/index.html', { schema: { hide: true } }, (_request, reply) => sendPage(reply, page));
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return sendProblem(reply, notFound().problem);
    return sendPage(reply, page);
  });
}

function isPage(request: FastifyRequest): boolean {
  const path = request.url.split('?', 1)[0] ?? '/';
  const reads = request.method === 'GET' || request.method === 'HEAD';
  return reads && !NOT_A_PAGE.test(path) && !/\.[a-z0-9]+$/i.test(path);
}

function sendPage(reply: FastifyReply, page: string | null): FastifyReply {
  void reply.type('text/html; charset=utf-8').header('Cache-Control', 'no-cache');
  if (page === null) return reply.code(503).send(NOT_BUILT);
  const nonce = nonceOf(reply.raw);
  return reply.code(200).send(page.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}"></head>`));
}
