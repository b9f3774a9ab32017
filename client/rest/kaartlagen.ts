import * as z from 'zod';
import { kaartlaagInfoSchema, type KaartlaagId, type KaartlaagInfo } from '#shared/geo/kaartlaag.ts';

const listSchema = z.object({ kaartlagen: z.array(kaartlaagInfoSchema) });

/** Which kaartlagen the server has. Throws when it does not answer. */
export async function fetchKaartlaagLijst(signal: AbortSignal): Promise<readonly KaartlaagInfo[]> {
  return listSchema.parse(await fetchJson('/v1/kaartlagen', signal)).kaartlagen;
}

/** One kaartlaag as it comes, of the whole country or within one gebied by its code. Throws when the server does not answer. */
export async function fetchKaartlaagJson(
  id: KaartlaagId,
  gebied: string | null,
  signal: AbortSignal,
): Promise<unknown> {
  const query = gebied === null ? '' : `?gebied=${encodeURIComponent(gebied)}`;
  return await fetchJson(`/v1/kaartlagen/${id}${query}`, signal);
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, {
    signal,
    headers: { accept: 'application/geo+json, application/json' },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
