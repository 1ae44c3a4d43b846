import { readFileSync } from "node:fs";
import type { PolicyPack } from "../../wasm/types.ts";

/** The words of the bundled policy, to be found where they should not be. */

const policy = JSON.parse(readFileSync(new URL("../../build/wasm/policy.json", import.meta.url), "utf8")) as PolicyPack;

/** Shorter runs of Chinese are anybody's. */
export const shared = 6;

/** Ids of the policy that are ordinary English words, with which a program means something else: not searched for. */
export const ordinaryWords = [
  ...["age", "arrival", "county", "directed", "field", "graduate", "interview", "joining", "pay", "performance"],
  ...["principal", "relation", "reserved", "retired", "review", "serving", "sex", "special", "stay", "study"],
  ...["support", "thirty", "unit", "upper"],
];

/** What any interface says in its own right: that it decides nothing, and where something is. Not searched for. */
export const ownPhrases = [
  "不是审批结论",
  "文件没有写明",
  "没有可对照的条件",
  "当地定的数",
  "单位在哪个县",
  "您单位可以用的",
];

const { facts, audiences, provisions, definitions, parameters, readings, regionTags, face } = policy;
const lists = [facts, audiences, provisions, definitions, parameters, readings, regionTags, face?.needs ?? []];
export const ids = new Set(lists.flatMap((list: readonly { id: string }[]) => list.map(({ id }) => id)));
/** Of options those that are written together: the others are ordinary words, nearly all of them. */
const options = facts.flatMap(({ values = [] }) => values.map(({ value }) => String(value)));
const together = options.filter((option) => /[a-z][A-Z]/.test(option));
const searched = new Set([...Array.from(ids).filter((id) => !ordinaryWords.includes(id)), ...together]);

/** The policy's words in a text: ids as whole words, and runs of Chinese that share as many characters with it. */
export function policyWordsIn(text: string): string[] {
  const words = Array.from(text.matchAll(/[A-Za-z][\w-]*/g), ([word]) => word).filter((word) => searched.has(word));
  const own = ownPhrases.reduce((rest, phrase) => rest.replaceAll(phrase, " "), text);
  return [...words, ...runsOf(own).filter((run) => piecesOf(run).some((piece) => pieces.has(piece)))];
}
const pieces = new Set(runsOf(JSON.stringify(policy)).flatMap(piecesOf));

function runsOf(text: string): string[] {
  return Array.from(text.matchAll(/[\u4e00-\u9fff]+/g), ([run]) => run).filter((run) => run.length >= shared);
}

function piecesOf(run: string): string[] {
  return Array.from({ length: run.length - shared + 1 }, (_, at) => run.slice(at, at + shared));
}
