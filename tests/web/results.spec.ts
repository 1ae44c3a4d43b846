import { explanationTexts } from "../../web/words/explanation.ts";
import { resultTexts } from "../../web/words/results.ts";
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
  type Page,
  pack,
  resume,
  type Script,
  test,
  townshipTeacher,
} from "./applicant.ts";

const thirtyYears = '[data-provision="appoint-beyond-quota-after-30-township-years"]';
const almost: Script = { ...before("continuousTownshipYears", townshipTeacher), continuousTownshipYears: 26 };

/** Somebody at a county's school, who is asked no more than this. */
const county: Script = { ...before("unitLevel", townshipTeacher), unitLevel: "county" };

/** Somebody who applies to an institution in Changsha and has neither the degree nor the title of 5.3. */
const bachelor: Script = {
  relation: "joining",
  unitKind: "publicInstitution",
  unitLevel: "county",
  county: "长沙市/430102",
  postKind: "professional",
  field: "health",
  titleLevel: "intermediate",
  highestDegree: "bachelor",
  highestEducation: "bachelor",
  urgentTalent: false,
  entryQualification: "held",
};

async function resultsOf(page: Page, script: Script, audience = "serving", needs = ["thirty"]): Promise<void> {
  await resume(page, audience, needs, script);
  await expect(page).toHaveURL(/#results$/);
}

/** Tries another answer, from the results. */
async function tryOut(page: Page, fact: string, value: string | number): Promise<void> {
  await page.locator("#actions ~ .buttons").getByRole("button", { name: resultTexts.actions.try.zh }).click();
  await page.getByRole("button", { name: `${resultTexts.trial.pick.zh} ${labelOf(fact)}` }).click();
  const field = page.locator("#app [name=answer]").first();
  if ((await field.getAttribute("type")) === "radio")
    await page.locator(`input[name=answer][value="${value}"]`).check();
  else await field.fill(String(value));
  await next(page);
  await expect(page.locator(".trial")).toBeVisible();
}

test("the summary counts the cards of each group and leads to it without leaving the results", async ({ page }) => {
  await resultsOf(page, almost, "serving", ["thirty", "stay", "special"]);
  const links = page.locator(".index a", { has: page.locator(".count") });
  expect(await links.count()).toBeGreaterThan(1);
  for (const link of await links.all()) {
    const count = Number(await link.locator(".count").textContent());
    await link.click();
    await expect(page).toHaveURL(/#results$/);
    const group = page.locator(".group", { has: page.locator(":focus") });
    await expect(group.locator(".entry")).toHaveCount(count);
    await expect(group.locator(".entry").first()).toBeVisible();
  }
});

test("what is not met names the failing condition only, and how long it takes", async ({ page }) => {
  await page.clock.setFixedTime(new Date("2026-11-24T08:00:00+08:00"));
  await resultsOf(page, almost);
  const card = await opened(page.locator(thirtyYears));
  await expect(card.locator(".causes > li")).toHaveText(["在乡镇事业单位连续年数：要求至少 30 年；您答“26 年”"]);
  await expect(card.locator(".routes > li").first()).toContainText("再满 4 年");
  await expect(card.locator(".routes > li").first()).toContainText("约 2030 年 11 月 24 日");
  await expect(card.locator(".routes > li").first()).toContainText(resultTexts.verdicts.needsDecision.zh);
  // What was not asked is said to be taken as unsure, and can be answered.
  await card.getByText(explanationTexts.routes.assumed(1).zh).click();
  await opened(card);
  await card.getByRole("button", { name: `${resultTexts.results.fill.zh} ${labelOf("continuityRecognised")}` }).click();
  await answer(page, "continuityRecognised", true);
  await opened(card);
  await expect(card.locator(".routes > li")).toHaveText([/再满 4 年（.*），约 2030 年 11 月 24 日，对照是\s*● 符合/]);
});

test("every condition is shown on request, each with a sign and a word", async ({ page }) => {
  await resultsOf(page, almost);
  const card = await opened(page.locator(thirtyYears));
  await card.getByText(resultTexts.results.decisive.zh).click();
  await card.getByText(explanationTexts.tree.heading.zh).click();
  const trees = card.locator(".tree");
  await expect(trees.first()).toContainText(explanationTexts.any.zh);
  await expect(trees.last()).toContainText(explanationTexts.all.zh);
  const marks = await trees.locator(".verdict").allInnerTexts();
  expect(new Set(marks.map((mark) => mark.trim()))).toEqual(new Set(["● 符合", "× 不符合", "○ 还没答"]));
});

test("what speaks for either way of setting an open number is said where it is told", async ({ page }) => {
  const clinic = { ...townshipTeacher, unitKind: "villageClinic", field: "health", appliedTitleLevel: "unsure" };
  await begin(page, "serving", ["all"]);
  await answerAll(page, { ...clinic, grassrootsYears: 30, continuousFrontlineYears: 30, ruralServiceYears: 30 });
  const { note } = pack.parameters.find(({ id }) => id === "villageClinicCounts") ?? {};
  const card = await opened(page.locator("[data-provision=grassroots-talent]"));
  await expect(card.locator("li > span.hint")).toHaveText([note?.zh ?? "no note"]);
  await card.locator("summary").filter({ hasText: resultTexts.results.decisive.zh }).click();
  await card.locator("summary").filter({ hasText: explanationTexts.tree.heading.zh }).click();
  await expect(card.locator(".tree .hint").first()).toHaveText(note?.zh ?? "no note");
});

test("a sentence that can be read in two ways says so, with the other result", async ({ page }) => {
  await resultsOf(page, county);
  const card = await opened(page.locator(thirtyYears));
  await expect(card).toHaveAttribute("data-verdict", "notApplicable");
  await card.getByText(explanationTexts.readings.summary.zh).click();
  await expect(card).toContainText("不同在这里：");
  await expect(card).toContainText(/按另一种理解，这一条对照的结果是：\s*○ 信息不足/);
});

test("counties that would do are listed by prefecture, folded where they are many", async ({ page }) => {
  await resume(page, "serving", ["review"], {
    ...{ unitKind: "publicInstitution", unitLevel: "county", county: "长沙市/430102", postKind: "professional" },
    ...{ hardRemoteArea: false, hardAreaYears: 0, ruralServiceYears: 0, countyTownYears: 30, majorContribution: true },
  });
  await page.goto("./#results");
  const card = await opened(page.locator('[data-provision="exceptional-title-review-rural-or-hardship"]'));
  await expect(card).toHaveAttribute("data-verdict", "notSatisfied");
  await expect(card.locator(".counties")).toBeHidden();
  await card.locator(".routes summary").first().click();
  await expect(card.locator(".counties li", { hasText: "湘西土家族苗族自治州：" })).toContainText("花垣县");
});

test("the ways to a better verdict are at most two at first, and alternatives lead to their cards", async ({
  page,
}) => {
  await resultsOf(page, bachelor, "graduate", ["interview"]);
  const card = await opened(page.locator('[data-provision="direct-hire-master-or-associate-senior"]'));
  await expect(card).toContainText(explanationTexts.routes.heading.zh);
  await expect(card.locator(".causes")).toContainText(explanationTexts.noneYet.zh);
  expect(await card.locator(".routes > li:visible").count()).toBe(2);
  await card.getByRole("link", { name: /急需紧缺人才/ }).click();
  await expect(page).toHaveURL(/#results=direct-hire-urgently-needed-professional$/);
  await expect(page.locator('[data-provision="direct-hire-urgently-needed-professional"]')).toBeFocused();
});

test("an address that names a provision opens its card, even one that was not asked for", async ({ page }) => {
  await resultsOf(page, almost);
  await page.evaluate(() => {
    location.hash = "#results=grassroots-talent";
  });
  const card = page.locator('[data-provision="grassroots-talent"]');
  await expect(card).toBeFocused();
  await expect(page.locator("main")).toContainText(resultTexts.results.outside.zh);
  await page.evaluate(() => {
    location.hash = "#results=appoint-beyond-quota-after-30-township-years";
  });
  await expect(page.locator(thirtyYears)).toBeFocused();
  await expect(card).toHaveCount(0);
});

test("a folded group opens for the card that the address names", async ({ page }) => {
  await resultsOf(page, townshipTeacher, "serving", ["thirty", "stay", "special"]);
  await page.evaluate(() => {
    location.hash = "#results=rehire-retired-senior-title-holder";
  });
  await expect(page.locator('[data-provision="rehire-retired-senior-title-holder"]')).toBeFocused();
});

test("a card leads to its sentence in the document", async ({ page }) => {
  await resultsOf(page, almost);
  const card = await opened(page.locator(thirtyYears));
  await card.getByRole("link", { name: "第（六）条 6.3" }).click();
  await expect(page).toHaveURL(/#document=6\.3$/);
});

test("whoever expected another result sees the answers used and can change them", async ({ page }) => {
  await resultsOf(page, almost);
  const card = await opened(page.locator(thirtyYears));
  await card.getByText(resultTexts.surprise.summary.zh).click();
  const used = card.locator(".surprise .answers li", { hasText: labelOf("continuousTownshipYears") });
  await expect(card.locator(".surprise")).toContainText("年数算到今天");
  await expect(card.locator(".surprise")).toContainText("12333");
  await used.getByRole("button").click();
  await answer(page, "continuousTownshipYears", 30);
  expect(await asked(page)).toBe("continuityRecognised");
});

test("trying another answer changes what is shown, not what was said", async ({ page }) => {
  await resultsOf(page, townshipTeacher, "serving", ["thirty", "stay", "special"]);
  await tryOut(page, "continuousTownshipYears", 29);
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page.locator("#app h1")).toHaveText(resultTexts.results.trialHeading.zh);
  await expect(page.locator(".trial")).toContainText(
    "正在试看：在乡镇事业单位连续年数改成“29 年”。您的真实回答没有变。",
  );
  await expect(page.locator(".changes li")).toHaveText([/乡镇满30年.*原来\s*● 符合\s*→ 现在\s*× 暂不符合/]);
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  await expect(page.locator(".trial")).toBeVisible();
  await page.getByRole("button", { name: resultTexts.trial.undo.zh }).click();
  await expect(page.locator(".trial")).toHaveCount(0);
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  await expect(page.locator(".answers li", { hasText: labelOf("continuousTownshipYears") })).toContainText("30 年");
});

test("an answer tried out can be kept", async ({ page }) => {
  await resultsOf(page, townshipTeacher, "serving", ["thirty", "stay", "special"]);
  await tryOut(page, "continuousTownshipYears", 29);
  await page.getByRole("button", { name: resultTexts.trial.keep.zh }).click();
  await expect(page.locator("#app h1")).toHaveText("先做这一件事");
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "notSatisfied");
});

test("the same answer again is no trial", async ({ page }) => {
  await resultsOf(page, townshipTeacher);
  await page.locator("#actions ~ .buttons").getByRole("button", { name: resultTexts.actions.try.zh }).click();
  await page.getByRole("button", { name: `${resultTexts.trial.pick.zh} ${labelOf("unitLevel")}` }).click();
  await next(page);
  await expect(page.locator(".error-summary")).toContainText(resultTexts.trial.another.zh);
});

test("questions that a trial opens are answered within it", async ({ page }) => {
  await resultsOf(page, county);
  await tryOut(page, "unitLevel", "township");
  await expect(page.locator(".changes")).toContainText("还有问题没答");
  await page.getByRole("button", { name: resultTexts.trial.goOn.zh }).click();
  await expect(page.locator(".trial")).toBeVisible();
  const facts = await answerAll(page, townshipTeacher);
  expect(facts.sort()).toEqual(["continuityRecognised", "continuousTownshipYears", "postKind", "titleLevel"]);
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
  await page.getByRole("button", { name: resultTexts.trial.undo.zh }).click();
  await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "notApplicable");
});

test("the answers are listed under their sections and lead back to the results", async ({ page }) => {
  await resultsOf(page, townshipTeacher);
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  await expect(page.locator("#app h2")).toHaveText(["您和想查的内容", "身份和单位", "职称和技能", "年限和经历"]);
  await page.getByRole("button", { name: resultTexts.answers.toResults.zh }).click();
  await expect(page).toHaveURL(/#results$/);
});

test("a trial fits a window of 320 pixels", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 600 });
  await resultsOf(page, townshipTeacher, "serving", ["thirty", "stay", "special"]);
  await tryOut(page, "continuousTownshipYears", 29);
  await page.evaluate(() => {
    for (const details of Array.from(document.querySelectorAll("#app details"))) details.setAttribute("open", "");
  });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
