// Keeps the page's files, so that it works without a network once it is loaded. VERSION is put in when it is built.
const KEPT = "vietmend-VERSION";
const FILES = [
  "./", "index.html", "style.css", "icon.svg", "app.js", "examples.js", "jsonl.js", "page_text.js", "result.js", "view.js", "words.js", "worker.js",
  ...["browser", "documents", "edits", "engine", "exports", "module", "options", "outline", "repairer", "text", "vectors"].map(
    (name) => `vietmend/src/${name}.js`,
  ),
  "vietmend/vietmend.wasm", "vietmend/model/core.model", "vietmend/model/senses.model",
];

addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES)).then(() => skipWaiting()));
});
addEventListener("activate", (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith("vietmend-") && name !== KEPT).map((name) => caches.delete(name))))
      .then(() => clients.claim()),
  );
});
addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(registration.scope)) return;
  event.respondWith(
    (async () => {
      const cache = await caches.open(KEPT);
      const kept = await cache.match(event.request, { ignoreSearch: true });
      if (kept !== undefined) return kept;
      const response = await fetch(event.request);
      // The larger parts of the model, when they are asked for first.
      if (response.ok) await cache.put(event.request, response.clone());
      return response;
    })(),
  );
});
