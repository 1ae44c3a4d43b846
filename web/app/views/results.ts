import { html, type TemplateResult } from "lit/html.js";
import type { ProvisionAssessment, Verdict } from "../../../wasm/types.ts";
import { resultTexts } from "../../texts/results.ts";
import { cardView } from "./card.ts";
import type { Scene } from "./parts.ts";
import { symbols, verdictMark } from "./verdict.ts";

const order = Object.keys(symbols) as Verdict[];

export function resultsView(scene: Scene): TemplateResult {
  const { lang, policy, journey, moves } = scene;
  const assessment = journey.findings?.assessment;
  if (!assessment) return html``;
  const groups = order
    .map((verdict) => ({ verdict, members: assessment.provisions.filter((one) => one.verdict === verdict) }))
    .filter((group) => group.members.length > 0);
  return html`
    <h1 tabindex="-1">${resultTexts.results.heading[lang]}</h1>
    <p>${resultTexts.results.count(assessment.provisions.length)[lang]}</p>
    <ul class="tally">
      ${groups.map(({ verdict, members }) => html`<li>${verdictMark(verdict, lang)} ${members.length}</li>`)}
    </ul>
    <p class="disclaimer">${resultTexts.results.disclaimer[lang]}</p>
    <div class="buttons pair">
      <button class="second" type="button" @click=${() => moves.visit({ name: "answers" })}>
        ${resultTexts.results.change[lang]}
      </button>
      <button class="second" type="button" @click=${moves.restart}>${resultTexts.results.restart[lang]}</button>
    </div>
    ${groups.map(({ verdict, members }) => groupView(scene, verdict, members))}
    <p class="hint">
      ${resultTexts.results.basis(assessment.asOf, policy.documentNumber, assessment.policy.hash.slice(0, 12))[lang]}
    </p>
  `;
}

function groupView(scene: Scene, verdict: Verdict, members: ProvisionAssessment[]): TemplateResult {
  const { lang } = scene;
  const cards = members.map((assessed) => cardView(scene, assessed));
  const intro = html`<p class="hint">${resultTexts.groups[verdict][lang]}</p>`;
  if (verdict === "notApplicable") {
    return html`
      <details class="group">
        <summary>${verdictMark(verdict, lang)} ${members.length}</summary>
        ${intro} ${cards}
      </details>
    `;
  }
  return html`
    <section class="group">
      <h2>${verdictMark(verdict, lang)} ${members.length}</h2>
      ${intro} ${cards}
    </section>
  `;
}
