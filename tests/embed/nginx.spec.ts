import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, originsOf, test } from "./portal.ts";

const folder = fileURLToPath(new URL("../../build/embed/eligibility-checker", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
const types: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  wasm: "application/wasm",
  bin: "application/octet-stream",
  webmanifest: "application/manifest+json; charset=utf-8",
  svg: "image/svg+xml",
  png: "image/png",
};
const forever = "public, max-age=31536000, immutable";

for (const [ending, type] of Object.entries(types)) {
  test(`.${ending} files have their type, are compressed, and are open to all`, async ({ request, baseURL }) => {
    const own = files.filter((file) => file.endsWith(`.${ending}`));
    expect(own).not.toEqual([]);
    for (const file of own) {
      const response = await request.get(`eligibility-checker/${file}`, { headers: { "accept-encoding": "gzip" } });
      const { size } = statSync(`${folder}/${file}`);
      const headers = response.headers();
      expect(headers["content-type"], file).toBe(type);
      expect(headers["content-encoding"], file).toBe(ending === "png" || size < 1000 ? undefined : "gzip");
      expect(headers["access-control-allow-origin"], file).toBe("*");
      expect(headers["x-content-type-options"], file).toBe("nosniff");
      expect(headers["content-security-policy"], file).toBe(`frame-ancestors 'self' ${originsOf(baseURL)[0]}`);
      const hasVersion = /^\d+\.\d+\.\d+\/|\/assets\//.test(file);
      expect(headers["cache-control"], file).toBe(hasVersion ? forever : "no-cache");
    }
  });
}

test("a file that is not there is not kept", async ({ request }) => {
  const response = await request.get("eligibility-checker/page/assets/gone.js");
  expect(response.status()).toBe(404);
  expect(response.headers()["cache-control"]).toBeUndefined();
});

test.describe("the page in a frame", () => {
  // The browser speaks of the frame that it refuses.
  test.use({ quiet: false });
  test("is shown in the portal that the settings name, and in no other", async ({ page, baseURL }) => {
    const [portal, other] = originsOf(baseURL);
    for (const [around, inside, shown] of [
      [portal, other, true],
      [other, portal, false],
    ] as const) {
      await page.goto(`${around}/plain.html`);
      await page.evaluate(async (src) => {
        const frame = document.createElement("iframe");
        frame.src = src;
        document.body.append(frame);
        await new Promise((loaded) => frame.addEventListener("load", loaded));
      }, `${inside}/eligibility-checker/page/index.html`);
      await expect(page.frameLocator("iframe").locator("[data-door=serving]:visible")).toBeVisible({ visible: shown });
    }
  });
});

test("the portals' policies are sent by the server", async ({ request }) => {
  const policyOf = async (path: string) => (await request.get(path)).headers()["content-security-policy"] ?? "";
  const strict = await policyOf("strict.html");
  expect(strict).toContain("default-src 'none'");
  expect(strict).toContain("require-trusted-types-for 'script'");
  expect(await policyOf("strict-list.html")).toBe(`${strict}; trusted-types lit-html`);
  expect(await policyOf("strict-js.html")).toBe(strict.replace(" 'wasm-unsafe-eval'", ""));
});
