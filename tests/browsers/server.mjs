// Serves folders the way good and bad servers do: every call is a port, and so an origin, of its own.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { recorder, watched } from "./recorder.mjs";

/**
 * @typedef {{ status: number, headers: Record<string, string>, body: Buffer }} Answer
 * What a server does otherwise than serving the file as it is: it changes the answer. `path` begins with a slash.
 * @typedef {(answer: Answer, path: string, request: import("node:http").IncomingMessage) => void} Rule
 * @typedef {{ url: string, asked: string[], close: () => Promise<void> }} Site `asked` are the paths requested
 */

/** @type {Record<string, string>} */
const types = {
  ".bin": "application/octet-stream",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * @param {Record<string, string>} folders by the prefix that they are served under, as `{ "/": "build/site" }`
 * @param {...Rule} rules
 * @returns {Promise<Site>}
 */
export function serve(folders, ...rules) {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  /** @type {string[]} */
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? "/", "http://host").pathname));
    asked.push(path);
    const prefix = prefixes.find((candidate) => path.startsWith(candidate));
    const answer = await fileAnswer(
      prefix === undefined ? null : join(folders[prefix] ?? "", "/", path.slice(prefix.length)),
    );
    for (const rule of rules) rule(answer, path, request);
    watch(answer, path);
    response.writeHead(answer.status, { "cache-control": "no-store", ...answer.headers });
    response.end(answer.body);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({ url: `http://127.0.0.1:${port}/`, asked, close: () => stop(server) });
    });
  });
}

/** Makes pages record what goes wrong in them. @type {Rule} */
function watch(answer, path) {
  if (path === "/watch.js") Object.assign(answer, { status: 200, body: Buffer.from(recorder) });
  if (path === "/watch.js") answer.headers["content-type"] = "text/javascript";
  if (!answer.headers["content-type"]?.startsWith("text/html")) return;
  answer.body = Buffer.from(watched(String(answer.body), "/watch.js"));
}

/** @param {string | null} file @returns {Promise<Answer>} */
async function fileAnswer(file) {
  if (file?.endsWith("/")) return fileAnswer(`${file}index.html`);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) return nothing();
  return { status: 200, headers: { "content-type": types[extname(file)] ?? "application/octet-stream" }, body };
}

/** @returns {Answer} */
function nothing() {
  return { status: 404, headers: { "content-type": "text/plain" }, body: Buffer.from("not found") };
}

/** @param {import("node:http").Server} server @returns {Promise<void>} */
function stop(server) {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Headers for every file, or for those whose path matches. @returns {Rule} */
export function headers(/** @type {Record<string, string>} */ added, files = /./) {
  return (answer, path) => {
    if (files.test(path)) Object.assign(answer.headers, added);
  };
}

/** A content security policy beside the page's own: what either forbids is forbidden. @returns {Rule} */
export function policy(/** @type {string} */ words) {
  return headers({ "content-security-policy": words });
}

/** Pages that are no files, by their paths. @returns {Rule} */
export function pages(/** @type {Record<string, string>} */ texts) {
  return (answer, path) => {
    const text = texts[path];
    if (text === undefined) return;
    Object.assign(answer, {
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: Buffer.from(text),
    });
  };
}

/** Other origins may read the files. @returns {Rule} */
export function shared() {
  return headers({ "access-control-allow-origin": "*" });
}

/** @returns {Rule} */
export function typed(/** @type {RegExp} */ files, /** @type {string} */ type) {
  return headers({ "content-type": type }, files);
}

/** @returns {Rule} */
export function missing(/** @type {RegExp} */ files) {
  return (answer, path) => {
    if (files.test(path)) Object.assign(answer, nothing());
  };
}

/** Files that a proxy, or somebody, has changed: by a function, else by one flipped bit in the middle. @returns {Rule} */
export function altered(/** @type {RegExp} */ files, change = flipBit) {
  return (answer, path) => {
    if (files.test(path) && answer.status === 200) answer.body = change(answer.body);
  };
}

/** @param {Buffer} body @returns {Buffer} */
function flipBit(body) {
  const copy = Buffer.from(body);
  const middle = copy.length >> 1;
  copy[middle] = (copy[middle] ?? 0) ^ 1;
  return copy;
}
