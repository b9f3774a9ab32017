import type { FastifyInstance } from 'fastify';

/** Full version of the API under /v1 (HT1); the major number is in the path. */
export const API_VERSION = '1.0.0';

/** On every answer under /v1, errors too: its version, and that nobody keeps a copy. Routes may say otherwise. */
export function installApiHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    if (!isApi(request.url)) return;
    void reply.header('API-Version', API_VERSION).header('Cache-Control', 'no-store');
  });
}

export function isApi(url: string): boolean {
  return /^\/v1([/?]|$)/.test(url);
}
