// Keeps a desk's page for hours without a network: pages of nobody, by the path alone. Whatever is said to be private, or
// came by another way than it was asked for, is not kept; whatever is not in the list goes to the network. self.PARTS are the
// paths, self.OF what else the pages are made of: when one of them is another, all is asked for anew.
'use strict';

const SCOPE = new URL(self.registration.scope).pathname;
const PREFIX = `dauys-desk ${SCOPE} `;
let sum = 0;
for (const sign of [...self.PARTS, self.OF].join('\n')) { sum = (Math.imul(sum, 31) + sign.codePointAt(0)) | 0; }
const NAME = PREFIX + sum;

const mayBeKept = answer => answer.ok && !answer.redirected && answer.type === 'basic'
  && !/no-store|private/.test(answer.headers.get('Cache-Control') || '');

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(NAME);
  await Promise.all(self.PARTS.map(async path => {
    const answer = await fetch(path, { credentials: 'omit', cache: 'no-cache', redirect: 'error' });
    if (!mayBeKept(answer)) { throw new Error(`${path} is not to be kept`); }
    await cache.put(new Request(path), answer);
  }));
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== NAME) { await caches.delete(name); }
  }
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const asked = new URL(event.request.url);
  if (event.request.method !== 'GET' || asked.origin !== location.origin || !self.PARTS.includes(asked.pathname)) {
    return;
  }
  event.respondWith((async () => {
    const kept = await caches.match(new Request(asked.pathname), { ignoreVary: true, cacheName: NAME });
    return kept || fetch(event.request);
  })());
});
