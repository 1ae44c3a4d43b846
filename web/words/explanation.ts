import type { RuleEffect, Standing, Text } from "../../wasm/types.ts";
import { text } from "./texts.ts";

/** The words of what a sentence asks for, why it is not met, and what would lead there. */

const quoted = (label: Text): Text => text(`“${label.zh}”`, `“${label.en}”`);

/** “甲”、“乙”或“丙” */
function either(labels: readonly Text[]): Text {
  const listed = (words: readonly string[], comma: string, or: string): string =>
    words.length < 2 ? words.join("") : `${words.slice(0, -1).join(comma)}${or}${words[words.length - 1]}`;
  const names = labels.map(quoted);
  return text(
    listed(
      names.map((name) => name.zh),
      "、",
      "或",
    ),
    listed(
      names.map((name) => name.en),
      ", ",
      " or ",
    ),
  );
}

export const explanationTexts = {
  either,
  causes: {
    heading: text("没有达到的条件", "Conditions that are not met"),
    notThisCase: text("为什么不适用", "Why it does not apply"),
    asks: (required: string): Text => text(`：要求${required}；`, `: the text asks for ${required}; `),
    said: (answer: Text): Text => text(`您答“${answer.zh}”`, `your answer is “${answer.en}”`),
    or: text("，或者", ", or "),
    unanswered: text("您还没答", "not answered"),
  },
  all: text("下面各项都要", "All of these are needed"),
  any: text("下面有一项就行", "Any one of these will do"),
  noneYet: text("下面有一项就行，现在都没有", "Any one of these would do; none holds"),

  tree: {
    heading: text("逐项对照原文条件", "Each condition of the text"),
    situation: text("先看是不是这种情况", "First, whether it is this situation"),
    conditions: text("再看条件", "Then the conditions"),
    not: (label: Text): Text => text(`不是：${label.zh}`, `Not: ${label.en}`),
    inSentence: (sentence: string): Text => text(`（${sentence} 的说法）`, ` (as in ${sentence})`),
    leaf: (label: Text, requirement: Text): Text =>
      text(`${label.zh}：${requirement.zh}`, `${label.en}: ${requirement.en}`),
    decides: (by: Text, over: Text): Text => text(`由${by.zh}决定：${over.zh}`, `Up to ${by.en}: ${over.en}`),
    /** After a comparison that a document filled. */
    filled: (value: Text, source: Text): Text =>
      text(`，文件定为“${value.zh}”（${source.zh}）`, `, set to “${value.en}” (${source.en})`),
    by: (source: Text): Text => text(`（${source.zh}）`, ` (${source.en})`),
    answered: (answer: Text): Text => text(`，您答“${answer.zh}”`, `; your answer is “${answer.en}”`),
    effects: {
      addresses: text("这些人也算在内", "These people are included too"),
      replaces: text("改按下面的条件", "These conditions hold instead"),
      admits: text("这样的也可以", "These will do as well"),
      requires: text("还要", "Needed besides"),
      adopts: text("已经定了办", "Decided in favour"),
      refuses: text("已经定了不办", "Decided against"),
      unchecked: text("这里查不了", "Cannot be checked here"),
    } satisfies Record<RuleEffect, Text>,
    tests: (what: Text, by: Text | undefined): Text =>
      text(`：${what.zh}${by ? `（由${by.zh}看）` : ""}`, `: ${what.en}${by ? ` (up to ${by.en})` : ""}`),
    when: text("说的是", "It speaks of"),
    before: text("其他人", "Everybody else"),
    mayMatter: (documents: readonly Text[]): Text =>
      text(
        `各地定的不一样，选了县才能对照当地的。可能用到：${documents.map(({ zh }) => zh).join("；")}`,
        `Places differ; choose the county to compare with what holds there. These may matter: ${documents.map(({ en }) => en).join("; ")}`,
      ),
    standings: {
      yes: text("符合", "Met"),
      no: text("不符合", "Not met"),
      needsDecision: text("待定", "To be decided"),
      open: text("还没答", "Not answered"),
    } satisfies Record<Standing, Text>,
    unsure: text("说不清", "Not sure"),
  },

  /** Where the core ends a search that would take too much work. */
  notComputed: text(
    "这里条件太多，没有全部算出。上面的对照结果不受影响。",
    "There is too much here to work out in full. The result above stands.",
  ),

  readings: {
    summary: text("这一句有两种理解，结果不一样", "This sentence can be read in two ways, with other results"),
    about: (label: Text): Text => text(`不同在这里：${label.zh}`, `They differ in this: ${label.en}`),
    inForce: text("本页按这种理解对照：", "This page compares by this reading:"),
    other: text("另一种理解：", "The other reading:"),
    otherVerdict: text("按另一种理解，这一条对照的结果是：", "By the other reading the result for this sentence is:"),
    whoSettles: text("按哪一种，以主管部门的说法为准。", "Which one holds is for the authority in charge to say."),
  },

  routes: {
    heading: text("怎样可能达到这一条的条件", "What could lead to the conditions of this sentence"),
    and: text("，并且", ", and "),
    leadsTo: text("，对照是 ", ": the result is "),
    noPromise: text(
      "这只是把条件对照出来，不是说一定办得成。",
      "This only compares the conditions; it promises nothing.",
    ),
    more: (count: number): Text => text(`还有 ${count} 种可能`, `${count} more ways`),
    assumed: (count: number): Text =>
      text(`有 ${count} 项没问到，先按“说不清”算`, `${count} not asked, taken as “not sure” for now`),
    unasked: text("答了下面这些，才能看怎样可能达到：", "Answer these to see what could lead there:"),
    date: (date: Text): Text => text(`，约 ${date.zh}`, `, about ${date.en}`),
    wait: (more: Text, label: Text, to: Text): Text =>
      text(`再满 ${more.zh}（${label.zh}到 ${to.zh}）`, `${more.en} more (${label.en}: ${to.en})`),
    waitUntil: (label: Text, to: Text): Text =>
      text(`等到“${label.zh}”是${to.zh}`, `Wait until “${label.en}” is ${to.en}`),
    reach: (label: Text, to: Text): Text => text(`“${label.zh}”达到${to.zh}`, `Reach ${to.en} in “${label.en}”`),
    become: (label: Text, to: Text): Text => text(`“${label.zh}”变成${to.zh}`, `“${label.en}” becomes ${to.en}`),
    change: (label: Text, to: Text): Text => text(`“${label.zh}”换成${to.zh}`, `“${label.en}” changed to ${to.en}`),
    number: (value: Text): Text => text(` ${value.zh}`, value.en),
    oneOfCounties: (count: number): Text =>
      text(`下面 ${count} 个县（市、区）里的一个`, `one of the ${count} counties below`),
    theseCounties: (count: number): Text => text(`看这 ${count} 个县（市、区）`, `See the ${count} counties`),
    prefecture: (name: string): Text => text(`${name}：`, `${name}: `),
  },

  alternatives: {
    heading: text("同样的好处，另一条路", "The same benefit by another way"),
  },
};
