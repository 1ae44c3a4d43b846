// The second policy, invented too, from the first screen to the results: what is asked, and what comes out.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { texts } from "../../web/words/texts.ts";
import { answer, asked, enter, expect, next, overflow, type Page, type Script, test } from "./applicant.ts";

const folder = fileURLToPath(new URL("../../core/policies/examples/newcomer-housing/", import.meta.url));
const pack = Object.assign(
  {},
  ...readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(folder + name, "utf8"))),
);

const tenant: Script = {
  work: "employed",
  everInsured: true,
  insuredSince: "2021-03-01",
  continuousMonths: 40,
  totalMonths: 45,
  district: "星河市/990101",
  residenceMonths: 40,
  home: "renting",
  monthlyIncome: 5200,
  rentShare: 45,
  subsidyMonths: 6,
  receivesRent: true,
  buysFirstHome: false,
  age: 27,
  education: "master",
  skill: "none",
  targetSkill: "none",
  urgentTalent: "unsure",
};

// The bundled policy is fetched ahead in vain, and browsers say so after a while.
test.use({ quiet: false });

async function begin(page: Page): Promise<void> {
  await page.route("**/housing.json", (route) => route.fulfill({ json: pack }));
  await page.goto("./?policy=housing.json");
  await expect(page.locator("#intro:visible")).toContainText(/示例|虚构/);
  await enter(page, "newcomer");
}

test("somebody who rents comes to results under the second policy, which says that it is invented", async ({
  page,
}) => {
  await begin(page);
  await page.locator("input[value=all]").check();
  await next(page);
  const questions: string[] = [];
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    expect(await overflow(page), fact).toBeLessThanOrEqual(0);
    questions.push(fact);
    // Where the number of another question is offered, it is another one here.
    const other = page.getByText(texts.question.another.zh, { exact: true });
    if (fact === "totalMonths" && (await other.count()) > 0) await other.first().click();
    if (fact === "totalMonths" && (await page.locator("input[name=answer][type=text]").count()) === 0) await next(page);
    await answer(page, fact, tenant[fact] ?? "unsure");
  }
  expect(questions).toContain("insuredSince");
  expect(questions).not.toContain("householdSize"); // which only local documents use
  const expected = {
    "newcomer-status": "satisfied",
    "rent-subsidy": "satisfied",
    "higher-rent-subsidy": "needsDecision",
    "purchase-subsidy": "notSatisfied",
    "apartment-by-degree": "satisfied",
  };
  for (const [provision, verdict] of Object.entries(expected))
    await expect(page.locator(`[data-provision="${provision}"]`)).toHaveAttribute("data-verdict", verdict);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
});
