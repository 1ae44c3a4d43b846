import type { InterviewScreen } from "../../wasm/index.ts";
import type { Answers, Audience, PolicyPack, ServiceRecord, Slip, Text, Topic } from "../../wasm/types.ts";
import { known } from "./known.ts";
import type { SpellDraft } from "./spell.ts";
import { type Takeaway, untouched } from "./takeaway.ts";

export type Lang = keyof Text;

/** Where in the journey the applicant is; each step has its own address in the URL fragment. */
export type Step =
  | { name: "audience" }
  | { name: "needs" }
  | { name: "question"; fact: string }
  /** The service record, from which the years of `fact` can be computed. */
  | { name: "record"; fact?: string }
  | { name: "answers" }
  /** Another answer to `fact` is chosen, to see what it would change; without `fact`, which answer. */
  | { name: "try"; fact?: string }
  | { name: "results"; provision?: string }
  /** The whole document. */
  | { name: "document"; sentence?: string }
  | { name: "takeaway" }
  /** All was forgotten. */
  | { name: "cleared" }
  | { name: "settings" };

/** What the core says of the answers. */
export interface Findings extends InterviewScreen {
  /** Answers that are most likely a slip. */
  slips: readonly Slip[];
}

/** What a link said when it was opened. */
export interface OpenedLink {
  asOf: string;
  /** What the link has of the hash of the documents that were used; "" where none were. */
  register: string;
  /** Parts of the link that this policy does not know. */
  dropped: readonly string[];
}

/** Everything between the first screen and the results. `findings` always belong to the other fields. */
export interface Journey {
  step: Step;
  audience: Audience | null;
  /** Ids of needs; `null` until chosen; empty means all. */
  needs: readonly string[] | null;
  answers: Answers;
  /** Facts that were answered on one screen. */
  together: readonly (readonly string[])[];
  /** Facts that were ticked in a list, to be asked on their own. */
  ticked: readonly string[];
  /** Facts for which the earlier number that was offered is not the one. */
  declined: readonly string[];
  /** What the applicant knows better about the county chosen: whether a tag holds. */
  corrections: Readonly<Record<string, boolean>>;
  record: ServiceRecord | null;
  /** The spell of the record that is being written. */
  spell: SpellDraft | null;
  /** Answers that were taken from the record; one that was changed since is no longer the same here. */
  recorded: Answers;
  findings: Findings | null;
  /** What the applicant really said, and the findings, while another answer is being tried. */
  real: (Pick<Journey, "answers" | "corrections"> & { findings: Findings }) | null;
  opened: OpenedLink | null;
  /** The prefecture picked on a county question, before the county is. */
  prefecture: string | null;
  /** What is picked on a question and not sent yet. */
  picked: string | null;
  /** The fact that was answered to come here. */
  answered: string | null;
  /** What was typed to search for, on screens that search. */
  search: string;
  /** Whether only those sentences of the document are shown that concern the applicant. */
  onlyMine: boolean;
  /** The provisions whose cards were opened on this screen: nothing is worked out for the others. */
  unfolded: readonly string[];
  /** What is open on the screen from which results are taken away. */
  takeaway: Takeaway;
  /** What is wrong with what was just entered. */
  error: Text | null;
}

export interface Settings {
  lang: Lang;
  size: "standard" | "large" | "largest";
  contrast: "standard" | "high";
  /** Whether pages offer to be read aloud. */
  aloud: boolean;
  /** Whether these settings are kept on the device. */
  kept: boolean;
}

/** What the device offers and how it stands at present. */
export interface Device {
  /** Languages for which it has a voice. */
  voices: readonly Lang[];
  /** Whether it is reading aloud. */
  speaking: boolean;
  online: boolean;
  /** Whether a copy of the page is kept on it, to open without a network. */
  stored: boolean;
  /** Whether a newer version of the page is kept on it and waits to be used. */
  newVersion: boolean;
  /** Whether there are newer documents than those that are used. */
  newDocuments: boolean;
  /** Whether the browser refused to keep the settings. */
  refusesToKeep: boolean;
  /** Whether this tab keeps a journey to go on with. */
  kept: boolean;
  /** Whether somebody went through a door before the check was there. */
  waiting: boolean;
  /** Whether the page was opened inside WeChat. */
  inChat: boolean;
  /** Whether paper and downloads can be had here. */
  canPrint: boolean;
  canDownload: boolean;
  /** Whether the check is part of somebody else's page. */
  embedded: boolean;
  /** The address that a link starts with; null where no link can lead back here. */
  linkBase: string | null;
}

export type State = { settings: Settings; device: Device; topics: readonly Topic[] } & (
  | { phase: "loading" }
  /** `fault`: what is wrong with the policy, where it is that. */
  | { phase: "failed"; fault: Text | null }
  | { phase: "ready"; policy: PolicyPack; journey: Journey }
);

export type Action =
  | { type: "loaded"; policy: PolicyPack }
  | { type: "failed"; fault: Text | null }
  | { type: "settings"; settings: Partial<Settings> }
  | { type: "device"; device: Partial<Device> }
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
  together: [],
  ticked: [],
  declined: [],
  corrections: {},
  record: null,
  spell: null,
  recorded: {},
  findings: null,
  real: null,
  opened: null,
  prefecture: null,
  picked: null,
  answered: null,
  search: "",
  onlyMine: false,
  unfolded: [],
  takeaway: untouched,
  error: null,
};

export const plainDevice: Device = {
  voices: [],
  speaking: false,
  online: true,
  stored: false,
  newVersion: false,
  newDocuments: false,
  refusesToKeep: false,
  kept: false,
  waiting: false,
  inChat: false,
  canPrint: true,
  canDownload: true,
  embedded: false,
  linkBase: null,
};

/** `topics`: what the page is narrowed to; none means all. */
export function initial(settings: Settings, device = plainDevice, topics: readonly Topic[] = []): State {
  return { phase: "loading", settings, device, topics };
}

export function reduce(state: State, action: Action): State {
  const { settings, device, topics } = state;
  switch (action.type) {
    case "loaded":
      return { phase: "ready", settings, device, topics, policy: action.policy, journey: blank };
    case "failed":
      return { phase: "failed", settings, device, topics, fault: action.fault };
    case "settings":
      return { ...state, settings: { ...settings, ...action.settings } };
    case "device":
      return { ...state, device: { ...device, ...action.device } };
    default:
      return state.phase === "ready" ? { ...state, journey: travel(state.policy, state.journey, action) } : state;
  }
}

type Move = Exclude<Action, { type: "loaded" | "failed" | "settings" | "device" }>;

const arrived = {
  prefecture: null,
  picked: null,
  answered: null,
  search: "",
  unfolded: [],
  takeaway: untouched,
  error: null,
};

function travel(policy: PolicyPack, journey: Journey, move: Move): Journey {
  switch (move.type) {
    case "change":
      return { ...journey, ...move.change };
    case "forward": {
      const after = { ...journey, ...move.change };
      return { ...after, ...arrived, answered: move.change.answered ?? null, step: nextStep(after) };
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

function nextStep({ step, audience, needs, findings, real }: Journey): Step {
  if (!audience) return blank.step;
  if (!needs || !findings) return { name: "needs" };
  // What a trial opens is asked only of those who want to go into it.
  if (real && step.name !== "question") return { name: "results" };
  return findings.next === null ? { name: "results" } : { name: "question", fact: findings.next };
}

/** The step itself, or the first one when what it builds on is not there (a reload, an old link). */
function reachable(policy: PolicyPack, journey: Journey, step: Step): Step {
  switch (step.name) {
    case "audience":
    case "document":
    case "settings":
    case "cleared":
      return step;
    case "needs":
      return journey.audience ? step : blank.step;
    case "try":
      return journey.findings && (!step.fact || step.fact in known(journey)) ? step : blank.step;
    case "question":
      return journey.findings && policy.facts.some((fact) => fact.id === step.fact) ? step : blank.step;
    case "record":
    case "results":
    case "answers":
    case "takeaway":
      return journey.findings ? step : blank.step;
  }
}
