import { html, type TemplateResult } from "lit/html.js";
import type { Fact } from "../../../wasm/types.ts";
import { optionRow, questionForm, questionLegend, type Scene } from "../../parts/parts.ts";
import { texts } from "../../words/texts.ts";
import { whyView } from "./why.ts";

/** A list in which one ticks what is so. Nothing ticked is an answer too. */
export function gatherForm(scene: Scene, fact: Fact, facts: readonly Fact[]): TemplateResult {
  const { lang, moves } = scene;
  const row = ({ id, gathered, label }: Fact): TemplateResult =>
    optionRow({ kind: "checkbox", name: "answer", value: id, label: (gathered?.label ?? label)[lang], chosen: false });
  const content = html`
    <fieldset aria-describedby="hint">
      ${questionLegend(scene, texts.question.gather)}
      <p class="hint" id="hint">${texts.question.gatherHint[lang]}</p>
      ${facts.map(row)}
    </fieldset>
    ${whyView(scene, fact.id)}
  `;
  const read = (form: FormData) => ({ value: form.getAll("answer").map(String) });
  return questionForm(scene, content, read, moves.tick);
}
