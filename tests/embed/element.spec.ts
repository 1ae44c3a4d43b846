import type { EligibilityCheckerElement } from "../../web/element/element.ts";
import { resultTexts } from "../../web/words/results.ts";
import { settingTexts } from "../../web/words/settings.ts";
import { takeawayTexts } from "../../web/words/takeaway.ts";
import { texts } from "../../web/words/texts.ts";
import { policyWordsIn } from "../policy/words.ts";
import { another } from "../web/another.ts";
import { enter } from "../web/applicant.ts";
import { coreOf, expect, originsOf, type Page, state, teacherLink, test, thirtyYears, toResults } from "./portal.ts";

/** Everything the elements of a page tell it, from its begin. */
async function hear(page: Page): Promise<() => Promise<[name: string, id: string, detail: object][]>> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    for (const name of ["ready", "step", "result", "error"])
      addEventListener(`eligibility-${name}`, (event) => {
        const { detail, target } = event as CustomEvent<object>;
        heard.push([name, (target as Element).id, detail]);
      });
  });
  return () => page.evaluate(() => (window as unknown as { heard: [string, string, object][] }).heard);
}

function surface(page: Page, selector = "eligibility-checker") {
  return page.locator(`${selector} .surface`);
}

function look(page: Page, selector?: string) {
  return surface(page, selector).evaluate((box) => {
    const { fontSize, color } = getComputedStyle(box);
    return `${fontSize} ${color}`;
  });
}

const ink = { light: "rgb(29, 37, 38)", dark: "rgb(234, 238, 237)" };

test.describe("two on a page", () => {
  test("ask for the core once, and run on one", async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.goto("two.html");
    expect(await coreOf(page, "#title")).toBe("wasm");
    expect(await coreOf(page, "#post")).toBe("wasm");
    expect(asked.filter((path) => path.endsWith("/core.wasm")).length).toBe(1);
    await toResults(page.locator("#post"));
    await page.locator("#post").evaluate((element) => element.remove());
    await enter(page.locator("#title"), "serving");
    await expect(page.locator("#title input[name=answer]").first()).toBeVisible();
  });

  test("are narrowed, sized and coloured each for itself, and go their own ways", async ({ page }) => {
    const heard = await hear(page);
    await page.goto("two.html");
    const [title, post] = [page.locator("#title"), page.locator("#post")];
    expect(await coreOf(page, "#title")).toBe("wasm");
    expect(await coreOf(page, "#post")).toBe("wasm");
    expect(await look(page, "#title")).toBe(`18px ${ink.light}`);
    expect(await look(page, "#post")).toBe(`22px ${ink.dark}`);
    await toResults(post);
    await expect(title.locator("[data-door=serving]:visible")).toBeVisible();
    await enter(title, "serving");
    await expect(title.locator("button.main")).toHaveCSS("background-color", "rgb(154, 27, 34)");
    await expect(title.locator("input[value=thirty]")).toHaveCount(0);
    await expect(title.locator("input[value=review]")).toBeVisible();
    await expect(post.locator(thirtyYears)).toBeVisible();
    await expect(page.locator("#told")).toHaveText(/门户收到：符合 [1-9]\d* 条/);
    const results = (await heard()).filter(([name]) => name === "result");
    expect(results.map(([, id]) => id)).toEqual(["post"]);
    await expect(title.locator("#app h1")).toHaveAttribute("aria-level", "3");
  });

  test("follow the switches of the portal", async ({ page }) => {
    await page.goto("two.html");
    await coreOf(page, "#title");
    await coreOf(page, "#post");
    await page.getByRole("button", { name: settingTexts.sizes.large.zh }).click();
    await page.getByRole("button", { name: "深色" }).click();
    for (const id of ["#title", "#post"]) await expect.poll(() => look(page, id)).toBe(`28px ${ink.dark}`);
    await page.getByRole("button", { name: settingTexts.sizes.large.zh }).click();
    await page.getByRole("button", { name: "深色" }).click();
    for (const id of ["#title", "#post"]) await expect.poll(() => look(page, id)).toBe(`18px ${ink.light}`);
  });

  test("are freed when they are taken off, and go on with their answers when they are back", async ({ page }) => {
    await page.goto("two.html");
    await toResults(page.locator("#post"));
    const hash = await state(page, "policyHash", "#title");
    const kept = await page.locator("#post").evaluateHandle((element) => element as EligibilityCheckerElement);
    const home = await kept.evaluateHandle((element) => element.parentElement as HTMLElement);
    await kept.evaluate((element) => element.remove());
    expect(await kept.evaluate(({ core, policyHash }) => [core, policyHash])).toEqual([null, null]);
    expect(await state(page, "policyHash", "#title")).toBe(hash);
    await home.evaluate((parent, element) => parent.append(element), kept);
    await expect(page.locator("#post").locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
    expect(await state(page, "policyHash", "#post")).toBe(hash);
    // Only moved: it was never off.
    await home.evaluate((parent, element) => parent.prepend(element), kept);
    expect(await state(page, "core", "#post")).toBe("wasm");
  });
});

test("taken off while its screens are still on their way, it draws nothing more", async ({ page }) => {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/screens.js", async (route) => {
    await released;
    await route.continue();
  });
  await page.goto("plain.html");
  await coreOf(page);
  await enter(page, "serving");
  const element = await page.locator("eligibility-checker").evaluateHandle((host) => {
    host.remove();
    return host;
  });
  const come = page.waitForResponse("**/screens.js");
  release();
  await (await come).finished();
  const drawn = await element.evaluate(async (host) => {
    for (let picture = 0; picture < 5; picture++) await new Promise((next) => requestAnimationFrame(next));
    return host.shadowRoot?.querySelector("#app")?.children.length;
  });
  expect(drawn).toBe(0);
});

test("events carry the policy, steps and counts, and nothing of what was answered", async ({ page }) => {
  const heard = await hear(page);
  await page.goto("plain.html");
  await toResults(page);
  const events = await heard();
  expect(events[0]).toEqual([
    "ready",
    "",
    {
      policy: { id: "hunan-2016-91", hash: await state(page, "policyHash") },
      version: expect.any(String),
      core: "wasm",
    },
  ]);
  // Whole, so that nothing else can be in them.
  const steps = events.slice(1, -1);
  expect(steps[0]).toEqual(["step", "", { step: "needs" }]);
  expect(steps.at(-1)).toEqual(["step", "", { step: "results" }]);
  const questions = steps.slice(1, -1);
  expect(questions.length).toBeGreaterThan(1);
  expect(questions).toEqual(questions.map(() => ["step", "", { step: "question" }]));
  const counts = { satisfied: 1, needsDecision: 0, unknown: 0, notSatisfied: 0, notApplicable: expect.any(Number) };
  expect(events.at(-1)).toEqual(["result", "", { counts }]);
});

test("with share-answers the result carries the answers and verdicts", async ({ page }) => {
  const heard = await hear(page);
  await page.goto("plain.html");
  await page.locator("eligibility-checker").evaluate((element) => element.setAttribute("share-answers", ""));
  await toResults(page);
  const [, , detail] = (await heard()).find(([name]) => name === "result") ?? [];
  expect(detail).toMatchObject({
    answers: { continuousTownshipYears: 30, unitLevel: "township" },
    verdicts: { "appoint-beyond-quota-after-30-township-years": "satisfied" },
  });
});

test("share-answers is off where a framework writes it as false", async ({ page }) => {
  const heard = await hear(page);
  await page.goto("plain.html");
  await page.locator("eligibility-checker").evaluate((element) => element.setAttribute("share-answers", "false"));
  await toResults(page);
  const results = (await heard()).filter(([name]) => name === "result");
  expect(results.length).toBeGreaterThan(0);
  expect(JSON.stringify(results)).not.toContain("unitKind");
});

test("core can be set as a property, as frameworks do, and a page-url that is no address keeps nobody waiting", async ({
  page,
}) => {
  await page.goto("plain.html");
  await coreOf(page);
  await page.evaluate(() => {
    const element = document.createElement("eligibility-checker") as EligibilityCheckerElement;
    element.setAttribute("page-url", "https://[");
    element.id = "made";
    element.core = "js";
    document.body.append(element);
  });
  expect(await coreOf(page, "#made")).toBe("js");
  await expect(page.locator("#made [data-door=serving]:visible")).toBeVisible();
});

test("a fragment of the portal's own stays where it is", async ({ page }) => {
  await page.goto("plain.html#r=rail-and-road");
  await coreOf(page);
  await expect(page).toHaveURL(/#r=rail-and-road$/);
  await expect(page.locator("eligibility-checker .error-summary")).toHaveCount(0);
});

test("attributes are followed while somebody answers, and what is ticked stays", async ({ page }) => {
  await page.goto("plain.html");
  await coreOf(page);
  await enter(page, "serving");
  await page.locator("input[value=thirty]").check();
  const element = page.locator("eligibility-checker");
  const set = (name: string, value: string | null) =>
    element.evaluate(
      (element, [name, value]) => (value === null ? element.removeAttribute(name) : element.setAttribute(name, value)),
      [name, value] as const,
    );
  for (const [size, pixels] of Object.entries({ large: 22, largest: 28, standard: 18 })) {
    await set("size", size);
    await expect.poll(() => look(page)).toBe(`${pixels}px ${ink.light}`);
  }
  await set("theme", "dark");
  await expect.poll(() => look(page)).toBe(`18px ${ink.dark}`);
  await page.emulateMedia({ colorScheme: "dark" });
  await set("theme", null);
  await expect.poll(() => look(page)).toBe(`18px ${ink.light}`);
  await set("theme", "auto");
  await expect.poll(() => look(page)).toBe(`18px ${ink.dark}`);
  await page.emulateMedia({ colorScheme: "light" });
  await expect.poll(() => look(page)).toBe(`18px ${ink.light}`);
  await set("contrast", "high");
  await expect.poll(() => look(page)).toBe("18px rgb(0, 0, 0)");
  await set("contrast", null);
  await expect.poll(() => look(page)).toBe(`18px ${ink.light}`);
  await set("lang", "en");
  await expect(element.getByRole("button", { name: "Continue" })).toBeVisible();
  await set("lang", null);
  await expect(element.getByRole("button", { name: texts.next.zh })).toBeVisible();
  const issuer = element.locator(".issuer").first();
  await expect(issuer).toBeHidden();
  await set("show-issuer", "");
  await expect(issuer).toHaveText("湖南省人力资源和社会保障厅");
  await expect(issuer).toBeVisible();
  await set("show-issuer", "false");
  await expect(issuer).toBeHidden();
  await set("heading-level", "4");
  await expect(element.locator("#app h2").first()).toHaveAttribute("aria-level", "5");
  await expect(page.locator("input[value=thirty]")).toBeChecked();
});

test("another policy brings its own shell, and the bundled one comes back with its own", async ({ page }) => {
  await page.route("**/another.json", (route) => route.fulfill({ json: another }));
  await page.goto("plain.html");
  await toResults(page);
  const element = page.locator("eligibility-checker");
  const guide = element.locator(".guide details");
  await element.evaluate((host) => host.setAttribute("policy", "another.json"));
  await expect(element.locator("[data-door=fisher]:visible")).toBeVisible();
  await expect(element.locator("#intro h1:visible")).toHaveText(another.title);
  await expect(element.locator("#intro h1:visible")).toHaveAttribute("aria-level", "2");
  await expect(element.locator(".error-summary")).toHaveCount(0);
  await expect(guide).toHaveCount(0);
  expect(policyWordsIn(await surface(page).evaluate((box) => box.textContent ?? ""))).toEqual([]);
  await element.evaluate((host) => host.removeAttribute("policy"));
  await expect(element.locator("[data-door=serving]:visible")).toBeVisible();
  await expect(element.locator("#intro h1:visible")).toHaveText("哪些人才政策与您有关");
  await expect(guide.locator("ul li")).toHaveCount(20);
  await expect(element.locator(".foot:visible")).toContainText("12333");
  await element.evaluate((host) => host.setAttribute("lang", "en"));
  await expect(element.locator("#intro h1:visible")).toHaveText("Which policies for professionals concern you");
});

test.describe("a link", () => {
  test("begins with page-url, and leads to the results there", async ({ page, baseURL }) => {
    await page.goto("two.html");
    const post = page.locator("#post");
    await toResults(post);
    await post.getByRole("button", { name: resultTexts.actions.takeaway.zh }).click();
    await post.getByRole("button", { name: takeawayTexts.link.button.zh }).click();
    const link = await post.getByLabel(takeawayTexts.link.field.zh, { exact: true }).inputValue();
    expect(link).toMatch(new RegExp(`^${baseURL}eligibility-checker/page/index\\.html#r=2~hunan-2016-91~`));
    await page.goto(link);
    await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
  });

  test("to a portal's page is opened by its element and leaves the address bar", async ({ page, baseURL }) => {
    await page.goto(`plain.html?from=chat${teacherLink}`);
    await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
    expect(page.url()).toBe(`${baseURL}plain.html?from=chat`);
  });

  test("is opened by a portal whose base is another site, where the files are", async ({ page, baseURL }) => {
    const [, other] = originsOf(baseURL);
    await page.route("**/zwfw/rsj/index.html", async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      await route.fulfill({ response, body: html.replace('<base href="', `<base href="${other}`) });
    });
    await page.goto(`zwfw/rsj/index.html${teacherLink}`);
    await expect(page.locator(thirtyYears)).toHaveAttribute("data-verdict", "satisfied");
    expect(await state(page, "core")).toBe("wasm");
    expect(page.url()).toBe(`${baseURL}zwfw/rsj/index.html`);
  });
});

test("where nothing can be kept, settings hold for now and the element says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await page.goto("plain.html");
  await toResults(page);
  await page.locator(".shell a[href='#settings']").click();
  await page.locator("input[value=large]").check();
  await page.locator("input[name=kept]").check();
  await expect(page.getByText(settingTexts.refused.zh)).toBeVisible();
  expect(await look(page)).toBe(`22px ${ink.light}`);
});

test("a step scrolls the portal's page only when its begin is above the window", async ({ page }) => {
  await page.goto("plain.html");
  await coreOf(page);
  const top = () =>
    page.locator("eligibility-checker").evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await page.evaluate(() => scrollTo(0, 400));
  expect(await top()).toBeLessThan(0);
  await page.locator("[data-door=serving]:visible").evaluate((door: HTMLElement) => door.click());
  await expect.poll(top).toBeCloseTo(0);
  await page.evaluate(() => scrollTo(0, 0));
  const before = await top();
  await page.locator("input[value=thirty]").check();
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator("#app button[type=submit]").evaluate((button: HTMLElement) => button.click());
  await page.locator("[data-fact]").waitFor();
  expect(await top()).toBe(before);
});
