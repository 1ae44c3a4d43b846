import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PolicyPack } from "../../../wasm/types.ts";
import { findSentences, hits, readTerms } from "../../../web/reading/search.ts";
import { cut } from "../../../web/screens/document/pieces.ts";
import { pack, provision } from "../pack.ts";

const { clauses } = JSON.parse(
  readFileSync(new URL("../../../core/policies/hunan-2016-91/clauses.json", import.meta.url), "utf8"),
) as Pick<PolicyPack, "clauses">;
const title = { zh: "延聘", en: "Staying on" };
const policy: PolicyPack = {
  ...pack([], [provision("stay", { audience: ["serving"], topic: "post", sentence: "5.5", title })]),
  clauses,
};
const all = clauses.flatMap((article) => article.sentences.map(({ id }) => id));
const found = (typed: string): string[] => Array.from(findSentences(policy, readTerms(typed, clauses), "en"));

describe("searching the document", () => {
  it("nothing typed finds every sentence", () => {
    expect(found("  ")).toEqual(all);
    expect(all).toHaveLength(67);
  });

  it("a longer word is found in two halves, near each other", () => {
    expect(found("岗位比例")).toEqual(expect.arrayContaining(["6.2", "6.4"]));
    expect(found("岗位通道")).toEqual([]);
  });

  it.each(["6.3", "6．3", "第6.3条", "6.3句"])("'%s' is one sentence", (typed) => {
    expect(found(typed)).toEqual(["6.3"]);
  });

  it.each(["第六条", "第（六）条", "第6条", "第６条", "（六）", "六条", "6", "6."])("'%s' is an article", (typed) => {
    expect(found(typed)).toEqual(["6.1", "6.2", "6.3", "6.4"]);
  });

  it.each([
    ["第十条", 10],
    ["第十七条", 17],
    ["第二十条", 20],
  ])("'%s' is article %i", (typed, number) => {
    const ids = all.filter((id) => id.startsWith(`${number}.`));
    expect(found(typed)).toEqual(ids);
  });

  it.each(["30年", "三十年", "３０年"])("'%s' finds the number either way it is written", (typed) => {
    expect(found(typed)).toEqual(["6.3"]);
  });

  it("a number written out in the document is found by its digits", () => {
    expect(found("1年以上")).toEqual(["13.4"]);
  });

  it("a number is found whole only", () => {
    expect(found("0年")).toEqual([]);
    expect(found("12")).toEqual(["12.1", "12.2", "12.3"]);
  });

  it("every word must be there", () => {
    expect(found("武陵山 高级")).toEqual(["5.3", "6.4"]);
    expect(found("武陵山 百分点")).toEqual(["6.4"]);
    expect(found("武陵山 没有")).toEqual([]);
  });

  it("headings and titles of provisions are searched as well", () => {
    expect(found("特设岗位 基层事业单位")).toContain("7.2");
    expect(found("staying ON")).toEqual(["5.5"]);
  });
});

describe("marking", () => {
  it("a place is not marked as a word", () => {
    expect(hits("中级增加5个百分点、高级增加3个百分点", readTerms("3", clauses))).toEqual([]);
  });

  it("the pieces joined are the text, for every sentence and whatever is marked", () => {
    for (const { text } of clauses.flatMap((article) => article.sentences)) {
      const spans = [
        { start: 3, end: 9 },
        { start: 5, end: text.length },
      ];
      const pieces = cut(text, spans, hits(text, readTerms("专业 技术 业技", clauses)));
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    }
  });

  it("overlapping quotes keep their own beginnings and ends", () => {
    expect(
      cut(
        "abcdef",
        [
          { start: 0, end: 6 },
          { start: 2, end: 4 },
        ],
        [{ start: 3, end: 5 }],
      ),
    ).toEqual([
      { text: "ab", quotes: [0], ending: [], hit: false },
      { text: "c", quotes: [0, 1], ending: [], hit: false },
      { text: "d", quotes: [0, 1], ending: [1], hit: true },
      { text: "e", quotes: [0], ending: [], hit: true },
      { text: "f", quotes: [0], ending: [0], hit: false },
    ]);
  });

  it("a hit is where the word stands, in full width too", () => {
    expect(hits("连续工作满３０年", readTerms("三十年", clauses))).toEqual([{ start: 5, end: 8 }]);
  });
});
