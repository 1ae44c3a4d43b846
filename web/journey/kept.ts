import type { LoadedPolicy } from "../../wasm/index.ts";
import { blank, type Journey, type Step } from "./state.ts";

/** A journey that this tab of the browser keeps, so that a reload or a discarded tab loses nothing. */

/** Long enough to be nobody else's on the portal's origin. */
const key = "eligibility-checker.journey";

/** What is kept: what the applicant said, and where he was. What the core says of it is worked out anew. */
type Said = Pick<
  Journey,
  "audience" | "needs" | "answers" | "together" | "ticked" | "declined" | "corrections" | "record" | "recorded" | "step"
>;

const members: readonly (keyof Said)[] = [
  ...(["audience", "needs", "answers", "together", "ticked", "declined"] as const),
  ...(["corrections", "record", "recorded", "step"] as const),
];

/** Keeps the journey once something was said. A browser may refuse; then nothing is kept. */
export function keepJourney(policy: LoadedPolicy, journey: Journey): void {
  // Somebody back at the first screen may still want to go on from where he was.
  if (journey.step.name === "audience" || journey.audience === null) return;
  try {
    sessionStorage.setItem(key, JSON.stringify([policy.hash, said(journey)]));
  } catch {
    // No storage for this page.
  }
}

export function forgetJourney(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // No storage for this page.
  }
}

function said(journey: Journey): unknown {
  const real = journey.real ? { ...journey, ...journey.real } : journey;
  const kept: Record<string, unknown> = {};
  for (const name of members) kept[name] = real[name];
  return kept;
}

/** The journey that was kept with this policy. */
export function keptJourney(policy: LoadedPolicy): (Journey & { step: Step }) | null {
  try {
    const [hash, kept] = JSON.parse(sessionStorage.getItem(key) ?? "[]");
    return hash === policy.hash && kept?.audience ? { ...blank, ...kept } : null;
  } catch {
    return null;
  }
}
