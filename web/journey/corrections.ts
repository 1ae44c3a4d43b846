import type { Answers, Corrections, PolicyPack } from "../../wasm/types.ts";
import { placeFact } from "../reading/lookup.ts";

/** What the applicant corrected about the county that he answered; undefined where there is nothing. */
export function correctionsFor(
  policy: PolicyPack,
  answers: Answers,
  corrections: Readonly<Record<string, boolean>>,
): Corrections | undefined {
  const county = answers[placeFact(policy)?.id ?? ""];
  if (typeof county !== "string" || county === "unsure" || Object.keys(corrections).length === 0) return undefined;
  return { regionTags: { [county]: corrections } };
}
