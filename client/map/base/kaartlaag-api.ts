import * as z from 'zod';
import {
  isKaartlaagId,
  type Kaartlaag,
  type KaartlaagData,
  type KaartlaagId,
} from '#client/map/base/kaartlaag.ts';

const listSchema = z.object({
  kaartlagen: z.array(
    z.object({
      id: z.string(),
      naam: z.string(),
      bron: z.string(),
      jaar: z.union([z.string(), z.number()]).nullable().optional(),
      indicatief: z.boolean().optional(),
      grof: z.boolean().optional(),
    }),
  ),
});

/** Only the outer form is checked: the shapes come from our own server, and MapLibre leaves out what it cannot draw. */
const dataSchema = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.looseObject({})) });

/** The kaartlagen that the server has and that the map knows how to draw. Throws when the server does not answer. */
export async function fetchKaartlagen(signal: AbortSignal): Promise<readonly Kaartlaag[]> {
  const { kaartlagen } = listSchema.parse(await fetchJson('/v1/kaartlagen', signal));
  return kaartlagen.flatMap((each) =>
    isKaartlaagId(each.id)
      ? [
          {
            id: each.id,
            naam: each.naam,
            bron: each.bron,
            jaar: each.jaar === null || each.jaar === undefined ? '' : String(each.jaar),
            indicatief: each.indicatief === true || each.grof === true,
          },
        ]
      : [],
  );
}

/** The shapes of one layer. Throws when the server does not answer. */
export async function fetchKaartlaag(id: KaartlaagId, signal: AbortSignal): Promise<KaartlaagData> {
  const json = await fetchJson(`/v1/kaartlagen/${id}`, signal);
  dataSchema.parse(json);
  return json as KaartlaagData;
}

async function fetchJson(path: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(path, { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}
