import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Fact } from "../../../wasm/types.ts";
import { texts } from "../../texts.ts";
import { readAnswer } from "../entry.ts";
import { factOf } from "../lookup.ts";
import { countyFields } from "./county.ts";
import { dateField, numberField } from "./number.ts";
import { errorSummary, fieldError, optionRow, questionForm, type Scene } from "./parts.ts";
import { countyTagsView } from "./tags.ts";
import { whyView } from "./why.ts";

/** One fact, one page. */
export function questionView(scene: Scene): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const factId = journey.step.name === "question" ? journey.step.fact : "";
  const fact = factOf(policy, factId);
  const section = policy.sections.find((candidate) => candidate.id === fact.section);
  const help = fact.help[lang];
  const content = html`
    <fieldset aria-describedby="hint error">
      <legend>
        ${section ? html`<span class="section">${section.label[lang]}</span>` : nothing}
        <h1 tabindex="-1">${fact.question[lang]}</h1>
      </legend>
      ${help ? html`<p class="hint" id="hint">${help}</p>` : nothing} ${fieldError(journey.error, lang)} ${fields(scene, fact)}
    </fieldset>
    ${whyView(scene, factId)}
  `;
  return html`
    <div data-fact=${factId}>
      ${errorSummary(journey.error, lang)}
      ${questionForm(
        scene,
        content,
        (form) => readAnswer(fact, form),
        (value) => moves.answer(fact, value),
      )}
      ${fact.type === "place" ? countyTagsView(scene) : nothing}
    </div>
  `;
}

/** The field of a fact, filled with the present answer. */
export function fields(scene: Scene, fact: Fact): TemplateResult {
  switch (fact.type) {
    case "bool":
    case "enum":
      return optionRows(scene, fact);
    case "number":
      return numberField(scene, fact);
    case "date":
      return dateField(scene, fact);
    case "place":
      return countyFields(scene, fact);
  }
}

function optionRows({ lang, journey }: Scene, fact: Fact): TemplateResult {
  const given = journey.answers[fact.id];
  const row = (value: boolean | string, label: string): TemplateResult =>
    optionRow({ kind: "radio", name: "answer", value: String(value), label, chosen: given === value });
  return html`
    ${(fact.values ?? []).map((option) => row(option.value, option.label[lang]))}
    ${row("unsure", texts.unsure[lang])}
  `;
}
