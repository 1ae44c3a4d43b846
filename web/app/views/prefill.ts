import { html, type TemplateResult } from "lit/html.js";
import type { Fact } from "../../../wasm/types.ts";
import { texts } from "../../texts.ts";
import { readSame } from "../entry.ts";
import { known } from "../known.ts";
import { answerText, factOf } from "../lookup.ts";
import type { Journey } from "../state.ts";
import { fieldError, optionRow, questionForm, type Scene } from "./parts.ts";
import { questionLegend } from "./question.ts";
import { whyView } from "./why.ts";

/** The earlier number to offer for a fact that is not answered yet; null where there is none, or it was declined. */
export function offeredNumber(journey: Journey, fact: Fact): number | null {
  const answers = known(journey);
  const earlier = answers[fact.prefillFrom ?? ""];
  if (journey.declined || fact.id in answers || typeof earlier !== "number" || !fact.prefillQuestion) return null;
  return earlier >= Number(fact.min) && earlier <= Number(fact.max) ? earlier : null;
}

/** Whether an earlier number is this one too: then it needs no typing. */
export function prefillForm(scene: Scene, fact: Fact, number: number): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const from = factOf(policy, fact.prefillFrom ?? "");
  const row = (value: string, label: string): TemplateResult =>
    optionRow({ kind: "radio", name: "answer", value, label, chosen: false });
  const content = html`
    <fieldset aria-describedby="hint error">
      ${questionLegend(scene, fact, fact.prefillQuestion ?? fact.question)}
      <p class="hint" id="hint">${texts.question.earlier(from.label, answerText(policy, from, number))[lang]}</p>
      ${fieldError(journey.error, lang)} ${row("yes", texts.question.same[lang])}
      ${row("no", texts.question.another[lang])}
    </fieldset>
    ${whyView(scene, fact.id)}
  `;
  return questionForm(scene, content, readSame, (same) => {
    if (same) moves.answer(fact, number);
    else moves.turn({ declined: true, error: null });
  });
}
