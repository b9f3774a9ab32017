import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { Problem } from '#shared/rest/problem.ts';
import { HttpProblem, notFound, tooMany, unavailable } from '#server/http/http-problem.ts';
import { StorageError } from '#server/storage/storage-error.ts';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** What Fastify itself refuses, by status, in Dutch. */
const FRAMEWORK: Readonly<Record<number, Pick<Problem, 'title' | 'detail' | 'code'>>> = {
  400: {
    title: 'Onleesbaar verzoek',
    detail: 'Het verzoek is geen geldige JSON, of het is leeg.',
    code: 'onleesbaar',
  },
  405: { title: 'Methode niet toegestaan', detail: 'Dit adres kent deze methode niet.', code: 'methode' },
  413: { title: 'Verzoek te groot', detail: 'Stuur een kleiner verzoek.', code: 'te-groot' },
  414: { title: 'Adres te lang', detail: 'Dit adres is te lang.', code: 'adres-te-lang' },
  415: {
    title: 'Onbekend soort inhoud',
    detail: 'Stuur de inhoud als application/json.',
    code: 'inhoudssoort',
  },
};

const INTERNAL: Problem = {
  status: 500,
  title: 'Er ging iets mis',
  detail: 'Dit is een fout van ons. Probeer het opnieuw; blijft het misgaan, meld het dan aan de beheerder.',
  code: 'interne-fout',
};

/** Every error leaves as problem+json in Dutch (HT1); what is our own fault is logged, and never shown. */
export function installProblems(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(reply, problem);
  });
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply.code(problem.status).header('content-type', PROBLEM_TYPE).send(JSON.stringify(problem));
}

export function problemOf(error: Error & { readonly statusCode?: number | undefined }): Problem {
  if (error instanceof HttpProblem) return error.problem;
  if (error instanceof StorageError) return unavailable().problem;
  const status = error.statusCode;
  if (status === 404) return notFound().problem;
  if (status === 429) return tooMany().problem;
  const known = status === undefined ? undefined : FRAMEWORK[status];
  if (known !== undefined && status !== undefined) return { status, ...known };
  if (status !== undefined && status >= 400 && status < 500) return { ...FRAMEWORK[400], ...BAD, status };
  return INTERNAL;
}

const BAD = {
  title: 'Verzoek geweigerd',
  detail: 'De server begrijpt dit verzoek niet.',
  code: 'geweigerd',
} as const;
