import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import jsQR from "jsqr";
import { resultTexts } from "../../web/words/results.ts";
import { settingTexts } from "../../web/words/settings.ts";
import { clearedTexts, openedTexts, sheetTexts, takeawayTexts } from "../../web/words/takeaway.ts";
import { texts } from "../../web/words/texts.ts";
import { expect, overflow, type Page, resume, test, townshipTeacher, version } from "./applicant.ts";

const thirtyYears = "appoint-beyond-quota-after-30-township-years";

const needs = ["thirty", "special", "stay"];

/** From the results to the screen that takes them away. */
async function toTakeaway(page: Page): Promise<void> {
  await resume(page, "serving", needs, townshipTeacher);
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  await expect(page.locator("#app h1")).toBeFocused();
}

function way(page: Page, name: string) {
  return page.locator(`[data-way=${name}]`);
}

async function makeLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: takeawayTexts.link.button.zh }).click();
  return page.getByLabel(takeawayTexts.link.field.zh, { exact: true }).inputValue();
}

/** Verdicts on the results page, by provision. */
function verdicts(page: Page): Promise<Record<string, string>> {
  return page
    .locator(".entry[data-provision]")
    .evaluateAll((cards) =>
      Object.fromEntries(cards.map((card) => [card.getAttribute("data-provision"), card.getAttribute("data-verdict")])),
    );
}

/** What a reader of QR codes sees in an element that the page shows: an SVG or an image. */
async function scan(page: Page, selector: string): Promise<string | undefined> {
  const { width, height, pixels } = await page.locator(selector).evaluate(async (element) => {
    const image = new Image();
    image.src =
      element instanceof HTMLImageElement
        ? element.src
        : `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(element))}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth;
    canvas.height = image.naturalHeight;
    const brush = canvas.getContext("2d");
    if (!brush) throw new Error("no canvas");
    brush.drawImage(image, 0, 0);
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height);
    let pixels = "";
    for (let at = 0; at < data.length; at += 4) pixels += (data[at] ?? 0) < 128 ? "1" : "0";
    return { width: canvas.width, height: canvas.height, pixels };
  });
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < pixels.length; at++)
    data.set(pixels[at] === "1" ? [0, 0, 0, 255] : [255, 255, 255, 255], at * 4);
  return jsQR(data, width, height)?.data;
}

test.describe("on paper", () => {
  test.use({ colorScheme: "dark" });
  test("the sheet stands alone and whole: verdicts, quotes, answers, version and disclaimer", async ({
    page,
  }, info) => {
    await toTakeaway(page);
    const file = info.outputPath("sheet.pdf");
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
    const words = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).replace(/\s/g, "");
    const version = (await page.locator(".sheet .about dd").nth(3).textContent())?.replace(/\s/g, "") ?? "";
    expect(version).toMatch(/^hunan-2016-91[0-9a-f]{12}$/);
    const said = [
      "基层人才政策自查结果单",
      "自查结果，不是审批结论",
      "湘人社发〔2016〕91号",
      version,
      "符合·1条",
      "不适用",
      "第（六）条6.3",
      "连续工作满30年且具有中、高级职称资格的专业技术人才",
      "用不用（原文用词“可”，文件没有写明由谁定）",
      "年度考核表（复印档案，盖章）",
      "在乡镇事业单位连续年数30年",
      "它2016年印发，文中未载有效期",
    ];
    expect(said.filter((piece) => !words.includes(piece))).toEqual([]);
    // Neither the page's head and foot nor its buttons, and no code that nobody asked for.
    const unsaid = [
      settingTexts.sizes.large.zh,
      takeawayTexts.picture.button.zh,
      takeawayTexts.print.button.zh,
      "湖南省人力资源和社会保障厅想找人问",
      sheetTexts.code.zh,
    ];
    expect(unsaid.filter((piece) => words.includes(piece))).toEqual([]);
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const place of [".sheet", ".sheet blockquote", ".sheet .entry"]) {
      const colours = await page
        .locator(place)
        .first()
        .evaluate((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return [color, backgroundColor];
        });
      expect(colours[0]).toBe("rgb(0, 0, 0)");
      expect(["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"]).toContain(colours[1]);
    }
  });
});

test("a link opened on another device gives the same verdicts, and leaves the address bar", async ({
  page,
  browser,
}) => {
  await resume(page, "serving", needs, townshipTeacher);
  const before = await verdicts(page);
  expect(before[thirtyYears]).toBe("satisfied");
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  const link = await makeLink(page);
  await expect(way(page, "link")).toContainText(takeawayTexts.link.warning.zh);

  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`${link.replace(/~/g, "%7E")}&from=singlemessage`);
  await expect(other).toHaveURL(/#results$/);
  await other.locator(".entry[data-provision]").first().waitFor();
  expect(await verdicts(other)).toEqual(before);
  const banner = other.locator(".opened");
  await expect(banner).toContainText(/链接做于 \d{4}-\d\d-\d\d/);
  await expect(banner).not.toContainText(openedTexts.otherDocuments.zh);
  await banner.getByRole("button", { name: openedTexts.close.zh }).click();
  await expect(banner).toHaveCount(0);
  await other.goBack();
  await expect(other).not.toHaveURL(/r=/);
  await context.close();
});

test("what of a link cannot be used is named, and that other documents were used", async ({ page }) => {
  await toTakeaway(page);
  const link = await makeLink(page);
  await page.goto("about:blank");
  await page.goto(link.replace(/~0$/, "~*0123456789ab~shoeSize.42~titleLevel.emperor~0"));
  const banner = page.locator(".opened");
  await expect(banner).toContainText(openedTexts.otherDocuments.zh);
  await expect(banner).toContainText("有 2 处现在用不上");
  await expect(banner).toContainText("shoeSize.42");
  await expect(banner).toContainText("已有职称（原来的回答）");
});

test("a link of an earlier version of the policy is refused, with the reason and in both languages", async ({
  page,
}) => {
  await toTakeaway(page);
  const link = await makeLink(page);
  const older = [link.replace(version, "0123456789ab"), link.replace("#r=2~", "#r=1~").replace(/~0$/, "~*6.3s~0")];
  for (const address of older) {
    expect(address).not.toBe(link);
    await page.goto("about:blank");
    await page.goto(address);
    const summary = page.locator(".error-summary");
    await expect(summary).toContainText(texts.errors.earlierLink.zh);
    await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
    await expect(page).toHaveURL(/#audience$/);
    await page.getByRole("button", { name: "English" }).click();
    await expect(summary).toContainText("made with an earlier version of this policy");
  }
});

test("a link that is no link says so, and the page begins at the beginning", async ({ page }) => {
  await page.goto("./#r=2~hunan-2016-91~0123");
  await expect(page.locator(".error-summary")).toContainText(texts.errors.brokenLink.zh);
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
});

test("the QR code leads to what the link leads to, and is much shorter", async ({ page }) => {
  await toTakeaway(page);
  const link = await makeLink(page);
  const code = way(page, "link").getByRole("img", { name: takeawayTexts.link.code.zh });
  expect((await code.boundingBox())?.width).toBeGreaterThanOrEqual(240);
  const scanned = await scan(page, "[data-way=link] svg");
  expect(scanned).toMatch(/\/#r=3~[0-9a-f]{12}~/);
  expect(scanned?.length).toBeLessThan(link.length / 2);
  // It leads to the same answers as the link.
  await page.goto("about:blank");
  await page.goto(scanned ?? "");
  await page.locator("#app .results").waitFor();
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  await page.getByRole("button", { name: takeawayTexts.link.button.zh }).click();
  await expect(page.locator("#link-by-hand")).toHaveValue(link);
});

test("the QR code is put on the sheet and in the picture on request", async ({ page }) => {
  await toTakeaway(page);
  await makeLink(page);
  await expect(page.locator(".sheet svg")).toHaveCount(0);
  await page.getByLabel(takeawayTexts.link.include.zh).check();
  await expect(page.locator(".sheet svg")).toHaveCount(1);
  await page.getByRole("button", { name: takeawayTexts.picture.button.zh }).click();
  expect(await scan(page, ".picture img")).toMatch(/\/#r=3~/);
});

test("the picture is drawn on the device and can be saved", async ({ page }) => {
  await toTakeaway(page);
  await page.getByRole("button", { name: takeawayTexts.picture.button.zh }).click();
  await expect(way(page, "picture").getByRole("status")).toHaveText(takeawayTexts.picture.made.zh);
  await expect(page.locator(".save")).toContainText(takeawayTexts.picture.save.zh);
  const image = page.locator(".picture img");
  expect(await image.evaluate((drawn: HTMLImageElement) => drawn.decode().then(() => drawn.naturalWidth))).toBe(1080);
  expect(await scan(page, ".picture img")).toBeUndefined();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByText(takeawayTexts.picture.download.zh).click(),
  ]);
  expect(saved.suggestedFilename()).toMatch(/^eligibility-\d{4}-\d\d-\d\d\.png$/);
  expect(
    readFileSync(await saved.path())
      .subarray(1, 4)
      .toString(),
  ).toBe("PNG");
});

test.describe("the text", () => {
  const inClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("is copied", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await toTakeaway(page);
    await page.getByRole("button", { name: takeawayTexts.copy.button.zh }).click();
    await expect(way(page, "text").getByRole("status")).toHaveText(takeawayTexts.copy.done.zh);
    const words = await inClipboard(page);
    for (const piece of ["● 符合（1 条）", "连续工作满30年", sheetTexts.notADecision.zh])
      expect(words).toContain(piece);
  });

  test("is copied the old way where the new one is refused", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await toTakeaway(page);
    await page.getByRole("button", { name: takeawayTexts.copy.button.zh }).click();
    await expect(way(page, "text").getByRole("status")).toHaveText(takeawayTexts.copy.done.zh);
    expect(await inClipboard(page)).toContain("连续工作满30年");
    await expect(page.getByRole("button", { name: takeawayTexts.copy.button.zh })).toBeFocused();
  });

  test("is shown and selected where neither works", async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
      document.execCommand = () => false;
    });
    await toTakeaway(page);
    await page.getByRole("button", { name: takeawayTexts.copy.button.zh }).click();
    await expect(way(page, "text").getByRole("status")).toContainText(takeawayTexts.copy.byHand.zh);
    const selected = await page.getByLabel(takeawayTexts.copy.field.zh).evaluate((field: HTMLTextAreaElement) => ({
      readOnly: field.readOnly,
      whole: field.selectionEnd - (field.selectionStart ?? 0) === field.value.length,
      words: field.value,
    }));
    expect(selected).toMatchObject({ readOnly: true, whole: true });
    expect(selected.words).toContain("连续工作满30年");
  });
});

test("the receipt holds what it takes to work the verdicts out again", async ({ page }) => {
  await resume(page, "serving", needs, townshipTeacher);
  const shown = await verdicts(page);
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: takeawayTexts.receipt.button.zh }).click(),
  ]);
  const receipt = JSON.parse(readFileSync(await saved.path(), "utf8"));
  expect(receipt).toMatchObject({
    format: "eligibility-receipt",
    version: 1,
    engine: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    policy: { id: "hunan-2016-91", hash: expect.stringMatching(/^[0-9a-f]{16}$/) },
    audience: "serving",
    needs,
    facts: { continuousTownshipYears: 30, titleLevel: "intermediate" },
    verdicts: shown,
  });
});

test.describe("inside WeChat", () => {
  test.use({ userAgent: "Mozilla/5.0 (Linux; Android 10) Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0" });
  test("what does not work there is not offered, and the receipt is shown", async ({ page }) => {
    await toTakeaway(page);
    await expect(page.getByRole("button", { name: takeawayTexts.print.button.zh })).toHaveCount(0);
    await expect(way(page, "print")).toContainText(takeawayTexts.print.insideChat.zh);
    await page.getByRole("button", { name: takeawayTexts.picture.button.zh }).click();
    await expect(page.locator(".picture img")).toBeVisible();
    await expect(page.getByText(takeawayTexts.picture.download.zh)).toHaveCount(0);
    await page.getByRole("button", { name: takeawayTexts.receipt.show.zh }).click();
    const words = await page.getByLabel(takeawayTexts.receipt.field.zh).inputValue();
    expect(JSON.parse(words).verdicts[thirtyYears]).toBe("satisfied");
  });
});

test("clearing asks once, on the spot, and says what was forgotten", async ({ page }) => {
  await toTakeaway(page);
  const clear = way(page, "clear");
  await clear.getByRole("button", { name: takeawayTexts.clear.button.zh }).click();
  await clear.getByRole("button", { name: takeawayTexts.clear.no.zh }).click();
  await expect(page.locator(".sheet")).toBeAttached();
  await expect(clear.getByRole("alert")).toHaveCount(0);
  await clear.getByRole("button", { name: takeawayTexts.clear.button.zh }).click();
  await expect(clear.getByRole("alert")).toContainText(takeawayTexts.clear.sure.zh);
  await clear.getByRole("button", { name: takeawayTexts.clear.yes.zh, exact: true }).click();
  await expect(page.locator("#app h1")).toHaveText(clearedTexts.heading.zh);
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page.locator("#app")).toContainText("全部回答");
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  // The way back leads nowhere near the answers.
  await page.evaluate(() => {
    location.hash = "#takeaway";
  });
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
  await expect(page.locator(".sheet")).toHaveCount(0);
});

test("nothing of it makes a request", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await toTakeaway(page);
  await expect(page.locator("#app")).toHaveAttribute("data-complete", "");
  const requests: string[] = [];
  page.on("request", (request) => {
    if (/^https?:/.test(request.url())) requests.push(request.url());
  });
  await makeLink(page);
  await page.getByLabel(takeawayTexts.link.include.zh).check();
  await page.getByRole("button", { name: takeawayTexts.picture.button.zh }).click();
  await page.getByRole("button", { name: takeawayTexts.copy.button.zh }).click();
  await page.getByRole("button", { name: takeawayTexts.link.copy.zh }).click();
  await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: takeawayTexts.receipt.button.zh }).click(),
  ]);
  await expect(way(page, "receipt").getByRole("status")).not.toBeEmpty();
  expect(requests).toEqual([]);
});

test("nothing of it is wider than a window of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await toTakeaway(page);
  await makeLink(page);
  await page.getByLabel(takeawayTexts.link.include.zh).check();
  await page.getByRole("button", { name: takeawayTexts.picture.button.zh }).click();
  await page.getByRole("button", { name: takeawayTexts.clear.button.zh }).click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.evaluate(() => {
    document.documentElement.dataset.size = "largest";
  });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
