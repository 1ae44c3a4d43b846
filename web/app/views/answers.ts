import { html, nothing, type TemplateResult } from "lit/html.js";
import { resultTexts } from "../../texts/results.ts";
import { texts } from "../../texts.ts";
import { answerText } from "../lookup.ts";
import { needsFor } from "../scope.ts";
import type { Step } from "../state.ts";
import type { Scene } from "./parts.ts";

/** Every answer with a way to change it. */
export function answersView(scene: Scene): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const { audience, needs, answers } = journey;
  const offered = audience ? needsFor(policy, audience) : [];
  const chosen = needs?.length
    ? offered.filter((need) => needs.includes(need.id)).map((need) => need.label[lang])
    : [texts.needs.all[lang]];
  const given = policy.facts.flatMap((fact) => {
    const answer = answers[fact.id];
    if (answer === undefined) return [];
    const said = answerText(policy, fact, answer)[lang];
    return [row(scene, fact.label[lang], said, { name: "question", fact: fact.id })];
  });
  return html`
    <h1 tabindex="-1">${resultTexts.answers.heading[lang]}</h1>
    <p class="hint">${resultTexts.answers.hint[lang]}</p>
    <ul class="answers">
      ${
        audience
          ? row(scene, resultTexts.answers.audience[lang], texts.audience.labels[audience][lang], { name: "audience" })
          : nothing
      }
      ${row(scene, resultTexts.answers.needs[lang], chosen.join(lang === "zh" ? "、" : ", "), { name: "needs" })} ${given}
    </ul>
    <div class="buttons">
      <button class="main" type="button" @click=${() => moves.visit({ name: "results" })}>
        ${resultTexts.answers.toResults[lang]}
      </button>
      <button class="second" type="button" @click=${moves.back}>${texts.back[lang]}</button>
    </div>
  `;
}

function row({ lang, moves }: Scene, label: string, said: string, step: Step): TemplateResult {
  return html`
    <li>
      <span class="label">${label}</span>
      <span class="said">${said}</span>
      <button class="quiet" type="button" @click=${() => moves.visit(step)}>
        ${resultTexts.answers.change[lang]}<span class="visually-hidden"> ${label}</span>
      </button>
    </li>
  `;
}
