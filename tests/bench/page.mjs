// Bytes and times of the built page as a telephone meets it: compressed, on a slow line, with a slow processor.
// Usage: node tests/bench/page.mjs [--serve PORT]; build/site must be built. Lighthouse can be pointed at --serve.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "@playwright/test";
import { compressed, headers, serveAt } from "../support/server.mjs";

const site = process.env.SITE ?? fileURLToPath(new URL("../../build/site", import.meta.url));
/** What the first verdict does without: the English, the screens after the questions, and what only leaves the page. */
const beside = /later|rest-|policy\.(en|texts)|intake|auditor|sw\.js|manifest|icons/;

const sizes = new Map();

function fileAt(path) {
  if (!sizes.has(path)) {
    const bytes = readFileSync(join(site, path));
    sizes.set(path, { raw: bytes.length, gzip: gzipSync(bytes).length, brotli: brotliCompressSync(bytes).length });
  }
  return sizes.get(path);
}

const wanted = process.argv[2] === "--serve" ? Number(process.argv[3]) : 0;
const kept = headers({ "cache-control": "max-age=31536000, immutable" }, /^\/assets\//);
const server = await serveAt({ port: wanted, host: "localhost" }, { "/": site }, kept, compressed());
const address = server.url;
if (wanted) console.log(`The compressed page is at ${address} (Ctrl+C stops it)`);
else await measure();

async function measure() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
    args: ["--no-sandbox"],
  });
  const runs = [];
  for (let run = 0; run < 5; run++) runs.push(await visit(browser));
  await browser.close();
  await server.close();
  const middle = (name) => runs.map((run) => run[name]).sort((a, b) => a - b)[2];
  report("until the first screen can be tapped", runs[0].first, 30);
  report("until the first verdict", runs[0].verdict, 110);
  report("in total, with what later screens need", runs[0].all);
  console.log("Chromium, 4 times slower processor, slow 4G (150 ms, 1.6 Mbit/s), medians of 5:");
  console.log(`  first answer can be tapped ${middle("tappable")} ms, layout shift ${middle("shift").toFixed(3)}`);
  console.log(
    `  somebody who taps at once sees the second screen at ${middle("second")} ms, the first question at ${middle("question")} ms`,
  );
  console.log(`  next screen ${middle("next")} ms after an answer`);
}

/** `most`: the budget of the brotli, in KB. */
function report(title, paths, most = Number.POSITIVE_INFINITY) {
  const files = paths.map((path) => ({ path, ...fileAt(path) }));
  const sum = (size) => files.reduce((total, file) => total + size(file), 0);
  const [raw, gzip, brotli] = [sum((file) => file.raw), sum((file) => file.gzip), sum((file) => file.brotli)];
  const verdict =
    most === Number.POSITIVE_INFINITY ? "" : ` (≤ ${most} KB: ${brotli <= most * 1024 ? "met" : "MISSED"})`;
  console.log(`Bytes ${title}: brotli ${brotli}${verdict}, gzip ${gzip}, raw ${raw}`);
  for (const { path, brotli: bytes } of files) console.log(`  ${String(bytes).padStart(6)} ${path}`);
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
  await page.addInitScript(watchInPage);
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.seen?.question);
  await page.locator("#app[data-complete]").waitFor({ state: "attached" });
  const seen = await page.evaluate(() => window.seen);
  const next = await page.evaluate(answerOnce);
  await context.close();
  const first = paths.filter((path) => /index\.html|early|\/index-.*\.css/.test(path));
  const verdict = paths.filter((path) => !beside.test(path));
  return { first, verdict, all: paths, next, ...seen };
}

/** Runs in the page: notes when a door is drawn, taps it at once, asks for everything, and notes what follows. */
function watchInPage() {
  const seen = { tappable: 0, second: 0, question: 0, shift: 0 };
  window.seen = seen;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput && !seen.tapped) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  const now = () => Math.round(performance.now());
  const look = () => {
    const door = document.querySelector("[data-door=serving]");
    const isDrawn = performance.getEntriesByName("first-contentful-paint").length > 0;
    const all = document.querySelector("#app input[value=all]");
    if (!seen.tappable && door && isDrawn) {
      seen.tappable = now();
      seen.tapped = true;
      door.click();
    } else if (!seen.second && all) {
      seen.second = now();
      all.click();
      document.querySelector("#app button[type=submit]").click();
    } else if (document.querySelector("#app [data-fact]")) {
      seen.question = now();
      return;
    }
    requestAnimationFrame(look);
  };
  look();
}

/** Runs in the page: how long it takes from an answer to the next screen. */
function answerOnce() {
  const before = document.querySelector("#app [data-fact]").getAttribute("data-fact");
  document.querySelector("#app [name=answer][value=unsure], #app [name=unsure]").click();
  const begun = performance.now();
  document.querySelector("#app button[type=submit]").click();
  return new Promise((resolve) => {
    const look = () => {
      const now = document.querySelector("#app [data-fact]")?.getAttribute("data-fact");
      if (now === before) requestAnimationFrame(look);
      else setTimeout(() => resolve(Math.round(performance.now() - begun)));
    };
    requestAnimationFrame(look);
  });
}
