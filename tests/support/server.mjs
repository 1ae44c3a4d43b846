// The server of all tests in browsers, of benchmarks and of `npm start`: it serves folders the way good and bad servers do.
// Every call is a port, and so an origin, of its own.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { recorder, watched } from "./recorder.mjs";

/**
 * @typedef {import("./server.d.mts").Answer} Answer
 * @typedef {import("./server.d.mts").Rule} Rule
 * @typedef {import("./server.d.mts").Site} Site
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
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/** @param {Record<string, string>} folders @param {...Rule} rules @returns {Promise<Site>} */
export function serve(folders, ...rules) {
  return serveAt({ port: 0, host: "127.0.0.1" }, folders, ...rules);
}

/** @param {{ port: number, host: string }} where @param {Record<string, string>} folders @param {...Rule} rules */
export function serveAt({ port, host }, folders, ...rules) {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  /** @type {Site["asked"]} */
  const asked = [];
  /** @type {string[]} */
  const lacking = [];
  const server = createServer(async (request, response) => {
    const path = pathOf(request.url ?? "/");
    const prefix = prefixes.find((candidate) => path.startsWith(candidate));
    const answer = await fileAnswer(
      prefix === undefined ? null : join(folders[prefix] ?? "", "/", path.slice(prefix.length)),
    );
    const { length } = answer.body;
    for (const rule of rules) rule(answer, path, request);
    asked.push({ path, bytes: answer.status === 200 ? length : -1 });
    if (answer.status === 404) lacking.push(path);
    response.writeHead(answer.status, { "cache-control": "no-store", ...answer.headers });
    response.end(answer.body);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = /** @type {import("node:net").AddressInfo} */ (server.address());
      const name = host === "0.0.0.0" ? "localhost" : host;
      resolve({ url: `http://${name}:${address.port}/`, asked, lacking, close: () => stop(server) });
    });
  });
}

/** Without its query; as it is where it is no address. @param {string} url */
function pathOf(url) {
  const [path = ""] = url.split("?");
  try {
    return normalize(decodeURIComponent(path));
  } catch {
    return path;
  }
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

/** Makes pages record what goes wrong in them; the last of the rules. @returns {Rule} */
export function recording() {
  return (answer, path) => {
    if (path === "/watch.js")
      Object.assign(answer, {
        status: 200,
        headers: { "content-type": "text/javascript" },
        body: Buffer.from(recorder),
      });
    if (answer.headers["content-type"]?.startsWith("text/html"))
      answer.body = Buffer.from(watched(String(answer.body), "/watch.js"));
  };
}

/** As servers compress; each content once. @returns {Rule} */
export function compressed() {
  /** @type {Map<string, Buffer>} */
  const known = new Map();
  return (answer, path) => {
    if (answer.status !== 200) return;
    const body = known.get(path) ?? brotliCompressSync(answer.body);
    known.set(path, body);
    Object.assign(answer, { body });
    answer.headers["content-encoding"] = "br";
  };
}

/** No icon, where a page names none: browsers ask for one. @returns {Rule} */
export function iconless() {
  return (answer, path) => {
    if (path === "/favicon.ico") Object.assign(answer, { status: 204, body: Buffer.alloc(0) });
  };
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
