import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Fact } from "../../../wasm/types.ts";
import { texts } from "../../texts.ts";
import type { Scene } from "./parts.ts";
import { unsureBox, valueOrUnsure } from "./unsure.ts";

/** A whole number with its unit. Not `type=number`: that drops what it does not understand without a word. */
export function numberField(scene: Scene, fact: Fact, type: "years" | "percent" | "grade"): TemplateResult {
  const { lang, journey } = scene;
  const given = journey.answers[fact.id];
  const recorded = given !== undefined && journey.recorded[fact.id] === given;
  return html`
    ${recorded ? html`<p class="recorded">${texts.question.recorded[lang]}</p>` : nothing}
    <div @input=${valueOrUnsure}>
      <label class="number">
        <span class="visually-hidden">${texts.question.whole[lang]}</span>
        <input
          name="answer"
          type="text"
          inputmode="numeric"
          maxlength="8"
          aria-describedby="error"
          aria-invalid=${journey.error ? "true" : nothing}
          value=${typeof given === "number" ? given : ""}
        >
        <span>${texts.question.units[type][lang]}</span>
      </label>
      ${unsureBox(scene, fact.id)}
    </div>
    ${fact.derive ? recordButton(scene, fact.id) : nothing}
  `;
}

function recordButton({ lang, moves }: Scene, fact: string): TemplateResult {
  const toRecord = (): void => moves.visit({ name: "record", fact });
  return html`<button class="quiet by-record" type="button" @click=${toRecord}>${texts.question.byRecord[lang]}</button>`;
}
