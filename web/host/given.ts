import type { LoadOptions, Topic } from "../../wasm/index.ts";
import type { Settings } from "../journey/state.ts";

/** Something that whoever embeds the check has set, by its name: an attribute, or a part of the address. */
export type Given = (name: string) => string | null;

/** Those settings that are given. */
export function givenSettings(given: Given): Partial<Settings> {
  const [lang, size, contrast] = [given("lang"), given("size"), given("contrast")];
  return {
    ...(lang === null ? {} : { lang: /^en/i.test(lang) ? "en" : "zh" }),
    ...(size === null ? {} : { size: size === "large" || size === "largest" ? size : "standard" }),
    ...(contrast === null ? {} : { contrast: contrast === "high" ? "high" : "standard" }),
  };
}

/** Whether a mark without a value is set: frameworks write "false" where they mean that it is absent. */
export function isOn(given: Given, name: string): boolean {
  const value = given(name);
  return value !== null && value !== "false";
}

/** What to load first: what asking does without is fetched later. */
export function givenSources(given: Given): LoadOptions {
  const policy = given("policy");
  const documents = given("documents");
  return {
    texts: false,
    english: false,
    intake: false,
    ...(policy ? { policy } : {}),
    ...(documents ? { documents } : {}),
    ...(given("core") === "js" ? { core: "js" } : {}),
  };
}

/** The addresses of what the page is opened with, as seen from it. */
export function givenAddresses(given: Given): string[] {
  return ["policy", "documents"].flatMap((name) => {
    try {
      const address = given(name);
      return address ? [new URL(address, document.baseURI).href] : [];
    } catch {
      // What is no address leads nowhere, and the loader says so.
      return [];
    }
  });
}

/** What to narrow the check to; none means all. */
export function givenTopics(given: Given): readonly Topic[] {
  const named = (given("topics") ?? "").split(",").map((topic) => topic.trim());
  return named.filter((topic): topic is Topic => topic !== "");
}
