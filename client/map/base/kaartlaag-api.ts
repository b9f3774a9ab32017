import * as z from 'zod';
import { isKaartLaag, type Kaartlaag, type KaartlaagData } from '#client/map/base/kaartlaag.ts';
import type { KaartlaagId } from '#shared/geo/kaartlaag.ts';
import { fetchKaartlaagJson, fetchKaartlaagLijst } from '#client/rest/kaartlagen.ts';

/** Only the outer form is checked: the shapes come from our own server, and MapLibre leaves out what it cannot draw. */
const dataSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.looseObject({})) });

/** The kaartlagen that the server has and that the map knows how to draw. Throws when the server does not answer. */
export async function fetchKaartlagen(signal: AbortSignal): Promise<readonly Kaartlaag[]> {
  return (await fetchKaartlaagLijst(signal)).filter((each) => isKaartLaag(each.id));
}

/** The shapes of one layer. Throws when the server does not answer. */
export async function fetchKaartlaag(id: KaartlaagId, signal: AbortSignal): Promise<KaartlaagData> {
  const json = await fetchKaartlaagJson(id, null, signal);
  dataSchema.parse(json);
  return json as KaartlaagData;
}
