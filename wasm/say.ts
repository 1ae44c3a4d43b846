/** What is said of faults, in both languages, from the core's table of messages (core/include/eligibility/message.h). */
import type { Language, Text } from "./types.ts";

/** A message as it is written: {0}, {1}, … are arguments; {1...} are all from there on, as a list. */
export type Message = readonly [en: string, zh: string];

function listed(words: readonly string[], lang: Language): string {
  const quoted = words.map((word) => (lang === "zh" ? `“${word}”` : `'${word}'`));
  const last = quoted.pop() ?? "";
  return quoted.length === 0 ? last : quoted.join(lang === "zh" ? "、" : ", ") + (lang === "zh" ? "或" : " or ") + last;
}

function filled(template: string, given: readonly string[], lang: Language): string {
  return template.replace(/\{(\d)(\.\.\.)?\}/g, (_, at: string, rest: string | undefined) =>
    rest ? listed(given.slice(Number(at)), lang) : (given[Number(at)] ?? ""),
  );
}

export function say([en, zh]: Message, given: readonly string[]): Text {
  return { zh: filled(zh, given, "zh"), en: filled(en, given, "en") };
}
