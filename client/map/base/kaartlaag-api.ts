import * as z from 'zod';
import { isKaartLaag, type Kaartlaag, type KaartlaagData } from '#client/map/base/kaartlaag.ts';
import { kaartlaagInfoSchema, type KaartlaagId } from '#shared/geo/kaartlaag.ts';

const listSchema = z.object({ kaartlagen: z.array(kaartlaagInfoSchema) });

/** Only the outer form is checked: the shapes come from our own server, and MapLibre leaves out what it cannot draw. */
const dataSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.looseObject({})) });

/** The kaartlagen that the server has and that the map knows how to draw. Throws when the server does not answer. */
export async function fetchKaartlagen(signal: AbortSignal): Promise<readonly Kaartlaag[]> {
  const { kaartlagen } = listSchema.parse(await fetchJson('/v1/kaartlagen', signal));
  return kaartlagen.filter((each) => isKaartLaag(each.id));
}

/** The shapes of one layer. Throws when the server does not answer. */
export async function fetchKaartlaag(id: KaartlaagId, signal: AbortSignal): Promise<KaartlaagData> {
  const json = await fetchJson(`/v1/kaartlagen/${id}`, signal);
  dataSchema.parse(json);
  return json as KaartlaagData;
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, {
    signal,
    headers: { accept: 'application/geo+json, application/json' },
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
