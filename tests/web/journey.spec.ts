import { resultTexts } from "../../web/words/results.ts";
import { texts } from "../../web/words/texts.ts";
import {
  answer,
  answerAll,
  asked,
  before,
  begin,
  expect,
  labelOf,
  next,
  opened,
  overflow,
  resume,
  test,
  townshipTeacher,
} from "./applicant.ts";

const thirtyYears = '[data-provision="appoint-beyond-quota-after-30-township-years"]';

test("30 years in a township fulfil sentence 6.3", async ({ page }) => {
  await begin(page, "serving", ["thirty", "stay", "special"]);
  const facts = await answerAll(page, townshipTeacher);
  expect(facts).toContain("continuousTownshipYears");
  const card = await opened(page.locator(thirtyYears));
  await expect(card).toHaveAttribute("data-verdict", "satisfied");
  await expect(card).toContainText("第（六）条 6.3");
  await expect(card.locator("blockquote")).toContainText("连续工作满30年");
  await card.getByText(resultTexts.results.sentence.zh).click();
  await expect(card.locator("mark")).toContainText("连续工作满30年");
});

test("29 years do not, and the card says that this is one sentence only", async ({ page }) => {
  await begin(page, "serving", ["thirty", "stay", "special"]);
  await answerAll(page, { ...townshipTeacher, continuousTownshipYears: 29 });
  const card = await opened(page.locator(thirtyYears));
  await expect(card).toHaveAttribute("data-verdict", "notSatisfied");
  await expect(card.locator("p").last()).toHaveText("这只是对照这一条，其他条和其他文件另看。");
});

test("changing one answer keeps the others and asks only what is newly needed", async ({ page }) => {
  const answers = { ...before("continuousTownshipYears", townshipTeacher), continuousTownshipYears: 29 };
  await resume(page, "serving", ["thirty", "stay", "special"], answers);
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  const rows = page.locator(".answers li");
  const count = await rows.count();
  await page
    .getByRole("button", { name: `${resultTexts.answers.change.zh} ${labelOf("continuousTownshipYears")}` })
    .click();
  await expect(page.locator("#app [name=answer]")).toHaveValue("29");
  await answer(page, "continuousTownshipYears", 30);
  const newlyAsked = await answerAll(page, townshipTeacher);
  expect(newlyAsked).toEqual(["continuityRecognised"]);
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  await expect(rows).toHaveCount(count + newlyAsked.length);
});

test("before the results nothing is called unmet", async ({ page }) => {
  await resume(page, "serving", ["thirty", "stay", "special"], before("titleLevel", townshipTeacher));
  await answerAll(page, { ...townshipTeacher, continuousTownshipYears: 29 }, async () => {
    await expect(page.getByRole("status")).toHaveText(/^目前：符合 \d+ · 待认定 \d+$/);
    await expect(page.locator("main")).not.toContainText("不符合");
  });
});

test("the heading takes the focus and names the document at every step", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await answerAll(page, townshipTeacher, async () => {
    const heading = page.locator("#app h1");
    await expect(heading).toBeFocused();
    await expect(page).toHaveTitle(`${await heading.textContent()} - 基层人才政策自查`);
  });
  await expect(page.locator("#app h1")).toBeFocused();
});

test("the browser's back button goes one step back and the answers stay", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  const first = (await asked(page)) ?? "";
  await answer(page, first, townshipTeacher[first] ?? "unsure");
  const second = await asked(page);
  expect(second).not.toBe(first);
  await page.goBack();
  expect(await asked(page)).toBe(first);
  await expect(page.locator(`input[value="${townshipTeacher[first]}"]`)).toBeChecked();
  await next(page);
  expect(await asked(page)).toBe(second);
  await page.getByRole("button", { name: texts.back.zh }).click();
  expect(await asked(page)).toBe(first);
});

test("nothing is wider than a window of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await page.goto("./");
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await begin(page, "serving", ["thirty", "stay", "special"]);
  await answerAll(page, townshipTeacher, async () => {
    await page.locator(".why > summary").click();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });
  for (const summary of await page.locator("#app summary:visible").all()) await summary.click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("to be unsure of everything leads to results as well", async ({ page }) => {
  await begin(page, "joining", ["all"]);
  const everything = new Proxy({}, { get: () => "unsure" });
  await answerAll(page, everything);
  const card = await opened(page.locator('[data-verdict="unknown"]').first());
  await expect(card).toContainText(resultTexts.results.unclear.zh);
});

test("a county is picked in two steps", async ({ page }) => {
  await begin(page, "unit", ["special"]);
  for (let fact = await asked(page); fact !== "county"; fact = await asked(page)) {
    await answer(
      page,
      fact ?? "",
      ({ unitKind: "publicInstitution", unitLevel: "county" } as const)[fact ?? ""] ?? "unsure",
    );
  }
  await answer(page, "county", "湘西土家族苗族自治州/433122");
  await page.goBack();
  await expect(page.locator("input[name=answer][value='433122']")).toBeChecked();
});
