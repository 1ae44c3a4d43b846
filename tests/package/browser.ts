// Chromium, a server of files, and what a page did: for tests of the package in pages of others.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { noiseOf } from "../web/applicant.ts";

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
  });

type Browser = Awaited<ReturnType<typeof openBrowser>>;

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".json": "application/json",
  ".css": "text/css",
  ".wasm": "application/wasm",
};

export interface Site {
  address: string;
  /** What was asked for since the last call, and how many bytes were given; -1 where there was nothing. */
  served(): Record<string, number>;
  close(): void;
}

/** Serves folders and single pages by the beginning of their address. */
export async function serve(folders: Record<string, string>, pages: Record<string, string> = {}): Promise<Site> {
  let served: Record<string, number> = {};
  const content = (path: string): Buffer | null => {
    if (path in pages) return Buffer.from(pages[path] ?? "");
    const prefix = Object.keys(folders).find((one) => path.startsWith(one));
    try {
      return prefix ? readFileSync(join(folders[prefix] ?? "", path.slice(prefix.length))) : null;
    } catch {
      return null;
    }
  };
  const server = createServer(({ url = "" }, response) => {
    const { pathname } = new URL(url, "http://localhost");
    // Chromium asks for an icon where a page names none, and says so when there is none
    if (pathname === "/favicon.ico") return void response.writeHead(204).end();
    const body = content(pathname);
    served[pathname] = body?.length ?? -1;
    response.writeHead(body ? 200 : 404, { "content-type": types[extname(pathname)] ?? "application/octet-stream" });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served() {
      const asked = served;
      served = {};
      return asked;
    },
    close: () => server.close(),
  };
}

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
