import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { cacheDir, writeCachedLayer } from '#server/geodata/cache.ts';
import { toGeoJson } from '#server/geodata/kaartlaag.ts';
import { makeLayer } from '#server/geodata/make-layer.ts';
import { fetchPages } from '#server/geodata/pdok-pages.ts';
import { requestJson, type FetchTools, type RequestProblem } from '#server/geodata/pdok-request.ts';
import type { PdokLayer, PdokService } from '#server/geodata/pdok-sources.ts';

export type LayerOutcome =
  | { readonly id: string; readonly kind: 'done' }
  | { readonly id: string; readonly kind: 'failed'; readonly isRequired: boolean }
  | { readonly id: string; readonly kind: 'stopped' };

/** Fetches the layers one by one into the cache. What fails leaves the cache as it was, and the others go on. */
export async function fetchLayers(
  layers: readonly PdokLayer[],
  dataDir: string,
  tools: FetchTools,
): Promise<readonly LayerOutcome[]> {
  const outcomes: LayerOutcome[] = [];
  for (const layer of layers) {
    tools.report(`${layer.naam}: ophalen bij PDOK.`);
    const problem = await fetchLayer(layer, dataDir, tools);
    const { id, isRequired } = layer;
    if (problem === null) {
      outcomes.push({ id, kind: 'done' });
      continue;
    }
    if (problem.kind === 'stopped') {
      outcomes.push({ id, kind: 'stopped' });
      break;
    }
    tools.report(`${layer.naam}: niet gelukt. ${problem.detail}. Wat er al was, blijft staan.`);
    outcomes.push({ id, kind: 'failed', isRequired });
  }
  return outcomes;
}

async function fetchLayer(
  layer: PdokLayer,
  dataDir: string,
  tools: FetchTools,
): Promise<RequestProblem | null> {
  const workDir = join(cacheDir(dataDir), 'bezig', layer.id);
  const collection = await findCollection(layer.services, tools);
  if (!collection.ok) return collection.error;
  const wanted = 'exactly' in layer.expected ? ` van ${layer.expected.exactly}` : '';
  const pages = await fetchPages(collection.value.url, workDir, tools, (count) =>
    tools.report(`${layer.naam}: ${count}${wanted} opgehaald.`),
  );
  if (!pages.ok) return pages.error;

  const thisYear = new Date(tools.now()).getUTCFullYear();
  const made = makeLayer(layer, pages.value, collection.value.jaar ?? thisYear, thisYear);
  // right or wrong, these pages have told what they had to tell: the next run asks anew
  await rm(workDir, { recursive: true, force: true });
  if (!made.ok) return { kind: 'failed', detail: `De controle faalt: ${made.error}` };
  await writeCachedLayer(dataDir, made.value);
  const kilobytes = Math.round(Buffer.byteLength(toGeoJson(made.value)) / 1000);
  tools.report(
    `${layer.naam}: klaar. ${made.value.info.aantal} gebieden, ${kilobytes} kB, ${made.value.info.jaar}.`,
  );
  return null;
}

const collectionsSchema = z.looseObject({
  collections: z.array(
    z.looseObject({
      id: z.string(),
      updated: z.string().optional(),
      extent: z
        .looseObject({
          temporal: z.looseObject({ interval: z.array(z.array(z.string().nullable())) }).optional(),
        })
        .optional(),
    }),
  ),
});
type CollectionInfo = z.infer<typeof collectionsSchema>['collections'][number];

/** The first service that knows one of the names, with the year that its description gives. */
async function findCollection(
  services: readonly PdokService[],
  tools: FetchTools,
): Promise<Result<{ readonly url: string; readonly jaar: number | null }, RequestProblem>> {
  let last: RequestProblem = { kind: 'absent', detail: 'geen adres ingesteld' };
  for (const service of services) {
    const list = await requestJson(
      `${service.base}/collections?f=json`,
      (json) => {
        const parsed = collectionsSchema.safeParse(json);
        return parsed.success
          ? ok(parsed.data.collections)
          : err('Het antwoord is geen lijst van collecties');
      },
      tools,
    );
    if (!list.ok) {
      last = list.error;
      if (last.kind === 'stopped') return err(last);
      continue;
    }
    const found = list.value.find(({ id }) => service.collections.includes(id));
    if (found)
      return ok({ url: `${service.base}/collections/${encodeURIComponent(found.id)}`, jaar: yearOf(found) });
    const names = list.value.map(({ id }) => id).join(', ');
    last = {
      kind: 'absent',
      detail: `${service.base} heeft ${names}, niet ${service.collections.join(' of ')}`,
    };
  }
  return err(last);
}

function yearOf(collection: CollectionInfo): number | null {
  const interval = collection.extent?.temporal?.interval.flat() ?? [];
  const dates: readonly (string | null | undefined)[] = [collection.updated, ...interval.toReversed()];
  const year = Number(dates.find((date) => typeof date === 'string')?.slice(0, 4));
  return Number.isInteger(year) && year > 0 ? year : null;
}
