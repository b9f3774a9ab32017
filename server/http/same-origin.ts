import type { FastifyInstance } from 'fastify';
import { isAllowedOrigin } from '#server/auth/origin.ts';
import type { Config } from '#server/config.ts';
import { foreignOrigin } from '#server/http/http-problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every request that changes something must come from a page of ours. */
export function installSameOrigin(
  app: FastifyInstance,
  config: Pick<Config, 'publicUrl' | 'allowedOrigins'>,
): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method)) return;
    if (!isAllowedOrigin(config, request.headers.origin, request.headers.host)) throw foreignOrigin();
  });
}
