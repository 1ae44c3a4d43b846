import type { Answer, Answers, Assessment, Audience, PolicyPack, Text, Topic } from "../../wasm/types.ts";

export type Lang = keyof Text;

/** Where in the journey the applicant is; each step has its own address in the URL fragment. */
export type Step =
  | { name: "audience" }
  | { name: "topics" }
  | { name: "question"; fact: string }
  | { name: "results" }
  | { name: "answers" };

/** Everything between the first screen and the results. `assessment` always belongs to the other fields. */
export interface Journey {
  step: Step;
  audience: Audience | null;
  /** `null` until chosen; empty means all. */
  topics: readonly Topic[] | null;
  answers: Answers;
  assessment: Assessment | null;
  /** The prefecture picked on a county question, before the county is. */
  prefecture: string | null;
  /** What is wrong with what was just entered. */
  error: Text | null;
}

export type State =
  | { phase: "loading"; lang: Lang }
  | { phase: "failed"; lang: Lang }
  | { phase: "ready"; lang: Lang; policy: PolicyPack; journey: Journey };

export type Action =
  | { type: "loaded"; policy: PolicyPack }
  | { type: "failed" }
  | { type: "lang"; lang: Lang }
  | { type: "audience"; audience: Audience }
  | { type: "topics"; topics: readonly Topic[]; assessment: Assessment }
  | { type: "answer"; fact: string; value: Answer; assessment: Assessment }
  | { type: "prefecture"; prefecture: string }
  | { type: "reject"; error: Text }
  | { type: "visit"; step: Step }
  | { type: "restart" };

const blank: Journey = {
  step: { name: "audience" },
  audience: null,
  topics: null,
  answers: {},
  assessment: null,
  prefecture: null,
  error: null,
};

export function initial(lang: Lang): State {
  return { phase: "loading", lang };
}

export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "loaded":
      return { phase: "ready", lang: state.lang, policy: action.policy, journey: blank };
    case "failed":
      return { phase: "failed", lang: state.lang };
    case "lang":
      return { ...state, lang: action.lang };
    default:
      return state.phase === "ready" ? { ...state, journey: travel(state.policy, state.journey, action) } : state;
  }
}

type Move = Exclude<Action, { type: "loaded" | "failed" | "lang" }>;

function travel(policy: PolicyPack, journey: Journey, move: Move): Journey {
  switch (move.type) {
    case "audience":
      // Another audience sees other topics and other provisions: both are chosen anew, the answers stay.
      return {
        ...journey,
        step: { name: "topics" },
        audience: move.audience,
        topics: null,
        assessment: null,
        error: null,
      };
    case "topics":
      return ahead(policy, { ...journey, topics: move.topics, assessment: move.assessment }, move.assessment);
    case "answer": {
      const answers = { ...journey.answers, [move.fact]: move.value };
      return ahead(policy, { ...journey, answers, assessment: move.assessment }, move.assessment);
    }
    case "prefecture":
      return { ...journey, prefecture: move.prefecture };
    case "reject":
      // A new object each time: the same fault made again takes the focus again.
      return { ...journey, error: { ...move.error } };
    case "visit":
      return { ...journey, step: reachable(policy, journey, move.step), prefecture: null, error: null };
    case "restart":
      return blank;
  }
}

function ahead(policy: PolicyPack, journey: Journey, assessment: Assessment): Journey {
  return { ...journey, step: nextStep(policy, assessment), prefecture: null, error: null };
}

/** The first fact, in the order of the pack, that can still change a verdict; else the results. */
export function nextStep(policy: PolicyPack, assessment: Assessment): Step {
  const missing = new Set<string>();
  for (const provision of assessment.provisions) {
    for (const fact of provision.missing) missing.add(fact);
  }
  const next = policy.facts.find((fact) => missing.has(fact.id));
  return next ? { name: "question", fact: next.id } : { name: "results" };
}

/** The step itself, or the first one when what it builds on is not there (a reload, an old link). */
function reachable(policy: PolicyPack, journey: Journey, step: Step): Step {
  switch (step.name) {
    case "audience":
      return step;
    case "topics":
      return journey.audience ? step : blank.step;
    case "question":
      return journey.assessment && policy.facts.some((fact) => fact.id === step.fact) ? step : blank.step;
    case "results":
    case "answers":
      return journey.assessment ? step : blank.step;
  }
}
