import type { Journey } from "./state.ts";

/** What the applicant really said and what the core says of it, also while another answer is being tried. */
export function own({
  real,
  answers,
  corrections,
  findings,
}: Journey): Pick<Journey, "answers" | "corrections" | "findings"> {
  return real ?? { answers, corrections, findings };
}
