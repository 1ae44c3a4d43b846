import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Fact } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import { needsText } from "../../journey/scope.ts";
import type { Step } from "../../journey/state.ts";
import type { Scene } from "../../parts/parts.ts";
import { slipsInList } from "../../parts/slips.ts";
import { countyTagsView } from "../../parts/tags.ts";
import { answerText, byId, regionOf } from "../../reading/lookup.ts";
import { resultTexts } from "../../words/results.ts";
import { texts } from "../../words/texts.ts";

/** Every answer with a way to change it. */
export function answersView(scene: Scene): TemplateResult {
  const { lang, moves } = scene;
  const words = resultTexts.answers;
  return html`
    <h1 tabindex="-1">${words.heading[lang]}</h1>
    <p class="hint">${words.hint[lang]}</p>
    <h2>${words.scope[lang]}</h2>
    <ul class="answers">${scopeRows(scene)}</ul>
    ${answersBySection(scene, (fact) => [
      answerRow(scene, fact, { name: "question", fact: fact.id }, words.change[lang], noteOf(scene, fact)),
      slipsInList(scene, fact.id).map(({ text }) => html`<li class="slip">${text[lang]}</li>`),
      fact.type === "place" ? correctionsRow(scene, fact) : nothing,
    ])}
    ${countyTagsView(scene)}
    <div class="buttons">
      <button class="main" type="button" @click=${() => moves.visit({ name: "results" })}>
        ${words.toResults[lang]}
      </button>
      <button class="second" type="button" @click=${moves.back}>${texts.back[lang]}</button>
    </div>
  `;
}

/** The facts answered, under the pack's sections. */
export function answersBySection(
  { lang, policy, journey }: Scene,
  rows: (fact: Fact) => unknown,
): (TemplateResult | typeof nothing)[] {
  return policy.sections.map(({ id, label }) => {
    const facts = policy.facts.filter((fact) => fact.section === id && fact.id in known(journey));
    if (facts.length === 0) return nothing;
    return html`
      <h2>${label[lang]}</h2>
      <ul class="answers">${facts.map(rows)}</ul>
    `;
  });
}

/** An answer and a button that leads to a step; `note` is said below it. */
export function answerRow(scene: Scene, fact: Fact, step: Step, action: string, note = ""): TemplateResult {
  const { lang, policy, journey } = scene;
  const answer = known(journey)[fact.id];
  const said = answer === undefined ? "" : answerText(policy, fact, answer)[lang];
  return row(scene, fact.label[lang], said, step, action, note);
}

/** That the answer follows from others, and what there is to know of a place. */
function noteOf({ lang, policy, journey }: Scene, fact: Fact): string {
  if (journey.findings?.added.includes(fact.id)) return resultTexts.answers.follows[lang];
  const region = fact.type === "place" ? regionOf(policy, String(journey.answers[fact.id])) : undefined;
  return region?.note?.[lang] ?? "";
}

function scopeRows(scene: Scene): unknown[] {
  const { lang, policy, journey } = scene;
  const { audience } = journey;
  const words = resultTexts.answers;
  const change = words.change[lang];
  return [
    audience
      ? row(scene, words.audience[lang], byId(policy.audiences, audience).label[lang], { name: "audience" }, change)
      : nothing,
    row(scene, words.needs[lang], needsText(policy, journey, lang), { name: "needs" }, change),
  ];
}

/** What the applicant said of the county's lists; it is corrected where the county is chosen. */
function correctionsRow(scene: Scene, county: Fact): TemplateResult | typeof nothing {
  const { lang, policy, journey } = scene;
  const words = resultTexts.answers;
  const said = Object.entries(journey.corrections).map(([tag, holds]) => {
    const { label } = byId(policy.regionTags, tag);
    const counted = (holds ? words.onList : words.notOnList)[lang];
    return lang === "zh" ? `${counted}“${label.zh}”` : `${counted} as “${label.en}”`;
  });
  if (said.length === 0) return nothing;
  const joined = said.join(lang === "zh" ? "；" : "; ");
  return row(scene, words.corrections[lang], joined, { name: "question", fact: county.id }, words.change[lang]);
}

function row(scene: Scene, label: string, said: string, step: Step, action: string, note = ""): TemplateResult {
  return html`
    <li>
      <span class="label">${label}</span>
      <span class="given">${said}</span>
      ${note ? html`<span class="note">${note}</span>` : nothing}
      <button class="quiet" type="button" @click=${() => scene.moves.visit(step)}>
        ${action}<span class="visually-hidden"> ${label}</span>
      </button>
    </li>
  `;
}
