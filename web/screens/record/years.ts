import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Fact, ServiceRecord, Text, Years } from "../../../wasm/types.ts";
import type { Scene } from "../../parts/parts.ts";
import { answerText, factOf } from "../../reading/lookup.ts";
import { countedFacts, derivedFacts, tickFor } from "./spells.ts";
import { recordTexts } from "./texts.ts";

/** The years that a record gives, those first that were asked for, and when each threshold is reached. */
export function yearsView(scene: Scene, record: ServiceRecord, years: Years): TemplateResult {
  const { lang, policy, journey } = scene;
  const { step, audience } = journey;
  const asked = step.name === "record" ? step.fact : undefined;
  const counted = countedFacts(policy, audience, record);
  const inOrder = [...counted.filter(({ id }) => id === asked), ...counted.filter(({ id }) => id !== asked)];
  const left = derivedFacts(policy, audience).filter((fact) => !counted.includes(fact));
  return html`
    <section aria-labelledby="years">
      <h2 id="years">${recordTexts.years[lang]}</h2>
      <p class="hint">${recordTexts.asOf(years.asOf)[lang]}</p>
      <ul class="years">${inOrder.map((fact) => factYears(scene, fact, years))}</ul>
      ${left.map((fact) => {
        const tick = tickFor(policy, fact)?.question ?? fact.label;
        return html`<p class="hint">${recordTexts.notCounted(fact.label, tick)[lang]}</p>`;
      })}
    </section>
  `;
}

function factYears({ lang, policy }: Scene, fact: Fact, years: Years): TemplateResult {
  const found = years.facts[fact.id];
  const doubt = fact.derive?.doubt;
  const included = doubt !== undefined && years.facts[doubt] === "unsure" ? factOf(policy, doubt) : undefined;
  const lines = years.thresholds
    .filter((threshold) => threshold.fact === fact.id)
    .map((one) => thresholdText(answerText(policy, fact, one.value), one)[lang]);
  return html`
    <li data-years=${fact.id}>
      <span>${fact.label[lang]}</span>
      <strong>${answerText(policy, fact, found ?? "unsure")[lang]}</strong>
      ${found === "unsure" ? html`<p>${recordTexts.unsure(fact.recognisedBy?.by)[lang]}</p>` : nothing}
      ${included ? html`<p>${recordTexts.included(included.recognisedBy?.by)[lang]}</p>` : nothing}
      ${lines.map((line) => html`<p>${line}</p>`)}
    </li>
  `;
}

function thresholdText(length: Text, { date, reached }: Years["thresholds"][number]): Text {
  if (date === null) return recordTexts.never(length);
  return reached ? recordTexts.reached(length, date) : recordTexts.ahead(length, date);
}
