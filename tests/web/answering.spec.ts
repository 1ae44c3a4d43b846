import { resultTexts } from "../../web/words/results.ts";
import { texts } from "../../web/words/texts.ts";
import { another, openAnother } from "./another.ts";
import {
  answer,
  answerAll,
  asked,
  begin,
  enter,
  expect,
  labelOf,
  next,
  type Page,
  resume,
  type Script,
  test,
  visit,
} from "./applicant.ts";

const fact = (page: Page, id: string) => page.locator(`[data-fact="${id}"]`);
const heading = (page: Page) => page.locator("#app h1");
const field = (page: Page) => page.locator("#app [name=answer]").first();

/** With the other policy, at the first question. */
async function toQuestions(page: Page): Promise<void> {
  await openAnother(page);
  await enter(page, "fisher");
  await page.locator("input[value=all]").check();
  await next(page);
  // The place goes first, where it can matter.
  await expect(fact(page, "village")).toBeVisible();
}

/** With the other policy, at the question whether an earlier number is this one too. */
async function toOffer(page: Page): Promise<void> {
  await toQuestions(page);
  await answerUntil(page, "seaYears");
}

/** With the other policy, until a fact is asked. */
async function answerUntil(page: Page, last: string): Promise<void> {
  const script: Script = { boat: true, village: "外海/990001", gear: "wide", fishingYears: 5, paper: true };
  for (let id = await asked(page); id !== last; id = await asked(page))
    await answer(page, id ?? "", script[id ?? ""] ?? "");
}

test("the doors are the policy's, with their notes and in its order", async ({ page }) => {
  await page.goto("./");
  const doors = page.locator("[data-door]:visible");
  await expect(doors).toHaveCount(6);
  await expect(doors.first()).toContainText("在县、乡、村工作");
  await expect(doors.nth(4)).toHaveText(/已经退休\s*单位想返聘，或者自己想问返聘/);
  await expect(doors.locator("span")).toHaveCount(6);
});

test("needs stand in their groups, without numbers, and all of them come last", async ({ page }) => {
  await page.goto("./");
  await enter(page, "serving");
  await expect(page.locator("fieldset fieldset legend")).toHaveText(["职称和岗位", "招聘和到基层工作", "待遇和培养"]);
  await expect(page.getByRole("group", { name: "职称和岗位" }).getByRole("checkbox")).toHaveCount(5);
  const rows = page.locator("#app .option");
  await expect(rows.last()).toHaveText(texts.needs.all.zh);
  await expect(rows.nth(2)).toHaveText("在乡镇干满30年，怎样聘");
});

test("a chosen option says what to know of it, and the results say it once more", async ({ page }) => {
  await begin(page, "joining", ["interview"]);
  await answer(page, "county", "湘西土家族苗族自治州/433124");
  await visit(page, "question=relation");
  await expect(fact(page, "relation")).toBeVisible();
  // What the door excludes is not offered.
  await expect(page.locator("input[value=employed]")).toHaveCount(0);
  const note = page.locator(".to-know");
  await expect(note).toBeHidden();
  await page.locator("input[value=joining]").check();
  await expect(note).toContainText("现在想看，选“刚到岗”再查一遍");
  await page.locator("input[value=arrived]").check();
  await expect(note).toBeHidden();
  await page.locator("input[value=joining]").check();
  await next(page);
  await page.goBack();
  await expect(note).toContainText("再查一遍");
  await visit(page, "results");
  await expect(note).toHaveText([/再查一遍/]);
});

test("who was sent can look once more for his own unit, by one tap", async ({ page }) => {
  await begin(page, "upper", ["support"]);
  await answer(page, "relation", "seconded");
  await visit(page, "results");
  await page.getByRole("button", { name: "按原单位再查一次" }).click();
  await expect(page).toHaveURL(/#question=/);
  await visit(page, "answers");
  await expect(page.locator(".answers")).toContainText(["在县、乡、村工作"]);
});

test("not to know is worded as the fact words it", async ({ page }) => {
  await resume(page, "unit", ["special"], {
    ...{ unitKind: "publicInstitution", unitLevel: "township", county: "433124" },
  });
  await visit(page, "question=unitNeed");
  await expect(page.locator(".option", { hasText: "单位还没有定，或不知道" })).toBeVisible();
  await expect(page.locator("#app")).not.toContainText(texts.unsure.zh);
  await answer(page, "unitNeed", "unsure");
  await visit(page, "answers");
  await expect(page.locator(".answers li", { hasText: labelOf("unitNeed") })).toContainText("单位还没有定，或不知道");
});

test.describe("an earlier number that may be this one too", () => {
  test("is offered, and taken by one choice", async ({ page }) => {
    await toOffer(page);
    await expect(heading(page)).toHaveText("出海也是这么多年吗？");
    await expect(page.locator("#hint")).toHaveText("您前面填的“打鱼年数”：5 年");
    await next(page);
    await expect(page.locator(".error-summary")).toContainText(texts.errors.noOption.zh);
    await page.locator("input[value=yes]").check();
    await next(page);
    await expect(page).toHaveURL(/#results$/);
    await visit(page, "answers");
    await expect(page.locator(".answers li", { hasText: labelOf("seaYears", another) })).toContainText("5 年");
  });

  test("leads to the plain question when it is not, by keyboard as well", async ({ page }) => {
    await toOffer(page);
    await field(page).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(heading(page)).toHaveText("出海满几年？");
    await expect(heading(page)).toBeFocused();
    await field(page).fill("3");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#results$/);
    await page.goBack();
    await expect(heading(page)).toHaveText("出海满几年？");
    await expect(field(page)).toHaveValue("3");
  });
});

test("what follows is not asked, is marked in the list, and can be overruled", async ({ page }) => {
  await toQuestions(page);
  const unsure = { village: "unsure", fishingYears: "unsure", seaYears: "unsure", paper: "unsure" };
  const facts = await answerAll(page, { boat: false, ...unsure });
  expect(facts).not.toContain("gear");
  await expect(page.locator('[data-provision="sold"]')).toHaveAttribute("data-verdict", "notSatisfied");
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  const row = page.locator(".answers li", { hasText: labelOf("gear", another) });
  await expect(row).toContainText("大网");
  await expect(row).toContainText(resultTexts.answers.follows.zh);
  await row.getByRole("button").click();
  await expect(page.locator("#app")).toContainText(texts.question.follows.zh);
  await expect(page.locator("input[value=wide]")).toBeChecked();
  await answer(page, "gear", "narrow");
  await expect(page.locator('[data-provision="sold"]')).toHaveAttribute("data-verdict", "satisfied");
  await page.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
  await expect(page.locator(".sheet .given .row", { hasText: labelOf("gear", another) })).not.toContainText(
    resultTexts.answers.follows.zh,
  );
});

test("the door is the relation: nobody in service is asked for it", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await expect(fact(page, "unitKind")).toBeVisible();
  await visit(page, "answers");
  await expect(page.locator(".answers li", { hasText: labelOf("relation") })).toContainText(
    resultTexts.answers.follows.zh,
  );
});

test("a slip is warned of beside the answers, and refuses nothing", async ({ page }) => {
  await toOffer(page);
  await page.locator("input[value=no]").check();
  await next(page);
  await field(page).fill("9");
  await next(page);
  const warning = page.locator(".slip");
  await expect(page).toHaveURL(/#results$/);
  await expect(warning).toContainText("出海的年数比打鱼的还多。");
  await page.getByRole("button", { name: resultTexts.actions.change.zh }).click();
  await expect(warning).toHaveText(["出海的年数比打鱼的还多。"]);
  await page.getByRole("button", { name: resultTexts.answers.toResults.zh }).click();
  await expect(warning).toHaveCount(0);
  await visit(page, "question=seaYears");
  await expect(warning).toContainText("出海的年数比打鱼的还多。");
  await answer(page, "seaYears", 4);
  await expect(warning).toHaveCount(0);
});

test("the way back from a warning leads to the answer just given", async ({ page }) => {
  await resume(page, "serving", ["review"], {
    ...{ unitKind: "publicInstitution", unitLevel: "township", postKind: "professional", field: "basicEducation" },
    ...{ county: "433124", examInsteadOfReview: false, workProducts: true, titleLevel: "senior" },
  });
  await expect(fact(page, "appliedTitleLevel")).toBeVisible();
  await answer(page, "appliedTitleLevel", "junior");
  await expect(page.locator(".slip")).toContainText("想申报的职称，比已经取得的还低");
  await page.getByRole("button", { name: `${texts.slip.change.zh}“${labelOf("appliedTitleLevel")}”` }).click();
  await expect(fact(page, "appliedTitleLevel")).toBeVisible();
  await expect(page.locator(".slip")).toContainText("想申报的职称，比已经取得的还低");
});

test("a place says what to know of it when it is picked, and in the list", async ({ page }) => {
  await toQuestions(page);
  await answerUntil(page, "village");
  await page.locator("select[name=prefecture]").selectOption("外海");
  await page.locator("input[value='990001']").check();
  await expect(page.locator(".to-know")).toHaveText("东岛的码头在修。");
  await page.locator("input[value='990002']").check();
  await expect(page.locator(".to-know")).toBeHidden();
  await page.locator("input[value='990001']").check();
  await next(page);
  await visit(page, "answers");
  await expect(page.locator(".answers li", { hasText: "东岛" })).toContainText("东岛的码头在修。");
});
