import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { PolicyPack } from "../../wasm/types.ts";

/** Nothing of the policy stands in the program, so that another pack takes its place without a change of code. */

const root = new URL("../../", import.meta.url);
const policy = JSON.parse(readFileSync(new URL("build/wasm/policy.json", root), "utf8")) as PolicyPack;

/** The packs themselves; and the example portals, which are other people's pages. */
const elsewhere = /^(core\/policies|web\/embed)\//;
const sources = ["core", "wasm", "web"].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((path) => /\.(cpp|h|ts|mjs|js|html|css|svg)$/.test(path) && !elsewhere.test(path)),
);

/** Ids of the policy that are ordinary English words, with which a program means something else: not searched for. */
const ordinaryWords = [
  ...["age", "arrival", "county", "directed", "field", "graduate", "interview", "joining", "pay", "performance"],
  ...["principal", "relation", "reserved", "retired", "review", "serving", "sex", "special", "stay", "study"],
  ...["support", "thirty", "unit", "upper"],
];

/** What any interface says in its own right: that it decides nothing, and where something is. Not searched for. */
const ownPhrases = ["不是审批结论", "文件没有写明", "没有可对照的条件", "当地定的数", "单位在哪个县"];

const { facts, audiences, provisions, definitions, parameters, readings, regionTags, face } = policy;
const lists = [facts, audiences, provisions, definitions, parameters, readings, regionTags, face?.needs ?? []];
const ids = new Set(lists.flatMap((list: readonly { id: string }[]) => list.map(({ id }) => id)));
const searched = new Set(Array.from(ids).filter((id) => !ordinaryWords.includes(id)));

/** The policy's words in a text: ids as whole words, and runs of Chinese that share as many characters with it. */
function policyWordsIn(text: string): string[] {
  const words = Array.from(text.matchAll(/[A-Za-z][\w-]*/g), ([word]) => word).filter((word) => searched.has(word));
  const own = ownPhrases.reduce((rest, phrase) => rest.replaceAll(phrase, " "), text);
  return [...words, ...runsOf(own).filter((run) => piecesOf(run).some((piece) => pieces.has(piece)))];
}

const shared = 6;
const pieces = new Set(runsOf(JSON.stringify(policy)).flatMap(piecesOf));

function runsOf(text: string): string[] {
  return Array.from(text.matchAll(/[\u4e00-\u9fff]+/g), ([run]) => run).filter((run) => run.length >= shared);
}

function piecesOf(run: string): string[] {
  return Array.from({ length: run.length - shared + 1 }, (_, at) => run.slice(at, at + shared));
}

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
