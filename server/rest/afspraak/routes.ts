import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { afspraakIdSchema, type AfspraakId } from '#shared/domain/afspraak/schema.ts';
import { bevriesVraagSchema, bevrorenLijstSchema, bevrorenTekstSchema } from '#shared/rest/afspraak.ts';
import { freezeTekst, unfreezeTekst, type FreezeRefusal } from '#server/commands/freeze-tekst.ts';
import { conflict, notFound, type HttpProblem } from '#server/http/http-problem.ts';
import { NEEDS_SESSION, problems } from '#server/http/route-schema.ts';
import type { BevrorenTekst } from '#server/records/records.ts';
import { formalProblem } from '#server/rest/akkoord/problem.ts';
import { requirePlaats, type RestContext } from '#server/rest/context.ts';
import { iso } from '#server/rest/present.ts';
import { changedMeanwhile, requireRight } from '#server/rest/right.ts';

const params = z.object({ tafelId: z.string(), afspraakId: z.string() });

/** Freezing and setting free the text of an afspraak, and reading what was frozen (AZ11, AZ16). */
export function afspraakRoutes(context: RestContext): FastifyPluginAsyncZod {
  const { records } = context;
  return async (app) => {
    app.post(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/_bevries',
      {
        schema: {
          operationId: 'bevriesAfspraak',
          summary: 'Zet de tekst van een afspraak vast; niemand wijzigt hem dan nog (regisseur)',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          body: bevriesVraagSchema,
          response: { 201: bevrorenTekstSchema, ...problems(400, 401, 403, 404, 409, 413, 429) },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireRight(plaats, 'bevries-tekst');
        const afspraak = parseAfspraak(request.params.afspraakId);
        const frozen = await freezeTekst(context, plaats, { afspraak, reden: request.body.reden });
        if (!frozen.ok) throw freezeProblem(frozen.error);
        const { versie } = frozen.value;
        void reply
          .code(201)
          .header('Location', `/v1/tafels/${plaats.tafel.id}/afspraken/${afspraak}/bevroren/${versie}`);
        return presentTekst({ ...frozen.value, vrijgave: null });
      },
    );

    app.post(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/_geef-vrij',
      {
        schema: {
          operationId: 'geefAfspraakVrij',
          summary: 'Geef de vastgezette tekst van een afspraak weer vrij (regisseur)',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          body: bevriesVraagSchema,
          response: {
            204: z.null().describe('De tekst kan weer gewijzigd worden.'),
            ...problems(400, 401, 403, 404, 409, 413, 429),
          },
        },
      },
      async (request, reply) => {
        const plaats = await requirePlaats(context, request, request.params.tafelId);
        requireRight(plaats, 'geef-tekst-vrij');
        const afspraak = parseAfspraak(request.params.afspraakId);
        const freed = await unfreezeTekst(context, plaats, { afspraak, reden: request.body.reden });
        if (!freed.ok) throw freezeProblem(freed.error);
        return reply.code(204).send(null);
      },
    );

    app.get(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/bevroren',
      {
        schema: {
          operationId: 'lijstBevrorenTeksten',
          summary: 'Wanneer en waarom de tekst van een afspraak is vastgezet',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params,
          response: { 200: bevrorenLijstSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafel } = await requirePlaats(context, request, request.params.tafelId);
        const teksten = await records.bevrorenTeksten(tafel.id, request.params.afspraakId);
        return {
          versies: teksten.map((each) => {
            const { tekst: _tekst, ...rest } = presentTekst(each);
            return rest;
          }),
        };
      },
    );

    app.get(
      '/v1/tafels/:tafelId/afspraken/:afspraakId/bevroren/:versie',
      {
        schema: {
          operationId: 'leesBevrorenTekst',
          summary: 'Een tekst zoals hij is vastgezet, met zijn hash',
          tags: ['tafel'],
          security: NEEDS_SESSION,
          params: params.extend({ versie: z.string() }),
          response: { 200: bevrorenTekstSchema, ...problems(401, 404, 429) },
        },
      },
      async (request) => {
        const { tafelId, afspraakId, versie } = request.params;
        const { tafel } = await requirePlaats(context, request, tafelId);
        const teksten = await records.bevrorenTeksten(tafel.id, afspraakId);
        const found = teksten.find((each) => String(each.versie) === versie);
        if (found === undefined) throw notFound();
        return presentTekst(found);
      },
    );
  };
}

function parseAfspraak(id: string): AfspraakId {
  const parsed = afspraakIdSchema.safeParse(id);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function presentTekst({ afspraak, versie, tekst, hash, door, reden, atMs, vrijgave }: BevrorenTekst) {
  return {
    afspraak,
    versie,
    tekst,
    hash,
    door,
    op: iso(atMs),
    reden,
    vrijgave:
      vrijgave === null ? null : { door: vrijgave.door, op: iso(vrijgave.atMs), reden: vrijgave.reden },
  };
}

function freezeProblem(refusal: FreezeRefusal): HttpProblem {
  switch (refusal) {
    case 'onbekend':
      return notFound();
    case 'al-bevroren':
      return conflict('al-bevroren', 'Deze tekst is al vastgezet. Geef hem eerst vrij.');
    case 'niet-bevroren':
      return conflict('niet-bevroren', 'Deze tekst is niet vastgezet.');
    case 'open-voorstellen':
    case 'in-arrangement':
      return formalProblem({ kind: 'geweigerd', code: refusal });
    case 'veranderd':
      return changedMeanwhile();
  }
}
