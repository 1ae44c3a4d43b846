import type { Answer, Fact, LoadedPolicy } from "../../wasm/index.ts";
import type { Said } from "./moves.ts";
import type { Journey } from "./state.ts";

/** Another county is not what the corrections were about. */
export function answering({ answers }: Journey, fact: Fact, value: Answer): Partial<Journey> {
  const moved = fact.type === "place" && answers[fact.id] !== value;
  return { answers: { ...answers, [fact.id]: value }, ...(moved ? { corrections: {} } : {}) };
}

/** What one screen said of several facts. */
export function answeringTogether(journey: Journey, { facts, answers, declined }: Said): Partial<Journey> {
  return {
    answers: { ...journey.answers, ...answers },
    together: [...journey.together, facts.map(({ id }) => id).filter((id) => id in answers)],
    declined: [...journey.declined, ...declined],
  };
}

/** Everything is looked for, as another audience, and the section of the fact is asked anew. */
export function askingAgain({ facts }: LoadedPolicy, { answers }: Journey, { section }: Fact): Partial<Journey> {
  const kept: Record<string, Answer> = {};
  for (const { id, section: own } of facts) {
    const answer = answers[id];
    if (own !== section && answer !== undefined) kept[id] = answer;
  }
  return { needs: [], answers: kept, corrections: {} };
}

/** The number of the question that comes next: several facts may have been asked as one. */
export function questionNumber({ answers, together }: Journey): number {
  const sets = together.map((set) => set.filter((id) => id in answers)).filter(({ length }) => length > 0);
  return Object.keys(answers).length - sets.reduce((sum, { length }) => sum + length - 1, 0) + 1;
}

/** Back to what the applicant really said. */
export function untried(journey: Journey | null): Partial<Journey> {
  const { real } = journey ?? {};
  return real ? { real: null, answers: real.answers, corrections: real.corrections } : { real: null };
}

/** Whether a journey was made with this policy: another one asks other questions. */
export function isAbout({ hash, audiences }: LoadedPolicy, { audience, findings }: Journey): boolean {
  if (findings) return findings.assessment.policy.hash === hash;
  return audience === null || audiences.some(({ id }) => id === audience);
}
