/** From the standings that the core gives to the tree of conditions as the pack has it. */
import { VERDICTS } from "./decode.ts";
import type { Answer, Answers, Explanation, ExplanationNode, PolicyPack, Standing, Verdict } from "./types.ts";

interface Condition {
  all?: Condition[];
  any?: Condition[];
  not?: Condition;
  definition?: string;
  fact?: string;
  parameter?: string;
  reading?: string;
  is?: Answer;
  in?: Answer[];
}

const STANDINGS: Record<string, Standing> = { n: "no", d: "needsDecision", y: "yes", o: "open" };

class TreeBuilder {
  readonly #policy: PolicyPack;
  readonly #answers: Answers;
  readonly #decisive: readonly string[];
  readonly #letters: string;
  #at = 0;

  constructor(policy: PolicyPack, answers: Answers, decisive: readonly string[], letters: string) {
    this.#policy = policy;
    this.#answers = answers;
    this.#decisive = decisive;
    this.#letters = letters;
  }

  /** Conditions must come in the order of the letters: each before its parts. */
  build(condition: Condition): ExplanationNode {
    const standing = STANDINGS[this.#letters.charAt(this.#at++)] as Standing;
    const node = { ...this.#describe(condition), standing };
    const parts = this.#parts(condition);
    return parts ? { ...node, parts: parts.map((part) => this.build(part)) } : node;
  }

  #parts({ all, any, not, definition }: Condition): Condition[] | undefined {
    if (definition === undefined) return all ?? any ?? (not && [not]);
    return [this.#policy.definitions.find(({ id }) => id === definition)?.when as Condition];
  }

  #describe({ all, any, not, ...condition }: Condition): Omit<ExplanationNode, "standing"> {
    if (all) return { kind: "all" };
    if (any) return { kind: "any" };
    if (not) return { kind: "not" };
    const { definitions, parameters, readings } = this.#policy;
    if (condition.definition !== undefined) return labelled("definition", definitions, condition);
    if (condition.parameter !== undefined) return labelled("parameter", parameters, condition);
    if (condition.reading !== undefined) return labelled("reading", readings, condition);
    return this.#fact(condition);
  }

  #fact({ is, ...condition }: Condition): Omit<ExplanationNode, "standing"> {
    const compared = is === undefined ? condition : { ...condition, in: [is] };
    const base = (condition as { oneAbove?: string }).oneAbove;
    const decisive = [condition.fact, base].some((id) => id !== undefined && this.#decisive.includes(id));
    return {
      ...labelled("fact", this.#policy.facts, compared),
      answer: this.#answers[condition.fact ?? ""] ?? null,
      ...(decisive ? { decisive } : {}),
    };
  }
}

function labelled(
  kind: "definition" | "fact" | "parameter" | "reading",
  list: readonly { id: string; label: ExplanationNode["label"] }[],
  condition: Condition,
): Omit<ExplanationNode, "standing"> {
  const label = list.find(({ id }) => id === condition[kind])?.label;
  return { kind, ...(condition as object), ...(label ? { label } : {}) };
}

/** `found` is what Engine.explain gives: verdict and decisive facts, letters, then readings. */
export function readExplanation(policy: PolicyPack, at: number, answers: Answers, found: string): Explanation {
  const { id, sentence, quote, appliesWhen, when } = policy.provisions[at] as PolicyPack["provisions"][number];
  const [head = "", letters = "", ...others] = found.split(";");
  const [verdict = 0, ...facts] = numbers(head);
  const decisive = facts.map((fact) => policy.facts[fact]?.id ?? "");
  const tree = new TreeBuilder(policy, answers, decisive, letters);
  const readings = others.map((other) => {
    const [reading = 0, is = 0, otherwise = 0] = numbers(other);
    return { reading: policy.readings[reading]?.id ?? "", is: is === 1, verdict: VERDICTS[otherwise] as Verdict };
  });
  return {
    provision: id,
    sentence,
    quote,
    verdict: VERDICTS[verdict] as Verdict,
    decisive,
    readings,
    ...(appliesWhen ? { appliesWhen: tree.build(appliesWhen) } : {}),
    when: tree.build(when as Condition),
  };
}

function numbers(list: string): number[] {
  return list.split(",").map(Number);
}
