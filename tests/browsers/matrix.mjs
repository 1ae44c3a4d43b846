// Columns (ways in which the journey is delivered) by rows (browsers): in every cell people walk through the journey,
// and each verdict shown is compared with the native core's. Needs what `npm run test:browsers` builds.
//
//   npm run test:browsers -- [--only chromium,webkit] [--columns page] [--short]
//
// --short: one person walks instead of five in the columns for everybody. Exit status 1 when a cell failed; the list
// below the table says why, and build/browsers/failed has a picture of each.
//
// A column is added to columns.mjs: a name, what it is about, and `run`, which gets
//   serve(folders, ...rules)   a server for this cell, on an origin of its own; rules are in ../support/server.mjs
//   walk(url, root?)           opens the address and lets the people walk; `root` as in browsers.mjs
//   visit(url, look)           opens the address and calls look(page); the page is closed and its noise is checked
//   person, browser            the first of the people, and the browser (see browsers.mjs)
// and throws when something is wrong. What it returns stands in the table: the core that ran. Noise (errors, warnings,
// violations of a content security policy, requests to others, files that are not there; see ../support/recorder.mjs) fails the cell unless it matches what `ignore` gives for
// the browser.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { recording, serve } from "../support/server.mjs";
import { launch, names } from "./browsers.mjs";
import { columns } from "./columns.mjs";
import { ownPage, people, walkRightly } from "./expected.mjs";
import { Table } from "./table.mjs";

/** @typedef {import("./browsers.mjs").Browser} Browser */
/** @typedef {import("./browsers.mjs").Page} Page */

/**
 * @typedef {object} Tools
 * @property {typeof serve} serve
 * @property {(url: string, root?: string) => Promise<string>} walk
 * @property {<Found>(url: string, look: (page: Page) => Promise<Found>) => Promise<Found>} visit
 * @property {import("./expected.mjs").Expecting} person
 * @property {Browser} browser
 *
 * @typedef {object} Column
 * @property {string} name
 * @property {string} about
 * @property {boolean} [everybody]
 * @property {(browser: string) => RegExp | undefined} [ignore]
 * @property {(tools: Tools) => Promise<string>} run
 */

const pictures = fileURLToPath(new URL("../../build/browsers/failed/", import.meta.url));

const { values: wanted } = parseArgs({
  options: { only: { type: "string" }, columns: { type: "string" }, short: { type: "boolean", default: false } },
});
const rows = chosen(names, wanted.only);
const shown = chosen(
  columns.map(({ name }) => name),
  wanted.columns,
).flatMap((name) => columns.filter((column) => column.name === name));
const walkers = await people();

rmSync(pictures, { recursive: true, force: true });
const table = new Table(shown.map(({ name }) => name));
for (const row of rows) await fillRow(row);
table.end();
process.exitCode = table.failures > 0 ? 1 : 0;

/** @param {readonly string[]} all @param {string | undefined} list */
function chosen(all, list) {
  const picked = list?.split(",") ?? [...all];
  const unknown = picked.filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`there is no ${unknown.join(", ")}; there are ${all.join(", ")}`);
  return picked;
}

/** @param {string} row */
async function fillRow(row) {
  /** @type {Browser | null} */
  let browser = null;
  table.begin(row);
  for (const column of shown) {
    const begun = Date.now();
    try {
      browser ??= await launch(row);
      table.version(browser.version);
      table.pass(await cell(browser, column), Date.now() - begun);
    } catch (fault) {
      table.fail(column.name, fault instanceof Error ? fault.message : String(fault), Date.now() - begun);
      // The next cell must not suffer from what this one did to the browser.
      await browser?.close();
      browser = null;
    }
  }
  await browser?.close();
  table.endRow();
}

/** @param {Browser} browser @param {Column} column @returns {Promise<string>} */
async function cell(browser, column) {
  /** @type {import("../support/server.mjs").Site[]} */
  const sites = [];
  /** @param {Page} page */
  const heard = async (page) => {
    const noise = await page.noise(sites.map(({ url }) => new URL(url).origin));
    return [...noise, ...sites.flatMap(({ lacking }) => lacking.map((path) => `404: ${path}`))];
  };
  /** @type {Tools["visit"]} */
  const visit = async (url, look) => {
    const page = await browser.open(url);
    try {
      const found = await look(page);
      const noise = (await heard(page)).filter((line) => !column.ignore?.(browser.name)?.test(line));
      if (noise.length > 0) throw new Error(`not quiet: ${[...new Set(noise)].join("\n")}`);
      return found;
    } catch (fault) {
      await picture(page, `${browser.name}-${column.name}.png`);
      if (fault instanceof Error && !fault.message.startsWith("not quiet")) {
        fault.message += ["", ...(await heard(page).catch(() => []))].join("\n");
      }
      throw fault;
    } finally {
      // A browser that broke down cannot close its page; what broke it is the error to tell.
      await page.close().catch(() => {});
    }
  };
  try {
    return await column.run({
      serve: async (folders, ...rules) => {
        const site = await serve(folders, ...rules, recording());
        sites.push(site);
        return site;
      },
      walk: (url, root) => walkAll(column.everybody && !wanted.short ? walkers : walkers.slice(0, 1), url, root, visit),
      visit,
      person: /** @type {import("./expected.mjs").Expecting} */ (walkers[0]),
      browser,
    });
  } finally {
    for (const site of sites) await site.close();
  }
}

/**
 * Each on a page of his own.
 * @param {typeof walkers} group @param {string} url @param {string | undefined} root @param {Tools["visit"]} visit
 */
async function walkAll(group, url, root, visit) {
  let core = "";
  for (const person of group) {
    await visit(url, async (page) => {
      await walkRightly(page, person, root);
      core = await page.evaluate(`(${root ?? ownPage}).closest("[data-core]").getAttribute("data-core")`);
    });
  }
  return core;
}

/** @param {Page} page @param {string} name */
async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  const pixels = await page.screenshot().catch(() => null);
  if (pixels) writeFileSync(pictures + name, pixels);
}
