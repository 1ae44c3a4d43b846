import { answerAll, begin, expect, test } from "./applicant.ts";
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
