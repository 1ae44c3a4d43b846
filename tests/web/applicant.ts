import { readFileSync } from "node:fs";
import { test as base, expect, type Frame, type Locator, type Page } from "@playwright/test";
import type { LoadedPolicy } from "../../wasm/index.ts";
import { recorder } from "../support/recorder.mjs";
import type { Hands, Script } from "../support/walker.mjs";
import * as walker from "../support/walker.mjs";

export type { Script };

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

/** What judges many people at once: nothing for who checks himself. */
const FOR_MANY = /\/roster[^/]*\.(js|wasm)$/;

/**
 * Gathers what the recorder of every browser's pages says, errors and policy violations, and requests that fail, are for
 * what the check does without, or, where the origins are given, go to anybody else.
 */
export async function noiseOf(page: Page, origins?: readonly string[]): Promise<readonly string[]> {
  const noise: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") noise.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (fault) => noise.push(`uncaught: ${fault.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    const foreign = origins && url.protocol !== "data:" && !origins.includes(url.origin);
    if (foreign || FOR_MANY.test(url.pathname)) noise.push(`request: ${url}`);
  });
  page.on("requestfailed", (request) => {
    // What a page asked for that was left meanwhile.
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") noise.push(`not loaded: ${request.url()} ${why}`);
  });
  await page.addInitScript({ content: recorder });
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

/** A person before a scope that Playwright drives. */
export function handsOf(scope: Scope): Hands {
  const first = (selector: string): Locator => scope.locator(selector).filter({ visible: true }).first();
  return {
    // It is sent as text, so nothing is evaluated here.
    see: (look) =>
      scope.locator("#app").evaluate(new Function("app", `return (${look})(app.getRootNode());`) as () => never),
    tap: (selector) => (selector.includes("input[") ? first(selector).check() : first(selector).click()),
    type: (selector, text) => first(selector).fill(text),
  };
}

/** Goes through the door of an audience. */
export async function enter(page: Scope, audience: string): Promise<void> {
  await page.locator(`[data-door=${audience}]:visible`).click();
}

export async function next(page: Scope): Promise<void> {
  await walker.next(handsOf(page));
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
  return (await walker.asked(handsOf(page))).fact;
}

/** Answers the question of a fact and goes on. */
export async function answer(page: Scope, fact: string, value: boolean | string | number): Promise<void> {
  await walker.answer(handsOf(page), { [fact]: value });
}

/** Answers questions from the script until the results are there; returns the facts asked, in order. */
export async function answerAll(
  page: Scope,
  script: Script,
  onQuestion?: (fact: string) => Promise<void>,
): Promise<string[]> {
  return (await walker.answerAll(handsOf(page), script, onQuestion)).asked;
}

/** The policy, in Chinese. */
export const pack: LoadedPolicy = JSON.parse(
  readFileSync(new URL("../../build/wasm/policy.json", import.meta.url), "utf8"),
);

/** What a fact is called. */
export function labelOf(
  fact: string,
  { facts }: { facts: readonly { id: string; label: { zh: string } }[] } = pack,
): string {
  return facts.find(({ id }) => id === fact)?.label.zh ?? fact;
}

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
