import { countyTexts } from "../../web/words/county.ts";
import { texts } from "../../web/words/texts.ts";
import { answer, asked, begin, expect, next, overflow, type Page, resume, type Script, test } from "./applicant.ts";

const applicant: Script = {
  relation: "joining",
  unitKind: "publicInstitution",
  unitLevel: "township",
  postKind: "professional",
  titleLevel: "none",
  grassrootsExperience: "none",
  entryQualification: "notNeeded",
  highestDegree: "bachelor",
  highestEducation: "bachelor",
  urgentTalent: false,
};
/** The county decides whether it applies. */
const relaxed = '[data-provision="direct-hire-bachelor-or-intermediate-special-county"]';

const field = (page: Page) => page.locator(".search input");
const rows = (page: Page) => page.locator(".choices input[name=answer]");

async function toCounty(page: Page): Promise<void> {
  const { relation = "", unitKind = "", unitLevel = "" } = applicant;
  await resume(page, "joining", ["interview"], { relation, unitKind, unitLevel });
  expect(await asked(page)).toBe("county");
}

async function toResults(page: Page): Promise<void> {
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    await answer(page, fact, applicant[fact] ?? "unsure");
  }
}

test("a county is found by the first letters of its pinyin", async ({ page }) => {
  await toCounty(page);
  await field(page).fill("hy");
  await expect(page.locator(".search [aria-live=polite]")).toHaveText("找到 2 个，请点选。");
  await page.locator(".option", { hasText: "花垣县" }).click();
  await next(page);
  expect(await asked(page)).not.toBe("county");
  await page.goBack();
  await expect(page.locator("input[value='433124']")).toBeChecked();
});

test("typing sends nothing, and Enter leads to what was found", async ({ page }) => {
  await toCounty(page);
  await field(page).pressSequentially("花垣");
  await field(page).press("Enter");
  expect(await asked(page)).toBe("county");
  await expect(rows(page).first()).toBeFocused();
  await expect(page.locator(".error-summary")).toHaveCount(0);
});

test("eight are shown at most, each a row that a thumb can hit", async ({ page }) => {
  await toCounty(page);
  await field(page).fill("县");
  await expect(rows(page)).toHaveCount(8);
  await expect(page.locator(".choices").first()).toContainText(/还有 \d+ 个，请再多输几个字/);
  for (const row of await page.locator(".choices .option").all()) {
    expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  }
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});

test("a tick does not pass to another county", async ({ page }) => {
  await toCounty(page);
  await field(page).fill("hy");
  await rows(page).first().check();
  await field(page).fill("lk");
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).not.toBeChecked();
  await next(page);
  await expect(page.locator(".error-summary")).toContainText(texts.errors.noCounty.zh);
  await page.locator(".error-summary a").click();
  await expect(field(page)).toBeFocused();
});

test("the two ways to a county take turns", async ({ page }) => {
  await toCounty(page);
  await field(page).fill("hy");
  await page.locator("select[name=prefecture]").selectOption("张家界市");
  await expect(field(page)).toHaveValue("");
  await expect(rows(page)).toHaveCount(4);
  await field(page).fill("北京");
  await expect(page.locator("select[name=prefecture]")).toHaveValue("");
  await expect(rows(page)).toHaveCount(0);
  await expect(page.locator(".found")).toContainText("没有找到");
});

test("a county chosen but not sent is still there after a look at the document", async ({ page }) => {
  await toCounty(page);
  await field(page).fill("hy");
  await page.locator("input[value='433124']").check();
  await page.locator("a[href='#document']").first().click();
  await page.getByRole("button", { name: texts.back.zh }).first().click();
  await expect(field(page)).toHaveValue("hy");
  await expect(page.locator("input[value='433124']")).toBeChecked();
  await page.locator("select[name=prefecture]").selectOption("张家界市");
  await page.locator("input[value='430802']").check();
  await page.locator("a[href='#document']").first().click();
  await page.getByRole("button", { name: texts.back.zh }).first().click();
  await expect(page.locator("input[value='430802']")).toBeChecked();
});

test("what the applicant found out about a list counts, and is said wherever it does", async ({ page }) => {
  await toCounty(page);
  await answer(page, "county", "长沙市/430121");
  await toResults(page);
  await expect(page.locator(relaxed)).toHaveAttribute("data-verdict", "notApplicable");
  await page.goto("./#answers");
  const tag = page.locator('[data-tag="specialPoverty"]');
  await expect(tag.locator(".state")).toHaveText(countyTexts.states.no.zh);
  await expect(tag).toContainText("国家和省公布的名单");
  await expect(page.locator('[data-tag="urbanDistrict"]')).toHaveCount(0);
  await tag.locator("summary").click();
  await tag.getByText(countyTexts.listed.zh).click();
  await expect(tag.locator(".state")).toHaveText(`${countyTexts.corrected.zh}算`);
  await expect(tag.locator("input[value=true]")).toBeFocused();
  await page.goto("./#results");
  await expect(page.locator(relaxed)).not.toHaveAttribute("data-verdict", "notApplicable");
  await page.goto("./#document");
  await expect(page.locator(".corrected")).toContainText("按您自己的更正对照（长沙县");
  await page.goto("./#question=county");
  await tag.locator("summary").click();
  await expect(tag.locator("input[value=true]")).toBeChecked();
  await tag.getByText(countyTexts.asInData.no.zh).click();
  await expect(tag.locator(".state")).toHaveText(countyTexts.states.no.zh);
  await page.goto("./#results");
  await expect(page.locator(relaxed)).toHaveAttribute("data-verdict", "notApplicable");
});

test("what nobody could confirm is called so", async ({ page }) => {
  await begin(page, "graduate", ["graduate"]);
  for (let fact = await asked(page); fact !== "county"; fact = await asked(page)) {
    const script: Script = {
      unitKind: "publicInstitution",
      unitLevel: "township",
      relation: "joining",
      postKind: "professional",
    };
    await answer(page, fact ?? "", script[fact ?? ""] ?? "unsure");
  }
  await answer(page, "county", "永州市/431123");
  await page.goBack();
  await expect(page.locator('[data-tag="povertyArea"] .state')).toContainText(countyTexts.states.unconfirmed.zh);
});
