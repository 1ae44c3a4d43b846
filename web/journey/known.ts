import type { Answers } from "../../wasm/types.ts";
import type { Journey } from "./state.ts";

/** What the results rest on: the answers given, and those that follow from them. */
export function known({ answers, findings }: Pick<Journey, "answers" | "findings">): Answers {
  return findings?.answers ?? answers;
}
