import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { resultTexts } from "../../web/words/results.ts";
import { settingTexts } from "../../web/words/settings.ts";
import { texts } from "../../web/words/texts.ts";
import {
  answer,
  answerAll,
  asked,
  before,
  begin,
  enter,
  expect,
  layoutShift,
  next,
  type Page,
  resume,
  type Script,
  test,
  townshipTeacher,
  visit,
} from "./applicant.ts";

/** What is fetched beside what the first verdict needs. */
const beside = /later|rest-|policy\.(en|texts)|intake|manifest|icons/;

function compressedSize(path: string): number {
  return brotliCompressSync(readFileSync(new URL(`../../build/site${path}`, import.meta.url))).length;
}

test.describe("a number", () => {
  const faults = [
    ["", texts.errors.noNumber.zh],
    ["二十", texts.errors.notWhole.zh],
    ["12.5", texts.errors.notWhole.zh],
    ["61", "请填 0 到 60 之间的整数"],
  ] as const;
  for (const [typed, message] of faults) {
    test(`'${typed}' is answered with a summary that takes the focus`, async ({ page }) => {
      await toYears(page);
      await page.locator("#app [name=answer]").fill(typed);
      await next(page);
      const summary = page.locator(".error-summary");
      await expect(summary).toBeFocused();
      await expect(summary).toContainText(message);
      await summary.getByRole("link").click();
      await expect(page.locator("#app [name=answer]")).toBeFocused();
      expect(await asked(page)).toBe("continuousTownshipYears");
    });
  }

  test("may be written with full-width digits and its unit", async ({ page }) => {
    await toYears(page);
    await answer(page, "continuousTownshipYears", "３０年");
    expect(await asked(page)).toBe("continuityRecognised");
  });

  test("and 说不清 exclude each other", async ({ page }) => {
    await toYears(page);
    await page.locator("#app [name=answer]").fill("12");
    await page.locator("[name=unsure]").check();
    await expect(page.locator("#app [name=answer]")).toHaveValue("");
    await page.locator("#app [name=answer]").fill("12");
    await expect(page.locator("[name=unsure]")).not.toBeChecked();
  });
});

test("a door opens as soon as the core is there, and says that it waits until then", async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/policy-.*\.bin/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./");
  await enter(page, "serving");
  await expect(page.getByRole("status").first()).toContainText(texts.loading.zh);
  release();
  await expect(page).toHaveURL(/#needs$/);
  await expect(page.locator("main")).not.toContainText(texts.loading.zh);
});

test.describe("while what the sentences say is on its way", () => {
  // The copy on the device would have them.
  test.beforeEach(({ page }) =>
    page.addInitScript(() => Object.defineProperty(Navigator.prototype, "serviceWorker", { get: () => undefined })),
  );

  async function holdTexts(page: Page): Promise<() => void> {
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/policy\.texts.*\.json/, async (route) => {
      await released;
      await route.continue();
    });
    return release;
  }

  test("questions are asked already", async ({ page }) => {
    const release = await holdTexts(page);
    const fetched = new Set<string>();
    page.on("request", (request) => fetched.add(new URL(request.url()).pathname.replace(/\/$/, "/index.html")));
    await begin(page, "serving", ["thirty"]);
    await asked(page);
    const needed = Array.from(fetched).filter((path) => !beside.test(path));
    expect(needed.join()).toMatch(/core-.*asking-/);
    expect(needed.reduce((sum, path) => sum + compressedSize(path), 0)).toBeLessThanOrEqual(110 * 1024);
    const why = page.locator(".why");
    await why.locator("summary").click();
    await expect(why.getByRole("status")).toBeVisible();
    release();
    await expect(why.locator("blockquote").first()).toBeVisible();
    await answerAll(page, townshipTeacher);
  });

  test("results wait, and then name who decides though they were worked out before", async ({ page }) => {
    const { unitKind, unitLevel, postKind } = townshipTeacher;
    const agronomist = { unitKind, unitLevel, postKind, unitNeed: true, titleLevel: "associateSenior" } as Script;
    await resume(page, "retired", ["all"], agronomist);
    const decider = page.locator("#app [data-verdict=needsDecision]").first();
    const said = await decider.textContent();
    const release = await holdTexts(page);
    await page.reload();
    await expect(page.locator("#app .hint")).toBeVisible();
    await expect(decider).toHaveCount(0);
    release();
    await expect(decider).toHaveText(said ?? "");
  });
});

test("the first screen stays where it is while the core comes", async ({ page }) => {
  await page.goto("./");
  expect(await layoutShift(page)).toBeLessThanOrEqual(0.02);
});

test("a reload loses nothing, and who comes back to the first screen can go on", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await answer(page, (await asked(page)) ?? "", "publicInstitution");
  const second = await asked(page);
  await page.reload();
  expect(await asked(page)).toBe(second);
  await page.goto("about:blank");
  await page.goto("./");
  await page.getByRole("button", { name: texts.audience.goOn.zh }).click();
  expect(await asked(page)).toBe(second);
  await expect(page.locator(".progress")).toHaveText(/^第 2 题，最多还有 \d+ 题$/);
});

test("a question left open is pointed out, each time anew", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await asked(page);
  const summary = page.locator(".error-summary");
  for (let time = 0; time < 2; time++) {
    await next(page);
    await expect(summary).toBeFocused();
  }
});

test("all topics and single topics exclude each other", async ({ page }) => {
  await page.goto("./");
  await enter(page, "serving");
  await page.locator("input[value=review]").check();
  await page.locator("input[value=all]").check();
  await expect(page.locator("input[value=review]")).not.toBeChecked();
  await page.locator("input[value=thirty]").check();
  await expect(page.locator("input[value=all]")).not.toBeChecked();
});

test("the page speaks English on request and keeps what was ticked", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await asked(page);
  await page.locator("input[value=publicInstitution]").check();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect(page.locator("input[value=publicInstitution]")).toBeChecked();
  await expect(page.getByRole("button", { name: "Continue" })).toBeVisible();
  await page.getByRole("button", { name: settingTexts.languages.zh.zh }).click();
  await expect(page.getByRole("button", { name: texts.next.zh })).toBeVisible();
});

test("an address from an earlier visit begins at the beginning", async ({ page }) => {
  await page.goto("./#question=titleLevel&from=chat");
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
  await expect(page.locator("#intro")).toBeVisible();
});

test("starting again asks first, then forgets the answers", async ({ page }) => {
  await resume(page, "serving", ["thirty", "stay", "special"], townshipTeacher);
  await page.getByText(resultTexts.actions.restart.zh, { exact: true }).click();
  await page.getByRole("button", { name: resultTexts.actions.keep.zh }).click();
  await expect(page.getByRole("button", { name: resultTexts.actions.keep.zh })).toBeHidden();
  await expect(page.getByText(resultTexts.actions.restart.zh, { exact: true })).toBeFocused();
  await page.getByText(resultTexts.actions.restart.zh, { exact: true }).click();
  await page.getByRole("button", { name: resultTexts.actions.clear.zh }).click();
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
  await expect(page.locator(".resume")).toHaveCount(0);
  await page.goBack();
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });
  test("the page says what it is, what it is not, and whom to ask", async ({ page }) => {
    await page.goto("./");
    const body = page.locator("body");
    for (const words of ["湘人社发〔2016〕91号", "这是自查，不是申报，结果不是审批结论", "12333"]) {
      await expect(body).toContainText(words);
    }
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.getByText("This is a self-check")).toBeHidden();
  });
});

test.describe("without the core", () => {
  test.use({ quiet: false });
  test("the introduction stays and a second try is offered", async ({ page }) => {
    await page.route(/core.*\.(wasm|js)$/, (route) => route.abort());
    await page.goto("./");
    await expect(page.getByRole("button", { name: texts.failure.retry.zh })).toBeVisible();
    await expect(page.locator("#doors")).toContainText("这是自查，不是申报");
    await page.unroute(/core.*\.(wasm|js)$/);
    await page.getByRole("button", { name: texts.failure.retry.zh }).click();
    await expect(page.locator("html")).toHaveAttribute("data-core", "wasm");
    await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
  });
});

test.describe("a screen that cannot be drawn", () => {
  test.use({ quiet: false });
  test("says so, and is there with all answers once it can", async ({ page }) => {
    await page.addInitScript(() => {
      // What short titles are taken apart with.
      const { split } = String.prototype;
      Object.assign(String.prototype, {
        split(...given: Parameters<typeof split>) {
          if ("broken" in window && String(given[0]) === "|") throw new Error("broken on purpose");
          return split.apply(this, given);
        },
      });
    });
    await begin(page, "serving", ["thirty"]);
    await asked(page);
    await page.evaluate(() => void Object.assign(window, { broken: true }));
    await answerAll(page, townshipTeacher).catch(() => {});
    const heading = page.locator("#app h1");
    await expect(heading).toHaveText(texts.failure.broken.zh);
    await expect(heading).toBeFocused();
    await page.getByRole("button", { name: texts.failure.retry.zh }).click();
    await expect(heading).toHaveText(texts.failure.broken.zh);
    await page.evaluate(() => Reflect.deleteProperty(window, "broken"));
    await page.getByRole("button", { name: texts.failure.retry.zh }).click();
    await expect(page.locator(".results")).toBeVisible();
    await visit(page, "answers");
    await expect(page.locator("#app")).toContainText("30 年");
  });
});

test("a core that comes late still opens the page", async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.clock.install();
  await page.route(/core.*\.wasm/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./");
  await page.clock.fastForward(8000);
  await expect(page.getByRole("button", { name: texts.failure.retry.zh })).toBeVisible();
  release();
  await expect(page.locator("[data-door=serving]:visible")).toBeVisible();
});

async function toYears(page: Page): Promise<void> {
  await resume(page, "serving", ["thirty", "stay", "special"], before("continuousTownshipYears", townshipTeacher));
  expect(await asked(page)).toBe("continuousTownshipYears");
}

test("in English the focus is on the heading that is seen, after starting again too", async ({ page }) => {
  await begin(page, "serving", ["thirty"]);
  await page.getByRole("button", { name: "English" }).click();
  await page.goBack();
  await page.goBack();
  const heading = page.locator("#intro h1:visible");
  await expect(heading).toHaveText("Which policies for professionals concern you");
  await expect(heading).toBeFocused();
});

test("of two languages the one that was chosen last counts, though the other has still to come", async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/policy\.en.*\.json/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("./");
  await page.getByRole("button", { name: "English" }).click();
  await page.goto("./#settings");
  await page.locator("input[name=lang][value=zh]").first().waitFor();
  await page.locator("input[name=lang][value=en]").check();
  await page.locator("input[name=lang][value=zh]").check();
  release();
  await page.waitForLoadState("networkidle");
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-CN");
});
