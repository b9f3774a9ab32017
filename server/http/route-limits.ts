import type { FastifyInstance } from 'fastify';
import type { Config } from '#server/config.ts';

/** Routes where a stranger can try something, per address; a tenth of what the API allows in all. */
const DOORS = /^\/v1\/(aanmelden\/|uitnodigingen\/_)/;
/** Asked for at every connection, per session: a whole meeting room behind one address may come back at once. */
const TICKETS = /^\/v1\/tafels\/:\w+\/_toegang$/;
const TICKETS_PER_MINUTE = 240;

/** Sharper limits for the doors (ID4, HT2). Install before the limiter itself, which reads them from the routes. */
export function installRouteLimits(app: FastifyInstance, config: Pick<Config, 'rateLimitPerMinute'>): void {
  app.addHook('onRoute', (route) => {
    if (DOORS.test(route.url)) {
      const max = Math.max(10, Math.ceil(config.rateLimitPerMinute / 10));
      route.config = { ...route.config, rateLimit: { max, timeWindow: 60_000 } };
    } else if (TICKETS.test(route.url)) {
      route.config = {
        ...route.config,
        rateLimit: {
          max: Math.min(config.rateLimitPerMinute, TICKETS_PER_MINUTE),
          timeWindow: 60_000,
          keyGenerator: (request) => request.session?.sessie.id ?? request.ip,
        },
      };
    }
  });
}
