// The copy of the page on the device. The build writes in its version and its files; this file alone is no copy.
// A copy is used whole, so that files of two versions never meet; a newer one waits until the applicant uses it.
const version = "BUILD";
const files = ["FILES"];
// What a page needs besides that runs the core as plain JavaScript; such a page says so.
const plainFiles = ["PLAIN"];
const scope = registration.scope;
// Other pages of the portal may keep copies on the same origin.
const family = `eligibility-checker ${scope}`;
const name = `${family} ${version}`;
// With what the page was opened: documents, another policy, and the address. It outlives versions.
const givenName = `${family} given`;
const start = new URL("given/start", scope).href;
const plain = new URL("given/plain", scope).href;

addEventListener("install", (event) => {
  event.waitUntil(install());
});

async function install() {
  const wanted = (await given(plain)) ? files.concat(plainFiles) : files;
  const copy = await caches.open(name);
  await copy.addAll(wanted.map(fresh));
}

addEventListener("activate", (event) => {
  const isOld = (other) => other.startsWith(`${family} `) && other !== name && other !== givenName;
  const drop = (names) => Promise.all(names.filter(isOld).map((old) => caches.delete(old)));
  event.waitUntil(caches.keys().then(drop));
});

addEventListener("message", (event) => {
  if (event.data === "use") skipWaiting();
  else event.waitUntil(keep(event.data).then((newer) => event.ports[0].postMessage({ newer })));
});

// Keeps what a page was opened with; says whether one of its files is another than the one that was kept.
async function keep({ addresses, search, isPlain }) {
  const memory = await caches.open(givenName);
  await memory.put(start, new Response(search));
  if (isPlain) {
    await memory.put(plain, new Response());
    await (await caches.open(name)).addAll(plainFiles.map(fresh));
  }
  const changes = await Promise.all(addresses.map((address) => refreshed(memory, address)));
  return changes.includes(true);
}

async function refreshed(memory, address) {
  const before = await memory.match(address);
  const kept = before === undefined ? undefined : await before.text();
  try {
    const now = await fetch(fresh(address));
    if (!now.ok) return false;
    const came = await now.clone().text();
    await memory.put(address, now);
    return kept !== undefined && kept !== came;
  } catch {
    // Without a network the one that is kept stays.
    return false;
  }
}

function fresh(file) {
  return new Request(file, { cache: "no-cache" });
}

// What is kept under this address; nothing is made where nothing was.
async function given(address) {
  return (await caches.has(givenName))
    ? (await caches.open(givenName)).match(address, { ignoreVary: true })
    : undefined;
}

addEventListener("fetch", (event) => {
  if (event.request.method === "GET") event.respondWith(answer(event.request));
});

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url);
  // An installed page begins without what it was opened with.
  const begin = request.mode === "navigate" && searchParams.has("installed") && (await given(start));
  if (begin) return Response.redirect(scope + (await begin.text()), 302);
  const copy = await caches.open(name);
  const isFolder = pathname === new URL(scope).pathname;
  // Chat apps append to addresses, and servers say `Vary`; our files do not differ for either.
  const kept = await copy.match(isFolder ? "index.html" : request, { ignoreSearch: true, ignoreVary: true });
  if (kept) return plainly(kept);
  const told = await given(request.url);
  if (told) return told;
  try {
    return await fetch(request);
  } catch (fault) {
    const page = request.mode === "navigate" && (await copy.match("index.html", { ignoreVary: true }));
    if (page) return plainly(page);
    throw fault;
  }
}

// A browser does not open what came by a redirect.
function plainly(response) {
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}
