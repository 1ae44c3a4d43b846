// A portal that bundles the package, opened from a folder of its own.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { build, createServer } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { iconless, pages, serve } from "../support/server.mjs";
import { openBrowser, ready, watch } from "./browser.ts";
import { consumer, hash, installed, manifest } from "./installed.ts";

const main = `
import "eligibility-checker/element";
import { VERSION } from "eligibility-checker";
document.title = VERSION;`;
const page = (script: string): string => `<!doctype html><meta charset="utf-8"><body>
  <eligibility-checker></eligibility-checker><script type="module" src="${script}"></script>`;

const root = join(consumer, "portal");
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  mkdirSync(root);
  writeFileSync(join(root, "main.js"), main);
  writeFileSync(join(root, "index.html"), page("./main.js"));
  browser = await openBrowser();
});
afterAll(() => browser?.close());

async function expectReady(address: string): Promise<void> {
  const { page, noise, close } = await watch(browser);
  await page.goto(address);
  const { version } = manifest;
  expect(await ready(page)).toEqual({ policy: { id: "hunan-2016-91", hash }, version, core: "wasm" });
  expect(await page.title()).toBe(version);
  expect(noise).toEqual([]);
  await close();
}

it("Vite takes it as it is", async () => {
  const warnings: string[] = [];
  const customLogger = {
    ...console,
    hasWarned: false,
    clearScreen() {},
    hasErrorLogged: () => false,
    warnOnce(text: string) {
      warnings.push(text);
    },
    warn(text: string) {
      warnings.push(text);
    },
    info() {},
  };
  await build({ configFile: false, root, base: "./", customLogger, build: { reportCompressedSize: false } });
  const site = await serve({ "/service/check/": join(root, "dist") }, iconless());
  await expectReady(`${site.url}service/check/index.html`);
  await site.close();
  // One chunk is the core as plain JavaScript, which is fetched only where it must be; and a slow machine is no fault
  expect(warnings.filter((text) => !/chunks are larger than|PLUGIN_TIMINGS/.test(text))).toEqual([]);
});

it("Vite's development server takes it too", async () => {
  const server = await createServer({
    configFile: false,
    root,
    logLevel: "error",
    server: { port: 0, host: "127.0.0.1", hmr: false },
  });
  await server.listen();
  await expectReady(server.resolvedUrls?.local[0] ?? "");
  await server.close();
});

it("a bundler that leaves files where they are needs them beside its bundle", async () => {
  const bundle = await rolldown({ input: join(root, "main.js") });
  const out = join(consumer, "copied");
  await bundle.write({ dir: out, format: "esm" });
  const policy = ["policy.asking.json", "policy.texts.json", "policy.bin", "policy.en.json"];
  for (const file of ["core.wasm", "intake.wasm", ...policy, "element.css"])
    cpSync(join(installed, file), join(out, file));
  const site = await serve({ "/copied/": out }, pages({ "/copied/index.html": page("./main.js") }), iconless());
  await expectReady(`${site.url}copied/index.html`);
  await site.close();
});
