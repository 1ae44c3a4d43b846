import type { FrameLocator } from "@playwright/test";
import { resultTexts } from "../../web/words/results.ts";
import { settingTexts } from "../../web/words/settings.ts";
import { takeawayTexts } from "../../web/words/takeaway.ts";
import { texts } from "../../web/words/texts.ts";
import { copiesOf, enter, overflow, watchCopies } from "../web/applicant.ts";
import { expect, originsOf, type Page, smallTargets, test, toResults } from "./portal.ts";

const keepsNothing = settingTexts.refused.zh;

/** Opens the portal, counts the heights its frame tells, and waits until the page in it is complete. */
async function open(page: Page, path: string): Promise<FrameLocator> {
  await page.addInitScript(() => {
    const heights: number[] = [];
    Object.assign(window, { heights });
    addEventListener("message", ({ data }) => {
      if (data?.eligibilityChecker?.height) heights.push(data.eligibilityChecker.height);
    });
  });
  await page.goto(path);
  const frame = page.frameLocator("iframe");
  await frame.locator("#app[data-complete]").waitFor({ state: "attached" });
  return frame;
}

/**
 * How many heights were told since the last time, once they are all there: the last one is the content's and the
 * frame's own, and two pictures later still.
 */
async function heights(page: Page, frame: FrameLocator): Promise<number> {
  const told = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  const settled = async () => {
    const before = await told();
    const content = await frame.locator("body").evaluate(async (body) => {
      for (let picture = 0; picture < 2; picture++) await new Promise((drawn) => requestAnimationFrame(drawn));
      return Math.ceil(body.getBoundingClientRect().height);
    });
    const own = await page.locator("iframe").evaluate((iframe) => iframe.clientHeight);
    const after = await told();
    return after.length === before.length && own === content && (after.length === 0 || after.at(-1) === content);
  };
  await expect.poll(settled).toBe(true);
  return page.evaluate(() => (window as unknown as { heights: number[] }).heights.splice(0).length);
}

/** The frame is as high as what is in it. */
async function fits(page: Page, frame: FrameLocator): Promise<void> {
  const inside = await frame.locator("html").evaluate((root) => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = root;
    const body = document.body.getBoundingClientRect().height;
    return { down: scrollHeight - clientHeight, across: scrollWidth - clientWidth, spare: clientHeight - body };
  });
  expect(inside.down).toBe(0);
  expect(inside.across).toBe(0);
  expect(inside.spare).toBeLessThan(2);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
}

for (const path of ["frame.html", "sandbox.html"]) {
  test(`${path}: the frame follows its content within three heights, from the first question to the results`, async ({
    page,
  }) => {
    const frame = await open(page, path);
    await toResults(frame, async () => {
      const told = await heights(page, frame);
      expect(told).toBeLessThanOrEqual(3);
      await fits(page, frame);
      expect(await smallTargets(frame.locator("body"))).toEqual([]);
    });
  });
}

test("a step brings the frame's begin in sight, only if it is above", async ({ page }) => {
  const frame = await open(page, "frame.html");
  const top = () => page.locator("iframe").evaluate((iframe) => Math.round(iframe.getBoundingClientRect().top));
  // Pressed by script: Playwright itself would scroll to the button.
  const step = async (scrolled: number): Promise<number> => {
    await page.evaluate((y) => scrollTo(0, y), scrolled);
    const before = await top();
    await frame
      .locator("[data-door=serving]:visible, #app button[type=submit]")
      .first()
      .evaluate((button: HTMLElement) => button.click());
    return before;
  };
  const before = await step(0);
  expect(before).toBeGreaterThan(0);
  await frame.locator("input[value=thirty]").check();
  await heights(page, frame);
  await page.evaluate(() => scrollTo(0, 0));
  expect(await top()).toBe(before);
  expect(await step(500)).toBeLessThan(0);
  await expect.poll(top).toBeCloseTo(0);
  await expect(frame.locator("#app h1")).toBeFocused();
});

test("the portal switches large type and dark colours, and what is ticked stays", async ({ page }) => {
  const frame = await open(page, "frame.html");
  const look = () =>
    frame.locator("body").evaluate((body) => {
      const { color } = getComputedStyle(body);
      return { color, size: getComputedStyle(document.documentElement).fontSize };
    });
  expect(await look()).toEqual({ color: "rgb(29, 37, 38)", size: "18px" });
  await enter(frame, "serving");
  await frame.locator("input[value=thirty]").check();
  await page.getByRole("button", { name: settingTexts.sizes.large.zh }).click();
  await page.getByRole("button", { name: "深色" }).click();
  await expect.poll(look).toEqual({ color: "rgb(234, 238, 237)", size: "22px" });
  await heights(page, frame);
  await fits(page, frame);
  await page.getByRole("button", { name: "深色" }).click();
  await expect.poll(look).toEqual({ color: "rgb(29, 37, 38)", size: "22px" });
  await expect(frame.locator("input[value=thirty]")).toBeChecked();
});

test("settings from anybody but the page around are not heard", async ({ page }) => {
  const frame = await open(page, "frame.html");
  await frame.locator("html").evaluate(() => {
    postMessage({ eligibilityChecker: { settings: { size: "largest" } } }, "*");
    // The page's own listener is before this one.
    return new Promise<void>((heard) => addEventListener("message", () => heard(), { once: true }));
  });
  expect(await frame.locator("html").evaluate((root) => getComputedStyle(root).fontSize)).toBe("18px");
});

test("heights from anybody but a marked frame are not heard", async ({ page, baseURL }) => {
  await open(page, "frame.html");
  const before = await page.locator("iframe").evaluate((iframe) => iframe.style.height);
  await page.evaluate(
    async (address) => {
      postMessage({ eligibilityChecker: { height: 333 } }, "*");
      postMessage(null, "*");
      const other = document.createElement("iframe");
      other.src = address;
      document.body.append(other);
      // A frame that nobody sees is not drawn, and tells nothing.
      other.scrollIntoView();
      // The portal's own listener is before this one.
      await new Promise<void>((told) =>
        addEventListener("message", ({ source, data }) => {
          if (source === other.contentWindow && data.eligibilityChecker.height > 0) told();
        }),
      );
      if (other.style.height) throw new Error("an unmarked frame was changed");
    },
    `${originsOf(baseURL)[1]}/eligibility-checker/page/index.html`,
  );
  expect(
    await page
      .locator("iframe")
      .first()
      .evaluate((iframe) => iframe.style.height),
  ).toBe(before);
});

const sandboxes: readonly [sandbox: string, keeps: boolean][] = [
  ["allow-scripts", false],
  ["allow-scripts allow-forms", false],
  ["allow-scripts allow-same-origin", true],
];
for (const [sandbox, keeps] of sandboxes) {
  test(`sandbox="${sandbox}": the results come, and settings ${keeps ? "are" : "cannot be"} kept`, async ({ page }) => {
    await page.route("**/sandbox.html", async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace('sandbox="allow-scripts"', `sandbox="${sandbox}"`) });
    });
    const frame = await open(page, "sandbox.html");
    await expect(page.locator("iframe")).toHaveAttribute("sandbox", sandbox);
    await toResults(frame);
    await frame.locator(".shell a[href='#settings']").click();
    await frame.locator("input[name=lang][value=en]").check();
    await frame.locator("input[name=lang][value=zh]").check();
    await frame.locator("input[name=kept]").check();
    await expect(frame.getByText(keepsNothing)).toBeVisible({ visible: !keeps });
    await frame.getByRole("button", { name: settingTexts.done.zh }).click();
    await expect(frame.locator(".results")).toBeVisible();
    // What a sandbox forbids is not offered, as far as it can be known: one of another site tells by taking the origin.
    if (keeps) return;
    await frame.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
    await expect(frame.getByText(takeawayTexts.print.embedded.zh)).toBeVisible();
    await expect(frame.getByRole("button", { name: /^(打印|下载)/ })).toHaveCount(0);
    await expect(frame.getByRole("button", { name: takeawayTexts.receipt.show.zh })).toBeVisible();
  });
}

test("a frame that may print and download offers both", async ({ page }) => {
  const frame = await open(page, "frame.html");
  await toResults(frame);
  await frame.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  for (const name of [takeawayTexts.print.button.zh, takeawayTexts.receipt.button.zh])
    await expect(frame.getByRole("button", { name })).toBeVisible();
});

test("上一步 in a frame undoes a step of its own, never one of the portal's", async ({ page }) => {
  await page.goto("plain.html");
  const frame = await open(page, "frame.html");
  const history = () => page.evaluate(() => window.history.length);
  const before = await history();
  await enter(frame, "serving");
  await frame.locator("input[value=thirty]").check();
  await frame.locator("#app button[type=submit]").click();
  const first = await frame.locator("[data-fact]").getAttribute("data-fact");
  await frame.locator("#app input[name=answer]").first().check();
  await frame.locator("#app button[type=submit]").click();
  const back = frame.getByRole("button", { name: texts.back.zh });
  await back.click();
  await expect(frame.locator("[data-fact]")).toHaveAttribute("data-fact", first ?? "");
  await back.click();
  await back.click();
  await expect(frame.locator("[data-door=serving]:visible")).toBeVisible();
  expect(await history()).toBe(before);
  await expect(page).toHaveURL(/frame\.html$/);
});

test("a frame installs nothing on the device, which the page by itself does", async ({ page, baseURL }) => {
  await watchCopies(page);
  await open(page, "frame.html");
  const [, inner] = page.frames();
  expect(inner && (await copiesOf(inner))).toEqual([]);
  await page.goto(`${originsOf(baseURL)[0]}/eligibility-checker/page/index.html`);
  await page.locator("#app[data-complete]").waitFor({ state: "attached" });
  expect(await copiesOf(page)).toHaveLength(1);
});
