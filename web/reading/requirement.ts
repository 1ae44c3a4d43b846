import { type WordingWhen, wordings } from "../../build/wasm/wordings.mjs";
import type { Answer, ExplanationNode, PolicyPack, Text } from "../../wasm/types.ts";
import { explanationTexts } from "../words/explanation.ts";
import type { Leaf } from "./conditions.ts";
import { answerText, byId, factOf } from "./lookup.ts";

/** What a single condition asks for, in words: "“中级”或以上", "至少 30 年". */
export function requirementText(policy: PolicyPack, leaf: Leaf): Text {
  const { node, negated } = plainer(policy, leaf);
  const kind = wordings.find(
    ({ on, member }) => on === node.kind && node[member as keyof ExplanationNode] !== undefined,
  );
  const wording = kind?.wordings.find(({ when }) => isWorded(policy, node, when));
  if (!wording) return node.label ?? { zh: "", en: "" };
  const { zh, en } = negated ? wording.fails : wording.holds;
  const filled = (phrase: string, lang: keyof Text): string =>
    phrase.replace(/\{(\w+)\}/g, (_, member: keyof ExplanationNode) => memberText(policy, node, member)[lang]);
  return { zh: filled(zh, "zh"), en: filled(en, "en") };
}

/**
 * The same condition, said more simply: of two options, not to be the one is to be the other; the highest option or
 * above is that option.
 */
function plainer(policy: PolicyPack, leaf: Leaf): Leaf {
  const { node, negated } = leaf;
  const options = node.fact ? factOf(policy, node.fact).values?.map(({ value }) => value) : undefined;
  if (!options) return leaf;
  if (!negated && node.atLeast !== undefined && node.atLeast === options[options.length - 1])
    return { ...leaf, node: inOptions(node, [node.atLeast]) };
  const others = node.in ? options.filter((value) => !node.in?.includes(value)) : [];
  if (!negated || others.length !== 1) return leaf;
  return { ...leaf, negated: false, node: inOptions(node, others) };
}

function inOptions({ atLeast: _, ...node }: ExplanationNode, values: readonly Answer[]): ExplanationNode {
  return { ...node, in: [...values] };
}

function isWorded(policy: PolicyPack, node: ExplanationNode, when: WordingWhen): boolean {
  const fact = node.fact === undefined ? undefined : factOf(policy, node.fact);
  switch (when) {
    case "always":
      return true;
    case "set":
      return node.document !== undefined && typeof node.value === "number";
    case "options":
      return fact?.values !== undefined;
    case "date":
      return fact?.type === "date";
    case "named":
      return typeof fact?.unit === "object";
    case "is":
      return node.is !== false;
  }
}

/** What stands in a wording for a member of a condition: its label, or its value as an answer of the fact. */
function memberText(policy: PolicyPack, node: ExplanationNode, member: keyof ExplanationNode): Text {
  const value = node[member];
  switch (member) {
    case "in":
      return explanationTexts.either(
        (node.in ?? []).map((one) => answerText(policy, factOf(policy, node.fact ?? ""), one)),
      );
    case "parameter":
    case "reading":
      return node.label ?? { zh: "", en: "" };
    case "atLeastParameter":
      return byId(policy.parameters, String(value)).label;
    case "tagged":
      return byId(policy.regionTags, String(value)).label;
    case "atMostFact":
    case "oneAbove":
      return factOf(policy, String(value)).label;
    default:
      return answerText(policy, factOf(policy, node.fact ?? ""), value as Answer);
  }
}
