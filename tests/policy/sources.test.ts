import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ids, ordinaryWords, ownPhrases, policyWordsIn, shared } from "./words.ts";

/** Nothing of the policy stands in the program, so that another pack takes its place without a change of code. */

const root = new URL("../../", import.meta.url);

/** The packs themselves; and the example portals, which are other people's pages. */
const elsewhere = /^(core\/policies|web\/embed)\//;
const sources = ["core", "wasm", "web"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.(cpp|h|ts|mjs|js|html|css|svg)$/.test(path) && !elsewhere.test(path)),
);

describe("the program", () => {
  it.each(["core", "wasm", "web"])("says no word of the policy in %s", (folder) => {
    const own = sources.filter((path) => path.startsWith(`${folder}/`));
    expect(own.length).toBeGreaterThan(20);
    const said = own.flatMap((path) =>
      policyWordsIn(readFileSync(new URL(path, root), "utf8")).map((word) => `${path}: ${word}`),
    );
    expect(said).toEqual([]);
  });
});

describe("the search", () => {
  it("finds an id as an identifier or a text, and a label or a clause wherever it stands", () => {
    expect(policyWordsIn('answers.unitLevel === "non-public-enterprise"')).toEqual(["unitLevel"]);
    expect(policyWordsIn('["grassroots-talent"]')).toEqual(["grassroots-talent"]);
    expect(policyWordsIn('text("请拨打您所在的基层人才政策自查电话")')).toHaveLength(1);
    expect(policyWordsIn("连续工作满30年且具有中、高级职称资格的")).toHaveLength(1);
    expect(policyWordsIn("unitLevels, 请选一项，不是审批结论")).toEqual([]);
  });

  it("leaves out nothing but what the policy has", () => {
    expect(ordinaryWords.filter((word) => !ids.has(word))).toEqual([]);
    expect(ownPhrases.filter((phrase) => phrase.length < shared - 1)).toEqual([]);
  });
});
