/*
 * Opens the app without a network (C7, C19). Documents have their own copy; this keeps the shell: the page and its
 * hashed files. A hashed file never changes, so it is served from the cache first; the page itself from the network
 * first, so that a new version is seen at once. Nothing under /v1, /sync or /health is ever kept here, except the
 * boundaries of the map, which are public facts.
 */
const CACHE = 'puzzeltafel-schil-1';
const SHELL = '/';
const MAX_ENTRIES = 300;

self.addEventListener('install', (event) => {
  event.waitUntil(install());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (url.pathname.startsWith('/assets/')) event.respondWith(hashedFile(request));
  else if (url.pathname.startsWith('/v1/kaartlagen') || url.pathname.startsWith('/v1/startpakket'))
    event.respondWith(publicFact(request));
  else if (/^\/[\w-]+\.(svg|webmanifest|woff2)$/.test(url.pathname)) event.respondWith(publicFact(request));
});

async function install() {
  const cache = await caches.open(CACHE);
  const response = await fetch(SHELL, { cache: 'no-cache' });
  if (response.ok) {
    await cache.put(SHELL, response.clone());
    await keepLinked(cache, await response.text());
  }
  await self.skipWaiting();
}

/** Keeps what the page itself names, and then all files of the build, so that every screen opens offline. */
async function keepLinked(cache, html) {
  const linked = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1]);
  const list = await fetch('/assets-list.json', { cache: 'no-cache' })
    .then(async (answer) => (answer.ok ? await answer.json() : []))
    .catch(() => []);
  const wanted = [...new Set([...linked, ...list.filter((path) => typeof path === 'string')])];
  await Promise.all(
    wanted.map(async (path) => {
      if (await cache.match(path)) return;
      const response = await fetch(path).catch(() => null);
      if (response?.ok) await cache.put(path, response);
    }),
  );
  await dropOld(cache, new Set(wanted));
}

async function dropOld(cache, wanted) {
  const kept = await cache.keys();
  if (kept.length <= MAX_ENTRIES) return;
  for (const request of kept) {
    const path = new URL(request.url).pathname;
    if (path.startsWith('/assets/') && !wanted.has(path)) await cache.delete(request);
  }
}

async function page(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok && response.headers.get('content-type')?.includes('text/html')) {
      await cache.put(SHELL, response.clone());
      void keepLinked(cache, await response.clone().text());
      return response;
    }
    if (response.status < 502) return response;
  } catch {
    // No network: the shell below.
  }
  return (await cache.match(SHELL)) ?? Response.error();
}

async function hashedFile(request) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

async function publicFact(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    if (response.status < 502) return response;
  } catch {
    // No network: the copy below.
  }
  return (await cache.match(request)) ?? Response.error();
}
