import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
} from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import type { Config } from '#server/config.ts';
import { sendsPlainCookies } from '#server/auth/cookie.ts';
import type { Sessions } from '#server/auth/sessions.ts';
import { API_VERSION, installApiHeaders, isApi } from '#server/http/api-headers.ts';
import { installClientFiles } from '#server/http/client-files.ts';
import { installHealth, type Readiness } from '#server/http/health.ts';
import { installOpenApi, serveOpenApi } from '#server/http/openapi.ts';
import { installProblems, problemOf, sendProblem } from '#server/http/problems.ts';
import { installRouteLimits } from '#server/http/route-limits.ts';
import { installSameOrigin } from '#server/http/same-origin.ts';
import { installSecurity } from '#server/http/security.ts';
import { installSession } from '#server/http/session-hook.ts';
import { installValidation } from '#server/http/validation.ts';

export interface AppOptions {
  readonly config: Config;
  readonly logger: Logger;
  readonly sessions: Sessions;
  readonly distDir: string;
  readonly readiness: () => Promise<Readiness>;
  /** The resources under /v1, one plugin each. */
  readonly routes: readonly FastifyPluginAsync[];
}

/** The HTTP side, ready to listen or to be asked with `inject`. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { config, logger } = options;
  if (sendsPlainCookies(config))
    logger.warn(
      'Sessions travel UNPROTECTED: people reach this server over http, so anybody on the network can take over their session. Put https in front of it and set PUBLIC_URL.',
    );
  const app: FastifyInstance = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustProxy,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    // Also before an upgrade: who does not say what they want within five seconds makes room for others.
    http: { headersTimeout: 5000, connectionsCheckingInterval: 1000 },
    forceCloseConnections: true,
    frameworkErrors: (error, request, reply) => {
      if (isApi(request.url)) void reply.header('API-Version', API_VERSION);
      return sendProblem(reply, problemOf(error));
    },
  });
  app.removeContentTypeParser('text/plain');
  app.setSerializerCompiler(serializerCompiler);
  installProblems(app);
  installApiHeaders(app);
  await installSecurity(app, config);
  await app.register(cookie);
  installRouteLimits(app, config);
  await app.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: 60_000,
    allowList: (request) => !isApi(request.url),
  });
  installSameOrigin(app, config);
  installSession(app, options.sessions, config);
  installValidation(app);
  await installOpenApi(app, config);
  for (const routes of options.routes) await app.register(routes);
  serveOpenApi(app);
  installHealth(app, options.readiness);
  await installClientFiles(app, options.distDir, config.themaCss);
  return app;
}
