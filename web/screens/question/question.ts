import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Fact, Text } from "../../../wasm/types.ts";
import { readAnswer } from "../../journey/entry.ts";
import { known } from "../../journey/known.ts";
import {
  errorSummary,
  fieldError,
  optionRow,
  progressLine,
  questionForm,
  questionLegend,
  type Scene,
} from "../../parts/parts.ts";
import { lastSlips, slipsOf } from "../../parts/slips.ts";
import { factOf, unsureText } from "../../reading/lookup.ts";
import { texts } from "../../words/texts.ts";
import { countyFields } from "./county.ts";
import { gatherForm } from "./gather.ts";
import { dateField, numberField } from "./number.ts";
import { offered, prefillForm } from "./prefill.ts";
import { whyView } from "./why.ts";

/** One fact, one page. */
export function questionView(scene: Scene): TemplateResult {
  const { lang, policy, journey } = scene;
  const fact = factOf(policy, journey.step.name === "question" ? journey.step.fact : "");
  const offer = offered(scene, fact);
  const list = journey.findings?.gathered ?? [];
  const gathered = list.includes(fact.id) ? list.map((id) => factOf(policy, id)) : [];
  const shape = gathered.length > 0 ? "gather" : offer && offer.facts.length > 1 ? "several" : offer ? "prefill" : null;
  return html`
    <div data-fact=${fact.id} data-shape=${shape ?? nothing} data-prefill=${offer?.value ?? nothing}>
      ${errorSummary(journey.error, lang)} ${lastSlips(scene)} ${progressLine(scene)}
      ${
        gathered.length > 0
          ? gatherForm(scene, fact, gathered)
          : offer
            ? prefillForm(scene, fact, offer)
            : plainForm(scene, fact)
      }
    </div>
  `;
}

function plainForm(scene: Scene, fact: Fact): TemplateResult {
  const { lang, journey, moves } = scene;
  const help = fact.help[lang];
  const follows = journey.findings?.added.includes(fact.id);
  const content = html`
    <fieldset aria-describedby="hint error">
      ${questionLegend(scene, fact.question)}
      ${help ? html`<p class="hint" id="hint">${help}</p>` : nothing}
      ${follows ? html`<p class="recorded">${texts.question.follows[lang]}</p>` : nothing}
      ${fieldError(journey.error, lang)} ${fields(scene, fact)}
    </fieldset>
    ${slipsOf(scene, fact.id)} ${whyView(scene, fact.id)}
  `;
  return questionForm(
    scene,
    content,
    (form) => readAnswer(fact, form),
    (value) => moves.answer(fact, value),
  );
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

/** Below the options stands what to know of the one that is chosen. */
function optionRows({ lang, journey, moves }: Scene, fact: Fact): TemplateResult {
  const given = known(journey)[fact.id];
  const { audience } = journey;
  const values = (fact.values ?? []).filter(
    (option) => !option.audience || option.value === given || option.audience.includes(audience ?? ""),
  );
  const row = (value: boolean | string, label: string, hint?: Text): TemplateResult =>
    optionRow({
      ...{ kind: "radio", name: "answer", value: String(value), label, chosen: given === value },
      ...(hint ? { note: hint[lang] } : {}),
    });
  const picked = journey.picked ?? String(given ?? "");
  const note = values.find(({ value }) => String(value) === picked)?.note;
  const pick = (event: Event): void => moves.show({ picked: (event.target as HTMLInputElement).value });
  return html`
    <div @change=${values.some((option) => option.note) ? pick : nothing}>
      ${values.map((option) => row(option.value, option.label[lang], option.hint))} ${row("unsure", unsureText(fact)[lang])}
    </div>
    <p class="to-know" aria-live="polite">${note?.[lang]}</p>
  `;
}
