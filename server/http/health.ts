import type { FastifyInstance } from 'fastify';

/** Whether this process can do its work; texts are Dutch, for the people who run it. A warning asks for a look. */
export type Readiness =
  | { readonly ok: true; readonly waarschuwing: string | null }
  | { readonly ok: false; readonly reden: string };

/** `live`: the process answers. `ready`: it can also store and share; a load balancer looks at this one. */
export function installHealth(app: FastifyInstance, readiness: () => Promise<Readiness>): void {
  app.get('/health/live', { schema: { hide: true } }, async (_request, reply) => {
    void reply.header('Cache-Control', 'no-store');
    return { status: 'ok' };
  });
  app.get('/health/ready', { schema: { hide: true } }, async (request, reply) => {
    void reply.header('Cache-Control', 'no-store');
    const state = await readiness().catch((error: unknown): Readiness => {
      request.log.error({ err: error }, 'readiness probe failed');
      return { ok: false, reden: 'De opslag antwoordt niet.' };
    });
    if (state.ok) return { status: 'ok', waarschuwing: state.waarschuwing };
    return reply.code(503).send({ status: 'niet-gereed', reden: state.reden });
  });
}
