// The element in pages that frameworks draw, and the library where code has no address of its own.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { iconless, serve } from "../support/server.mjs";
import { events, openBrowser, ready, watch } from "./browser.ts";
import { consumer, installed, withPackages } from "./installed.ts";

const react = `
import { createElement, StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import "eligibility-checker/react";
function Page() {
  const [steps, setSteps] = useState(0);
  const [size, setSize] = useState("standard");
  const checker = createElement("eligibility-checker", {
    ...{ size, core: "js", "share-answers": false, "heading-level": 3, documents: [] },
    "oneligibility-step": () => setSteps((before) => before + 1),
  });
  return createElement("main", null,
    createElement("button", { id: "larger", onClick: () => setSize("large") }),
    createElement("output", null, String(steps)), checker);
}
createRoot(document.getElementById("root")).render(createElement(StrictMode, null, createElement(Page)));`;

const vue = `
import { createApp, h, ref } from "vue";
import "eligibility-checker/vue";
const steps = ref(0), size = ref("standard");
createApp({
  setup: () => () => h("main", [
    h("button", { id: "larger", onClick: () => (size.value = "large") }),
    h("output", String(steps.value)),
    h("eligibility-checker", {
      size: size.value, core: "js", "share-answers": false, "heading-level": 3, documents: [],
      "onEligibility-step": () => steps.value++,
    }),
  ]),
}).mount("#root");`;

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it.each([
  ["React", react, ["react", "react-dom", "scheduler"]],
  ["Vue", vue, ["vue", "@vue"]],
])(
  "%s draws it, sets what it takes, hears what it tells, and draws anew without losing the journey",
  async (name, code, packages) => {
    const root = join(consumer, `in-${name}`);
    mkdirSync(root);
    writeFileSync(join(root, "main.js"), code);
    writeFileSync(
      join(root, "index.html"),
      '<!doctype html><meta charset="utf-8"><div id="root"></div><script type="module" src="./main.js"></script>',
    );
    withPackages(...packages);
    // What Vue asks a bundler to say.
    const flags = ["__VUE_OPTIONS_API__", "__VUE_PROD_DEVTOOLS__", "__VUE_PROD_HYDRATION_MISMATCH_DETAILS__"];
    const define = Object.fromEntries(flags.map((flag) => [flag, "false"]));
    await build({
      define,
      configFile: false,
      root,
      base: "./",
      logLevel: "error",
      resolve: { preserveSymlinks: true },
    });
    const site = await serve({ "/": join(root, "dist") }, iconless());
    const { page, noise, close } = await watch(browser);
    await page.goto(`${site.url}index.html`);
    expect(await ready(page)).toMatchObject({ core: "js" });
    const element = page.locator("eligibility-checker");
    await element.locator("[data-door=serving]:visible").click();
    await element.locator("input[value=thirty]").check();
    await expect.poll(() => page.locator("output").textContent()).toBe("1");
    await page.locator("#larger").evaluate((button: HTMLElement) => button.click());
    const size = () => element.locator(".surface").evaluate((surface) => getComputedStyle(surface).fontSize);
    await expect.poll(size).toBe("22px");
    expect(await element.locator("input[value=thirty]").isChecked()).toBe(true);
    expect(await element.getAttribute("share-answers")).not.toBe("");
    expect((await events(page)).filter(({ type }) => type === "eligibility-error")).toEqual([]);
    expect(noise).toEqual([]);
    await close();
    await site.close();
  },
);

it("can be imported where code has no address of its own, as in some workers, and where there is no document", () => {
  const folder = join(consumer, "without-address");
  cpSync(installed, folder, { recursive: true });
  for (const file of readdirSync(folder).filter((one) => one.endsWith(".js"))) {
    const code = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, file), code.replace(/import\.meta\.url/g, "undefined"));
  }
  const said = execFileSync(
    "node",
    [
      "--input-type=module",
      "--eval",
      'import { VERSION } from "./index.js"; import "./element.js"; console.log(VERSION)',
    ],
    { cwd: folder, encoding: "utf8" },
  );
  expect(said).toMatch(/^\d+\.\d+\.\d+/);
});
