import { keyed } from "lit/directives/keyed.js";
import { html, type TemplateResult } from "lit/html.js";
import { texts } from "../../texts.ts";
import { addressOf } from "../address.ts";
import type { Moves } from "../moves.ts";
import type { Journey, State } from "../state.ts";
import { answersView } from "./answers.ts";
import { audienceView } from "./audience.ts";
import type { Scene } from "./parts.ts";
import { questionView } from "./question.ts";
import { resultsView } from "./results.ts";
import { topicsView } from "./topics.ts";

/** The whole page below the introduction, from the state alone. */
export function page(state: State, moves: Moves): TemplateResult {
  const { lang } = state;
  switch (state.phase) {
    case "loading":
      return html`<p class="hint">${texts.loading[lang]}</p>`;
    case "failed":
      return html`
        <section class="failure" role="alert">
          <h2>${texts.failure.heading[lang]}</h2>
          <p>${texts.failure.advice[lang]}</p>
          <button class="main" type="button" @click=${moves.retry}>${texts.failure.retry[lang]}</button>
        </section>
      `;
    case "ready": {
      const scene: Scene = { lang, policy: state.policy, journey: state.journey, moves };
      // Keyed by the step: a form left behind must not lend its ticks to the next question.
      return html`
        ${keyed(addressOf(state.journey.step), stepView(scene))}
        <p class="live" role="status">${liveLine(state.journey, lang)}</p>
      `;
    }
  }
}

function stepView(scene: Scene): TemplateResult {
  const { step } = scene.journey;
  switch (step.name) {
    case "audience":
      return audienceView(scene);
    case "topics":
      return topicsView(scene);
    case "question":
      return questionView(scene, step.fact);
    case "results":
      return resultsView(scene);
    case "answers":
      return answersView(scene);
  }
}

/** Says what already holds, and nothing of what does not before all is known. */
function liveLine(journey: Journey, lang: State["lang"]): string {
  if (journey.step.name !== "question" || !journey.assessment) return "";
  const verdicts = journey.assessment.provisions.map((provision) => provision.verdict);
  const count = (wanted: string): number => verdicts.filter((verdict) => verdict === wanted).length;
  return texts.live(count("satisfied"), count("needsDecision"))[lang];
}
