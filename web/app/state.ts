import type {
  Answers,
  Assessment,
  Audience,
  PolicyPack,
  Progress,
  ServiceRecord,
  Text,
  Verdict,
} from "../../wasm/types.ts";

export type Lang = keyof Text;

/** Where in the journey the applicant is; each step has its own address in the URL fragment. */
export type Step =
  | { name: "audience" }
  | { name: "needs" }
  | { name: "question"; fact: string }
  /** The service record, from which the years of `fact` can be computed. */
  | { name: "record"; fact?: string }
  | { name: "answers" }
  | { name: "results"; provision?: string }
  /** The whole document. */
  | { name: "document"; sentence?: string }
  | { name: "takeaway" }
  | { name: "settings" };

/** What the core says of the answers. */
export interface Findings {
  assessment: Assessment;
  /** The fact to ask next; null when all is settled. */
  next: string | null;
  progress: Progress;
}

/** What a link said when it was opened. */
export interface OpenedLink {
  hash: string;
  asOf: string;
  /** Parts of the link that this policy does not know. */
  dropped: readonly string[];
  /** Verdicts at the time the link was made, by provision. */
  verdicts: Readonly<Record<string, Verdict>>;
}

/** Everything between the first screen and the results. `findings` always belong to the other fields. */
export interface Journey {
  step: Step;
  audience: Audience | null;
  /** Ids of needs; `null` until chosen; empty means all. */
  needs: readonly string[] | null;
  answers: Answers;
  /** What the applicant knows better about the county chosen: whether a tag holds. */
  corrections: Readonly<Record<string, boolean>>;
  record: ServiceRecord | null;
  findings: Findings | null;
  /** The real answers and their findings while another answer is being tried. */
  real: { answers: Answers; findings: Findings } | null;
  opened: OpenedLink | null;
  /** The prefecture picked on a county question, before the county is. */
  prefecture: string | null;
  /** What was typed to search for, on screens that search. */
  search: string;
  /** What is wrong with what was just entered. */
  error: Text | null;
}

export interface Settings {
  lang: Lang;
  size: "standard" | "large" | "largest";
  contrast: "standard" | "high";
  /** Whether these settings are kept on the device. */
  kept: boolean;
}

export type State = { settings: Settings } & (
  | { phase: "loading" }
  | { phase: "failed" }
  | { phase: "ready"; policy: PolicyPack; journey: Journey }
);

export type Action =
  | { type: "loaded"; policy: PolicyPack }
  | { type: "failed" }
  | { type: "settings"; settings: Partial<Settings> }
  /** The applicant stays where he is. */
  | { type: "change"; change: Partial<Journey> }
  /** The applicant said something and goes on: to the next question, or to the results. */
  | { type: "forward"; change: Partial<Journey> }
  | { type: "reject"; error: Text }
  | { type: "visit"; step: Step }
  | { type: "restart" };

export const blank: Journey = {
  step: { name: "audience" },
  audience: null,
  needs: null,
  answers: {},
  corrections: {},
  record: null,
  findings: null,
  real: null,
  opened: null,
  prefecture: null,
  search: "",
  error: null,
};

export function initial(settings: Settings): State {
  return { phase: "loading", settings };
}

export function reduce(state: State, action: Action): State {
  const { settings } = state;
  switch (action.type) {
    case "loaded":
      return { phase: "ready", settings, policy: action.policy, journey: blank };
    case "failed":
      return { phase: "failed", settings };
    case "settings":
      return { ...state, settings: { ...settings, ...action.settings } };
    default:
      return state.phase === "ready" ? { ...state, journey: travel(state.policy, state.journey, action) } : state;
  }
}

type Move = Exclude<Action, { type: "loaded" | "failed" | "settings" }>;

const arrived = { prefecture: null, search: "", error: null };

function travel(policy: PolicyPack, journey: Journey, move: Move): Journey {
  switch (move.type) {
    case "change":
      return { ...journey, ...move.change };
    case "forward": {
      const after = { ...journey, ...move.change };
      return { ...after, ...arrived, step: nextStep(after) };
    }
    case "reject":
      // A new object each time: the same fault made again takes the focus again.
      return { ...journey, error: { ...move.error } };
    case "visit":
      return { ...journey, ...arrived, step: reachable(policy, journey, move.step) };
    case "restart":
      return blank;
  }
}

function nextStep({ audience, needs, findings, real }: Journey): Step {
  if (!audience) return blank.step;
  if (!needs || !findings) return { name: "needs" };
  if (real) return { name: "results" };
  return findings.next === null ? { name: "results" } : { name: "question", fact: findings.next };
}

/** The step itself, or the first one when what it builds on is not there (a reload, an old link). */
function reachable(policy: PolicyPack, journey: Journey, step: Step): Step {
  switch (step.name) {
    case "audience":
    case "document":
    case "settings":
      return step;
    case "needs":
      return journey.audience ? step : blank.step;
    case "question":
      return journey.findings && policy.facts.some((fact) => fact.id === step.fact) ? step : blank.step;
    case "record":
    case "results":
    case "answers":
    case "takeaway":
      return journey.findings ? step : blank.step;
  }
}
