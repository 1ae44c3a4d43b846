import type { Text } from "../../wasm/types.ts";
import { text } from "./texts.ts";

/** What the data says of a county: whether a tag holds, or that nobody could confirm it. */
export type TagState = "yes" | "no" | "unconfirmed";

/** The words about the lists that a county is on. */
export const countyTexts = {
  heading: (county: string): Text => text(`${county}在不在这些名单上`, `Is ${county} on these lists?`),
  intro: text(
    "有的条款要看在哪个县。如果您查到的和这里的资料不一样，可以按您查到的来。",
    "Some provisions depend on the county. If what you found differs from the data here, you can go by yours.",
  ),
  keptBy: (keptBy: Text): Text => text(`以谁为准：${keptBy.zh}`, `Authoritative: ${keptBy.en}`),
  usedIn: (sentences: readonly string[]): Text =>
    text(`用在原文 ${sentences.join("、")} 句`, `Used in sentence ${sentences.join(", ")}`),
  states: {
    yes: text("现有资料：算", "In the data here: yes"),
    no: text("现有资料：不算", "In the data here: no"),
    unconfirmed: text(
      "现有资料：没有核实到，要由管名单的部门确认",
      "In the data here: not confirmed; ask who keeps the list",
    ),
  } satisfies Record<TagState, Text>,
  correct: text("我查到的不一样", "I found something else"),
  asInData: {
    yes: text("按现有资料（算）", "As in the data here (yes)"),
    no: text("按现有资料（不算）", "As in the data here (no)"),
    unconfirmed: text("按现有资料（没有核实到）", "As in the data here (not confirmed)"),
  } satisfies Record<TagState, Text>,
  listed: text("我查到名单上有", "I found it on the list"),
  notListed: text("我查到名单上没有", "I found it is not on the list"),
  corrected: text("按您自己的更正：", "By your own correction:"),
  says: { yes: text("算", "yes"), no: text("不算", "no") },
  note: (county: string, tags: Text): Text =>
    text(
      `按您自己的更正对照（${county}：${tags.zh}），不是公布的名单，请以管名单的部门答复为准。`,
      `Assessed by your own correction (${county}: ${tags.en}), not by a published list; rely on who keeps the list.`,
    ),
};
