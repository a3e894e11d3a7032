// Keeps the pages below its scope, so that they open without net. The net goes first, for four seconds; after that what was
// kept is better than a white page. Writes and everything else pass untouched. What it keeps is named by ?keep=.
const KEPT = `${new URL(self.location.href).searchParams.get("keep")}-pages`;
const PATIENCE = 4000;
const SCOPE = new URL(self.registration.scope).pathname;
const ROOT = SCOPE.replace(/[^/]+\/$/u, "");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

function isOurs(url) {
  return url.origin === self.location.origin
    && [SCOPE, `${ROOT}assets/`, `${ROOT}texts/`].some((start) => url.pathname.startsWith(start));
}

async function fromNet(request, cache) {
  const answer = await fetch(request);
  // A redirect leads to the log-in: shown, never kept.
  if (answer.ok && !answer.redirected) await cache.put(request, answer.clone());
  return answer;
}

async function answer(request) {
  const cache = await caches.open(KEPT);
  const net = fromNet(request, cache);
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  try {
    const first = await Promise.race([net, late]);
    if (first && first.status < 502) return first;
  } catch {
    // No net: what was kept follows.
  }
  const kept = await cache.match(request, { ignoreVary: true });
  return kept ?? net;
}

self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && isOurs(new URL(event.request.url))) event.respondWith(answer(event.request));
});
