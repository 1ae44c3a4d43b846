import { test as base, expect, type Page } from "@playwright/test";
import type { EligibilityCheckerElement } from "../../web/element/element.ts";
import { answerAll, enter, next, noiseOf, type Scope, townshipTeacher, version } from "../web/applicant.ts";

export type { Page };
export { expect };

/** What may be fetched from: the portal, and the other site that serves the page for frames. */
export function originsOf(baseURL: string | undefined): [portal: string, other: string] {
  const { origin } = new URL(baseURL ?? "");
  return [origin, origin.replace("localhost", "127.0.0.1")];
}

/** A portal that stays quiet, unless a test breaks something on purpose. */
export const test = base.extend<{ quiet: boolean }>({
  quiet: [true, { option: true }],
  page: async ({ page, quiet, baseURL }, use) => {
    const noise = await noiseOf(page, originsOf(baseURL));
    await use(page);
    if (quiet) expect(noise).toEqual([]);
  },
});

export const thirtyYears = '[data-provision="appoint-beyond-quota-after-30-township-years"]';

/** The township teacher's answers as a link, which spares a test the questions. */
export const teacherLink =
  `#r=2~hunan-2016-91~${version}~2026-01-01~serving~thirty~unitKind.publicInstitution~` +
  "unitLevel.township~postKind.professional~titleLevel.intermediate~continuousTownshipYears.30~" +
  "continuityRecognised.t~0";

/** Answers as the township teacher, from the first screen to the results; sentence 6.3 holds. */
export async function toResults(scope: Scope, onScreen: () => Promise<void> = async () => {}): Promise<void> {
  await scope.locator("[data-door=serving]:visible").waitFor();
  await onScreen();
  await enter(scope, "serving");
  await scope.locator("input[name=answer][value=thirty]").check();
  await onScreen();
  await next(scope);
  await answerAll(scope, townshipTeacher, onScreen);
  await expect(scope.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
  await onScreen();
}

/** Waits for the element's first question and returns what its core runs as. */
export async function coreOf(page: Page, selector = "eligibility-checker"): Promise<string | null> {
  await expect.poll(() => state(page, "core", selector)).not.toBeNull();
  return state(page, "core", selector);
}

export function state(
  page: Page,
  name: "core" | "policyHash",
  selector = "eligibility-checker",
): Promise<string | null> {
  return page.locator(selector).evaluate((element, name) => (element as EligibilityCheckerElement)[name], name);
}

/** How many pixels the element's content is wider than the element. */
export function elementOverflow(page: Page): Promise<number> {
  return page
    .locator("eligibility-checker")
    .first()
    .evaluate((element) => {
      const edge = element.getBoundingClientRect().right;
      const all = Array.from(
        element.shadowRoot?.querySelectorAll(".surface *:not(.visually-hidden, .visually-hidden *)") ?? [],
      );
      return Math.max(...all.map((inner) => inner.getBoundingClientRect().right - edge));
    });
}

/** What one is to press and is less than 44 pixels high; links inside running text are exempt. */
export function smallTargets(scope: Scope): Promise<string[]> {
  return scope
    .locator("button, select, summary, .option, .shell a")
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 43.5)
        .map((target) => target.outerHTML.slice(0, 80)),
    );
}
