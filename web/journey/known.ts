import type { Answers } from "../../wasm/types.ts";

/** What the results rest on: the answers given, and those that follow from them. */
export function known({ answers, findings }: { answers: Answers; findings: { answers: Answers } | null }): Answers {
  return findings?.answers ?? answers;
}
