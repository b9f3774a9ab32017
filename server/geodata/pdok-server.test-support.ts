import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { must } from '#shared/lib/assert.ts';
import { rdToLngLat } from '#shared/geo/rd.ts';
import { PROVINCIES } from './provincies.ts';

export interface SourceFeature {
  readonly type: 'Feature';
  readonly id: string;
  readonly properties: Record<string, unknown>;
  readonly geometry: { type: string; coordinates: unknown };
}

export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: string }
  | { readonly kind: 'truncated' | 'cut-off' | 'html' | 'short-count' | 'foreign-next' | 'rd' };

/**
 * Answers as PDOK's OGC API Features does: a list of collections, items in pages with `numberReturned`, `timeStamp` and
 * `links` whose `next` carries an opaque cursor, geometry in CRS84 with a Content-Crs header.
 */
export async function startPdok(collections: Record<string, readonly SourceFeature[]>) {
  const faults: (Fault | null)[] = [];
  const asked: string[] = [];
  const lists = { current: collections };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const isItems = request.url?.includes('/items') ?? false;
    const fault = isItems ? (faults.shift() ?? null) : null;
    if (fault?.kind === 'status') {
      response.writeHead(
        fault.status,
        fault.retryAfter === undefined ? {} : { 'retry-after': fault.retryAfter },
      );
      response.end('druk');
      return;
    }
    answer(request, response, lists.current, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kadaster/toets/ogc/v1`;
  return {
    base,
    /** Requests so far, path and query. */
    asked,
    itemRequests: () => asked.filter((url) => url.includes('/items')).length,
    /** What goes wrong with the next requests for items; null is all well. */
    fail: (...next: (Fault | null)[]) => faults.push(...next),
    serve: (next: Record<string, readonly SourceFeature[]>) => {
      lists.current = next;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  collections: Record<string, readonly SourceFeature[]>,
  fault: Fault | null,
): void {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const json = (body: unknown): void => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  };
  if (url.pathname.endsWith('/collections')) {
    json({
      links: [],
      collections: Object.keys(collections).map((id) => ({
        id,
        title: id,
        extent: { temporal: { interval: [['2026-01-01T00:00:00Z', null]] } },
      })),
    });
    return;
  }
  const name = /\/collections\/([^/]+)\/items$/.exec(url.pathname)?.[1];
  const features = name === undefined ? undefined : collections[decodeURIComponent(name)];
  if (features === undefined) {
    response.writeHead(404, { 'content-type': 'application/problem+json' });
    response.end(JSON.stringify({ status: 404, title: 'Not Found' }));
    return;
  }
  const limit = Math.min(1000, Number(url.searchParams.get('limit') ?? 10));
  const from = Number(Buffer.from(url.searchParams.get('cursor') ?? 'MA', 'base64url').toString());
  const page = features.slice(from, from + limit);
  const cursor = Buffer.from(String(from + limit)).toString('base64url');
  const origin = fault?.kind === 'foreign-next' ? 'http://127.0.0.1:1' : url.origin;
  const links = [{ rel: 'self', href: url.href }];
  if (from + limit < features.length)
    links.push({ rel: 'next', href: `${origin}${url.pathname}?cursor=${cursor}&f=json&limit=${limit}` });
  const body = JSON.stringify({
    type: 'FeatureCollection',
    timeStamp: '2026-11-21T09:00:00Z',
    numberReturned: fault?.kind === 'short-count' ? page.length + 1 : page.length,
    links,
    features: page,
  });
  const crs =
    fault?.kind === 'rd'
      ? '<http://www.opengis.net/def/crs/EPSG/0/28992>'
      : '<http://www.opengis.net/def/crs/OGC/1.3/CRS84>';
  response.writeHead(200, {
    'content-type': 'application/geo+json',
    'content-crs': crs,
    ...(fault?.kind === 'cut-off' ? { 'content-length': String(Buffer.byteLength(body)) } : {}),
  });
  if (fault?.kind === 'html') response.end('<html>onderhoud</html>');
  else if (fault?.kind === 'truncated') response.end(body.slice(0, body.length / 2));
  else if (fault?.kind === 'cut-off')
    response.write(body.slice(0, body.length / 2), () => response.destroy());
  else response.end(body);
}

const WIDTH_METERS = 176_550;
const HEIGHT_METERS = 235_300;
const WEST = 50_000;
const SOUTH = 330_000;

/** A country of the right size in RD, divided into a grid whose borders wind a little and are shared point for point. */
function gridCountry(columns: number, rows: number, pointsPerSide: number): [number, number][][] {
  const wind = (t: number, at: number): number => 300 * Math.sin(t / 900 + at);
  const corner = (column: number, row: number): [number, number] => [
    WEST + (column * WIDTH_METERS) / columns,
    SOUTH + (row * HEIGHT_METERS) / rows,
  ];
  const side = (from: [number, number], to: [number, number]): [number, number][] =>
    Array.from({ length: pointsPerSide }, (_, i) => {
      const t = i / pointsPerSide;
      const [x, y] = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      const isEnd = i === 0;
      if (isEnd) return [x, y];
      return from[1] === to[1] ? [x, y + wind(x, y)] : [x + wind(y, x), y];
    });
  const rings: [number, number][][] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [sw, se, ne, nw] = [
        corner(column, row),
        corner(column + 1, row),
        corner(column + 1, row + 1),
        corner(column, row + 1),
      ];
      // each shared side is walked once and reversed for the neighbour, so that both hold the very same points
      const back = (from: [number, number], to: [number, number]): [number, number][] =>
        [...side(to, from), from].toReversed().slice(0, -1);
      const ring = [...side(sw, se), ...side(se, ne), ...back(ne, nw), ...back(nw, sw), sw];
      rings.push(
        ring.map((position) => {
          const [longitude, latitude] = rdToLngLat(position);
          return [longitude, latitude];
        }),
      );
    }
  }
  return rings;
}

export function provincieFeatures(): SourceFeature[] {
  return gridCountry(3, 4, 40).map((ring, index) => {
    const { code, naam } = must(PROVINCIES[index], 'twelve provinces');
    return {
      type: 'Feature',
      id: `0a${index}`,
      properties: { code: code.slice(2), identificatie: code, ligt_in_land_code: '6030', naam },
      geometry: { type: 'MultiPolygon', coordinates: [[ring]] },
    };
  });
}

export function gemeenteFeatures(): SourceFeature[] {
  return gridCountry(18, 19, 12).map((ring, index) => {
    const code = String(index + 1).padStart(4, '0');
    const provincie = must(PROVINCIES[index % 12], 'twelve provinces');
    return {
      type: 'Feature',
      id: `1b${index}`,
      properties: {
        code,
        identificatie: `GM${code}`,
        ligt_in_provincie_code: provincie.code.slice(2),
        ligt_in_provincie_naam: provincie.naam,
        naam: `Gemeente ${index + 1}`,
      },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
  });
}

export function waterschapFeatures(): SourceFeature[] {
  return gridCountry(3, 7, 30).map((ring, index) => ({
    type: 'Feature',
    id: `2c${index}`,
    properties: { waterschapscode: String(index + 1), naam: `Waterschap ${index + 1}` },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }));
}
