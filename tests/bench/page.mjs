// Bytes and times of the built page as a telephone meets it: compressed, on a slow line, with a slow processor.
// Usage: node tests/bench/page.mjs [--serve PORT]; build/site must be built. Lighthouse can be pointed at --serve.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";

const site = process.env.SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".bin": "application/octet-stream",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};
const compressed = new Map();

function fileAt(path) {
  if (!compressed.has(path)) {
    const bytes = readFileSync(join(site, path));
    compressed.set(path, { raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes) });
  }
  return compressed.get(path);
}

const server = createServer((request, response) => {
  const path = new URL(request.url, "http://page").pathname.replace(/\/$/, "/index.html");
  try {
    response.writeHead(200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      "content-encoding": "br",
      "cache-control": path.startsWith("/assets/") ? "max-age=31536000, immutable" : "no-cache",
    });
    response.end(fileAt(path).brotli);
  } catch {
    response.writeHead(404, { "content-type": "text/plain" }).end("not found");
  }
});
const wanted = process.argv[2] === "--serve" ? Number(process.argv[3]) : 0;
await new Promise((resolve) => server.listen(wanted, resolve));
const address = `http://localhost:${server.address().port}/`;
if (wanted) console.log(`The compressed page is at ${address} (Ctrl+C stops it)`);
else await measure();

async function measure() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const runs = [];
  for (let run = 0; run < 5; run++) runs.push(await visit(browser));
  await browser.close();
  server.close();
  const middle = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[2];
  report("until the first question can be answered", runs[0].first);
  report("in total, with what later screens need", runs[0].all);
  console.log("Chromium, 4 times slower processor, slow 4G (150 ms, 1.6 Mbit/s), medians of 5:");
  console.log(`  first words ${middle("paint")} ms, first question ${middle("question")} ms`);
  console.log(`  first verdict ${middle("verdict")} ms after its question was answered`);
}

function report(title, paths) {
  const files = paths.map((path) => ({ path, ...fileAt(path) }));
  const sum = (size) => files.reduce((total, file) => total + size(file), 0);
  const [raw, gzip, brotli] = [sum((file) => file.raw), sum((file) => file.gzip), sum((file) => file.brotli.length)];
  console.log(`Bytes ${title}: brotli ${brotli}, gzip ${gzip}, raw ${raw}`);
  for (const { path, brotli: bytes } of files) console.log(`  ${String(bytes.length).padStart(6)} ${path}`);
}

/** One visit of a new browser context: what was fetched, and when the page could be used. */
async function visit(browser) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
  const page = await context.newPage();
  const paths = [];
  page.on("request", (request) => {
    const path = new URL(request.url()).pathname.replace(/\/$/, "/index.html");
    if (request.url().startsWith(address) && !paths.includes(path)) paths.push(path);
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (0.75 * 1024 * 1024) / 8,
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector("#app input[name=answer]")) window.firstQuestion = Math.round(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.firstQuestion);
  const first = paths.filter((path) => !/later|policy\.en|auditor|sw\.js|manifest|icons/.test(path));
  const question = await page.evaluate(() => window.firstQuestion);
  const paint = await page.evaluate(() =>
    Math.round(performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0),
  );
  await page.locator("#app[data-complete]").waitFor({ state: "attached" });
  const all = [...paths];
  await page.locator("input[value=serving]").check();
  await page.locator("#app button[type=submit]").click();
  await page.locator("input[value=thirty]").check();
  await page.locator("#app button[type=submit]").click();
  await page.locator("#app [data-fact] input[name=answer]").first().check();
  const verdict = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const begun = performance.now();
        document.querySelector("#app button[type=submit]").click();
        requestAnimationFrame(() => setTimeout(() => resolve(Math.round(performance.now() - begun))));
      }),
  );
  await context.close();
  return { first, all, question, paint, verdict };
}
