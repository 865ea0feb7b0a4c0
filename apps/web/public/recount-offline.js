// Keeps the recount page for a device without a network: its HTML, the files it loaded, and the public facts of
// the municipality. Nothing personal: of the API only what is asked for by name below is kept.
/* global self, caches, Response */
const store = 'recount-1';
const pagePath = '/tel-na';
const publicFacts = /^\/api\/v1\/municipality$/;

const isPage = (request) => request.mode === 'navigate';
const isFile = (url) => url.pathname.startsWith('/assets/');

async function keep(paths) {
  const cache = await caches.open(store);
  await Promise.all(paths.map((path) => cache.add(path).catch(() => {})));
}

/** The name of a file changes with its content, so a kept one is never old. */
async function fileFirst(request) {
  const kept = await caches.match(request, { ignoreVary: true });
  if (kept) return kept;
  const found = await fetch(request);
  if (found.ok) await (await caches.open(store)).put(request, found.clone());
  return found;
}

/** From the network, and what was kept when there is none. */
async function networkFirst(request, key) {
  try {
    const found = await fetch(request);
    if (found.ok) await (await caches.open(store)).put(key, found.clone());
    return found;
  } catch {
    return (await caches.match(key, { ignoreVary: true })) ?? Response.error();
  }
}

self.addEventListener('install', (event) => event.waitUntil(keep([pagePath]).then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('message', (event) => event.waitUntil(keep(event.data.paths)));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isPage(request)) event.respondWith(networkFirst(request, pagePath));
  else if (isFile(url)) event.respondWith(fileFirst(request));
  else if (publicFacts.test(url.pathname)) event.respondWith(networkFirst(request, url.pathname));
});
