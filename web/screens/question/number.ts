import { html, nothing, type TemplateResult } from "lit/html.js";
import type { Answer, Fact } from "../../../wasm/types.ts";
import { known } from "../../journey/known.ts";
import type { Scene } from "../../parts/parts.ts";
import { unsureBox, valueOrUnsure } from "../../parts/unsure.ts";
import { unitText } from "../../reading/lookup.ts";
import { texts } from "../../words/texts.ts";

/** A whole number with its unit. Not `type=number`: that drops what it does not understand without a word. */
export function numberField(scene: Scene, fact: Fact): TemplateResult {
  const { lang } = scene;
  const longest = Math.max(String(fact.min ?? "").length, String(fact.max ?? "").length);
  const input = (value: Answer | undefined, invalid: unknown): TemplateResult => html`
    <label class=${longest > 5 ? "number wide" : "number"}>
      <span class="visually-hidden">${texts.question.whole[lang]}</span>
      <input
        name="answer"
        type="text"
        inputmode=${Number(fact.min ?? 0) < 0 ? "text" : "numeric"}
        maxlength="12"
        aria-describedby="error"
        aria-invalid=${invalid}
        value=${typeof value === "number" ? value : ""}
      >
      <span>${unitText(fact)[lang]}</span>
    </label>
  `;
  return scaleField(scene, fact, input);
}

/** A day, by the calendar of the device where it has one; else typed. */
export function dateField(scene: Scene, fact: Fact): TemplateResult {
  const input = (value: Answer | undefined, invalid: unknown): TemplateResult => html`
    <label class="day">
      <span class="visually-hidden">${texts.question.day[scene.lang]}</span>
      <input
        name="answer"
        type="date"
        min=${fact.min ?? nothing}
        max=${fact.max ?? nothing}
        placeholder="2020-05-01"
        aria-describedby="error"
        aria-invalid=${invalid}
        value=${typeof value === "string" && value !== "unsure" ? value : ""}
      >
    </label>
  `;
  return scaleField(scene, fact, input);
}

function scaleField(
  scene: Scene,
  fact: Fact,
  input: (value: Answer | undefined, invalid: unknown) => TemplateResult,
): TemplateResult {
  const { lang, journey } = scene;
  const given = known(journey)[fact.id];
  const recorded = given !== undefined && journey.recorded[fact.id] === given;
  return html`
    ${recorded ? html`<p class="recorded">${texts.question.recorded[lang]}</p>` : nothing}
    <div @input=${valueOrUnsure}>
      ${input(given, journey.error ? "true" : nothing)}
      ${unsureBox(scene, fact)}
    </div>
    ${fact.derive ? recordButton(scene, fact.id) : nothing}
  `;
}

function recordButton({ lang, moves }: Scene, fact: string): TemplateResult {
  const toRecord = (): void => moves.visit({ name: "record", fact });
  return html`<button class="quiet by-record" type="button" @click=${toRecord}>${texts.question.byRecord[lang]}</button>`;
}
