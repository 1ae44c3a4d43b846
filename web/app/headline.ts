import { texts } from "../texts.ts";
import { factOf } from "./lookup.ts";
import type { State } from "./state.ts";

/** The heading of the present step, also the title of the document; null where the introduction has it. */
export function headline(state: State): string | null {
  const { lang } = state;
  if (state.phase === "failed") return texts.failure.heading[lang];
  if (state.phase === "loading") return null;
  const { step } = state.journey;
  switch (step.name) {
    case "audience":
      return null;
    case "topics":
      return texts.topics.question[lang];
    case "question":
      return factOf(state.policy, step.fact).question[lang];
    case "results":
      return texts.results.heading[lang];
    case "answers":
      return texts.answers.heading[lang];
  }
}
