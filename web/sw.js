// The copy of the page on the device. The build writes in its version and its files; this file alone is no copy.
// A copy is used whole, so that files of two versions never meet; a newer one waits until the applicant uses it.
const version = "BUILD";
const files = ["FILES"];
// What a page needs besides that runs the core as plain JavaScript; such a page says so when it registers us.
const plainFiles = ["PLAIN"];
const kept = new URL(location.href).searchParams.get("core") === "js" ? files.concat(plainFiles) : files;
// Other pages of the portal may keep copies on the same origin.
const family = `eligibility-checker ${registration.scope}`;
const name = `${family} ${version}`;

addEventListener("install", (event) => {
  const fresh = kept.map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(name).then((copy) => copy.addAll(fresh)));
});

addEventListener("activate", (event) => {
  const isOld = (other) => other.startsWith(`${family} `) && other !== name;
  const drop = (names) => Promise.all(names.filter(isOld).map((old) => caches.delete(old)));
  event.waitUntil(caches.keys().then(drop));
});

addEventListener("message", (event) => {
  if (event.data === "use") skipWaiting();
});

addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(registration.scope)) {
    event.respondWith(answer(event.request));
  }
});

async function answer(request) {
  const copy = await caches.open(name);
  const isFolder = new URL(request.url).pathname === new URL(registration.scope).pathname;
  // Chat apps append to addresses, and servers say `Vary`; our files do not differ for either.
  const kept = await copy.match(isFolder ? "index.html" : request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return plain(kept);
  try {
    return await fetch(request);
  } catch (fault) {
    const page = request.mode === "navigate" && (await copy.match("index.html", { ignoreVary: true }));
    if (page) return plain(page);
    throw fault;
  }
}

// A browser does not open what came by a redirect.
function plain(response) {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}
