// Seeded random applicants who have answered some of the questions.
import type { Answer, Answers, PolicyPack } from "../../wasm/index.ts";

/** Mulberry32: the same numbers for the same seed on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function randomAnswer(fact: PolicyPack["facts"][number], policy: PolicyPack, random: () => number): Answer {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  if (random() < 0.1) return "unsure";
  if (fact.type === "county") return pick(policy.regions).adcode;
  if (fact.values !== undefined) return pick(fact.values).value;
  const { min = 0, max = 0 } = fact;
  return min + Math.floor(random() * (max - min + 1));
}

/** Applicants who have answered this share of the facts, or each another share when it is absent. */
export function randomApplicants(policy: PolicyPack, count: number, seed: number, answered?: number): Answers[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const share = answered ?? random();
    const facts: Record<string, Answer> = {};
    for (const fact of policy.facts) {
      if (random() < share) facts[fact.id] = randomAnswer(fact, policy, random);
    }
    return facts;
  });
}
