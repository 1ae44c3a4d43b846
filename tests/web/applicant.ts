import { readFileSync } from "node:fs";
import { test as base, expect, type Frame, type Locator, type Page } from "@playwright/test";
import type { LoadedPolicy } from "../../wasm/index.ts";

/** Answers by fact id: an option's value, a number to type, a county's code, or "unsure". */
export type Script = Readonly<Record<string, boolean | string | number>>;

/** A teacher in a township school with an intermediate title, far from retirement. */
export const townshipTeacher: Script = {
  unitKind: "publicInstitution",
  unitLevel: "township",
  postKind: "professional",
  county: "长沙市/430121",
  reachedRetirementAge: false,
  generalPractitioner: false,
  titleLevel: "intermediate",
  continuousTownshipYears: 30,
  continuityRecognised: true,
};

/** Where a journey is looked for: the page, a frame in it, or an element. */
export interface Scope {
  locator(selector: string): Locator;
}

/** Gathers errors in the console, policy violations, and requests to anybody but the origins, where they are given. */
export async function noiseOf(page: Page, origins?: readonly string[]): Promise<readonly string[]> {
  const noise: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") noise.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (fault) => noise.push(`uncaught: ${fault.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (origins && url.protocol !== "data:" && !origins.includes(url.origin)) noise.push(`request: ${url}`);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return noise;
}

/** A page that must stay quiet. */
export const test = base.extend<{ quiet: boolean }>({
  quiet: [true, { option: true }],
  page: async ({ page, quiet, baseURL }, use) => {
    const noise = await noiseOf(page, [new URL(baseURL ?? "").origin]);
    await use(page);
    if (quiet) expect(noise).toEqual([]);
  },
});

export type { Page };
export { expect };

/** Opens the page and answers the two questions before the facts. */
export async function begin(page: Page, audience: string, needs: readonly string[]): Promise<void> {
  await page.goto("./");
  await enter(page, audience);
  await expect(page).toHaveURL(/#needs$/);
  for (const need of needs) await page.locator(`input[name=answer][value=${need}]`).check();
  await next(page);
}

/** Goes through the door of an audience. */
export async function enter(page: Scope, audience: string): Promise<void> {
  await page.locator(`[data-door=${audience}]:visible`).click();
}

export async function next(page: Scope): Promise<void> {
  await page.locator("#app button[type=submit]").click();
}

/** The card of a provision, opened as a tap would, with the group that it may be folded in. */
export async function opened(card: Locator): Promise<Locator> {
  await card.evaluate((article) => {
    article.closest("details")?.setAttribute("open", "");
    article.querySelector("details")?.setAttribute("open", "");
  });
  return card;
}

/** The fact that is being asked, or null at the results. */
export async function asked(page: Scope): Promise<string | null> {
  await page.locator("#app [data-fact], #app .results").first().waitFor();
  const question = page.locator("#app [data-fact]");
  return (await question.count()) > 0 ? question.getAttribute("data-fact") : null;
}

/** How a question is put: a list of what may be so, a list of what is the same number, or in its own right. */
function shape(page: Scope): Promise<string | null> {
  return page.locator("#app [data-fact]").getAttribute("data-shape");
}

/** Ticks what the script says to several facts at once: what is so, or what is the number offered. */
async function tick(page: Scope, script: Script, offered: string | null): Promise<void> {
  for (const box of await page.locator("#app input[type=checkbox]").all()) {
    const value = script[(await box.getAttribute("value")) ?? ""];
    if (offered === null ? value !== undefined && !nothing.includes(value) : String(value) === offered)
      await box.check();
  }
}
const nothing: readonly unknown[] = [false, "none", "unsure", "joining"];

/**
 * Answers the question of a fact and goes on. A county is given as "prefecture/code". An earlier number that is offered
 * is taken where it is the one.
 */
export async function answer(page: Scope, fact: string, value: boolean | string | number): Promise<void> {
  const field = page.locator("#app [name=answer]").first();
  const offered = await page.locator("#app [data-fact]").getAttribute("data-prefill");
  if (offered !== null) {
    await page.locator(`input[name=answer][value=${offered === String(value) ? "yes" : "no"}]`).check();
    await next(page);
    if (offered === String(value)) return expect(page.locator(`[data-fact="${fact}"]`)).toHaveCount(0);
    await expect(page.locator("[data-prefill]")).toHaveCount(0);
  }
  const [prefecture, county] = String(value).split("/");
  if (county !== undefined) {
    await page.locator("select[name=prefecture]").selectOption(prefecture ?? "");
    await page.locator(`input[name=answer][value="${county}"]`).check();
  } else if ((await field.getAttribute("type")) === "radio") {
    await page.locator(`input[name=answer][value="${value}"]`).check();
  } else if (value === "unsure") {
    await page.locator("input[name=unsure]").check();
  } else {
    await field.fill(String(value));
  }
  await next(page);
  await expect(page.locator(`[data-fact="${fact}"]`)).toHaveCount(0);
}

/** Answers questions from the script until the results are there; returns the facts asked, in order. */
export async function answerAll(
  page: Scope,
  script: Script,
  onQuestion: (fact: string) => Promise<void> = async () => {},
): Promise<string[]> {
  const facts: string[] = [];
  for (let fact = await asked(page); fact !== null; fact = await asked(page)) {
    await onQuestion(fact);
    facts.push(fact);
    const put = await shape(page);
    if (put === "gather" || put === "several") {
      const offered = await page.locator("#app [data-fact]").getAttribute("data-prefill");
      await tick(page, script, put === "several" ? offered : null);
      const screen = await page.locator("#app form").elementHandle();
      await next(page);
      await screen?.waitForElementState("hidden");
      continue;
    }
    const value = script[fact];
    if (value === undefined) throw new Error(`the script has no answer for '${fact}'`);
    await answer(page, fact, value);
  }
  return facts;
}

/** The policy, in Chinese. */
export const pack: LoadedPolicy = JSON.parse(
  readFileSync(new URL("../../build/wasm/policy.json", import.meta.url), "utf8"),
);

/** What names the version of the policy in a link. */
export const version: string = pack.hash.slice(0, 12);

/**
 * Opens the page with these answers, by a link, at what comes after them: the next question or
 * the results. It spares a test the questions; what was not asked must not be among the answers. `start` is the
 * address before the answers.
 */
export async function resume(
  page: Page,
  audience: string,
  needs: readonly string[],
  answers: Script,
  start = "./",
): Promise<void> {
  const facts = Object.entries(answers).map(([fact, value]) => `~${fact}.${code(value)}`);
  const head = `2~hunan-2016-91~${version}~2026-01-01~${audience}~${needs.join(".")}`;
  await page.goto(`${start}#r=${head}${facts.join("")}~0`);
  await expect(page).toHaveURL(/#(question=|results$)/);
  await asked(page);
}

function code(value: boolean | string | number): string {
  if (typeof value === "boolean") return value ? "t" : "f";
  return value === "unsure" ? "-" : String(value).replace(/^.*\//, "");
}

/** Goes there within the journey, as the links of the page do. */
export async function visit(page: Page, fragment: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, fragment);
  await expect(page).toHaveURL(new RegExp(`#${fragment}$`));
  await page.locator("#app h1").first().waitFor();
}

/** Those answers of a script that come before the question of a fact. */
export function before(fact: string, script: Script): Script {
  const answers = Object.entries(script);
  return Object.fromEntries(
    answers.slice(
      0,
      answers.findIndex(([id]) => id === fact),
    ),
  );
}

/** Makes pages and frames record which copies of themselves they ask the device to keep: see `copiesOf`. */
export async function watchCopies(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const copies: string[] = [];
    Object.assign(window, { copies });
    const { register } = ServiceWorkerContainer.prototype;
    ServiceWorkerContainer.prototype.register = function (address, options) {
      copies.push(String(address));
      return register.call(this, address, options);
    };
  });
}

/** What a page that is complete has asked for, since it does so when it gets complete. */
export function copiesOf(frame: Page | Frame): Promise<string[]> {
  return frame.evaluate(() => (window as unknown as { copies: string[] }).copies);
}

/** How much has moved so far, and within the next second, that nobody asked to move. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Reflect.get(entry, "value") as number;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 1000);
      }),
  );
}

/** How many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
