import { texts } from "../../web/words/texts.ts";
import { asked, enter, overflow, townshipTeacher } from "../web/applicant.ts";
import { coreOf, elementOverflow, expect, type Page, smallTargets, test, toResults } from "./portal.ts";

const portals: readonly [path: string, core: "wasm" | "js"][] = [
  ["plain.html", "wasm"],
  ["hostile.html", "wasm"],
  ["gbk.html", "wasm"],
  ["strict.html", "wasm"],
  ["strict-list.html", "wasm"],
  ["strict-js.html", "js"],
  ["zwfw/rsj/index.html", "wasm"],
  ["old.html", "wasm"],
];

for (const [path, core] of portals) {
  test(`${path}: from the first question to the results, as ${core}, nothing too wide or too small`, async ({
    page,
  }) => {
    await page.goto(path);
    expect(await coreOf(page)).toBe(core);
    await toResults(page, async () => {
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await elementOverflow(page)).toBeLessThanOrEqual(0.5);
      expect(await smallTargets(page.locator("eligibility-checker"))).toEqual([]);
    });
  });
}

test("the portals' index leads to each of them", async ({ page }) => {
  await page.goto("./");
  const links = await page.locator("a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(links.length).toBeGreaterThan(9);
  for (const link of links) expect((await page.request.get(link)).status(), link).toBe(200);
});

test("a portal's !important rules change nothing inside the element", async ({ page }) => {
  const seen: string[][] = [];
  for (const path of ["plain.html", "hostile.html"]) {
    await page.goto(path);
    expect(await page.locator("body > .top").evaluate((top) => getComputedStyle(top).fontSize)).toBe(
      path === "plain.html" ? "16px" : "12px",
    );
    await coreOf(page); // until then the first screen ends in a line that says so
    const screens: string[] = [];
    await toResults(page, async () => {
      screens.push(...(await looks(page)));
    });
    seen.push(screens);
  }
  const [plain, hostile] = seen;
  expect(plain?.length).toBeGreaterThan(300);
  expect(hostile).toEqual(plain);
});

/** How every element inside looks, but for its width. */
function looks(page: Page): Promise<string[]> {
  return page.locator("eligibility-checker .surface *").evaluateAll((all) => {
    const inherited = [
      "color",
      "font-family",
      "font-size",
      "line-height",
      "letter-spacing",
      "text-align",
      "word-break",
    ];
    const own = ["display", "float", "visibility", "box-sizing", "padding", "min-height", "background-color"];
    return all.map((inner) => {
      const style = getComputedStyle(inner);
      return [inner.tagName, ...[...inherited, ...own].map((name) => style.getPropertyValue(name))].join(" ");
    });
  });
}

test.describe("a GBK portal", () => {
  test("gets right Chinese from a script that is sent without an encoding", async ({ page }) => {
    await page.route("**/*.iife.js", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/javascript" } });
    });
    const response = await page.goto("gbk.html");
    expect(response?.headers()["content-type"]).toBe("text/html; charset=gbk");
    expect(await response?.body()).toContain(0xb1);
    expect(await page.evaluate(() => document.characterSet)).toBe("GBK");
    await expect(page.locator(".top b")).toHaveText("示例县人力资源和社会保障局");
    const element = page.locator("eligibility-checker");
    await expect(element.locator(".brand .tongue[lang=zh-CN]")).toContainText("基层人才政策自查");
    await expect(element.locator("#doors h2:visible")).toHaveText(texts.audience.question.zh);
    const dot = element.locator(".promise li").first();
    expect(await dot.evaluate((item) => getComputedStyle(item, "::before").content)).toBe('"·"');
  });
});

test.describe("a portal with an old layout", () => {
  test("has global key handlers, which hear nothing of what is typed inside", async ({ page }) => {
    await page.goto("old.html");
    const title = await page.title();
    let posted = false;
    const pick = async (value: string) => {
      await page.locator(`input[name=answer][value=${value}]`).focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Enter");
    };
    page.on("request", (request) => {
      posted ||= request.method() === "POST";
    });
    await coreOf(page);
    await page.locator("[data-door=serving]:visible").focus();
    await page.keyboard.press("Enter");
    await pick("thirty");
    for (let fact = await asked(page); fact !== "continuousTownshipYears"; fact = await asked(page)) {
      await pick(String(townshipTeacher[String(fact)]));
      await expect(page.locator(`[data-fact=${fact}]`)).toHaveCount(0);
    }
    const years = page.locator("[data-fact=continuousTownshipYears] input[name=answer]");
    await years.focus();
    await page.keyboard.type("309");
    await page.keyboard.press("Backspace");
    await expect(years).toHaveValue("30");
    await page.keyboard.press("Enter");
    await expect(page.locator("[data-fact=continuityRecognised]")).toBeVisible();
    expect(await page.title()).toBe(title);
    expect(posted).toBe(false);
  });

  test("still hears its own keys, ours that close or lead out, and clicks", async ({ page }) => {
    await page.goto("old.html");
    await coreOf(page);
    await page.evaluate(() => {
      addEventListener("keydown", ({ key }) => {
        document.body.dataset.keys = `${document.body.dataset.keys ?? ""}${key} `;
      });
    });
    await enter(page, "serving");
    await page.locator("input[value=thirty]").focus();
    for (const key of ["a", "Escape", "Control+k", "Tab"]) await page.keyboard.press(key);
    await expect(page.locator("body")).toHaveAttribute("data-keys", "Escape Control k Tab ");
    await page.locator("input[value=thirty]").check();
    await expect(page.locator("body")).toHaveAttribute("data-clicked", "1");
    await page.locator(".tabs a").first().press("7");
    expect(await page.title()).toBe("栏目 7");
  });

  test("takes the element out of its tab and puts it back with its answers", async ({ page }) => {
    await page.goto("old.html");
    await toResults(page);
    await page.getByText("联系电话").click();
    await expect(page.locator("eligibility-checker")).toHaveCount(0);
    await page.getByText("政策自查", { exact: true }).first().click();
    await expect(page.locator('[data-provision="appoint-beyond-quota-after-30-township-years"]')).toBeVisible();
  });
});
