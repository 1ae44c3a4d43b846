import { readFileSync } from "node:fs";
import type { PolicyPack } from "../../wasm/types.ts";
import { documentTexts } from "../../web/screens/document/texts.ts";
import { texts } from "../../web/words/texts.ts";
import { begin, expect, overflow, type Page, resume, test, townshipTeacher } from "./applicant.ts";

const { clauses } = JSON.parse(
  readFileSync(new URL("../../core/policies/hunan-2016-91/clauses.json", import.meta.url), "utf8"),
) as Pick<PolicyPack, "clauses">;
const sentences = clauses.flatMap((article) => article.sentences);

const shown = (page: Page) => page.locator(".sentence:visible");
const sentence = (page: Page, id: string) => page.locator(`[data-sentence="${id}"]`);

async function openDocument(page: Page): Promise<void> {
  await page.locator("a[href='#document']").first().click();
  await expect(page.locator("#app h1")).toBeFocused();
}

test("the whole text is there before any answer, word for word", async ({ page }) => {
  await page.goto("./#document");
  await expect(shown(page)).toHaveCount(67);
  const texts = await page.locator(".clause").evaluateAll((all) => all.map((one) => one.textContent));
  expect(texts).toEqual(sentences.map(({ text }) => text));
  await expect(page.locator(".article h3")).toHaveCount(20);
  await expect(page.locator(".chapter h2")).toHaveText([
    "前言",
    "一、总体要求",
    "二、改革基层专业技术人才评价制度",
    "三、健全基层事业单位公开招聘和岗位管理制度",
    "四、加强基层专业技术人才培养",
    "五、促进人才向基层一线流动",
    "六、健全基层专业技术人才激励机制",
    "七、加大基层专业技术人才队伍建设保障力度",
  ]);
  await expect(page.locator("[data-standing]")).toHaveCount(0);
  await expect(sentence(page, "2.1").locator(".class")).toContainText("对部门的工作要求，没有可对照的条件：评价导向。");
});

test("it is searched while it is typed, hits are marked and counted, and the text stays whole", async ({ page }) => {
  await page.goto("./#document");
  const field = page.locator(".search input");
  await field.fill("三十年");
  await expect(shown(page)).toHaveCount(1);
  await expect(sentence(page, "6.3").locator(".clause mark")).toHaveText("30年");
  await expect(page.locator(".found")).toHaveText("找到 1 句");
  await expect(page.locator(".chapter:visible")).toHaveCount(1);
  const text = await sentence(page, "6.3").locator(".clause").textContent();
  expect(text).toBe(sentences.find(({ id }) => id === "6.3")?.text);
  await field.fill("第六条");
  await expect(shown(page)).toHaveCount(4);
  await field.fill("没有这样的话");
  await expect(page.locator(".found")).toHaveText("没有找到，请换个词试试。");
  await field.fill("");
  await expect(shown(page)).toHaveCount(67);
});

test("letters on their way to a word are not searched for", async ({ page }) => {
  await page.goto("./#document");
  const field = page.locator(".search input");
  await field.evaluate((input: HTMLInputElement) => {
    input.value = "yan";
    input.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: true }));
  });
  await expect(page.locator(".found")).toHaveText("共 67 句");
  await field.evaluate((input: HTMLInputElement) => {
    input.value = "延聘";
    input.dispatchEvent(new CompositionEvent("compositionend", { bubbles: true }));
  });
  await expect(shown(page)).toHaveCount(1);
});

test("after the questions each sentence says how it stands, and leads to its card", async ({ page }) => {
  await resume(page, "serving", ["thirty"], townshipTeacher);
  await openDocument(page);
  const thirty = sentence(page, "6.3").locator("li").first();
  await expect(thirty).toHaveAttribute("data-standing", "satisfied");
  await expect(thirty).toContainText("● 符合");
  await expect(sentence(page, "6.3").locator("li").last()).toContainText(`· ${documentTexts.standings.others.zh}`);
  await expect(sentence(page, "6.1").locator("li")).toContainText(`· ${documentTexts.standings.others.zh}`);
  await expect(sentence(page, "6.1").locator("li a")).toHaveCount(0);
  await expect(page.locator('[data-standing="notAsked"]').first()).toContainText(
    `… ${documentTexts.standings.notAsked.zh}`,
  );
  await thirty.getByRole("link").click();
  await expect(page).toHaveURL(/#results=appoint-beyond-quota-after-30-township-years$/);
  await page.goBack();
  await expect(thirty).toBeVisible();
});

test("only what concerns the applicant, and the filter survives a look at a card", async ({ page }) => {
  await begin(page, "unit", ["special"]);
  await openDocument(page);
  await page.locator("input[name=onlyMine]").check();
  await expect(sentence(page, "6.1")).toBeVisible();
  await expect(sentence(page, "11.1")).toBeHidden();
  await expect(sentence(page, "2.1")).toBeHidden();
  const count = await shown(page).count();
  await expect(page.locator(".found")).toHaveText(`找到 ${count} 句`);
  await sentence(page, "6.1").getByRole("link").click();
  await page.goBack();
  await expect(page.locator("input[name=onlyMine]")).toBeChecked();
  await expect(shown(page)).toHaveCount(count);
  // The sentence that an address names is there whatever the filter.
  await page.goto("./#document=11.1");
  await expect(sentence(page, "11.1")).toBeFocused();
});

test("what is searched for comes in sight, also by what people leave out of a word", async ({ page }) => {
  await page.goto("./#document");
  await page.locator(".search input").fill("岗位比例");
  await expect(shown(page).first()).toBeInViewport();
  await expect(sentence(page, "6.4")).toBeVisible();
});

test("an address leads to its sentence", async ({ page }) => {
  await page.goto("./#document=17.2&from=chat");
  await expect(sentence(page, "17.2")).toBeFocused();
  await expect(sentence(page, "17.2")).toBeInViewport();
});

test("the contents lead to every article and leave the way back alone", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await openDocument(page);
  await page.locator("input[name=onlyMine]").check();
  await page.locator(".contents summary").click();
  await expect(page.locator(".contents a")).toHaveCount(21);
  await page.getByRole("link", { name: "（二十）加强宣传引导" }).click();
  await expect(page.locator("[data-article='20']")).toBeFocused();
  await expect(page.locator("[data-article='20']")).toBeInViewport();
  await expect(shown(page)).toHaveCount(67);
  await expect(page.locator("input[name=onlyMine]")).not.toBeChecked();
  await expect(page.locator(".search input")).toHaveValue("");
  await page.getByRole("button", { name: documentTexts.toContents.zh }).click();
  await expect(page.locator(".contents summary")).toBeFocused();
  await page.getByRole("button", { name: texts.back.zh }).first().click();
  await expect(page.locator("#app [data-fact]")).toBeVisible();
});

test("quotes that overlap keep their ends", async ({ page }) => {
  await page.goto("./#document");
  const marked = sentence(page, "7.1").locator("[data-ends]");
  await expect(marked).toHaveCount(2);
  const ends = await marked.evaluateAll((all) =>
    all.map((one) => [one.getAttribute("data-ends"), one.textContent?.slice(-2)]),
  );
  expect(ends).toEqual([
    ["①", "八级"],
    ["②", "限制"],
  ]);
  await expect(sentence(page, "7.1").locator("li")).toHaveText([
    /①\s*乡镇特设岗位可放宽至八级/,
    /②\s*特设岗位不占总量和比例/,
    /②\s*特设岗位引进的人，可聘到八级、不占职数/,
  ]);
});

test("nothing is wider than a window of 320 pixels, and links are easy to hit", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await begin(page, "unit", ["special"]);
  await openDocument(page);
  await page.locator(".contents summary").click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  const heights = await page
    .locator(".document a")
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(20);
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
});
