import type { Fact, Text } from "../../wasm/index.ts";
import { recordTexts } from "../../web/screens/record/texts.ts";
import { resultTexts } from "../../web/words/results.ts";
import { settingTexts } from "../../web/words/settings.ts";
import { texts } from "../../web/words/texts.ts";
import {
  answerAll,
  asked,
  before,
  expect,
  labelOf,
  next,
  overflow,
  type Page,
  pack,
  resume,
  test,
  townshipTeacher,
} from "./applicant.ts";

const topics = ["thirty", "stay", "special"];
const thirtyYears = '[data-provision="appoint-beyond-quota-after-30-township-years"]';

interface Entry {
  from: [year: string, month: string];
  to?: [year: string, month: string];
  unitLevel?: string;
  marks?: string[];
}

test.beforeEach(({ page }) => page.clock.setFixedTime(new Date("2026-10-01T08:00:00")));

test("one spell of a township teacher gives 30 years, and sentence 6.3 is met", async ({ page }) => {
  await toRecord(page);
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page.locator("form.spell")).toContainText("乡镇、村；事业单位；教书、看病、农技等专业技术岗位");
  await enter(page, { from: ["1996", "9"] });
  await expect(page.locator("#app h1")).toBeFocused();
  const years = page.locator('[data-years="continuousTownshipYears"]');
  await expect(years.locator("strong")).toHaveText("30 年");
  await expect(years).toContainText("2026 年 9 月 1 日已满 30 年");
  await page.getByRole("button", { name: recordTexts.use.zh }).click();
  await answerAll(page, townshipTeacher);
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
});

test("before the 30 years are full the day is named on which they will be", async ({ page }) => {
  await toRecord(page);
  await enter(page, { from: ["２０００年", "9月"] });
  const years = page.locator('[data-years="continuousTownshipYears"]');
  await expect(years.locator("strong")).toHaveText("26 年");
  await expect(years).toContainText("满 30 年约在 2030 年 9 月 1 日");
});

test("years from the record are marked on their question until they are changed", async ({ page }) => {
  await toRecord(page);
  await enter(page, { from: ["2000", "9"] });
  await page.getByRole("button", { name: recordTexts.use.zh }).click();
  await answerAll(page, townshipTeacher);
  await openYears(page);
  await expect(page.locator("#app [name=answer]")).toHaveValue("26");
  await expect(page.getByText(texts.question.recorded.zh)).toBeVisible();
  await page.locator("#app [name=answer]").fill("27");
  await next(page);
  await answerAll(page, townshipTeacher);
  await openYears(page);
  await expect(page.getByText(texts.question.recorded.zh)).toHaveCount(0);
});

test("what is missing is listed, and each line leads to its field", async ({ page }) => {
  await toRecord(page);
  await next(page);
  const summary = page.locator(".error-summary");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("link")).toHaveText([
    recordTexts.faults.year.zh,
    recordTexts.faults.month.zh,
    recordTexts.faults.ends.zh,
  ]);
  await summary.getByRole("link", { name: recordTexts.faults.month.zh }).click();
  await expect(page.locator("[name=fromMonth]")).toBeFocused();
  await page.locator("[name=fromMonth]").fill("9");
  await expect(summary.getByRole("link")).toHaveCount(2);
});

const refused: [Entry, string][] = [
  [{ from: ["2010", "9"], to: ["2009", "8"] }, "结束的时间比开始早"],
  [{ from: ["2031", "9"] }, "开始的时间还没有到"],
];
for (const [entry, words] of refused) {
  test(`what the core refuses is said at the spell: ${words}`, async ({ page }) => {
    await toRecord(page);
    await enter(page, entry);
    await expect(page.locator(".error-summary")).toBeFocused();
    await expect(page.locator("form.spell .field-error")).toContainText(words);
    await expect(page.locator(".spells")).toHaveCount(0);
  });
}

test("a day that does not exist is refused, and the folded field is opened", async ({ page }) => {
  await toRecord(page);
  await page.getByText(recordTexts.more.zh).click();
  await page.locator("[name=fromDay]").fill("31");
  await enter(page, { from: ["1996", "9"] });
  await expect(page.locator("form.spell .field-error")).toContainText("没有这一天");
});

test("gaps and overlaps are pointed out where they are", async ({ page }) => {
  await toRecord(page);
  await enter(page, { from: ["2000", "9"] });
  await add(page, { from: ["1990", "9"], to: ["1995", "8"], unitLevel: "township" });
  await expect(page.locator(".spells > li").nth(1)).toContainText("1995 年 9 月 1 日到 2000 年 8 月 31 日没有填");
  await add(page, { from: ["2010", "1"], to: ["2012", "12"], unitLevel: "county" });
  await expect(page.locator("[data-spell='2']")).toContainText("重叠");
  await page.locator("[data-spell='1']").getByRole("button", { name: recordTexts.remove.zh }).click();
  await expect(page.locator(".spells > li").last()).toContainText("从 2013 年 1 月 1 日起没有填");
  await expect(page.locator('[data-years="continuousTownshipYears"] strong')).toHaveText("0 年");
});

test("an unclear spell leaves the years to an authority, and going without it takes the doubt back", async ({
  page,
}) => {
  await toRecord(page);
  await enter(page, { from: ["1996", "9"], marks: ["disputed"] });
  const years = page.locator('[data-years="continuousTownshipYears"]');
  await expect(years).toContainText("里面有说不清的一段，算不算要由用人单位及其主管部门认定");
  await expect(page.locator('[data-years="townshipYears"] strong')).toHaveText("有的年头算不算，不清楚");
  await page.getByRole("button", { name: recordTexts.use.zh }).click();
  expect(await answerAll(page, townshipTeacher)).not.toContain("continuityRecognised");
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "needsDecision");
  await openYears(page);
  await page.getByRole("button", { name: texts.question.byRecord.zh }).click();
  await page.getByRole("button", { name: resultTexts.answers.change.zh }).click();
  await page.locator("[name=disputed]").uncheck();
  await next(page);
  await page.getByRole("button", { name: recordTexts.use.zh }).click();
  expect(await answerAll(page, townshipTeacher)).toContain("continuityRecognised");
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
});

test("hardship years are counted only where a spell is marked", async ({ page }) => {
  await toRecord(page);
  await enter(page, { from: ["1996", "9"] });
  await expect(page.locator('[data-years="hardAreaYears"]')).toHaveCount(0);
  const fact = pack.facts.find(({ id }) => id === "hardAreaYears") as Fact;
  const tick = pack.spellAttributes?.find(({ id }) => id === "hardArea")?.question as Text;
  await expect(page.getByText(recordTexts.notCounted(fact.label, tick).zh)).toBeVisible();
  await page.getByRole("button", { name: resultTexts.answers.change.zh }).click();
  await page.locator("[name=said-hardArea]").check();
  await next(page);
  await expect(page.locator('[data-years="hardAreaYears"] strong')).toHaveText("30 年");
});

test("a spell that is being written survives the settings, the question, and the other language", async ({ page }) => {
  await toRecord(page);
  await page.locator("[name=fromYear]").fill("19");
  await page.locator("[name=disputed]").check();
  await page.locator(".shell a[href='#settings']").click();
  await page.getByRole("button", { name: settingTexts.done.zh }).click();
  await expect(page.locator("[name=fromYear]")).toHaveValue("19");
  await page.getByRole("button", { name: recordTexts.leave.zh }).click();
  expect(await asked(page)).toBe("continuousTownshipYears");
  await page.getByRole("button", { name: texts.question.byRecord.zh }).click();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("[name=fromYear]")).toHaveValue("19");
  await expect(page.locator("[name=disputed]")).toBeChecked();
});

test("nothing is wider than a window of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await toRecord(page);
  for (const summary of await page.locator("#app summary:visible").all()) await summary.click();
  await page.locator("[name=ends][value=closed]").check();
  await next(page);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await enter(page, { from: ["1996", "9"], to: ["1999", "8"], marks: ["disputed", "said-hardArea"] });
  await expect(page.locator(".years")).toBeVisible();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

async function toRecord(page: Page): Promise<void> {
  await resume(page, "serving", topics, before("continuousTownshipYears", townshipTeacher));
  await page.getByRole("button", { name: texts.question.byRecord.zh }).click();
}

/** Fills the form of a spell and saves it. */
async function enter(page: Page, { from, to, unitLevel, marks = [] }: Entry): Promise<void> {
  await page.locator("[name=fromYear]").fill(from[0]);
  await page.locator("[name=fromMonth]").fill(from[1]);
  await page.locator(`[name=ends][value=${to ? "closed" : "open"}]`).check();
  if (to) {
    await page.locator("[name=toYear]").fill(to[0]);
    await page.locator("[name=toMonth]").fill(to[1]);
  }
  if (unitLevel) {
    await page.locator("[name=said-unitLevel]").selectOption(unitLevel);
    await page.locator("[name=said-unitKind]").selectOption("publicInstitution");
    await page.locator("[name=said-postKind]").selectOption("professional");
  }
  for (const mark of marks) await page.locator(`[name=${mark}]`).check();
  await next(page);
}

async function add(page: Page, entry: Entry): Promise<void> {
  await page.getByRole("button", { name: recordTexts.another.zh }).click();
  await enter(page, entry);
}

/** From the results to the question of the years. */
async function openYears(page: Page): Promise<void> {
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  await page
    .getByRole("button", { name: `${resultTexts.answers.change.zh} ${labelOf("continuousTownshipYears")}` })
    .click();
}
