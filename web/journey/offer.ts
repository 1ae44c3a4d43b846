import type { Answers, Fact, PolicyPack } from "../../wasm/types.ts";
import { factOf } from "../reading/lookup.ts";

/** Numbers that are joined by `prefillFrom`, this one included. */
export function alike(policy: PolicyPack, fact: Fact): Fact[] {
  const root = ({ id, prefillFrom }: Fact): string => (prefillFrom ? root(factOf(policy, prefillFrom)) : id);
  const own = root(fact);
  return policy.facts.filter((other) => other.type === "number" && root(other) === own);
}

/** An earlier number that may be the answer to these facts too. */
export interface Offer {
  from: Fact;
  value: number;
  /** Those that can still matter and were not declined, the one asked included. */
  facts: readonly Fact[];
}

/** What to offer for a fact that is not answered yet; null where there is nothing, or it was declined. */
export function offerFor(
  policy: PolicyPack,
  fact: Fact,
  { answers, declined, open }: { answers: Answers; declined: readonly string[]; open: readonly string[] },
): Offer | null {
  if (fact.id in answers || declined.includes(fact.id)) return null;
  const group = alike(policy, fact);
  const from = group.find(({ id }) => typeof answers[id] === "number");
  if (!from) return null;
  const value = Number(answers[from.id]);
  const facts = group.filter(
    (other) =>
      (other === fact || open.includes(other.id)) &&
      !(other.id in answers) &&
      !declined.includes(other.id) &&
      value >= Number(other.min) &&
      value <= Number(other.max),
  );
  return facts.includes(fact) ? { from, value, facts } : null;
}
