// The element without a bundler: one tag in a page that lies elsewhere than the package.

import { afterAll, beforeAll, expect, it } from "vitest";
import { settingTexts } from "../../web/words/settings.ts";
import { iconless, pages as pagesAt, type Site, serve } from "../support/server.mjs";
import { events, openBrowser, ready, watch } from "./browser.ts";
import { hash, installed, manifest } from "./installed.ts";

/** What of the element is looked at. */
type Shown = HTMLElement & { version: string; policyHash: string | null; core: string | null };

const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:";

function html(tag: string, attributes = ""): string {
  return `<!doctype html><html><head><meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">${tag}</head>
    <body><eligibility-checker ${attributes}></eligibility-checker></body></html>`;
}

const classic = '<script src="/parts/eligibility/eligibility-checker.iife.js" defer></script>';
const module = '<script type="module" src="/parts/eligibility/element.js"></script>';
const pages = {
  "/portal/classic.html": html(classic),
  "/portal/module.html": html(module),
  "/portal/plain.html": html(classic, 'core="js"'),
  "/portal/plain-module.html": html(module, 'core="js"'),
  "/portal/missing.html": html(module, 'policy="nowhere.json"'),
};

let browser: Awaited<ReturnType<typeof openBrowser>>;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([
    openBrowser(),
    serve({ "/parts/eligibility/": installed }, pagesAt(pages), iconless()),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const data = ["policy.asking.json", "policy.bin", "policy.en.json", "policy.texts.json"];
const intake = ["intake.js", "intake.wasm"];
const script = ["eligibility-checker.iife.js"];
const modules = ["element.js", "checker.js", "shared.js", "screens.js", "rest.js"];

it.each([
  ["classic", "wasm", [...script, ...data, "core.wasm", ...intake], 940_000],
  ["module", "wasm", [...modules, ...data, "core.wasm", ...intake], 940_000],
  ["plain", "js", [...script, ...data, "core_js.js", "intake_js.js"], 1_150_000],
  ["plain-module", "js", [...modules, ...data, "core_js.js", "intake_js.js"], 1_150_000],
] as const)("%s: the first question comes, from files of the package alone", async (name, core, files, limit) => {
  const { page, noise, close } = await watch(browser);
  site.asked.length = 0;
  await page.goto(`${site.url}portal/${name}.html`);
  expect(await ready(page)).toEqual({ policy: { id: "hunan-2016-91", hash }, version: manifest.version, core });
  const fetched = site.asked.filter(({ path }) => !path.endsWith(".html") && path !== "/favicon.ico");
  expect(fetched.map(({ path }) => path).sort()).toEqual(files.map((file) => `/parts/eligibility/${file}`).sort());
  const bytes = fetched.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(bytes).toBeLessThan(limit);
  const said = await page.locator("eligibility-checker").evaluate((element) => {
    const { version, policyHash, core, shadowRoot } = element as Shown;
    const { version: ofClass } = element.constructor as unknown as { version: string };
    const surface = shadowRoot?.querySelector<HTMLElement>("[part=page]")?.dataset.core;
    return { version, ofClass, policyHash, core, surface };
  });
  const { version } = manifest;
  expect(said).toEqual({ version, ofClass: version, policyHash: hash, core, surface: core });
  expect(noise).toEqual([]);
  await close();
});

it("starts anew with another core when told so, and its buttons go on working", async () => {
  const { page, noise, close } = await watch(browser);
  await page.goto(`${site.url}portal/module.html`);
  await ready(page);
  const element = page.locator("eligibility-checker");
  await element.evaluate((it) => it.setAttribute("core", "js"));
  await expect.poll(() => element.evaluate((it) => (it as Shown).core)).toBe("js");
  await element.locator("[data-door=serving]:visible").waitFor();
  const language = element.locator("#language");
  await language.click();
  await element.locator("[part=page]:lang(en)").waitFor();
  expect(await language.textContent()).toBe(settingTexts.languages.zh.zh);
  const readies = (await events(page)).filter(({ type }) => type === "eligibility-ready");
  expect(readies.map(({ detail }) => (detail as { core: string }).core)).toEqual(["wasm", "js"]);
  expect(noise).toEqual([]);
  await close();
});

it("says what it cannot load, and then knows no policy and no core", async () => {
  const { page, close } = await watch(browser);
  await page.goto(`${site.url}portal/missing.html`);
  await expect
    .poll(() => events(page))
    .toMatchObject([{ type: "eligibility-error", detail: { code: "policy-unavailable" } }]);
  const said = await page.locator("eligibility-checker").evaluate((element) => {
    const { policyHash, core, shadowRoot } = element as Shown;
    return [policyHash, core, shadowRoot?.querySelector<HTMLElement>("[part=page]")?.dataset.core ?? null];
  });
  expect(said).toEqual([null, null, null]);
  await close();
});
