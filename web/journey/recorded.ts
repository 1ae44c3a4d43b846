import type { Answer, Answers } from "../../wasm/types.ts";

/**
 * Takes the years of a record into the answers. Those that were taken before go, unless they were changed since:
 * a doubt, for one, is no longer there when the spell that raised it is gone.
 */
export function takeYears(answers: Answers, before: Answers, years: Answers): Answers {
  const taken: Record<string, Answer> = {};
  for (const [fact, answer] of Object.entries(answers)) if (before[fact] !== answer) taken[fact] = answer;
  return { ...taken, ...years };
}
