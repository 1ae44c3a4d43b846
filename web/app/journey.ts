import type { Answer, Fact, LoadedPolicy } from "../../wasm/index.ts";
import type { Journey } from "./state.ts";

/** Another county is not what the corrections were about. */
export function answering({ answers }: Journey, fact: Fact, value: Answer): Partial<Journey> {
  const moved = fact.type === "place" && answers[fact.id] !== value;
  return { answers: { ...answers, [fact.id]: value }, ...(moved ? { corrections: {} } : {}) };
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
