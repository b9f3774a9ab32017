import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { err, ok, type Result } from '#shared/lib/result.ts';
import { rawFeatureSchema, type RawFeature } from '#server/geodata/kaartlaag.ts';
import { requestJson, type FetchTools, type RequestProblem } from '#server/geodata/pdok-request.ts';

/** Small enough that an interrupted run loses little; PDOK allows up to 1000. */
const PAGE_SIZE = 100;
const MAX_PAGES = 2000;
/** Older unfinished work is begun anew: the source may have changed in the meantime. */
const MAX_AGE_MS = 24 * 3600 * 1000;

const pageSchema = z.looseObject({
  type: z.literal('FeatureCollection'),
  features: z.array(rawFeatureSchema),
  numberReturned: z.int().optional(),
  links: z.array(z.looseObject({ rel: z.string(), href: z.string() })).optional(),
});
interface Page {
  readonly features: readonly RawFeature[];
  /** Absolute address of the next page; null on the last. */
  readonly next: string | null;
}

const stateSchema = z.object({
  start: z.string(),
  startedAt: z.number(),
  pages: z.int().min(0),
  next: z.string().nullable(),
});
type State = z.infer<typeof stateSchema>;

/**
 * All features of a collection, page by page along the `next` links. Each page is on disk before the next is asked for,
 * so a run that was stopped goes on where it was. `workDir` is left in place: remove it when the layer is made.
 */
export async function fetchPages(
  collectionUrl: string,
  workDir: string,
  tools: FetchTools,
  onProgress: (count: number) => void,
): Promise<Result<readonly RawFeature[], RequestProblem>> {
  const start = `${collectionUrl}/items?f=json&limit=${PAGE_SIZE}`;
  await mkdir(workDir, { recursive: true });
  let resumed = await resume(workDir, start, tools.now());
  if (resumed && resumed.features.length > 0) onProgress(resumed.features.length);

  for (;;) {
    const features = [...(resumed?.features ?? [])];
    let state: State = resumed?.state ?? { start, startedAt: tools.now(), pages: 0, next: start };
    const visited = new Set<string>();
    let problem: RequestProblem | null = null;
    while (state.next !== null && problem === null) {
      const url: string = state.next;
      if (visited.has(url) || state.pages >= MAX_PAGES) {
        problem = { kind: 'failed', detail: 'de bladzijden van de dienst lopen rond' };
        break;
      }
      visited.add(url);
      const page = await requestJson(url, (json, headers) => parsePage(json, headers, url), tools);
      if (!page.ok) {
        problem = page.error;
        break;
      }
      await writeWhole(pageFile(workDir, state.pages), JSON.stringify(page.value.features));
      state = { start, startedAt: state.startedAt, pages: state.pages + 1, next: page.value.next };
      await writeWhole(stateFile(workDir), JSON.stringify(state));
      for (const feature of page.value.features) features.push(feature);
      onProgress(features.length);
    }
    if (problem === null) return ok(features);
    // a place in the pages that the service no longer knows: begin once more from the first
    const isStale = resumed !== null && visited.size === 1 && problem.kind !== 'stopped';
    if (problem.kind === 'absent' || problem.kind === 'stopped' || !isStale) return err(problem);
    await rm(workDir, { recursive: true, force: true });
    await mkdir(workDir, { recursive: true });
    resumed = null;
  }
}

function parsePage(json: unknown, headers: Headers, url: string): Result<Page, string> {
  const crs = headers.get('content-crs');
  if (crs !== null && !crs.includes('CRS84')) return err(`De dienst geeft een ander stelsel (${crs})`);
  const parsed = pageSchema.safeParse(json);
  if (!parsed.success) return err('Het antwoord is geen GeoJSON');
  const { features, numberReturned, links } = parsed.data;
  if (numberReturned !== undefined && numberReturned !== features.length)
    return err(`Het antwoord is niet heel: ${features.length} van ${numberReturned}`);
  const href = links?.find(({ rel }) => rel === 'next')?.href;
  if (href === undefined) return ok({ features, next: null });
  const next = URL.parse(href, url);
  // only ever follow the service that we chose to ask
  if (next === null || next.origin !== new URL(url).origin) return err('De volgende bladzijde ligt elders');
  return ok({ features, next: next.href });
}

async function resume(
  workDir: string,
  start: string,
  nowMs: number,
): Promise<{ readonly state: State; readonly features: readonly RawFeature[] } | null> {
  try {
    const state = stateSchema.parse(JSON.parse(await readFile(stateFile(workDir), 'utf8')));
    if (state.start !== start || nowMs - state.startedAt > MAX_AGE_MS) return null;
    const features: RawFeature[] = [];
    for (let page = 0; page < state.pages; page++) {
      const text = await readFile(pageFile(workDir, page), 'utf8');
      for (const feature of z.array(rawFeatureSchema).parse(JSON.parse(text))) features.push(feature);
    }
    return { state, features };
  } catch {
    // nothing there, or not whole: begin from the first page
    return null;
  }
}

const stateFile = (workDir: string): string => join(workDir, 'staat.json');
const pageFile = (workDir: string, page: number): string => join(workDir, `bladzijde-${page}.json`);

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.nieuw`, text);
  await rename(`${path}.nieuw`, path);
}
