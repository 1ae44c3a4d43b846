import type { Answers, PolicyPack, ProvisionAssessment, Text, Verdict } from "../../../wasm/types.ts";
import type { Journey } from "../../journey/state.ts";
import { answerText } from "../../reading/lookup.ts";
import { resultTexts } from "../../words/results.ts";

/** A provision whose verdict a trial changes. */
export interface Change {
  id: string;
  from: Verdict;
  to: Verdict;
}

/** What the trial changes of the verdicts, in the order of the results. */
export function changesOf({ real, findings }: Pick<Journey, "real" | "findings">): Change[] {
  if (!real || !findings) return [];
  const before = new Map(real.findings.assessment.provisions.map(({ id, verdict }) => [id, verdict]));
  return findings.assessment.provisions.flatMap(({ id, verdict: to }: ProvisionAssessment) => {
    const from = before.get(id);
    return from && from !== to ? [{ id, from, to }] : [];
  });
}

/** The answers in which a trial differs from what the applicant really said, in words. */
export function triedText(policy: PolicyPack, real: Answers, tried: Answers): Text {
  const { change, answered, same } = resultTexts.trial;
  const parts = policy.facts.flatMap((fact) => {
    const value = tried[fact.id];
    if (value === undefined || value === real[fact.id]) return [];
    const say = fact.id in real ? change : answered;
    return [say(fact.label, answerText(policy, fact, value))];
  });
  if (parts.length === 0) return same;
  return { zh: parts.map(({ zh }) => zh).join("，"), en: parts.map(({ en }) => en).join(", ") };
}
