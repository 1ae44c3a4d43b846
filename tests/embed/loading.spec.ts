import { readFileSync } from "node:fs";
import type { Route } from "@playwright/test";
import { texts } from "../../web/words/texts.ts";
import { coreOf, expect, state, teacherLink, test, thirtyYears, toResults } from "./portal.ts";

/** What a server can do wrong with the files of the element, and what becomes of it. */
const wrong: readonly [what: string, files: string, change: (route: Route) => Promise<void>, core: "wasm" | "js"][] = [
  ["no MIME type of its own for .wasm", "**/core.wasm", withType("application/octet-stream"), "wasm"],
  [".wasm as a text", "**/core.wasm", withType("text/plain"), "wasm"],
  ["no .wasm", "**/core.wasm", (route) => route.fulfill({ status: 404, body: "not found" }), "js"],
  ["a page of its own in place of .wasm", "**/core.wasm", (route) => route.fulfill({ body: "<!doctype html>" }), "js"],
  ["another byte in .wasm", "**/core.wasm", altered, "js"],
];

function withType(type: string): (route: Route) => Promise<void> {
  return async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": type } });
  };
}

async function altered(route: Route): Promise<void> {
  const response = await route.fetch();
  const body = await response.body();
  body.writeUInt8(body.readUInt8(body.length - 1) ^ 1, body.length - 1);
  await route.fulfill({ response, body });
}

test.describe("a server that sends", () => {
  // The browser itself speaks of the missing and altered files.
  test.use({ quiet: false });
  for (const [what, files, change, core] of wrong) {
    test(`${what}: runs as ${core}`, async ({ page }) => {
      await page.route(files, change);
      for (const portal of ["plain.html", "gbk.html"]) {
        await page.goto(portal + teacherLink);
        await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
        expect(await state(page, "core")).toBe(core);
      }
    });
  }
});

test.describe("a policy of the portal without wasm-unsafe-eval", () => {
  test.use({ quiet: false });
  test("runs as js also where core is not set", async ({ page }) => {
    const requests: string[] = [];
    page.on("request", (request) => requests.push(new URL(request.url()).pathname));
    await page.route("**/strict-js.html", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace(' core="js"', "") });
    });
    await page.goto("strict-js.html");
    expect(await coreOf(page)).toBe("js");
    expect(requests.filter((path) => path.endsWith("core.wasm"))).toEqual([]);
  });
});

test.describe("files that are missing for a while", () => {
  test.use({ quiet: false });
  const missing: readonly [what: string, files: RegExp, portal: string, core: "wasm" | "js"][] = [
    ["both cores", /\/core(_js)?\.(wasm|js)(\?.*)?$/, "plain.html", "wasm"],
    ["both cores", /\/core(_js)?\.(wasm|js)(\?.*)?$/, "gbk.html", "wasm"],
    ["the plain core", /\/core_js\.js(\?.*)?$/, "strict-js.html", "js"],
    ["the data", /\/policy\./, "plain.html", "wasm"],
    ["the intake", /\/intake(_js)?\.(wasm|js)(\?.*)?$/, "plain.html", "wasm"],
    ["the later screens", /\/screens\.js(\?.*)?$/, "plain.html", "wasm"],
    [
      "everything but the script",
      /\/(core|core_js|intake|intake_js|screens|policy|policy\.en)\.(wasm|js|json|bin)(\?.*)?$/,
      "plain.html",
      "wasm",
    ],
  ];
  for (const [what, files, portal, core] of missing) {
    test(`${what} (${portal}): the guide stays, and 重试 works once they are back`, async ({ page }) => {
      await page.route(files, (route) => route.fulfill({ status: 503, body: "" }));
      const failed = page.waitForFunction(() =>
        document.querySelector("eligibility-checker")?.shadowRoot?.querySelector(".failure"),
      );
      await page.goto(portal);
      await failed;
      const element = page.locator("eligibility-checker");
      await expect(element.locator("#doors")).toContainText("这是自查，不是申报");
      await expect(element.locator(".guide")).toContainText("这份文件讲了什么");
      await element.getByRole("button", { name: texts.failure.retry.zh }).click();
      await expect(element.getByRole("button", { name: texts.failure.retry.zh })).toBeVisible();
      await page.unroute(files);
      await element.getByRole("button", { name: texts.failure.retry.zh }).click();
      await toResults(page);
      expect(await state(page, "core")).toBe(core);
    });
  }

  test("the portal hears of it", async ({ page }) => {
    await page.route(/\/policy\./, (route) => route.fulfill({ status: 404, body: "" }));
    await page.addInitScript(() => {
      addEventListener("eligibility-error", (event) => {
        document.title = (event as CustomEvent<{ code: string }>).detail.code;
      });
    });
    await page.goto("plain.html");
    await expect(page).toHaveTitle(/^[a-z-]+$/);
  });
});

test("without the script the words inside the tag are shown", async ({ page }) => {
  await page.route("**/element.js", (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  await page.goto("plain.html");
  await expect(page.getByText("或者拨打 12333")).toBeVisible();
});

test("the classic script is ASCII", () => {
  const script = readFileSync(new URL("../../build/package/eligibility-checker.iife.js", import.meta.url));
  expect(script.every((byte) => byte < 0x80)).toBe(true);
});
