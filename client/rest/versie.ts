import type { Result } from '#shared/lib/result.ts';
import { versieLijstSchema, versieSchema, type VersieDto } from '#shared/rest/versie.ts';
import { request, type RequestError } from '#client/rest/request.ts';

type Answer<Value> = Promise<Result<Value, RequestError>>;

/** The named moments of an afspraak, oldest first. */
export async function fetchVersies(
  tafelId: string,
  afspraakId: string,
  signal: AbortSignal,
): Answer<readonly VersieDto[]> {
  const answer = await request(pathOf(tafelId, afspraakId), versieLijstSchema, { signal });
  return answer.ok ? { ok: true, value: answer.value.versies } : answer;
}

/** Keeps an afspraak as the server has it now, under a name. */
export async function maakVersie(tafelId: string, afspraakId: string, naam: string): Answer<VersieDto> {
  return await request(pathOf(tafelId, afspraakId), versieSchema, { method: 'POST', body: { naam } });
}

function pathOf(tafelId: string, afspraakId: string): string {
  return `/tafels/${tafelId}/afspraken/${afspraakId}/versies`;
}
