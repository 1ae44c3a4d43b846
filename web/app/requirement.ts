import type { Answer, ExplanationNode, Fact, PolicyPack, Text } from "../../wasm/types.ts";
import { explanationTexts } from "../texts/explanation.ts";
import type { Leaf } from "./conditions.ts";
import { answerText, byId, factOf } from "./lookup.ts";

const words = explanationTexts.requirement;

/** What a single condition asks for, in words: "“中级”或以上", "至少 30 年". */
export function requirementText(policy: PolicyPack, { node, negated }: Leaf): Text {
  switch (node.kind) {
    case "fact":
      return comparison(policy, factOf(policy, node.fact ?? ""), node, negated);
    case "parameter":
      return parameter(policy, node, negated);
    case "reading":
      return reading(policy, node, negated);
    default:
      return node.label ?? { zh: "", en: "" };
  }
}

function comparison(policy: PolicyPack, fact: Fact, node: ExplanationNode, negated: boolean): Text {
  if (node.in) return oneOf(policy, fact, node.in, negated);
  if (node.atLeast !== undefined) return atLeast(policy, fact, node.atLeast, negated);
  if (node.atLeastParameter) {
    const { label } = byId(policy.parameters, node.atLeastParameter);
    if (node.setTo !== undefined) {
      const value = answerText(policy, fact, node.setTo);
      return negated ? words.lessThanSet(label, value) : words.atLeastSet(label, value);
    }
    return negated ? words.belowLocal(label) : words.atLeastLocal(label);
  }
  if (node.tagged) {
    const { label } = byId(policy.regionTags, node.tagged);
    return negated ? words.notTagged(label) : words.tagged(label);
  }
  const base = factOf(policy, node.oneAbove ?? "").label;
  return negated ? words.notOneAbove(base) : words.oneAbove(base);
}

/** Of two options, not to be the one is to be the other. */
function oneOf(policy: PolicyPack, fact: Fact, accepted: readonly Answer[], negated: boolean): Text {
  const others = (fact.values ?? []).map(({ value }) => value).filter((value) => !accepted.includes(value));
  if (negated && others.length === 1) return oneOf(policy, fact, others, false);
  const labels = accepted.map((value) => answerText(policy, fact, value));
  return negated ? words.noneOf(labels) : words.oneOf(labels);
}

function atLeast(policy: PolicyPack, fact: Fact, least: Answer, negated: boolean): Text {
  const value = answerText(policy, fact, least);
  if (fact.type === "grade") return negated ? words.gradeBelow(value) : words.gradeFrom(value);
  if (typeof least === "number") return negated ? words.lessThan(value) : words.atLeastNumber(value);
  if (negated) return words.below(value);
  const highest = fact.values?.[fact.values.length - 1]?.value === least;
  return highest ? words.oneOf([value]) : words.orAbove(value);
}

function parameter(policy: PolicyPack, node: ExplanationNode, negated: boolean): Text {
  const { label } = byId(policy.parameters, node.parameter ?? "");
  if (node.isSet) return negated ? words.unset(label) : words.set(label);
  return holds(node, negated) ? words.localYes(label) : words.localNo(label);
}

function reading(policy: PolicyPack, node: ExplanationNode, negated: boolean): Text {
  const { label } = byId(policy.readings, node.reading ?? "");
  return holds(node, negated) ? words.readYes(label) : words.readNo(label);
}

/** `is` comes as the only member of `in` where it was compared with a fact, else as it stands. */
function holds(node: ExplanationNode, negated: boolean): boolean {
  return (node.is ?? true) !== negated;
}
