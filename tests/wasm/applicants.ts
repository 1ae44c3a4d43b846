// Seeded random applicants who have answered some of the questions.
import { dayNumber, dayText } from "../../wasm/date.ts";
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
  if (fact.type === "place") return pick(policy.regions).adcode;
  if (fact.values !== undefined) return pick(fact.values).value;
  const between = (min: number, max: number): number => min + Math.floor(random() * (max - min + 1));
  if (fact.type === "number") return between(Number(fact.min), Number(fact.max));
  return dayText(between(dayNumber(fact.min) ?? 0, dayNumber(fact.max) ?? 20_000));
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
