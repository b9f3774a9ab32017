import { arrangementSchema, type Arrangement } from '#shared/domain/arrangement/schema.ts';
import type { Result } from '#shared/lib/result.ts';
import { pakketStandSchema, type NieuwArrangement, type PakketStand } from '#shared/rest/arrangement.ts';
import { request, type RequestError } from '#client/rest/request.ts';

type Answer<Value> = Promise<Result<Value, RequestError>>;

/** Composes a generation from what is frozen, and puts it up for signing. */
export async function maakArrangement(tafelId: string, body: NieuwArrangement): Answer<Arrangement> {
  return await request(`/tafels/${tafelId}/arrangementen`, arrangementSchema, { method: 'POST', body });
}

export async function trekArrangementIn(tafelId: string, nummer: number, reden: string): Answer<Arrangement> {
  const path = `/tafels/${tafelId}/arrangementen/${nummer}/_trek-in`;
  return await request(path, arrangementSchema, { method: 'POST', body: { reden } });
}

/** Begins making the package, or tells how far it is. */
export async function maakPakket(tafelId: string, nummer: number): Answer<PakketStand> {
  const path = `/tafels/${tafelId}/arrangementen/${nummer}/_maak-pakket`;
  return await request(path, pakketStandSchema, { method: 'POST', body: {} });
}

export async function fetchPakketStand(
  tafelId: string,
  nummer: number,
  signal?: AbortSignal,
): Answer<PakketStand> {
  const path = `/tafels/${tafelId}/arrangementen/${nummer}/pakket`;
  return await request(path, pakketStandSchema, signal === undefined ? {} : { signal });
}

/** Stops making it; one that is there already stays. */
export async function breekPakketAf(tafelId: string, nummer: number): Answer<PakketStand> {
  const path = `/tafels/${tafelId}/arrangementen/${nummer}/pakket`;
  return await request(path, pakketStandSchema, { method: 'DELETE' });
}

/** Where the file of the package is, once it is made. */
export function pakketHref(tafelId: string, nummer: number): string {
  return `/v1/tafels/${tafelId}/arrangementen/${nummer}/pakket/bestand`;
}
