import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '#server/config.ts';

/** Where the optional base maps come from. */
const PDOK = 'https://service.pdok.nl';

/**
 * Headers of every answer. Scripts come from here alone. Style elements need the nonce of the page (react-aria and
 * TipTap read it from its meta tag); style attributes are allowed, because ProseMirror writes widths of columns so.
 */
export async function installSecurity(
  app: FastifyInstance,
  config: Pick<Config, 'publicUrl' | 'onlineBasislagen'>,
): Promise<void> {
  const https = config.publicUrl?.startsWith('https:') ?? false;
  const tiles = config.onlineBasislagen ? [PDOK] : [];
  await app.register(helmet, {
    enableCSPNonces: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // the solver of the fit question is WebAssembly; this allows that, and no eval of JavaScript
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        scriptSrcAttr: ["'none'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:', ...tiles],
        connectSrc: ["'self'", ...tiles],
        workerSrc: ["'self'", 'blob:'],
        fontSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    hsts: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}

const nonces = new WeakMap<object, string>();

/** The style nonce of this answer, made when first asked for. */
export function nonceOf(response: object): string {
  let nonce = nonces.get(response);
  if (nonce === undefined) {
    nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
    nonces.set(response, nonce);
  }
  return nonce;
}
