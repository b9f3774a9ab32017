import * as z from 'zod';
import type { Akkoordregeling } from '#shared/domain/akkoord/regeling.ts';
import { akkoordregelingSchema } from '#shared/domain/akkoord/regeling.ts';
import { akkoordSchema, type Akkoord, type Onderwerp } from '#shared/domain/akkoord/schema.ts';
import { afspraakInhoudSchema, type AfspraakInhoud } from '#shared/domain/afspraak/inhoud.ts';
import { arrangementInhoudSchema, type ArrangementInhoud } from '#shared/domain/arrangement/inhoud.ts';
import { standpuntSchema, type Standpunt } from '#shared/domain/standpunt/schema.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { AkkoordVraag, StandpuntVraag } from '#shared/rest/akkoord.ts';
import {
  bevestigingSchema,
  bevestigingStandSchema,
  type BevestigingDto,
  type BevestigingStand,
  type Waarvoor,
} from '#shared/rest/bevestiging.ts';
import { inhoudSchema } from '#shared/rest/inhoud.ts';
import { request, type RequestError } from '#client/rest/request.ts';

type Answer<Value> = Promise<Result<Value, RequestError>>;

export async function geefStandpunt(
  tafelId: string,
  afspraakId: string,
  body: StandpuntVraag,
): Answer<Standpunt> {
  const path = `/tafels/${tafelId}/afspraken/${afspraakId}/_geef-standpunt`;
  return await request(path, standpuntSchema, { method: 'POST', body });
}

/** Says yes to an afspraak, or signs a generation of the arrangement. */
export async function geefAkkoord(
  tafelId: string,
  onderwerp: Onderwerp,
  body: AkkoordVraag,
): Answer<Akkoord> {
  const path =
    onderwerp.soort === 'afspraak'
      ? `/tafels/${tafelId}/afspraken/${onderwerp.id}/_geef-akkoord`
      : `/tafels/${tafelId}/arrangementen/${onderwerp.nummer}/_onderteken`;
  return await request(path, akkoordSchema, { method: 'POST', body });
}

export async function trekAkkoordIn(tafelId: string, akkoordId: string, reden: string): Answer<Akkoord> {
  const path = `/tafels/${tafelId}/akkoorden/${akkoordId}/_trek-in`;
  return await request(path, akkoordSchema, { method: 'POST', body: { reden } });
}

export async function wijzigRegeling(tafelId: string, body: Akkoordregeling): Answer<Akkoordregeling> {
  return await request(`/tafels/${tafelId}/_wijzig-regeling`, akkoordregelingSchema, {
    method: 'POST',
    body,
  });
}

/** The content of an afspraak as it was at that hash: what was agreed, frozen or named. */
export async function fetchAfspraakInhoud(
  tafelId: string,
  hash: string,
  signal?: AbortSignal,
): Answer<AfspraakInhoud> {
  return await fetchInhoud(tafelId, hash, afspraakInhoudSchema, signal);
}

/** The content of one generation of the arrangement. */
export async function fetchArrangementInhoud(
  tafelId: string,
  hash: string,
  signal?: AbortSignal,
): Answer<ArrangementInhoud> {
  return await fetchInhoud(tafelId, hash, arrangementInhoudSchema, signal);
}

async function fetchInhoud<Value>(
  tafelId: string,
  hash: string,
  schema: z.ZodType<Value>,
  signal: AbortSignal | undefined,
): Answer<Value> {
  const path = `/tafels/${tafelId}/inhouden/${hash}`;
  const answer = await request(path, inhoudSchema, signal === undefined ? {} : { signal });
  if (!answer.ok) return answer;
  const parsed = schema.safeParse(parseJson(answer.value.tekst));
  return parsed.success ? ok(parsed.data) : err({ kind: 'geweigerd', status: 200, problem: null });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** How this person shows afresh who they are, and what is confirmed now. */
export async function fetchBevestiging(signal?: AbortSignal): Answer<BevestigingStand> {
  return await request('/bevestiging', bevestigingStandSchema, signal === undefined ? {} : { signal });
}

export async function bevestigMetCode(waarvoor: Waarvoor, code: string): Answer<BevestigingDto> {
  return await request('/bevestiging/_met-code', bevestigingSchema, {
    method: 'POST',
    body: { waarvoor, code },
  });
}

/** `huidig`: the code until now; null for the first one. */
export async function zetCode(code: string, huidig: string | null): Answer<null> {
  return await request('/bevestiging/_zet-code', z.null(), { method: 'POST', body: { code, huidig } });
}

/** Where to go to sign in afresh; the browser comes back at `terug`. */
export async function bevestigAanmelden(waarvoor: Waarvoor, terug: string): Answer<{ adres: string }> {
  return await request('/bevestiging/_aanmelden', z.object({ adres: z.string() }), {
    method: 'POST',
    body: { waarvoor, terug },
  });
}
