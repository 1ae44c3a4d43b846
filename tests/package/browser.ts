// Chromium, and what a page did: for tests of the package in pages of others.
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { noiseOf } from "../web/applicant.ts";

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });

type Browser = Awaited<ReturnType<typeof openBrowser>>;

export interface Watched {
  page: Page;
  /** Addresses asked for. */
  requests: readonly string[];
  /** See `noiseOf`. */
  noise: readonly string[];
  close(): Promise<void>;
}

/** A page whose events of the element are kept in `window.events`. */
export async function watch(browser: Browser, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: "zh-CN", ...options });
  const page = await context.newPage();
  const requests: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  const noise = await noiseOf(page);
  await page.addInitScript(() => {
    const events: Told[] = [];
    Object.assign(window, { events });
    for (const type of ["ready", "step", "result", "error"]) {
      addEventListener(`eligibility-${type}`, (event) => {
        events.push({ type: event.type, detail: (event as CustomEvent<object>).detail });
      });
    }
  });
  return { page, requests, noise, close: () => context.close() };
}

interface Told {
  type: string;
  detail: object;
}

export function events(page: Page): Promise<Told[]> {
  return page.evaluate(() => (window as unknown as { events: Told[] }).events);
}

/** Waits for the first question of an element, and for all that it fetches; gives what it said then. */
export async function ready(page: Page): Promise<object | undefined> {
  await page.locator("eligibility-checker [data-door=serving]:visible").waitFor();
  await page.locator("eligibility-checker #app[data-complete]").waitFor({ state: "attached" });
  return (await events(page)).find(({ type }) => type === "eligibility-ready")?.detail;
}
