import { fileURLToPath } from "node:url";
import { settingTexts } from "../../web/words/settings.ts";
import { type Rule, type Site, serveAt } from "../support/server.mjs";
import {
  answerAll,
  test as base,
  copiesOf,
  enter,
  expect,
  next,
  type Page,
  resume,
  townshipTeacher,
  visit,
  watchCopies,
} from "./applicant.ts";

/** The page on an origin of its own, which can bring out a new release. */
interface Server extends Site {
  release: string;
  /** What it has beside the page, by path. */
  files: Record<string, string>;
}

const test = base.extend<{ server: Server }>({
  // biome-ignore lint/correctness/noEmptyPattern: fixtures are named by destructuring
  server: async ({}, use) => {
    const more = { release: "", files: {} as Record<string, string> };
    const own: Rule = (answer, path) => {
      const file = more.files[path];
      if (file !== undefined) Object.assign(answer, { status: 200, body: Buffer.from(file) });
      if (path === "/sw.js" && more.release !== "")
        answer.body = Buffer.from(String(answer.body).replace(/"[0-9a-f]{12}"/, `"${more.release}"`));
    };
    const site = await serveAt({ port: 0, host: "localhost" }, { "/": built }, own);
    await use(Object.assign(more, site));
    await site.close();
  },
});

const built = fileURLToPath(new URL("../../build/site/", import.meta.url));
const topics = ["thirty", "stay", "special"];

test("without a network the page opens again and goes to the results", async ({ page, context }) => {
  await openAndKeep(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
  await resume(page, "serving", topics, townshipTeacher);
  await expect(page.locator("[data-verdict=satisfied]").first()).toBeVisible();
  await page.locator(".shell a[href='#settings']").click();
  await expect(page.getByText(settingTexts.version.offline.zh)).toBeVisible();
});

test("an address with something appended opens without a network too", async ({ page, context }) => {
  await openAndKeep(page);
  await context.setOffline(true);
  await page.goto("./?from=singlemessage&isappinstalled=0");
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
});

test.describe("behind a server of its own", () => {
  test.use({ quiet: false });

  test("once the page is complete and kept, nothing is requested any more", async ({ page, server }) => {
    await openAndKeep(page, server.url);
    await expect.poll(() => server.asked.map(({ path }) => path)).toContain("/sw.js");
    server.asked.length = 0;
    await enter(page, "serving");
    for (const topic of topics) await page.locator(`input[value=${topic}]`).check();
    await next(page);
    await answerAll(page, townshipTeacher);
    await page.locator(".shell a[href='#document']").click();
    await page.locator(".shell a[href='#settings']").click();
    await page.locator("input[name=lang][value=en]").check();
    await expect(page.locator("#app h1")).toHaveText("Text size and reading aloud");
    expect(server.asked).toEqual([]);
  });

  test("a new version waits until the applicant uses it, and drops the old copy", async ({ page, server }) => {
    await openAndKeep(page, server.url);
    const line = page.locator(".new-version");
    await page.reload();
    await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
    await expect(line).toHaveCount(0);
    server.release = "newer";
    await page.reload();
    await expect(line).toContainText(settingTexts.version.waiting.zh);
    await line.getByRole("button").click();
    const names = () => page.evaluate(() => caches.keys()).catch(() => []);
    await expect.poll(names).toEqual([`eligibility-checker ${server.url} newer`]);
    await expect(line).toHaveCount(0);
    await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
  });
});

test.describe("what the page was opened with", () => {
  test.use({ quiet: false });

  const register = (number: string): string =>
    JSON.stringify([
      {
        ...{ policy: "hunan-2016-91", id: "invented-city", level: "prefecture", region: "4301", confirmed: true },
        document: { number, title: "补贴办法", issuer: "示例市人社局", from: "2016-01-01" },
        rules: [{ provision: "township-work-subsidy", adopts: true }],
      },
    ]);
  /** The address, the documents, and the two files that read them. */
  const given = (page: Page): Promise<number> =>
    page.evaluate(async () => {
      const name = (await caches.keys()).find((one) => one.endsWith(" given"));
      return name ? (await (await caches.open(name)).keys()).length : 0;
    });
  const shows = async (page: Page, number: string): Promise<void> => {
    await resume(page, "serving", ["pay"], townshipTeacher, page.url().replace(/#.*/, ""));
    await visit(page, "results");
    await expect(page.locator(".sources")).toContainText(number);
  };

  test("is there without a network, and when the page is opened as an installed one", async ({
    page,
    server,
    context,
  }) => {
    server.files["/register.json"] = register("示例市〔2016〕1号");
    await openAndKeep(page, `${server.url}?documents=register.json`);
    await expect.poll(() => given(page)).toBe(4);
    await context.setOffline(true);
    await page.goto(`${server.url}?installed`);
    await expect(page).toHaveURL(/\?documents=register\.json/);
    await shows(page, "示例市〔2016〕1号");
  });

  test("is offered anew when there is more of it", async ({ page, server }) => {
    server.files["/register.json"] = register("示例市〔2016〕1号");
    await openAndKeep(page, `${server.url}?documents=register.json`);
    await expect.poll(() => given(page)).toBe(4);
    await expect(page.locator(".new-version")).toHaveCount(0);
    server.files["/register.json"] = register("示例市〔2016〕2号");
    await page.reload();
    const line = page.locator(".new-version");
    await expect(line).toContainText(settingTexts.version.documents.zh);
    await shows(page, "示例市〔2016〕1号");
    await line.getByRole("button").click();
    await expect(page.locator(".sources")).toContainText("示例市〔2016〕2号");
    await expect(page.locator("#app[data-complete]")).toBeAttached();
    await expect(line).toHaveCount(0);
  });
});

test("running as plain JavaScript is no new version, and works without a network", async ({ page, context }) => {
  await openAndKeep(page);
  await openAndKeep(page, "./?core=js");
  await page.reload();
  await page.locator("#app[data-complete]").waitFor({ state: "attached" });
  await expect(page.locator(".new-version")).toHaveCount(0);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator("html")).toHaveAttribute("data-core", "js");
});

test("the copy holds the files that were built and no other; audit and rosters stay out", async ({ page, baseURL }) => {
  await openAndKeep(page);
  const copies = await page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return names.map((name, at) => ({ name, files: files[at] ?? [] }));
  });
  expect(copies).toHaveLength(1);
  const build = await page.locator("meta[name=build]").getAttribute("content");
  expect(copies[0]?.name).toBe(`eligibility-checker ${baseURL} ${build}`);
  const paths = (copies[0]?.files ?? []).map((url) => url.replace(baseURL ?? "", ""));
  expect(paths).toContain("index.html");
  expect(paths.filter((path) => /core-.*\.wasm$/.test(path))).toHaveLength(1);
  expect(paths.filter((path) => /auditor|roster/.test(path))).toEqual([]);
});

test("in a frame no copy is kept", async ({ page, baseURL }) => {
  await watchCopies(page);
  await page.route("**/portal.html", (route) =>
    route.fulfill({ contentType: "text/html", body: `<!doctype html><iframe src="${baseURL}"></iframe>` }),
  );
  await page.goto("./portal.html");
  await page.frameLocator("iframe").locator("#app[data-complete]").waitFor({ state: "attached" });
  const [, inner] = page.frames();
  expect(inner && (await copiesOf(inner))).toEqual([]);
  await openAndKeep(page);
  expect(await copiesOf(page)).toHaveLength(1);
});

test("the page can be installed", async ({ page, request }) => {
  await page.goto("./");
  const address = await page.locator("link[rel=manifest]").getAttribute("href");
  const manifest = await (await request.get(address ?? "")).json();
  expect(manifest).toMatchObject({ name: "基层人才政策自查", display: "standalone", start_url: "./?installed" });
  expect(manifest.theme_color).toBe(await page.locator("meta[name=theme-color]").getAttribute("content"));
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src);
    expect(icon.ok(), src).toBe(true);
    expect(icon.headers()["content-type"]).toContain(type);
  }
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the guide to the 20 articles can be read", async ({ page }) => {
    await page.goto("./");
    await page.locator(".guide summary").click();
    await expect(page.locator(".guide ul li")).toHaveCount(20);
    await expect(page.getByText("在乡镇连续工作满 30 年的聘任")).toBeVisible();
    await expect(page.locator(".guide ol")).toBeHidden();
  });
});

test.describe("when the core does not come", () => {
  test.use({ quiet: false });

  test("the guide stays, and a missing network is named", async ({ page }) => {
    await page.addInitScript(() => Object.defineProperty(navigator, "onLine", { value: false }));
    await page.route(/core.*\.(wasm|js)$/, (route) => route.abort());
    await page.goto("./");
    await expect(page.locator(".failure")).toContainText("现在没有网络");
    await expect(page.locator(".failure")).not.toContainText("微信");
    await page.locator(".guide summary").click();
    await expect(page.locator(".guide ul li").first()).toBeVisible();
  });

  test.describe("inside WeChat", () => {
    test.use({ userAgent: "Mozilla/5.0 (Linux; Android 10) Chrome/86.0 MicroMessenger/8.0.1" });
    test("the page says how to open it in the browser", async ({ page }) => {
      await page.route(/core.*\.(wasm|js)$/, (route) => route.abort());
      await page.goto("./");
      await expect(page.locator(".failure")).toContainText("在浏览器打开");
    });
  });
});

/** Opens the page and waits until it is complete and its copy is on the device. */
async function openAndKeep(page: Page, address = "./"): Promise<void> {
  await page.goto(address);
  await page.locator("#app[data-complete]").waitFor({ state: "attached" });
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe("activated");
}
