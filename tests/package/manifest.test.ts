// custom-elements.json says what the element is: nothing is missing, and nothing is said that is not so.
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { iconless, pages, type Site, serve } from "../support/server.mjs";
import { answer, asked, next } from "../web/applicant.ts";
import { events, openBrowser, ready, watch } from "./browser.ts";
import { installed, json, text } from "./installed.ts";

interface Named {
  name: string;
  description?: string;
  default?: string;
  type?: { text: string };
  static?: boolean;
}

interface Described {
  tagName?: string;
  superclass: Named;
  attributes: Named[];
  members: Named[];
  events: Named[];
  cssParts: Named[];
  cssProperties: Named[];
}

const { modules } = json<{ modules: { path: string; declarations: Described[] }[] }>("custom-elements.json");
const described = modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === "eligibility-checker") as Described;
const names = (all: readonly Named[]): string[] => all.map(({ name }) => name).sort();

it("describes the element of element.js, each thing in words", () => {
  expect(modules.map(({ path }) => path)).toEqual(["element.js"]);
  expect(described.superclass.name).toBe("HTMLElement");
  const { attributes, members, events, cssParts, cssProperties } = described;
  const all = [attributes, members, events, cssParts, cssProperties].flat();
  expect(all.filter(({ description }) => !description)).toEqual([]);
  expect([...attributes, ...events].filter(({ type }) => !type)).toEqual([]);
});

const { EligibilityCheckerElement } = await import(/* @vite-ignore */ pathToFileURL(`${installed}/element.js`).href);

describe("the class", () => {
  it("has the attributes", () => {
    // That one is looked at only when something is told
    const observed = [...EligibilityCheckerElement.observedAttributes, "share-answers"];
    expect(observed.sort()).toEqual(names(described.attributes));
  });

  it("has the members", () => {
    const ofBrowsers = /^constructor$|Callback$/;
    const own = Object.getOwnPropertyNames(EligibilityCheckerElement.prototype).filter(
      (name) => !ofBrowsers.test(name),
    );
    expect(own.sort()).toEqual(names(described.members.filter((member) => !member.static)));
    expect(names(described.members.filter((member) => member.static))).toEqual(["version"]);
  });
});

it("has the custom properties, with these values where nothing is set", () => {
  const uses = Array.from(text("element.css").matchAll(/var\((--eligibility-[\w-]+),\s*([^;}]*)\)/g));
  const values = new Map(uses.reverse().map(([, name = "", value = ""]) => [name, value]));
  expect([...values.keys()].sort()).toEqual(names(described.cssProperties));
  const colours = described.cssProperties.filter((property) => property.default?.startsWith("#"));
  expect(colours.length).toBeGreaterThan(10);
  expect(colours.map(({ name }) => [name, values.get(name)])).toEqual(
    colours.map((property) => [property.name, property.default]),
  );
});

describe("in a page", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let site: Site;
  beforeAll(async () => {
    const page =
      '<!doctype html><script type="module" src="/element.js"></script><eligibility-checker></eligibility-checker>';
    [browser, site] = await Promise.all([
      openBrowser(),
      serve({ "/": installed }, pages({ "/page.html": page }), iconless()),
    ]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("it has the parts and fires the events", async () => {
    const { page, close } = await watch(browser);
    await page.goto(`${site.url}page.html`);
    await ready(page);
    const parts = await page
      .locator("eligibility-checker")
      .evaluate(({ shadowRoot }) =>
        Array.from(shadowRoot?.querySelectorAll("[part]") ?? [], (element) => element.getAttribute("part") ?? ""),
      );
    // One in each language.
    expect(Array.from(new Set(parts)).sort()).toEqual(names(described.cssParts));
    await page.locator("[data-door=serving]:visible").click();
    await page.locator("input[value=thirty]").check();
    await next(page);
    for (let fact = await asked(page); fact !== null; fact = await asked(page)) await answer(page, fact, "unsure");
    await page.locator("eligibility-checker").evaluate((element) => element.setAttribute("policy", "nowhere.json"));
    const fired = async (): Promise<string[]> =>
      Array.from(new Set((await events(page)).map(({ type }) => type))).sort();
    await expect.poll(fired).toEqual(names(described.events));
    await close();
  });
});
