import { render } from "lit/html.js";
import { EligibilityError } from "../../wasm/index.ts";
import type { Answers, Assessment, Fact, PolicyPack, Topic } from "../../wasm/types.ts";
import { texts } from "../texts.ts";
import { addressOf, stepAt } from "./address.ts";
import { readAnswer, readAudience, readTopics } from "./entry.ts";
import type { Moves } from "./moves.ts";
import { provisionsFor } from "./scope.ts";
import { announce } from "./shell.ts";
import { type Action, initial, type Journey, reduce, type State, type Step } from "./state.ts";
import { page } from "./views/page.ts";

/** What the page needs of the checker. */
export interface Core {
  readonly policy: PolicyPack;
  assess(facts: Answers, options: { provisions: string[] }): Assessment;
  loadEnglish(): Promise<void>;
}

/** After this long the failure is shown; a core that arrives later still opens the page. */
const patience = 8000;

/** Runs the journey inside `root`: state, browser history, and the checker between them. */
export function start(root: HTMLElement, load: () => Promise<Core>): void {
  let core: Core | null = null;
  let state: State = initial("zh");
  let english: Promise<void> = Promise.resolve();

  function update(action: Action): void {
    const before = state;
    state = reduce(state, action);
    render(page(state, moves), root);
    announce(before, state);
  }

  /** An update of the applicant's own making: a new step becomes an entry of the browser's history. */
  function proceed(action: Action): void {
    const before = stepOf(state);
    update(action);
    const after = stepOf(state);
    if (after && before && addressOf(after) !== addressOf(before)) {
      history.pushState({ depth: depth() + 1 }, "", addressOf(after));
    }
  }

  function assess(journey: Journey, answers: Answers, topics: readonly Topic[]): Assessment | null {
    if (!core || !journey.audience) return null;
    const provisions = provisionsFor(core.policy, journey.audience, topics).map((provision) => provision.id);
    try {
      return core.assess(answers, { provisions });
    } catch (fault) {
      if (!(fault instanceof EligibilityError)) throw fault;
      update({ type: "reject", error: texts.errors.refused(fault.issues.map((issue) => issue.hint).join(" ")) });
      return null;
    }
  }

  const moves: Moves = {
    audience(form) {
      const entry = readAudience(form);
      proceed("error" in entry ? { type: "reject", error: entry.error } : { type: "audience", audience: entry.value });
    },
    topics(form, offered) {
      if (state.phase !== "ready") return;
      const entry = readTopics(form, offered);
      if ("error" in entry) return update({ type: "reject", error: entry.error });
      const assessment = assess(state.journey, state.journey.answers, entry.value);
      if (assessment) proceed({ type: "topics", topics: entry.value, assessment });
    },
    answer(fact: Fact, form) {
      if (state.phase !== "ready" || !state.journey.topics) return;
      const entry = readAnswer(fact, form);
      if ("error" in entry) return update({ type: "reject", error: entry.error });
      const answers = { ...state.journey.answers, [fact.id]: entry.value };
      const assessment = assess(state.journey, answers, state.journey.topics);
      if (assessment) proceed({ type: "answer", fact: fact.id, value: entry.value, assessment });
    },
    prefecture: (prefecture) => update({ type: "prefecture", prefecture }),
    visit: (step) => proceed({ type: "visit", step }),
    back: () => (depth() > 0 ? history.back() : update({ type: "visit", step: { name: "audience" } })),
    restart: () => proceed({ type: "restart" }),
    retry: () => location.reload(),
  };

  function followAddress(): void {
    update({ type: "visit", step: stepAt(location.hash) });
    const step = stepOf(state);
    if (step && location.hash && location.hash !== addressOf(step)) {
      history.replaceState(history.state, "", addressOf(step));
    }
  }

  const language = document.getElementById("language");
  language?.addEventListener("click", () => {
    english.then(() => update({ type: "lang", lang: state.lang === "zh" ? "en" : "zh" }));
  });
  root.textContent = "";
  render(page(state, moves), root);
  announce(null, state);
  const waiting = setTimeout(() => update({ type: "failed" }), patience);
  load().then(
    (checker) => {
      clearTimeout(waiting);
      core = checker;
      update({ type: "loaded", policy: checker.policy });
      // Fetched at once, though few need it: no request is made while somebody answers.
      english = checker.loadEnglish().catch((fault: unknown) => console.error(fault));
      followAddress();
      addEventListener("popstate", followAddress);
    },
    (fault: unknown) => {
      clearTimeout(waiting);
      console.error(fault);
      update({ type: "failed" });
    },
  );
}

function stepOf(state: State): Step | null {
  return state.phase === "ready" ? state.journey.step : null;
}

/** How many steps of this visit the browser's back button can undo. */
function depth(): number {
  const state: unknown = history.state;
  return typeof state === "object" && state !== null && "depth" in state ? Number(state.depth) : 0;
}
