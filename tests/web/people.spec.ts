import { answerAll, begin, expect, test, townshipTeacher } from "./applicant.ts";
import { people } from "./people.ts";

for (const person of people) {
  test(`${person.name} comes to results`, async ({ page }) => {
    await begin(page, person.audience, person.needs);
    const asked = await answerAll(page, person.script);
    for (const [provision, verdict] of Object.entries(person.verdicts)) {
      await expect(page.locator(`[data-provision="${provision}"]`)).toHaveAttribute("data-verdict", verdict);
    }
    expect(asked.length).toBeLessThanOrEqual(person.questions);
  });
}

test("a township teacher does it in English", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await answerAll(page, townshipTeacher);
  const card = page.locator('[data-provision="appoint-beyond-quota-after-30-township-years"]');
  await expect(card).toHaveAttribute("data-verdict", "satisfied");
  await expect(card.locator(".verdict").first()).toContainText("Met");
});
