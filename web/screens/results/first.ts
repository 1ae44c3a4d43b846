import { html, nothing, type TemplateResult } from "lit/html.js";
import { type Scene, stepLink } from "../../parts/parts.ts";
import type { Thing } from "../../reading/plan.ts";
import { thingRows, whyText } from "../../reading/things.ts";
import { aboutOf, shortTitle } from "./entry.ts";

/** At most three things to do: what, why, whom to ask, what to say, what to bring, when. */
export function firstView(scene: Scene, things: readonly Thing[]): TemplateResult | typeof nothing {
  if (things.length === 0) return nothing;
  return html`<ol class="now" id="first">${things.map((thing) => thingView(scene, thing))}</ol>`;
}

function thingView(scene: Scene, thing: Thing): TemplateResult {
  const { lang, advice, journey } = scene;
  const dated = { documents: advice.documents, asOf: journey.findings?.assessment.asOf ?? "" };
  const { kind, assessed, provision } = thing;
  const why = whyText(aboutOf(scene), thing, advice.explain(assessed.id));
  return html`
    <li data-thing=${assessed.id} data-kind=${kind}>
      <h2>${stepLink(scene, { name: "results", provision: assessed.id }, shortTitle(provision, lang))}</h2>
      <p>${why[lang]}</p>
      <dl>${thingRows(dated, thing, lang).map(({ label, said }) => html`<div><dt>${label}</dt><dd>${said}</dd></div>`)}</dl>
    </li>
  `;
}
