/** What is said of faults, in both languages, from the core's table of messages (core/include/eligibility/message.h). */
import { texts } from "../build/wasm/messages.mjs";
import type { Language, Text } from "./types.ts";

/** A message as it is written: {0}, {1}, … are arguments; {1...} are all from there on, as a list. */
export type Texts = readonly [en: string, zh: string];

/** The text of the message of this number. */
export type Say = (message: number, given: readonly string[]) => Text;

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

function sayOf(messageTexts: readonly Texts[]): Say {
  return (message, given) => {
    const [en = "", zh = ""] = messageTexts[message] ?? [];
    return { zh: filled(zh, given, "zh"), en: filled(en, given, "en") };
  };
}

/** Of the messages that the page can say. */
export const say = sayOf(texts);

/** Also of those that are only said of whole packs: these come with the auditor. */
export function auditorSay(compiler: { shapes(): string }): Say {
  const { auditorMessages } = JSON.parse(compiler.shapes()) as { auditorMessages: [name: string, ...Texts][] };
  return sayOf([...texts, ...auditorMessages.map(([, en, zh]): Texts => [en, zh])]);
}
