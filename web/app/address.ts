import type { Step } from "./state.ts";

/** The URL fragment of a step. Answers are never in it. */
export function addressOf(step: Step): string {
  return step.name === "question" ? `#q=${encodeURIComponent(step.fact)}` : `#${step.name}`;
}

/** The step of a fragment; anything not understood is the first step. Chat apps append `&…`, which is dropped. */
export function stepAt(fragment: string): Step {
  const [name = "", value] = (fragment.replace(/^#/, "").split("&")[0] ?? "").split("=");
  if (name === "q" && value) return { name: "question", fact: decoded(value) };
  if (name === "topics" || name === "results" || name === "answers") return { name };
  return { name: "audience" };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
