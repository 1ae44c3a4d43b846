import { readFileSync } from "node:fs";
import { answerAll, begin, expect, pack, type Script, test } from "./applicant.ts";

interface Person {
  id: string;
  audience: string;
  needs: string[];
  facts: Record<string, boolean | string | number>;
}

/** The six people of tests/policy/people.json, in their order: most questions, and what is first on their results. */
const expected = [
  { questions: 12, first: "满30年可聘，不占职数", where: "单位人事" },
  { questions: 12, first: "晋升高级，须有一年农村经历", where: "平江县卫健局" },
  { questions: 9, first: "特困县放宽到本科、中级", where: "桑植县人社局" },
  { questions: 12, first: "乡镇工作补贴", where: "单位人事" },
  { questions: 5, first: "高级职称返聘", where: "单位人事" },
  { questions: 9, first: "选派期间原待遇不变", where: "单位人事" },
] as const;

const people = JSON.parse(readFileSync(new URL("../policy/people.json", import.meta.url), "utf8")) as readonly Person[];

for (const [at, { id, audience, needs, facts }] of people.entries()) {
  test(`what is first: ${id}`, async ({ page }) => {
    const county = pack.regions.find(({ adcode }) => adcode === facts.county);
    const script: Script = { ...facts, ...(county ? { county: `${county.prefecture}/${county.adcode}` } : {}) };
    await begin(page, audience, needs.length > 0 ? needs : ["all"]);
    const asked = await answerAll(page, script);
    expect(asked.length).toBeLessThanOrEqual(expected[at]?.questions ?? 0);
    const first = page.locator(".now > li").first();
    await expect(first.locator("h2")).toHaveText(expected[at]?.first ?? "");
    await expect(first.locator("dd").first()).toHaveText(expected[at]?.where ?? "");
    expect(await page.locator(".now > li").count()).toBeLessThanOrEqual(3);
    // What is to be decided is said once an office, and 待认定 no more often than that.
    const offices = await page.locator(".visit").count();
    expect(await page.locator(".visit .office").count()).toBe(offices);
  });
}
