import { html, type TemplateResult } from "lit/html.js";
import type { Answer, Fact } from "../../../wasm/types.ts";
import { readSame } from "../../journey/entry.ts";
import { known } from "../../journey/known.ts";
import { type Offer, offerFor } from "../../journey/offer.ts";
import { fieldError, optionRow, questionForm, questionLegend, type Scene } from "../../parts/parts.ts";
import { answerText } from "../../reading/lookup.ts";
import { texts } from "../../words/texts.ts";
import { whyView } from "./why.ts";

/** An earlier number that may be this one too. */
export function offered({ policy, journey }: Scene, fact: Fact): Offer | null {
  const open = journey.findings?.assessment.provisions.flatMap(({ missing }) => missing) ?? [];
  return offerFor(policy, fact, { answers: known(journey), declined: journey.declined, open });
}

/** Whether an earlier number is this one too, or which of several it is: then it needs no typing. */
export function prefillForm(scene: Scene, fact: Fact, offer: Offer): TemplateResult {
  return offer.facts.length > 1 ? severalForm(scene, fact, offer) : oneForm(scene, fact, offer);
}

function earlier({ lang, policy }: Scene, { from, value }: Offer): TemplateResult {
  const said = texts.question.earlier(from.label, answerText(policy, from, value))[lang];
  return html`<p class="hint" id="hint">${said}</p>`;
}

function oneForm(scene: Scene, fact: Fact, offer: Offer): TemplateResult {
  const { lang, journey, moves } = scene;
  const row = (value: string, label: string): TemplateResult =>
    optionRow({ kind: "radio", name: "answer", value, label, chosen: false });
  const content = html`
    <fieldset aria-describedby="hint error">
      ${questionLegend(scene, fact.prefillQuestion ?? fact.question)} ${earlier(scene, offer)}
      ${fieldError(journey.error, lang)} ${row("yes", texts.question.same[lang])}
      ${row("no", texts.question.another[lang])}
    </fieldset>
    ${whyView(scene, fact.id)}
  `;
  return questionForm(scene, content, readSame, (same) => {
    if (same) moves.answer(fact, offer.value);
    else moves.turn({ declined: [...journey.declined, fact.id], error: null });
  });
}

function severalForm(scene: Scene, fact: Fact, offer: Offer): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const { value, facts } = offer;
  const content = html`
    <fieldset aria-describedby="hint error">
      ${questionLegend(scene, texts.question.whichSame(answerText(policy, offer.from, value)))}
      ${earlier(scene, offer)} ${fieldError(journey.error, lang)}
      ${facts.map(({ id, label }) => optionRow({ kind: "checkbox", name: "answer", value: id, label: label[lang], chosen: false }))}
    </fieldset>
    <p class="hint">${texts.question.othersLater[lang]}</p>
    ${whyView(scene, fact.id)}
  `;
  const read = (form: FormData) => ({ value: form.getAll("answer").map(String) });
  return questionForm(scene, content, read, (ticked) => {
    const answers: Record<string, Answer> = {};
    for (const id of ticked) answers[id] = value;
    moves.answerTogether({ facts, answers, declined: facts.map(({ id }) => id).filter((id) => !(id in answers)) });
  });
}
