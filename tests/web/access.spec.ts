import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { openAnother } from "./another.ts";
import {
  answer,
  answerAll,
  asked,
  begin,
  enter,
  expect,
  next,
  overflow,
  type Page,
  resume,
  type Script,
  test,
  townshipTeacher,
  visit,
} from "./applicant.ts";

const { resolve } = createRequire(import.meta.url);
const axe = readFileSync(resolve("axe-core/axe.min.js"), "utf8");

/** Every screen and state there is, each reached from the one before. */
const screens: readonly [name: string, open: (page: Page) => Promise<void>][] = [
  ["start", (page) => page.goto("./").then(() => page.locator("[data-door=serving]:visible").waitFor())],
  ["needs", (page) => enter(page, "serving")],
  ["needs, nothing chosen", (page) => next(page)],
  [
    "question",
    (page) =>
      page
        .locator("input[value=thirty]")
        .check()
        .then(() => next(page)),
  ],
  ["list of ticks", (page) => visit(page, "question=workProducts")],
  ["question again", (page) => page.goBack().then(() => {})],
  ["question, why", (page) => page.locator(".why > summary").click()],
  ["question, nothing chosen", (page) => next(page)],
  ["results", (page) => answerAll(page, { ...townshipTeacher, continuousTownshipYears: 26 }).then(() => {})],
  ["results, all unfolded", unfold],
  ["answers", (page) => visit(page, "answers")],
  ["county", (page) => visit(page, "question=county")],
  ["number", (page) => visit(page, "question=continuousTownshipYears")],
  ["service record", (page) => visit(page, "record=continuousTownshipYears")],
  ["document", (page) => visit(page, "document")],
  ["take away", (page) => visit(page, "takeaway")],
  ["settings", (page) => visit(page, "settings")],
];

/** What is opened may bring more to open. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let closed = true; closed; ) {
      const all = Array.from(document.querySelectorAll("#app details:not([open])"));
      for (const details of all) details.setAttribute("open", "");
      for (let picture = 0; picture < 2; picture++) await new Promise((drawn) => requestAnimationFrame(drawn));
      closed = all.length > 0;
    }
  });
}

/** Axe stays in the page until another is loaded. */
async function withAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
}

async function violations(page: Page): Promise<string[]> {
  await withAxe(page);
  const results = await page.evaluate(async () => {
    const { axe: tool } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return tool.run({ resultTypes: ["violations"] });
  });
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

for (const scheme of ["light", "dark"] as const) {
  test.describe(`in the ${scheme} scheme`, () => {
    test.use({ colorScheme: scheme });
    test("axe finds nothing on any screen", async ({ page }) => {
      test.slow();
      for (const [name, open] of screens) {
        await open(page);
        expect(await violations(page), name).toEqual([]);
      }
    });
  });
}

test("axe finds nothing on notes, offers and warnings, in another policy", async ({ page }) => {
  await openAnother(page);
  const look = async (name: string): Promise<void> => {
    expect(await violations(page), name).toEqual([]);
    expect(await overflow(page), name).toBeLessThanOrEqual(0);
  };
  await look("doors");
  await enter(page, "fisher");
  await page.locator("input[value=all]").check();
  await next(page);
  await look("place");
  await answer(page, "village", "外海/990001");
  await page.locator("input[value=false]").check();
  await expect(page.locator(".to-know")).toBeVisible();
  await look("note");
  const script: Script = { boat: true, village: "外海/990001", gear: "narrow", fishingYears: 5, paper: true };
  for (let fact = await asked(page); fact !== "seaYears"; fact = await asked(page))
    await answer(page, fact ?? "", script[fact ?? ""] ?? "");
  await look("offer");
  await answer(page, "seaYears", 9);
  await expect(page.locator(".slip")).toBeVisible();
  await unfold(page);
  await look("results");
  await visit(page, "answers");
  await look("answers");
  await visit(page, "record");
  await look("record");
});

test("high contrast has a contrast of 7 everywhere", async ({ page }) => {
  test.slow();
  for (const [name, open] of screens) {
    await open(page);
    await page.evaluate(() => document.documentElement.setAttribute("data-contrast", "high"));
    await withAxe(page);
    const results = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      return tool.run({ runOnly: ["color-contrast-enhanced"] });
    });
    const faint = results.violations.flatMap(({ nodes }) => nodes.map(({ html }) => html));
    expect(faint, name).toEqual([]);
  }
});

for (const [size, width] of [
  ["standard", 320],
  ["largest", 360],
] as const) {
  test(`no screen is wider than a window of ${width} pixels with ${size} type`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 640 });
    for (const [name, open] of screens) {
      await open(page);
      await page.evaluate((value) => document.documentElement.setAttribute("data-size", value), size);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
    }
  });
}

test("what can be touched is at least 44 pixels high", async ({ page }) => {
  test.slow();
  for (const [name, open] of screens) {
    await open(page);
    const small = await page.evaluate(() => {
      const targets = document.querySelectorAll<HTMLElement>(
        "button, summary, select, input[type=text], label.option, nav a",
      );
      return Array.from(targets)
        .filter((target) => target.offsetParent !== null && target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML.slice(0, 120));
    });
    expect(small, name).toEqual([]);
  }
});

test.describe("with forced colours", () => {
  test.use({ forcedColors: "active" });
  test("a chosen option can be told from the others, and verdicts keep their signs", async ({ page }) => {
    await begin(page, "serving", ["thirty"]);
    const options = page.locator("#app input[name=answer]");
    const [first, second] = [options.first(), options.last()];
    await first.check();
    const border = (input: typeof first) =>
      input.evaluate((element) => getComputedStyle(element.nextElementSibling as Element).borderColor);
    expect(await border(first)).not.toBe(await border(second));
    await resume(page, "serving", ["thirty"], townshipTeacher);
    await expect(page.locator(".entry .sign").first()).toHaveText("●");
  });
});

test("the whole journey can be made with the keyboard alone", async ({ page }) => {
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  /** Tab until the focus is on something that fits. */
  const reach = async (selector: string): Promise<void> => {
    for (let tab = 0; tab < 60; tab++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
      await press("Tab");
    }
    throw new Error(`the keyboard does not reach ${selector}`);
  };
  await page.goto("./");
  await page.locator("[data-door=serving]:visible").waitFor();
  await reach("[data-door=serving]");
  await press("Enter");
  await expect(page).toHaveURL(/#needs$/);
  await reach("#app input[value=thirty]");
  await press("Space", "Enter");
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    const value = townshipTeacher[fact];
    await reach("#app [name=answer]");
    if (typeof value === "number") {
      await page.keyboard.type(String(value));
    } else {
      const at = await page
        .locator("#app [name=answer]")
        .evaluateAll(
          (inputs, wanted) => inputs.findIndex((input) => (input as HTMLInputElement).value === wanted),
          String(value),
        );
      await press("Space", ...Array<string>(at).fill("ArrowDown"));
    }
    await press("Enter");
    await expect(page.locator(`[data-fact="${fact}"]`)).toHaveCount(0);
  }
  await expect(page.locator("#app h1")).toBeFocused();
  await expect(page.locator('[data-provision="appoint-beyond-quota-after-30-township-years"]')).toHaveAttribute(
    "data-verdict",
    "satisfied",
  );
});
