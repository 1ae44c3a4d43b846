import { keyed } from "lit/directives/keyed.js";
import { html, type nothing, type TemplateResult } from "lit/html.js";
import type { PolicyPack } from "../../wasm/types.ts";
import { addressOf } from "../journey/address.ts";
import type { Advice, Moves } from "../journey/moves.ts";
import type { Journey, State, Step } from "../journey/state.ts";
import { brokenView, failureView } from "../parts/failure.ts";
import type { Scene } from "../parts/parts.ts";
import { isClaim } from "../reading/groups.ts";
import { provisionOf } from "../reading/lookup.ts";
import { texts } from "../words/texts.ts";
import { questionView } from "./question/question.ts";
import { audienceView } from "./start/audience.ts";
import { needsView } from "./start/needs.ts";

type LaterStep = Exclude<Step["name"], "audience" | "needs" | "question">;

/** Views that are not there from the beginning. */
export type LaterViews = Record<LaterStep, (scene: Scene) => TemplateResult> & {
  /** Below a question: what is known of the answer. */
  besideQuestion(scene: Scene): TemplateResult | typeof nothing;
  /** Above every step: what the device can do there. */
  tools(scene: Scene): TemplateResult;
  /** Above every step while another answer is being tried. */
  banner(scene: Scene): TemplateResult | typeof nothing;
};

/** What the views of a running journey are made of. */
export function sceneOf(state: Extract<State, { phase: "ready" }>, moves: Moves, advice: Advice): Scene {
  const { policy, topics, journey, settings, device } = state;
  return { lang: settings.lang, policy, topics, journey, settings, device, moves, advice };
}

/** The whole page below the introduction, from the state alone. */
export function page(state: State, moves: Moves, advice: Advice | null, later: LaterViews | null): TemplateResult {
  const { lang } = state.settings;
  if (state.phase === "failed") {
    return failureView(state, moves);
  }
  if (state.phase === "loading" || !advice)
    return html`<p class="hint" role="status">${state.device.waiting ? texts.loading[lang] : ""}</p>`;
  const { policy, journey } = state;
  const scene = sceneOf(state, moves, advice);
  // Keyed by the step: a form left behind must not lend its ticks to the next question.
  const whole = (): TemplateResult => html`
    ${later?.tools(scene)} ${later?.banner(scene)} ${keyed(addressOf(journey.step), stepView(scene, later))}
    <p class="live" role="status">${liveLine(policy, journey, lang)}</p>
  `;
  return safely(whole, scene);
}

/** A screen that cannot be drawn must not leave the page dead. */
function safely(view: () => TemplateResult, scene: Scene): TemplateResult {
  try {
    return view();
  } catch (fault) {
    console.error(fault);
    return brokenView(scene.lang, scene.moves);
  }
}

function stepView(scene: Scene, later: LaterViews | null): TemplateResult {
  const { step } = scene.journey;
  switch (step.name) {
    case "audience":
      return audienceView(scene);
    case "needs":
      return needsView(scene);
    case "question":
      return html`${questionView(scene)} ${later?.besideQuestion(scene)}`;
    default:
      if (step.name === "record" && !scene.advice.readsRecords) later = null;
      return later ? later[step.name](scene) : html`<p class="hint">${texts.loading[scene.lang]}</p>`;
  }
}

/** Says what already holds, and nothing of what does not before all is known. */
function liveLine(policy: PolicyPack, { step, findings }: Journey, lang: Scene["lang"]): string {
  if (step.name !== "question" || !findings) return "";
  const claims = findings.assessment.provisions.filter(({ id }) => isClaim(provisionOf(policy, id)));
  const verdicts = claims.map((provision) => provision.verdict);
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  return texts.live(count("satisfied"), count("needsDecision"))[lang];
}
